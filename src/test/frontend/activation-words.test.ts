import { expect, test } from 'vitest';
import { givenWords, partWords, partsOf } from '../../../frontend/activation-words';

const array = (shape: number[], values: number[]) => ({ name: 'layer', shape, values: Float32Array.from(values) });

test('what a layer gives is told with the place of its largest number', () => {
  expect(givenWords(array([1, 2, 2], [0, 0.5, 0, -2]))).toBe('2 maps of 1 × 2: the largest number is 0.5, in map 2; 50 % are zero.');
  expect(givenWords(array([3, 1], [0.1, 0.9, 0.2]))).toBe('1 unit over 3 steps: the largest number is 0.9, of unit 1 at step 2.');
  expect(givenWords(array([3], [-3, -1, -2]))).toBe('3 units: the largest number is −1, of unit 2.');
});

test('gates and states have names', () => {
  const named = (name: string, ...shape: number[]) => ({ ...array(shape, []), name });
  expect([named('gru1/z', 2, 3), named('lstm2/f', 2, 3), named('gru1', 2, 3), named('gru2', 3)].map(partWords)).toEqual(
    ['update gate', 'forget gate', 'output', 'output after the last step']);
});

test('of a layer its gates and states are shown, and its output once', () => {
  const arrays = new Map(['gru1/z', 'gru1/h', 'gru1', 'gru2/h', 'gru2', 'gru10/z'].map((name) =>
    [name, { ...array(name === 'gru2' ? [3] : [2, 3], []), name }]));
  expect(partsOf(arrays, 'gru1').map(({ name }) => name)).toEqual(['gru1/z', 'gru1']);
  expect(partsOf(arrays, 'gru2').map(({ name }) => name)).toEqual(['gru2/h', 'gru2']);
});
