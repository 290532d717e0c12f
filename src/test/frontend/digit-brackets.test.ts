import { describe, expect, test } from 'vitest';
import { bracketsOf } from '../../../frontend/bracket-layout';
import { attemptOf } from '../../../frontend/dares';
import { type Stroke } from '../../../frontend/ink';
import { type Verdict } from '../../../frontend/verdict';

describe('brackets below digits', () => {
  const wide = { left: 0.1, right: 0.3, bottom: 0.7 };

  test('stand on one line below the lowest ink, on the pad', () => {
    const [one, other] = bracketsOf([wide, { left: 0.5, right: 0.7, bottom: 0.6 }]);
    expect(one.y).toBeGreaterThan(0.7);
    expect(other.y).toBe(one.y);
    expect([one.left, one.right]).toEqual([0.1, 0.3]);
    expect(bracketsOf([{ ...wide, bottom: 1 }])[0].y).toBeLessThan(1);
  });

  test('part in the middle where digits overlap, and have a width where digits have none', () => {
    const [one, other] = bracketsOf([wide, { left: 0.26, right: 0.5, bottom: 0.7 }]);
    expect(one.right).toBeLessThan(other.left);
    expect((one.right + other.left) / 2).toBeCloseTo(0.28);
    const [line] = bracketsOf([{ left: 0.5, right: 0.5, bottom: 0.9 }]);
    expect(line.right - line.left).toBeGreaterThan(0.02);
    expect(bracketsOf([wide, { left: 0.15, right: 0.2, bottom: 0.7 }]).every(({ left, right }) => left < right)).toBe(true);
  });
});

test('a dare does not count one digit of several', () => {
  const digit = { read: '4', probability: 0.9, sure: true };
  const four = { model: 'cnn', title: 'Some', templates: false, read: '4', probability: 0.9, second: '9', secondProbability: 0.1, sure: true };
  const verdict: Verdict = { state: 'SURE', headline: '', detail: '', read: ['4'], leader: 'cnn', votes: [four], nearest: [], number: [digit, digit], chosen: 0 };
  const leg: Stroke = [[100, 20, null, 0], [100, 280, null, 10]];
  expect(attemptOf([leg], { ...verdict, number: [] })).toBeDefined();
  expect(attemptOf([leg], verdict)).toBeUndefined();
});
