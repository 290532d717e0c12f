import { expect, test } from 'vitest';
import { barsOf, mostProbable } from '../../../frontend/answer-bars';

const DIGITS = [...'0123456789'];
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

test('few classes have a bar each, in their order, and one of them is the answer', () => {
  const probabilities = DIGITS.map((_, label) => (label === 7 ? 0.91 : 0.01));
  const bars = barsOf(DIGITS, probabilities);
  expect(bars.map((bar) => bar.name)).toEqual(DIGITS);
  expect(bars.filter((bar) => bar.top).map((bar) => bar.name)).toEqual(['7']);
  expect(bars[3].probability).toBe(0.01);
});

test('of many classes the most probable have bars, the best first', () => {
  const probabilities = LETTERS.map((name) => ({ q: 0.2, g: 0.6, y: 0.1 })[name] ?? 0.1 / 23);
  const bars = barsOf(LETTERS, probabilities);
  expect(bars.length).toBe(6);
  expect(bars.slice(0, 3).map((bar) => bar.name)).toEqual(['g', 'q', 'y']);
  expect(bars.map((bar) => bar.top)).toEqual([true, false, false, false, false, false]);
});

test('before anything is drawn all bars are empty and none is the answer', () => {
  expect(barsOf(DIGITS, []).every((bar) => bar.probability === 0 && !bar.top)).toBe(true);
  expect(barsOf(LETTERS, []).every((bar) => bar.name === '')).toBe(true);
});

test('of equals the first is the answer, as the server has it', () => {
  expect(mostProbable(['a', 'b', 'c'], [0.1, 0.45, 0.45])[0].name).toBe('b');
});
