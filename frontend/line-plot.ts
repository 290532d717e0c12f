import type { EChartsCoreOption } from 'echarts/core';

/** After these the colours begin again. */
const COLOURS = 10;

/** The style sheet's variable with the colour of a line. */
export function colourOf(line: number): string {
  return `plot-${(line % COLOURS) + 1}`;
}

/** From one place of the horizontal axis to another. */
export type Span = [number, number];

/** What the server sends of one line. */
export interface Line {
  name: string;
  dashed: boolean;
  points: [number, number][];
}

/** All that a chart shows. */
export interface Plot {
  /** What a screen reader says of it. */
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

/** What the page's style says, resolved. */
export interface Look {
  font: string;
  ink: string;
  soft: string;
  line: string;
  sheet: string;
  lines: string[];
}

const FEW = 2;
const MANY = 500;

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
      axisLabel: { ...label, showMinLabel: true, showMaxLabel: true, hideOverlap: true },
      axisLine: { show: false },
      axisTick: { show: false },
      splitLine: { show: false },
    },
    yAxis: {
      type: plot.logarithmic ? 'log' : 'value',
      logBase: 2, // decades would leave most of the plane empty
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
      backgroundColor: look.sheet,
      borderColor: look.line,
      textStyle: { color: look.ink, fontSize: 13 },
      axisPointer: { lineStyle: { color: look.soft, type: 'dotted' } },
      formatter: (points: { seriesName: string; marker: string; value: [number, number] }[]) => tip(plot, points),
    },
    series: plot.lines.map((line, index) => ({
      type: 'line',
      name: line.name,
      data: line.points,
      showSymbol: line.points.length <= FEW,
      symbol: 'circle',
      symbolSize: 7,
      color: look.lines[index],
      lineStyle: { width: line.points.length > MANY ? 1 : 2, type: line.dashed ? 'dashed' : 'solid' },
      emphasis: { disabled: true },
      markLine: index === 0 ? marks(plot, [startValue, endValue], look) : undefined,
    })),
  };
}

/** Names stand above their line; where two would meet, the first stands lower, left of its line. */
function marks(plot: Plot, [from, to]: Span, look: Look) {
  const place = (x: number) => (x - from) / (to - from);
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: look.soft, type: [3, 4] },
    data: plot.marks.map(({ x, name }, index) => {
      const next = plot.marks[index + 1];
      const crowded = next !== undefined && place(next.x) - place(x) < 0.25;
      return {
        xAxis: x,
        label: {
          formatter: name,
          color: look.soft,
          fontSize: 12,
          align: crowded ? 'right' : side(place(x)),
          offset: crowded ? [-6, 20] : [0, 0],
        },
      };
    }),
  };
}

function side(place: number): 'left' | 'center' | 'right' {
  if (place > 0.85) return 'right';
  return place < 0.15 ? 'left' : 'center';
}

function tip(plot: Plot, points: { seriesName: string; marker: string; value: [number, number] }[]): string {
  const lines = points.map(({ seriesName, marker, value }) => `${marker}${seriesName} <b>${number(plot, value[1])}</b>`);
  return [`${plot.xName} ${points[0].value[0]}`, ...lines].join('<br>');
}

/** In full, as tables have it. */
export function number(plot: Plot, value: number | undefined): string {
  if (value === undefined) return '–';
  return plot.shares ? `${(100 * value).toFixed(2)} %` : value.toFixed(4);
}

/** As short as it is exact: a hundredth of a per cent, or four digits. */
function tick(plot: Plot, value: number): string {
  return plot.shares ? `${Number((100 * value).toFixed(2))} %` : String(Number(value.toPrecision(4)));
}
