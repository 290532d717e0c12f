import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { Drawing, printedStyles } from './drawing';
import { type Plot, type Span, colourPlace, number, option, place } from './line-plot';
import { colourOf, strokeOf } from './look';
import { savingButtons, savingStyles } from './saving';
import { spokenStyles, spokenTable } from './spoken';

const LEAST_DRAG = 6;

/** Lines over epochs, steps, seconds or examples. What a person has zoomed to stays, whatever comes in live. */
@customElement('line-chart')
export class LineChart extends LitElement {
  static override styles = [savingStyles, spokenStyles, printedStyles, css`
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
    .key i.point {
      width: 9px;
      height: 9px;
      border: 0;
      border-radius: 9px;
      background: var(--soft);
    }
    .tools {
      display: flex;
      gap: 4px;
      margin-left: auto;
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
  `];

  @property({ attribute: false }) plot?: Plot;

  /** What is in sight of the horizontal axis; nothing for all of it. */
  @state() span?: Span;

  /** Where a drag is, in pixels from the left. */
  @state() private dragged?: Span;

  readonly #drawing = new Drawing(
    this,
    (look) => this.plot && option(this.plot, this.span, look),
    (chart) => chart.on('datazoom', () => this.#show(this.inSight())), // by a wheel or two fingers
  );

  /** A live point at a line's end. */
  addPoint(line: number, x: number, y: number): void {
    this.plot?.lines[line].points.push([x, y]);
    this.#drawing.draw();
  }

  override render() {
    if (!this.plot) return nothing;
    const { label, lines } = this.plot;
    return html`
      <div class="head">
        ${lines.map((line, index) => html`
          <span class="key">
            <i style=${styleMap({ color: `var(--${colourOf(colourPlace(line, index))})`, borderTopStyle: strokeOf(colourPlace(line, index), line.dashed) })}></i>${line.name}
          </span>`)}
        ${lines.some((line) => line.best) ? html`<span class="key"><i class="point"></i>best epoch</span>` : nothing}
        <span class="tools">
          <button class="small" aria-label="Look closer" title="Look closer; or drag over a stretch of the curve" @click=${() => this.#scale(0.5)}>+</button>
          ${this.span
            ? html`<button class="small" aria-label="Look from farther away" title="Look from farther away" @click=${() => this.#scale(2)}>−</button>
                <button class="small" @click=${() => this.#show()}>Whole run</button>`
            : nothing}
          ${savingButtons(label, () => this.#drawing.svg(label, lines.map((line) => line.name)))}
        </span>
      </div>
      <div class="plane" role="img" aria-label=${label}
        @pointerdown=${this.#press} @pointermove=${this.#drag} @pointerup=${this.#release} @pointercancel=${this.#forget}
        @dblclick=${() => this.#show()}>
        <div class="canvas" style="height: 100%"></div>
        ${this.dragged ? html`<div class="chosen" style=${styleMap(stretch(this.dragged))}></div>` : nothing}
      </div>
      ${table(this.plot)}
    `;
  }

  /** A stretch of one axis means nothing on another. */
  override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('plot') as Plot | undefined;
    if (before && before.xName !== this.plot?.xName) this.span = undefined;
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('plot') || changed.has('span') || !this.#drawing.chart) this.#drawing.draw();
  }

  /** What the drawn chart really shows of the horizontal axis. */
  inSight(): Span {
    const [zoom] = this.#drawing.chart!.getOption().dataZoom as { startValue: number; endValue: number }[];
    return [zoom.startValue, zoom.endValue];
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
    const [one, other] = dragged.map((left) => this.#drawing.chart!.convertFromPixel({ xAxisIndex: 0 }, left) as number);
    this.#show([Math.min(one, other), Math.max(one, other)]);
  }

  #forget(): void {
    this.dragged = undefined;
  }

  #left(event: PointerEvent): number {
    return event.clientX - (event.currentTarget as HTMLElement).getBoundingClientRect().left;
  }
}

function stretch([one, other]: Span) {
  return { left: `${Math.min(one, other)}px`, width: `${Math.abs(other - one)}px` };
}

function table(plot: Plot) {
  const places = [...new Set(plot.lines.flatMap((line) => line.points.map(([x]) => x)))].sort((a, b) => a - b);
  const columns = plot.lines.map((line) => new Map(line.points));
  const rows = places.map((x) => [place(x), ...columns.map((column) => number(plot, column.get(x)))]);
  return spokenTable(plot.label, [plot.xName, ...plot.lines.map((line) => line.name)], rows);
}
