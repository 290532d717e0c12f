import { describe, expect, test, vi } from 'vitest';
import { type Stroke } from '../../../frontend/ink';
import { hasBar } from '../../../frontend/stroke-shape';
import { WRITING_MS, WritingHand, writtenBy } from '../../../frontend/writing-hand';

describe("the page's own hand", () => {
  test('begins with nothing, goes on without gaps and ends with all of a seven with a bar', () => {
    expect(writtenBy(0)).toEqual([]);
    const half = writtenBy(0.5);
    const whole = writtenBy(1);
    expect(half).toHaveLength(1);
    expect(whole).toHaveLength(2);
    expect(hasBar(whole)).toBe(true);
    expect(whole[0].slice(0, half[0].length - 1)).toEqual(half[0].slice(0, -1));
    expect(writtenBy(2)).toEqual(whole);
  });

  test('takes its time, point by point', () => {
    const times = writtenBy(1).flat().map(([, , , time]) => time);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.abs(times.at(-1)! - WRITING_MS)).toBeLessThan(20);
  });

  test('is done at once by a press, and not begun by one', () => {
    const frames: ((now: number) => void)[] = [];
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) });
    vi.stubGlobal('window', { matchMedia: () => ({ matches: false }) });
    vi.stubGlobal('requestAnimationFrame', (frame: (now: number) => void) => frames.push(frame));
    vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0));
    const written: [Stroke[], boolean][] = [];
    const hand = new WritingHand((strokes, done) => written.push([strokes, done]));
    hand.finish();
    expect(written).toEqual([]);
    hand.begin();
    frames.shift()!(performance.now() + WRITING_MS / 2);
    expect(written.at(-1)![1]).toBe(false);
    hand.finish();
    hand.finish();
    expect(written).toHaveLength(2);
    expect(written.at(-1)).toEqual([writtenBy(1), true]);
    expect(frames).toEqual([]);
  });
});
