import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { alone, crossEntropy, percent, shortest } from '../../../frontend/numerals';
import { between, covering } from '../../../frontend/ticks';

type Words = [value: number, text: string][];

/** What NumeralsTest holds against the server's classes. */
const cases = JSON.parse(readFileSync(new URL('../resources/numerals.json', import.meta.url), 'utf8')) as {
  percent: Words; roundPercent: Words; crossEntropy: Words; alone: Words; shortestShare: Words;
  ticks: { values: number[]; share?: boolean; logarithmic?: boolean; texts: string[] }[];
  fixed: { from: number; to: number; texts: string[] }[];
};

describe('numbers are written as the server writes them', () => {
  test.each(cases.percent)('%d as a per cent', (value, text) => expect(percent(value)).toBe(text));
  test.each(cases.roundPercent)('%d as a per cent with one decimal', (value, text) => expect(percent(value, 1)).toBe(text));
  test.each(cases.crossEntropy)('%d as a cross-entropy', (value, text) => expect(crossEntropy(value)).toBe(text));
  test.each(cases.alone)('%d alone', (value, text) => expect(alone(value, false)).toBe(text));
  test.each(cases.shortestShare)('%d as the tick of a logarithmic axis', (value, text) => expect(shortest(value, true)).toBe(text));

  test('what is no number is a dash', () => {
    expect([percent(NaN), crossEntropy(Infinity), alone(NaN, true), alone(-Infinity, false)]).toEqual(['–', '–', '–', '–']);
  });
});

describe('ticks are those of reports', () => {
  test.each(cases.ticks)('over $values, share $share, logarithmic $logarithmic', ({ values, share = false, logarithmic = false, texts }) => {
    expect(covering(values, 7, share, logarithmic).ticks.map(({ text }) => text)).toEqual(texts);
  });

  test.each(cases.fixed)('from $from to $to', ({ from, to, texts }) => {
    expect(between(from, to, 10, true).ticks.map(({ text }) => text)).toEqual(texts);
  });
});

describe('ticks', () => {
  test('are 1, 2 or 5 times a power of ten apart, or are such numbers, whatever the values are', () => {
    let seed = 11;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    for (let trial = 0; trial < 2000; trial++) {
      const first = (random() - 0.5) * 10 ** Math.round(18 * random() - 9);
      const second = first * (1 + 4 * (random() - 0.5));
      const logarithmic = trial % 2 === 0;
      const values = logarithmic ? [Math.abs(first), Math.abs(second)] : [first, second];
      const { from, to, ticks } = covering(values, 7, trial % 3 === 0, logarithmic);
      expect(from).toBeLessThanOrEqual(Math.min(...values) * (1 + 1e-9 * Math.sign(Math.min(...values))));
      expect(to).toBeGreaterThanOrEqual(Math.max(...values) * (1 - 1e-9 * Math.sign(Math.max(...values))));
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(9);
      expect(new Set(ticks.map(({ text }) => text)).size).toBe(ticks.length);
      const steps = ticks.slice(1).map(({ value }, index) => value - ticks[index].value);
      const apart = steps.every((step) => Math.abs(step - steps[0]) < 1e-6 * steps[0]) && isRound(steps[0]);
      expect(apart || ticks.every(({ value }) => isRound(value)), `${values} have ${ticks.map(({ text }) => text)}`).toBe(true);
    }
  });

  test('of epochs, steps and examples stand at whole numbers only, however near one looks', () => {
    expect(between(2.3, 4.8, 10, true).ticks.map(({ text }) => text)).toEqual(['3', '4']);
    expect(between(2.3, 4.8, 10, false).ticks[0].text).toBe('2.5');
    expect(between(2.1, 2.9, 10, true).ticks).toEqual([]);
  });
});

function isRound(value: number): boolean {
  return ['1', '2', '5'].includes(value.toExponential(6).replace(/\.?0*e.*/, ''));
}
