import { describe, expect, test } from 'vitest';
import { type Line, type Plot, type Span, escaped, number, option, place } from '../../../frontend/line-plot';
import type { Look } from '../../../frontend/look';

const LOOK: Look = {
  font: 'serif', ink: 'ink', soft: 'soft', line: 'line', sheet: 'sheet', zero: 'zero', positive: 'positive', negative: 'negative',
  colour: (index) => `colour ${index}`, stroke: (index, dashed) => (dashed ? 'dashed' : index === 0 ? 'solid' : 'dotted'),
};

interface DrawnAxis { type: string; min: number; max: number; axisLabel: { customValues: number[]; formatter: (value: number) => string } }
interface Drawn {
  grid: { top: number };
  xAxis: DrawnAxis;
  yAxis: DrawnAxis;
  series: { data: Span[]; lineStyle: { type: string }; markPoint?: { data: { coord: Span }[] }; markArea?: { data: object[][] }; markLine?: { data: { xAxis: number; label: { offset: Span; align: string } }[] } }[];
  tooltip: { formatter: (points: object[]) => string };
}

function line(points: Span[], more: Partial<Line> = {}): Line {
  return { name: 'loss', place: -1, dashed: false, points, behind: [], ...more };
}

function plot(lines: Line[], more: Partial<Plot> = {}): Plot {
  return { label: 'Loss', xName: 'epoch', from: 1, to: 8, shares: false, logarithmic: false, lines, marks: [], ...more };
}

function drawn(of: Plot, span?: Span): Drawn {
  return option(of, span, LOOK) as unknown as Drawn;
}

function texts({ axisLabel }: DrawnAxis): string[] {
  return axisLabel.customValues.map((value) => axisLabel.formatter(value));
}

const FALLING: Span[] = [[1, 0.213], [2, 0.101], [3, 0.064], [8, 0.0064]];

describe('axes', () => {
  test('have round numbers', () => {
    const { xAxis, yAxis } = drawn(plot([line(FALLING)]));
    expect(texts(xAxis)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(texts(yAxis)).toEqual(['0.00', '0.05', '0.10', '0.15', '0.20', '0.25']);
    expect([yAxis.min, yAxis.max]).toEqual([0, 0.25]);
  });

  test('reach over a band that is held to be good, which bears its name', () => {
    const good = { from: 0.0001, to: 0.01, name: 'healthy' };
    const { yAxis, series } = drawn(plot([line([[1, 0.002], [2, 0.003]])], { logarithmic: true, band: good }));
    expect([yAxis.min, yAxis.max]).toEqual([0.0001, 0.01]);
    expect(series[0].markArea!.data).toEqual([[{ yAxis: 0.0001, name: 'healthy' }, { yAxis: 0.01 }]]);
  });

  test('on a logarithmic scale have powers of ten, and 2 and 5 times these', () => {
    const { yAxis } = drawn(plot([line(FALLING)], { logarithmic: true, shares: true }));
    expect(yAxis.type).toBe('log');
    expect(texts(yAxis)).toEqual(['0.5 %', '1 %', '2 %', '5 %', '10 %', '20 %', '50 %']);
  });

  test('reach over what is in sight', () => {
    const { xAxis, yAxis } = drawn(plot([line(FALLING)]), [1.6, 3.4]);
    expect(texts(xAxis)).toEqual(['2', '3']);
    expect([xAxis.min, xAxis.max]).toEqual([1, 8]);
    expect([yAxis.min, yAxis.max]).toEqual([0.06, 0.11]);
  });

  test('of seconds have places between whole numbers', () => {
    const { xAxis } = drawn(plot([line([[0.5, 1], [1.5, 2]])], { xName: 'seconds of training', from: 0, to: 1.5 }));
    expect(texts(xAxis)).toEqual(['0.0', '0.2', '0.4', '0.6', '0.8', '1.0', '1.2', '1.4', '1.5']);
  });

  test('take a tick that comes back from a logarithm for the one that it was', () => {
    const { yAxis } = drawn(plot([line(FALLING)], { logarithmic: true }));
    expect(yAxis.axisLabel.formatter(10 ** Math.log10(0.2))).toBe('0.2');
  });
});

test('what has no place on a logarithmic axis is not drawn', () => {
  const { series } = drawn(plot([line([[1, 0.1], [2, 0]], { best: [2, 0] })], { logarithmic: true }));
  expect(series[0].data).toEqual([[1, 0.1]]);
  expect(series[0].markPoint).toBeUndefined();
});

test('the point that was chosen is marked on its own line', () => {
  const { series } = drawn(plot([line(FALLING), line(FALLING, { best: [3, 0.064] })]));
  expect(series.map(({ markPoint }) => markPoint?.data[0].coord)).toEqual([undefined, [3, 0.064]]);
});

test('each line has the stroke that tells it from others', () => {
  const { series } = drawn(plot([line(FALLING), line(FALLING), line(FALLING, { dashed: true })]));
  expect(series.map(({ lineStyle }) => lineStyle.type)).toEqual(['solid', 'dotted', 'dashed']);
});

test('unsmoothed points are drawn as well, after all lines', () => {
  const { series } = drawn(plot([line(FALLING, { behind: [[1, 0.3]] }), line(FALLING)]));
  expect(series.map(({ data }) => data)).toEqual([FALLING, FALLING, [[1, 0.3]]]);
});

test('names of marks that would meet stand in two rows', () => {
  const far = drawn(plot([line(FALLING)], { marks: [{ x: 2, name: 'best 2' }, { x: 8, name: 'last 8' }] }));
  const near = drawn(plot([line(FALLING)], { marks: [{ x: 7, name: 'best 7' }, { x: 8, name: 'last 8' }] }));
  const rows = ({ series }: Drawn) => series[0].markLine!.data.map(({ label }) => label.offset[1]);
  expect(rows(far)).toEqual([0, 0]);
  expect(rows(near)).toEqual([-16, 0]);
  expect(near.grid.top - far.grid.top).toBe(16);
  expect(near.series[0].markLine!.data[1].label.align).toBe('right');
});

test('the tip tells each line once and trusts no name', () => {
  const { tooltip } = drawn(plot([line(FALLING, { behind: FALLING })]));
  const hovered = [0, 1].map((seriesIndex) => ({ seriesIndex, seriesName: '<b>', marker: '•', value: [2, 0.101] }));
  expect(tooltip.formatter(hovered)).toBe('epoch 2<br>•&#60;b&#62; <b>0.1010</b>');
});

test('numbers are as exact as tables have them', () => {
  const of = (value: number | undefined, shares = false) => number(plot([], { shares }), value);
  expect([of(0.06981), of(0.0000123), of(0), of(undefined), of(0.98123, true)]).toEqual(['0.0698', '1.23e−5', '0.0000', '–', '98.12 %']);
  expect([place(3), place(12.345), place(55_000)]).toEqual(['3', '12.3', '55,000']);
});

test('a name is text, whatever is in it', () => {
  expect(escaped(`<a href="'&">`)).toBe('&#60;a href=&#34;&#39;&#38;&#34;&#62;');
});
