import { expect, test } from 'vitest';
import { csvOf } from '../../../frontend/csv';
import { type Look } from '../../../frontend/look';
import { weightWords } from '../../../frontend/reason-words';
import { area, pointsOf, trialPicture } from '../../../frontend/trial-picture';

const LOOK = { font: 'serif', ink: 'black', soft: 'grey', line: 'silver', sheet: 'white', zero: 'white', positive: 'blue', negative: 'brown' } as unknown as Look;

test('the area below a curve counts its ends by half', () => {
  expect(area([1, 0.5, 0])).toBeCloseTo(0.5);
  expect(area([1, 0, 0, 0])).toBeCloseTo(1 / 6);
  expect(pointsOf([1, 0.5, 0])).toBe('0.0,0.0 110.0,55.0 220.0,110.0');
});

test('a saved trial has a curve and a line of words for each map, and needs no style sheet', () => {
  const svg = trialPicture([{ title: 'Deletion', curves: [[1, 0], [1, 1], [0, 0], [0, 1]] }], ['A', 'B', 'C', '<D>'], LOOK);
  expect(svg.match(/<polyline/g)).toHaveLength(4);
  expect(svg.match(/stroke="brown"/g)).toHaveLength(2); // its curve and its key
  expect(svg).toContain('A: deletion 50 %');
  expect(svg).toContain('&#60;D&#62;: deletion 50 %');
  expect(svg).not.toContain('var(');
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
