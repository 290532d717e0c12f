import type { EChartsCoreOption } from 'echarts/core';
import { numbered } from './axis';
import { type Look } from './look';
import { NONE, alone, crossEntropy, percent } from './numerals';
import { between, covering, holds } from './ticks';

/** From one place of the horizontal axis to another. */
export type Span = [number, number];

type Point = [number, number];

/** What the server sends of one line. */
export interface Line {
  name: string;
  /** By which a run has its colour wherever it is shown; below zero for that of the line among those of its plot. */
  place: number;
  dashed: boolean;
  points: Point[];
  /** The same unsmoothed; none where points are not smoothed. */
  behind: Point[];
  /** The point that was chosen. */
  best?: Point;
}

/** All that a chart shows. */
export interface Plot {
  /** What a screen reader says of it, and its title where it stands alone. */
  label: string;
  xName: string;
  /** The horizontal axis, fixed from the first point on. */
  from: number;
  to: number;
  /** Whether values are shares, to be written as per cent. */
  shares: boolean;
  /** The vertical axis. */
  logarithmic: boolean;
  lines: Line[];
  /** Places that bear a name. */
  marks: { x: number; name: string }[];
  /** A stretch of the vertical axis that is held to be good. */
  band?: { from: number; to: number; name: string } | null;
}

interface Hovered {
  seriesIndex: number;
  seriesName: string;
  marker: string;
  value: Point;
}

const FEW = 2;

/** The colour of what is held to be good: green. */
const GOOD = 2;
const MANY = 500;

/** Ticks are at most so many intervals apart. */
const ROWS = 7;
const COLUMNS = 10;

/** Height of a row of names above the plane. */
const NAME_ROW = 16;

/** Below it four decimals leave too little to read. */
const TINY = 0.001;

/** The plot as ECharts wants it; nothing moves by itself. */
export function option(plot: Plot, span: Span | undefined, look: Look): EChartsCoreOption {
  const label = { color: look.soft, fontSize: 12 };
  const [startValue, endValue] = span ?? [plot.from, plot.to];
  const crowded = plot.marks.some((_, index) => isCrowded(plot, index, [startValue, endValue]));
  return {
    animation: false,
    textStyle: { fontFamily: look.font },
    grid: { left: 8, right: 14, top: 24 + (crowded ? NAME_ROW : 0), bottom: 22, containLabel: true },
    xAxis: {
      ...numbered(between(startValue, endValue, COLUMNS, isWhole(plot)), false, { ...label, hideOverlap: true }),
      min: plot.from,
      max: plot.to,
      name: plot.xName,
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: label,
      axisLine: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      ...numbered(covering(inSight(plot, startValue, endValue), ROWS, plot.shares, plot.logarithmic), plot.logarithmic, label),
      axisLine: { show: false },
      splitLine: { lineStyle: { color: look.line } },
    },
    dataZoom: [
      { type: 'inside', startValue, endValue, zoomOnMouseWheel: 'ctrl', moveOnMouseMove: false, moveOnMouseWheel: false },
    ],
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: look.sheet,
      borderColor: look.line,
      textStyle: { color: look.ink, fontSize: 13 },
      axisPointer: { lineStyle: { color: look.soft, type: 'dotted' } },
      formatter: (points: Hovered[]) => tip(plot, points),
    },
    series: [
      ...plot.lines.map((line, index) => ({
        ...drawn(line, index, look),
        data: drawable(plot, line.points),
        lineStyle: { width: line.points.length > MANY ? 1 : 2, type: look.stroke(colourPlace(line, index), line.dashed) },
        markLine: index === 0 ? marks(plot, [startValue, endValue], look) : undefined,
        markArea: index === 0 ? band(plot, look) : undefined,
        markPoint: line.best && holds(line.best[1], plot.logarithmic) ? best(line.best, look) : undefined,
      })),
      ...plot.lines.flatMap((line, index) => (line.behind.length === 0 ? [] : [{
        ...drawn(line, index, look),
        data: drawable(plot, line.behind),
        lineStyle: { width: 1, opacity: 0.35 },
        silent: true,
      }])),
    ],
  };
}

/** Whether the horizontal axis counts epochs, steps or examples, between which there is nothing. */
function isWhole(plot: Plot): boolean {
  return plot.lines.every(({ points }) => points.every(([x]) => Number.isInteger(x)));
}

/** The vertical places of all points that are in sight, or of all where none is; and the ends of the band. */
function inSight(plot: Plot, from: number, to: number): number[] {
  const all = plot.lines.flatMap(({ points, behind }) => [...points, ...behind]);
  const seen = all.filter(([x]) => x >= from && x <= to);
  const ends = plot.band ? [plot.band.from, plot.band.to] : [];
  return [...(seen.length > 0 ? seen : all).map(([, y]) => y), ...ends];
}

/** Those that have a place on the vertical axis. */
function drawable(plot: Plot, points: Point[]): Point[] {
  return plot.logarithmic ? points.filter(([, y]) => holds(y, true)) : points;
}

/** The place whose colour a line has. */
export function colourPlace({ place }: Line, index: number): number {
  return place < 0 ? index : place;
}

function drawn(line: Line, index: number, look: Look) {
  return {
    type: 'line',
    name: line.name,
    showSymbol: line.points.length <= FEW,
    symbol: 'circle',
    symbolSize: 7,
    color: look.colour(colourPlace(line, index)),
    emphasis: { disabled: true },
  };
}

function best(coord: Point, look: Look) {
  return {
    silent: true,
    symbol: 'circle',
    symbolSize: 11,
    label: { show: false },
    itemStyle: { borderColor: look.sheet, borderWidth: 2 },
    data: [{ coord }],
  };
}

/** Names stand above their line; where two would meet, the first stands in a row above. */
function marks(plot: Plot, span: Span, look: Look) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: look.soft, type: [3, 4] },
    data: plot.marks.map(({ x, name }, index) => ({
      xAxis: x,
      label: {
        formatter: name,
        color: look.soft,
        fontSize: 12,
        align: side(share(x, span)),
        offset: [0, isCrowded(plot, index, span) ? -NAME_ROW : 0],
      },
    })),
  };
}

function band({ band: stretch }: Plot, look: Look) {
  return stretch && {
    silent: true,
    itemStyle: { color: look.colour(GOOD), opacity: 0.1 },
    label: { position: 'insideTopLeft', color: look.soft, fontSize: 12 },
    data: [[{ yAxis: stretch.from, name: stretch.name }, { yAxis: stretch.to }]],
  };
}

/** Whether the name of a mark would meet that of the next. */
function isCrowded(plot: Plot, index: number, span: Span): boolean {
  const next = plot.marks[index + 1];
  return next !== undefined && share(next.x, span) - share(plot.marks[index].x, span) < 0.3;
}

/** Where in sight a place lies: from 0 at the left to 1 at the right. */
function share(x: number, [from, to]: Span): number {
  return (x - from) / (to - from);
}

function side(place: number): 'left' | 'center' | 'right' {
  if (place > 0.85) return 'right';
  return place < 0.15 ? 'left' : 'center';
}

/** What is smoothed says so by what lies behind it, which is not repeated. */
function tip(plot: Plot, points: Hovered[]): string {
  const lines = points
    .filter(({ seriesIndex }) => seriesIndex < plot.lines.length)
    .map(({ seriesName, marker, value }) => `${marker}${escaped(seriesName)} <b>${number(plot, value[1])}</b>`);
  return [`${plot.xName} ${place(points[0].value[0])}`, ...lines].join('<br>');
}

/** Runs bear any name. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Of the horizontal axis. */
export function place(x: number): string {
  return alone(Math.round(10 * x) / 10, false);
}

/** In full, as tables have it; what is far below one, as gradients may be, to four digits. */
export function number(plot: Plot, value: number | undefined): string {
  if (value === undefined) return NONE;
  if (plot.shares) return percent(value);
  return value !== 0 && Math.abs(value) < TINY ? alone(value, false) : crossEntropy(value);
}
