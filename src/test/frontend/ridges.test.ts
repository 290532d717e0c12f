import { describe, expect, test } from 'vitest';
import { type NamedArray } from '../../../frontend/npz';
import { PLACES, commonAxis, histogramsOf, shares, thinned } from '../../../frontend/ridges';

function array(name: string, shape: number[], values: number[]): [string, NamedArray] {
  return [name, { name, shape, values: Float32Array.from(values) }];
}

/** Two epochs, two bins; of the second layer the second epoch alone. */
const ARRAYS = new Map([
  array('epochs', [2, 4], [0, 0, 16, 16, 1, 0.1, 16, 16]),
  array('weights/dense1', [2, 4], [-1, 1, 3, 1, -2, 2, 2, 2]),
  array('weights/residual1/dense2', [2, 4], [NaN, NaN, NaN, NaN, 0, 1, 5, 0]),
  array('gradients/dense1', [2, 4], [0, 1, 1, 1, 0, 1, 1, 1]),
]);

function histogram(low: number, high: number, counts: number[], epoch = 0) {
  return { epoch, low, high, counts: Float32Array.from(counts) };
}

describe('histograms', () => {
  test('are those of one kind, by layer, and of the epochs that have some', () => {
    const found = histogramsOf(ARRAYS, 'weights');
    expect(found.map(({ layer }) => layer)).toEqual(['dense1', 'residual1/dense2']);
    expect(found[0].epochs.map(({ epoch, low, high, counts }) => [epoch, low, high, ...counts]))
      .toEqual([[0, -1, 1, 3, 1], [1, -2, 2, 2, 2]]);
    expect(found[1].epochs.map(({ epoch }) => epoch)).toEqual([1]);
    expect(histogramsOf(ARRAYS, 'activations')).toEqual([]);
    expect(histogramsOf(new Map(), 'weights')).toEqual([]);
  });
});

describe('an axis', () => {
  test('reaches over all epochs', () => {
    const { from, to } = commonAxis([histogram(-1, 1, [1]), histogram(-2, 0.5, [1])]);
    expect(from).toBeCloseTo(-2.075);
    expect(to).toBeCloseTo(1.075);
  });

  test('has room about numbers that are all the same', () => {
    expect(commonAxis([histogram(0, 0, [1])])).toMatchObject({ from: -1, to: 1 });
    expect(commonAxis([histogram(5, 5, [1])])).toMatchObject({ from: 4.5, to: 5.5 });
  });
});

describe('shares', () => {
  test('lie where the bins lie, and add up to all', () => {
    const found = shares(histogram(0, 1, [3, 1]), -1, 2);
    expect(found.reduce((sum, share) => sum + share)).toBeCloseTo(1);
    expect(found.slice(0, PLACES / 3).every((share) => share === 0)).toBe(true);
    expect(found[PLACES / 3]).toBeCloseTo(0.75 / (PLACES / 6));
    expect(found[(2 * PLACES) / 3 - 1]).toBeCloseTo(0.25 / (PLACES / 6));
  });

  test('of equal numbers are in one place', () => {
    const counts = new Array<number>(40).fill(0);
    counts[20] = 7;
    const found = shares(histogram(0.02, 0.02, counts), -1, 1);
    expect(found.filter((share) => share > 0.4)).toHaveLength(1);
    expect(found.reduce((sum, share) => sum + share)).toBeCloseTo(1);
  });
});

test('of many epochs some are drawn, with the first, the last and the chosen one', () => {
  const many = Array.from({ length: 101 }, (_, epoch) => histogram(0, 1, [1], epoch));
  const epochs = thinned(many, 33).map(({ epoch }) => epoch);
  expect(epochs).toHaveLength(22);
  expect(epochs[0]).toBe(0);
  expect(epochs).toContain(33);
  expect(epochs.at(-1)).toBe(100);
  expect(thinned(many.slice(0, 5), 2)).toHaveLength(5);
  expect(thinned(many.slice(0, 1), 0)).toHaveLength(1);
});
