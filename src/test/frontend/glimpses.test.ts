import { expect, test, vi } from 'vitest';

vi.stubGlobal('window', { matchMedia: () => ({ matches: false }) });

const { readingsOf } = await import('../../../frontend/glimpses');
const { titleOf } = await import('../../../frontend/tab-title');

test('each example is taken for its most probable class, and the probability of what it is is told', () => {
  const probabilities = Float32Array.of(0.25, 0.5, 0.25, 0.75, 0.125, 0.125);
  expect(readingsOf({ step: 3, probabilities, classes: 3 }, [0, 0])).toEqual([
    { read: 1, share: 0.25 },
    { read: 0, share: 0.75 },
  ]);
});

test('where a network has lost its numbers, nothing is read', () => {
  const [{ read }] = readingsOf({ step: 3, probabilities: Float32Array.of(NaN, NaN), classes: 2 }, [1]);
  expect(read).toBe(-1);
});

test('the title of a tab tells first what has ended, then how far a run is, then what the page is', () => {
  expect(titleOf('Draw', '')).toBe('Draw');
  expect(titleOf('CNN', '', 0)).toBe('0 % · CNN');
  expect(titleOf('CNN', '✓ CNN is done', 99)).toBe('✓ CNN is done · CNN');
});
