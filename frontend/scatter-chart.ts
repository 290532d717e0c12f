import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Axis, axisOption, isOn, written } from './axis';
import { Drawing, printedStyles } from './drawing';
import { escaped } from './line-plot';
import { type Look, isRepeated } from './look';
import { savingButtons, savingStyles } from './saving';
import { spokenStyles, spokenTable } from './spoken';

interface Point {
  name: string;
  /** By which it is known all over the page. */
  place: number;
  x: number;
  y: number;
  /** Whether nothing beats it. */
  front: boolean;
}

interface Plot {
  label: string;
  x: Axis;
  y: Axis;
  points: Point[];
}

/** Ticks are at most so many intervals apart. */
const ROWS = 7;
const COLUMNS = 8;

/** Points with names, and a line through those that nothing beats. */
@customElement('scatter-chart')
export class ScatterChart extends LitElement {
  static override styles = [savingStyles, spokenStyles, printedStyles, css`
    :host {
      display: block;
      position: relative;
    }
    .head {
      display: flex;
      justify-content: flex-end;
    }
    .canvas {
      height: var(--height, 340px);
    }
  `];

  @property({ attribute: false }) plot?: Plot;

  readonly #drawing = new Drawing(this, (look) => this.plot && option(this.plot, look));

  override render() {
    if (!this.plot) return nothing;
    const { label, x, y, points } = this.plot;
    return html`
      <div class="head">${savingButtons(label, () => this.#drawing.svg(label))}</div>
      <div class="canvas" role="img" aria-label=${label}></div>
      ${spokenTable(label, ['run', x.name, y.name, 'on the Pareto front'],
        points.map((point) => [point.name, written(x, point.x), written(y, point.y), point.front ? 'yes' : 'no']))}
    `;
  }

  override updated(): void {
    this.#drawing.draw();
  }
}

function option(plot: Plot, look: Look) {
  const label = { color: look.soft, fontSize: 12, hideOverlap: true };
  const axis = (of: Axis, values: number[], isX: boolean) => ({
    ...axisOption(of, values, isX ? COLUMNS : ROWS, label),
    name: of.name,
    nameLocation: 'middle',
    nameGap: isX ? 28 : 58,
    nameTextStyle: { color: look.soft, fontSize: 12 },
    axisLine: { show: false },
    splitLine: { lineStyle: { color: look.line } },
  });
  const points = plot.points.filter(({ x, y }) => isOn(plot.x, x) && isOn(plot.y, y));
  const front = points.filter((point) => point.front).sort((one, other) => one.x - other.x);
  return {
    animation: false,
    textStyle: { fontFamily: look.font },
    grid: { left: 74, right: 28, top: 18, bottom: 48 },
    xAxis: axis(plot.x, points.map(({ x }) => x), true),
    yAxis: axis(plot.y, points.map(({ y }) => y), false),
    tooltip: {
      trigger: 'item',
      confine: true,
      backgroundColor: look.sheet,
      borderColor: look.line,
      textStyle: { color: look.ink, fontSize: 13 },
      formatter: ({ dataIndex }: { dataIndex: number }) => tip(plot, points[dataIndex]),
    },
    series: [
      {
        type: 'scatter',
        symbolSize: 13,
        data: points.map((point) => ({
          value: [point.x, point.y],
          itemStyle: isRepeated(point.place)
            ? { color: look.sheet, borderColor: look.colour(point.place), borderWidth: 2.5, opacity: 1 }
            : { color: look.colour(point.place), opacity: 1 },
          label: { formatter: () => point.name, position: sideOf(point, points, plot.x) },
        })),
        label: { show: true, color: look.soft, fontSize: 12, distance: 8, width: 220, overflow: 'truncate' },
        labelLayout: { hideOverlap: true, moveOverlap: 'shiftY' },
      },
      {
        type: 'line',
        data: front.map((point) => [point.x, point.y]),
        showSymbol: false,
        silent: true,
        tooltip: { show: false },
        lineStyle: { color: look.soft, width: 1.5, type: [5, 4] },
        z: 1,
      },
    ],
  };
}

/** Names stand on the side where there is more room. */
function sideOf(point: Point, points: Point[], { logarithmic }: Axis): 'left' | 'right' {
  const place = ({ x }: Point) => (logarithmic ? Math.log(x) : x);
  const places = points.map(place);
  return 2 * place(point) > Math.min(...places) + Math.max(...places) ? 'left' : 'right';
}

function tip(plot: Plot, point: Point): string {
  return [
    `<b>${escaped(point.name)}</b>`,
    `${plot.x.name} ${written(plot.x, point.x)}`,
    `${plot.y.name} ${written(plot.y, point.y)}`,
    ...(point.front ? ['nothing here beats it'] : []),
  ].join('<br>');
}
