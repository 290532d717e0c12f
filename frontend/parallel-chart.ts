import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Axis, axisOption, isOn, written } from './axis';
import { Drawing, printedStyles } from './drawing';
import { escaped } from './line-plot';
import { type Look, isRepeated } from './look';
import { savingButtons, savingStyles } from './saving';
import { spokenStyles, spokenTable } from './spoken';

interface Row {
  name: string;
  /** By which it is known all over the page. */
  place: number;
  /** One an axis; of words the number of the category. */
  values: (number | null)[];
}

interface Plot {
  label: string;
  axes: Axis[];
  rows: Row[];
}

/** Ticks are at most so many intervals apart. */
const ROWS = 6;

/** Each run as a line through all its settings and results. A stretch marked on an axis leaves the others paler. */
@customElement('parallel-chart')
export class ParallelChart extends LitElement {
  static override styles = [savingStyles, spokenStyles, printedStyles, css`
    :host {
      display: block;
      position: relative;
    }
    .head {
      display: flex;
      justify-content: flex-end;
    }
    .scroll {
      overflow-x: auto;
    }
    .canvas {
      height: var(--height, 300px);
    }
  `];

  @property({ attribute: false }) plot?: Plot;

  readonly #drawing = new Drawing(this, (look) => this.plot && option(this.plot, look));

  override render() {
    if (!this.plot) return nothing;
    const { label, axes, rows } = this.plot;
    return html`
      <div class="head">${savingButtons(label, () => this.#drawing.svg(label, rows.map((row) => row.name)))}</div>
      <div class="scroll" tabindex="0">
        <div class="canvas" role="img" aria-label=${label} style="min-width: ${axes.length * 140}px"></div>
      </div>
      ${spokenTable(label, ['run', ...axes.map((axis) => axis.name)],
        rows.map((row) => [row.name, ...row.values.map((value, index) => written(axes[index], value))]))}
    `;
  }

  override updated(): void {
    this.#drawing.draw();
  }
}

function option(plot: Plot, look: Look) {
  // Over the lines, which run through its numbers, and with an edge that keeps them off.
  const label = { color: look.soft, fontSize: 11, hideOverlap: true, textBorderColor: look.sheet, textBorderWidth: 4 };
  return {
    animation: false,
    textStyle: { fontFamily: look.font },
    parallel: { left: 60, right: 70, top: 44, bottom: 18 },
    parallelAxis: plot.axes.map((axis, dim) => ({
      dim,
      z: 3,
      id: axis.name, // by which a stretch that a person has marked stays
      ...axisOption(axis, plot.rows.map((row) => row.values[dim]).filter((value) => value !== null), ROWS, label),
      name: axis.name,
      nameLocation: 'end',
      nameGap: 16,
      nameTextStyle: { color: look.ink, fontSize: 12 },
      axisLine: { lineStyle: { color: look.soft } },
    })),
    tooltip: {
      confine: true,
      backgroundColor: look.sheet,
      borderColor: look.line,
      textStyle: { color: look.ink, fontSize: 13 },
      formatter: ({ seriesName }: { seriesName: string }) => escaped(seriesName),
    },
    series: plot.rows.map((row) => ({
      type: 'parallel',
      name: row.name,
      color: look.colour(row.place),
      lineStyle: { width: 2.5, opacity: 0.85, color: look.colour(row.place), type: look.stroke(row.place, isRepeated(row.place)) },
      inactiveOpacity: 0.08,
      data: [row.values.map((value, index) => (isOn(plot.axes[index], value) ? (plot.axes[index].categories[value] ?? value) : '-'))],
    })),
  };
}
