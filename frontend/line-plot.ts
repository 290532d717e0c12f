import type { EChartsCoreOption } from 'echarts/core';
import { type Look } from './look';

/** From one place of the horizontal axis to another. */
export type Span = [number, number];

type Point = [number, number];

/** What the server sends of one line. */
export interface Line {
  name: string;
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
}

interface Hovered {
  seriesIndex: number;
  seriesName: string;
  marker: string;
  value: Point;
}

const FEW = 2;
const MANY = 500;
const TINY = 0.001;

/** The plot as ECharts wants it; nothing moves by itself. */
export function option(plot: Plot, span: Span | undefined, look: Look): EChartsCoreOption {
  const label = { color: look.soft, fontSize: 12 };
  const [startValue, endValue] = span ?? [plot.from, plot.to];
  return {
    animation: false,
    textStyle: { fontFamily: look.font },
    grid: { left: 8, right: 14, top: 24, bottom: 22, containLabel: true },
    xAxis: {
      type: 'value',
      min: plot.from,
      max: plot.to,
      minInterval: 1,
      name: plot.xName,
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: label,
      axisLabel: { ...label, showMinLabel: true, showMaxLabel: true, hideOverlap: true, formatter: place },
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: plot.logarithmic ? 'log' : 'value',
      logBase: isWide(plot) ? 10 : 2,
      scale: true,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { ...label, formatter: (value: number) => tick(plot, value) },
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
        data: line.points,
        lineStyle: { width: line.points.length > MANY ? 1 : 2, type: line.dashed ? 'dashed' : 'solid' },
        markLine: index === 0 ? marks(plot, [startValue, endValue], look) : undefined,
        markPoint: line.best && best(line.best, look),
      })),
      ...plot.lines.flatMap((line, index) => (line.behind.length === 0 ? [] : [{
        ...drawn(line, index, look),
        data: line.behind,
        lineStyle: { width: 1, opacity: 0.35 },
        silent: true,
      }])),
    ],
  };
}

/** Over less than three decades they would leave most of the plane empty. */
function isWide(plot: Plot): boolean {
  const values = plot.lines.flatMap((line) => line.points.map(([, y]) => y));
  return Math.max(...values) > 1000 * Math.min(...values);
}

function drawn(line: Line, index: number, look: Look) {
  return {
    type: 'line',
    name: line.name,
    showSymbol: line.points.length <= FEW,
    symbol: 'circle',
    symbolSize: 7,
    color: look.colour(index),
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

/** Names stand above their line; where two would meet, the first stands lower, left of its line. */
function marks(plot: Plot, [from, to]: Span, look: Look) {
  const share = (x: number) => (x - from) / (to - from);
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: look.soft, type: [3, 4] },
    data: plot.marks.map(({ x, name }, index) => {
      const next = plot.marks[index + 1];
      const crowded = next !== undefined && share(next.x) - share(x) < 0.25;
      return {
        xAxis: x,
        label: {
          formatter: name,
          color: look.soft,
          fontSize: 12,
          align: crowded ? 'right' : side(share(x)),
          offset: crowded ? [-6, 20] : [0, 0],
        },
      };
    }),
  };
}

function side(share: number): 'left' | 'center' | 'right' {
  if (share > 0.85) return 'right';
  return share < 0.15 ? 'left' : 'center';
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
  return Number(x.toFixed(1)).toLocaleString('en');
}

/** In full, as tables have it; what is far below one, as gradients may be, by its power of ten. */
export function number(plot: Plot, value: number | undefined): string {
  if (value === undefined) return '–';
  if (plot.shares) return `${(100 * value).toFixed(2)} %`;
  return value !== 0 && Math.abs(value) < TINY ? value.toExponential(2) : value.toFixed(4);
}

/** As short as it is exact: a hundredth of a per cent, or four digits. */
function tick(plot: Plot, value: number): string {
  return plot.shares ? `${Number((100 * value).toFixed(2))} %` : String(Number(value.toPrecision(4)));
}
