import { expect, test } from 'vitest';
import { dotsOf } from '../../../frontend/watched-dots';

const read = (...epochs: number[]) => epochs.map((epoch) => ({ epoch, read: [epoch] }));
const epochs = (history: { epoch: number; read: number[] }[], planned: number) => dotsOf(history, planned, 24).map((each) => each?.epoch);

test('each epoch has its dot, those to come an open one', () => {
  expect(epochs(read(1, 2, 3), 5)).toEqual([1, 2, 3, undefined, undefined]);
  expect(epochs(read(1, 2, 3), 0)).toEqual([1, 2, 3]);
});

test('an epoch that cannot be read moves no other', () => {
  expect(epochs(read(1, 3), 4)).toEqual([1, undefined, 3, undefined]);
});

test('of many epochs of which some are told the dots are those of their places', () => {
  const told = Array.from({ length: 100 }, (_, place) => 5 * (place + 1));
  const dots = epochs(read(...told), 1000);
  expect(dots).toHaveLength(24);
  expect(dots[0]).toBe(5);
  expect(dots[11]).toBe(480);
  expect(dots.slice(12).every((each) => each === undefined)).toBe(true);
  expect(epochs(read(...told), 0).at(-1)).toBe(500);
});
