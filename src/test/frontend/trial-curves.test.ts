import { expect, test } from 'vitest';
import { csvOf } from '../../../frontend/csv';
import { weightWords } from '../../../frontend/reason-words';
import { area } from '../../../frontend/trial-curves';

test('the area below a curve counts its ends by half', () => {
  expect(area([1, 0.5, 0])).toBeCloseTo(0.5);
  expect(area([1, 0, 0, 0])).toBeCloseTo(1 / 6);
});

test('what would be misread in a table stands in quotes', () => {
  expect(csvOf([['label', 'a,b'], ['say "x"', 3]])).toBe('label,"a,b"\r\n"say ""x""",3\r\n');
});

test('weights are told by where most of them lie', () => {
  const corners = new Array(9).fill(0);
  corners[0] = 5;
  corners[8] = -2;
  expect(weightWords(corners, [3, 3])).toBe('what is above zero lies most in the top left, what is below zero lies most in the bottom right');
  expect(weightWords([0, 0, 0, 0], [2, 2])).toBe('all of it is zero');
});
