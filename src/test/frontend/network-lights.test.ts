import { expect, test } from 'vitest';
import { lightsOf, shownSteps, strongest } from '../../../frontend/network-lights';

const array = (name: string, shape: number[], values: number[]) => ({ name, shape, values: Float32Array.from(values) });

test('of maps the one with the most in it is shown, signs aside', () => {
  expect([...strongest(array('convolution1', [1, 2, 2], [1, -3, 2, 0.5]))]).toEqual([-3, 0.5]);
  expect([...strongest(array('convolution1', [1, 2, 2], [1, -1, 2, 0.5]))]).toEqual([1, 2]);
});

test('of many steps the first and the last are shown, of few all of them', () => {
  const steps = array('gru1/h', [6, 1], [0, 1, 2, 3, 4, 5]);
  expect(shownSteps(steps, 4).map(([value]) => value)).toEqual([0, 1, 4, 5]);
  expect(shownSteps(steps, 6).map(([value]) => value)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a recurrent layer is lit by its output at each step', () => {
  const last = array('gru1', [1], [5]);
  const all = array('gru1/h', [2, 1], [1, 5]);
  expect(lightsOf(new Map([['gru1', last], ['gru1/h', all]]), 'gru1')).toBe(all);
  expect(lightsOf(new Map([['gru1', last]]), 'gru1')).toBe(last);
  expect(lightsOf(undefined, 'gru1')).toBeUndefined();
});
