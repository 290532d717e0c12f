import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Attention } from '../../../frontend/attention';
import { Rest } from '../../../frontend/rest';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what waits for rest happens once, when nothing has stirred for so long', () => {
  const then = vi.fn();
  const rest = new Rest(900, then);
  for (let stroke = 0; stroke < 5; stroke++) {
    rest.begin();
    vi.advanceTimersByTime(800);
  }
  expect(then).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(then).toHaveBeenCalledOnce();
  rest.begin();
  rest.end();
  vi.advanceTimersByTime(9000);
  expect(then).toHaveBeenCalledOnce();
});

test('whoever has come with pointer and keyboard is there until both have left', () => {
  const changed = vi.fn();
  const attention = new Attention(changed);
  const states = ['pointerenter', 'focusin', 'pointerleave', 'focusout'].map((type) => (attention.hear({ type }), attention.isThere));
  expect(states).toEqual([true, true, true, false]);
  expect(changed).toHaveBeenCalledTimes(4);
});

test('nobody is in what is gone', () => {
  const attention = new Attention(() => {});
  attention.hear({ type: 'pointerenter' });
  attention.end();
  expect(attention.isThere).toBe(false);
});
