import { expect, test } from 'vitest';
import { type LevelAxis, type LevelCell, axisWords, height, lines, rowsDown, stretches, upward } from '../../../frontend/level-plot';

const axis = (scale: LevelAxis['scale']): LevelAxis =>
  ({ name: 'batch size', scale, levels: ['16', '64', '256'], edges: [0, 0.25, 0.75, 1], places: [0.1, 0.5, 0.9] });

const cell = (value: number | null): LevelCell =>
  ({ written: '', words: '', state: 'KNOWN', value, low: value && value - 0.01, high: value && value + 0.01, strength: 0, address: '' });

test('numbers rise, words stand as they come', () => {
  expect(rowsDown(axis('LINEAR'))).toEqual([2, 1, 0]);
  expect(rowsDown(axis('CATEGORY'))).toEqual([0, 1, 2]);
});

test('an axis says where its distances are those of logarithms', () => {
  expect(axisWords(axis('LOGARITHMIC'))).toBe('batch size (logarithmic)');
  expect(axisWords(axis('LINEAR'))).toBe('batch size');
});

test('stretches are what lies between edges', () => {
  expect(stretches(axis('LINEAR'))).toEqual([0.25, 0.5, 0.25]);
});

test('the axis of numbers holds every interval', () => {
  const scale = upward([cell(0.91), cell(0.97), cell(null)]);
  expect(scale.from).toBeLessThanOrEqual(0.9);
  expect(scale.to).toBeGreaterThanOrEqual(0.98);
  expect(height(scale.from, scale)).toBe(0);
  expect(height(scale.to, scale)).toBe(1);
  expect(upward([cell(null)]).ticks).toEqual([]);
});

test('a line is broken where a number is missing, and one point makes none', () => {
  const scale = { from: 0, to: 1, ticks: [] };
  expect(lines(axis('LINEAR'), [cell(0.5), cell(0.75), cell(1)], scale)).toEqual(['10,50 50,25 90,0']);
  expect(lines(axis('LINEAR'), [cell(0.5), cell(null), cell(1)], scale)).toEqual([]);
});
