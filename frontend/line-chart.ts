import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import * as echarts from 'echarts/core';
import { LineChart as Lines } from 'echarts/charts';
import { DataZoomInsideComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';
import { type Look, type Plot, type Span, colourOf, number, option } from './line-plot';
import { Scheme } from './scheme';

echarts.use([Lines, DataZoomInsideComponent, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

const MOST_ROWS = 100;
const LEAST_DRAG = 6;

/** Lines over epochs or steps. What a person has zoomed to stays, whatever comes in live. */
@customElement('line-chart')
export class LineChart extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
    }
    .head {
      display: flex;
      gap: 6px 18px;
      align-items: center;
      flex-wrap: wrap;
      min-height: 30px;
      font-size: 13px;
      color: var(--soft);
    }
    .key {
      display: flex;
      gap: 7px;
      align-items: center;
    }
    .key i {
      width: 22px;
      border-top: 2.5px solid;
    }
    .zoom {
      display: flex;
      gap: 4px;
      margin-left: auto;
    }
    button {
      min-width: 28px;
      height: 28px;
      padding: 0 8px;
      border: 1px solid var(--line);
      border-radius: 7px;
      background: var(--sheet);
      color: var(--ink);
      font: inherit;
      cursor: pointer;
    }
    button:hover {
      border-color: var(--edge);
    }
    button:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    .plane {
      position: relative;
      height: var(--height, 260px);
      touch-action: pan-y;
    }
    .chosen {
      position: absolute;
      top: 22px;
      bottom: 40px;
      background: var(--accent);
      opacity: 0.15;
      pointer-events: none;
    }
    .spoken {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  @property({ attribute: false }) plot?: Plot;

  /** What is in sight of the horizontal axis; nothing for all of it. */
  @state() span?: Span;

  /** Where a drag is, in pixels from the left. */
  @state() private dragged?: Span;

  #chart?: echarts.ECharts;
  readonly #scheme = new Scheme(this, () => this.#draw());
  readonly #resized = new ResizeObserver(() => this.#chart?.resize());

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#chart?.dispose();
    this.#chart = undefined;
  }

  /** A live point at a line's end. */
  addPoint(line: number, x: number, y: number): void {
    this.plot?.lines[line].points.push([x, y]);
    this.#draw();
  }

  override render() {
    if (!this.plot) return nothing;
    return html`
      <div class="head">
        ${this.plot.lines.map((line, index) => html`
          <span class="key">
            <i style=${styleMap({ color: `var(--${colourOf(index)})`, borderTopStyle: line.dashed ? 'dashed' : 'solid' })}></i>${line.name}
          </span>`)}
        <span class="zoom">
          <button aria-label="Look closer" title="Look closer; or drag over a stretch of the curve" @click=${() => this.#scale(0.5)}>+</button>
          ${this.span
            ? html`<button aria-label="Look from farther away" title="Look from farther away" @click=${() => this.#scale(2)}>−</button>
                <button @click=${() => this.#show()}>Whole run</button>`
            : nothing}
        </span>
      </div>
      <div class="plane" role="img" aria-label=${this.plot.label}
        @pointerdown=${this.#press} @pointermove=${this.#drag} @pointerup=${this.#release} @pointercancel=${this.#forget}
        @dblclick=${() => this.#show()}>
        <div class="canvas" style="height: 100%"></div>
        ${this.dragged ? html`<div class="chosen" style=${styleMap(stretch(this.dragged))}></div>` : nothing}
      </div>
      ${table(this.plot)}
    `;
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('plot') || changed.has('span') || !this.#chart) this.#draw();
  }

  #draw(): void {
    const canvas = this.renderRoot.querySelector<HTMLElement>('.canvas');
    if (!this.plot || !canvas) return;
    if (!this.#chart) {
      this.#chart = echarts.init(canvas);
      this.#chart.on('datazoom', () => this.#follow());
      this.#resized.observe(canvas);
    }
    this.#chart.setOption(option(this.plot, this.span, this.#look()), { replaceMerge: ['series'], lazyUpdate: true });
  }

  /** What the drawn chart really shows of the horizontal axis. */
  inSight(): Span {
    const [zoom] = this.#chart!.getOption().dataZoom as { startValue: number; endValue: number }[];
    return [zoom.startValue, zoom.endValue];
  }

  /** A wheel or two fingers have zoomed. */
  #follow(): void {
    this.#show(this.inSight());
  }

  #show(span?: Span): void {
    const { from, to } = this.plot!;
    const all = !span || (span[0] <= from && span[1] >= to);
    this.span = all ? undefined : [Math.max(from, span[0]), Math.min(to, span[1])];
  }

  #scale(factor: number): void {
    const [from, to] = this.span ?? [this.plot!.from, this.plot!.to];
    const middle = (from + to) / 2;
    const half = ((to - from) / 2) * factor;
    this.#show([middle - half, middle + half]);
  }

  // Fingers scroll the page and pinch; mouse and pen drag over what they want to see.
  #press(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.button !== 0) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.dragged = [this.#left(event), this.#left(event)];
  }

  #drag(event: PointerEvent): void {
    if (this.dragged) this.dragged = [this.dragged[0], this.#left(event)];
  }

  #release(): void {
    const dragged = this.dragged;
    this.#forget();
    if (!dragged || Math.abs(dragged[1] - dragged[0]) < LEAST_DRAG) return;
    const [one, other] = dragged.map((left) => this.#chart!.convertFromPixel({ xAxisIndex: 0 }, left) as number);
    this.#show([Math.min(one, other), Math.max(one, other)]);
  }

  #forget(): void {
    this.dragged = undefined;
  }

  #left(event: PointerEvent): number {
    return event.clientX - (event.currentTarget as HTMLElement).getBoundingClientRect().left;
  }

  #look(): Look {
    const lines = this.plot!.lines.map((_, index) => colourOf(index));
    const [ink, soft, line, sheet, ...rest] = this.#scheme.colours(['ink', 'soft', 'line', 'sheet', ...lines]);
    return { font: getComputedStyle(this).fontFamily, ink, soft, line, sheet, lines: rest };
  }
}

function stretch([one, other]: Span) {
  return { left: `${Math.min(one, other)}px`, width: `${Math.abs(other - one)}px` };
}

/** The same numbers for a screen reader, thinned where there are thousands. */
function table(plot: Plot) {
  const places = [...new Set(plot.lines.flatMap((line) => line.points.map(([x]) => x)))].sort((a, b) => a - b);
  const every = Math.ceil(places.length / MOST_ROWS);
  const columns = plot.lines.map((line) => new Map(line.points));
  return html`
    <div class="spoken"><table>
      <caption>${plot.label}</caption>
      <thead><tr><th scope="col">${plot.xName}</th>${plot.lines.map((line) => html`<th scope="col">${line.name}</th>`)}</tr></thead>
      <tbody>
        ${places.filter((_, index) => index % every === 0).map((x) => html`
          <tr><th scope="row">${x}</th>${columns.map((column) => html`<td>${number(plot, column.get(x))}</td>`)}</tr>`)}
      </tbody>
    </table></div>
  `;
}
