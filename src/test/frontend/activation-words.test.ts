import { expect, test } from 'vitest';
import { givenWords, partWords } from '../../../frontend/activation-words';

const array = (shape: number[], values: number[]) => ({ name: 'layer', shape, values: Float32Array.from(values) });

test('what a layer gives is told with the place of its largest number', () => {
  expect(givenWords(array([1, 2, 2], [0, 0.5, 0, -2]))).toBe('2 maps of 1 × 2: the largest number is 0.5, in map 2; 50 % are zero.');
  expect(givenWords(array([3, 1], [0.1, 0.9, 0.2]))).toBe('1 unit over 3 steps: the largest number is 0.9, of unit 1 at step 2.');
  expect(givenWords(array([3], [-3, -1, -2]))).toBe('3 units: the largest number is −1, of unit 2.');
});

test('gates and states have names', () => {
  expect([partWords('gru1/z'), partWords('lstm2/f'), partWords('residual1/relu1')]).toEqual(['update gate', 'forget gate', 'output']);
});
