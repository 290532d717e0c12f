import { describe, expect, test } from 'vitest';
import { type Axis, axisOption, isOn, written } from '../../../frontend/axis';

const RATE: Axis = { name: 'learning rate', share: false, logarithmic: true, categories: [] };
const ACCURACY: Axis = { name: 'accuracy', share: true, logarithmic: false, categories: [] };
const ACTIVATION: Axis = { name: 'activation', share: false, logarithmic: false, categories: ['ReLU', 'tanh'] };

test('values are written as people read them', () => {
  expect([written(RATE, 0.0005), written(ACCURACY, 0.9812), written(ACTIVATION, 1)]).toEqual(['0.0005', '98.12 %', 'tanh']);
  expect([written(RATE, null), written(ACTIVATION, 2)]).toEqual(['–', '']);
});

test('zero has no place on a logarithmic axis, nor has a word that the axis does not know', () => {
  expect([isOn(RATE, 0), isOn(RATE, 0.1), isOn(ACCURACY, 0), isOn(ACTIVATION, 2), isOn(ACTIVATION, 0), isOn(RATE, null)])
    .toEqual([false, true, true, false, true, false]);
});

describe('an axis as it is drawn', () => {
  test('of words has them in their order', () => {
    expect(axisOption(ACTIVATION, [1, 0], 6, {})).toMatchObject({ type: 'category', data: ['ReLU', 'tanh'] });
  });

  test('of numbers ends at a tick on both sides', () => {
    expect(axisOption(ACCURACY, [0.9512, 0.9834], 7, {})).toMatchObject({ type: 'value', min: 0.95, max: 0.985 });
    expect(axisOption(RATE, [0.0005, 0.05], 6, {})).toMatchObject({ type: 'log', min: 0.0005, max: 0.05 });
  });

  test('has its lines and its numbers at the same places', () => {
    const { axisTick, axisLabel } = axisOption(RATE, [0.0005, 0.05], 6, {}) as {
      axisTick: { customValues: number[] }; axisLabel: { customValues: number[]; formatter: (value: number) => string };
    };
    expect(axisTick.customValues).toEqual(axisLabel.customValues);
    expect(axisLabel.customValues.map(axisLabel.formatter)).toEqual(['0.0005', '0.001', '0.002', '0.005', '0.01', '0.02', '0.05']);
  });
});
