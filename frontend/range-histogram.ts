import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Measure, type Range, edgeValue, isWhole, wholeOf } from './wall-columns';
import { alone } from './numerals';

/** How a measure is spread over pictures, and a range of it that a person takes by both ends. */
@customElement('range-histogram')
export class RangeHistogram extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    .head,
    .ends {
      display: flex;
      gap: 8px;
      align-items: baseline;
      justify-content: space-between;
    }
    .head span,
    .ends {
      color: var(--soft);
      font-size: 13px;
      font-variant-numeric: tabular-nums;
    }
    .head span {
      color: var(--accent);
    }
    .bars {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: 1fr;
      gap: 1px;
      height: 40px;
      margin: 6px 7px 0;
      align-items: end;
      forced-color-adjust: none;
    }
    .bars i {
      min-height: 1px;
      border-radius: 2px 2px 0 0;
      background: var(--guide);
    }
    .bars .on {
      background: var(--accent);
    }
    .range {
      position: relative;
      height: 22px;
    }
    .track,
    .track i {
      position: absolute;
      inset: 8px 7px;
      border-radius: 3px;
      background: var(--line);
      forced-color-adjust: none;
    }
    .track i {
      inset: 0;
      left: calc(100% * var(--from));
      right: calc(100% * (1 - var(--to)));
      background: var(--edge);
    }
    .chosen .track i {
      background: var(--accent);
    }
    input {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      margin: 0;
      appearance: none;
      background: none;
      pointer-events: none;
    }
    input:focus-visible {
      outline: none;
    }
    input::-webkit-slider-thumb {
      appearance: none;
      width: 14px;
      height: 14px;
      border: 2px solid var(--edge);
      border-radius: 50%;
      background: var(--sheet);
      pointer-events: auto;
      cursor: ew-resize;
    }
    input::-moz-range-thumb {
      width: 10px;
      height: 10px;
      border: 2px solid var(--edge);
      border-radius: 50%;
      background: var(--sheet);
      pointer-events: auto;
      cursor: ew-resize;
    }
    .chosen input::-webkit-slider-thumb {
      border-color: var(--accent);
    }
    .chosen input::-moz-range-thumb {
      border-color: var(--accent);
    }
    input:focus-visible::-webkit-slider-thumb {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    input:focus-visible::-moz-range-thumb {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    @media (pointer: coarse) {
      .range {
        height: 44px;
      }
      .track {
        inset-block: 19px;
      }
      input::-webkit-slider-thumb {
        width: 26px;
        height: 26px;
      }
    }
  `;

  @property({ attribute: false }) measure!: Measure;

  /** Pictures in each bar. */
  @property({ attribute: false }) counts: number[] = [];

  @property({ attribute: false }) range!: Range;

  override render() {
    const { title, low, high, bars } = this.measure;
    const [from, to] = this.range;
    const most = Math.max(1, ...this.counts);
    const chosen = !isWhole(this.range, this.measure);
    return html`
      <div class=${chosen ? 'chosen' : ''} role="group" aria-label=${title} @dblclick=${() => this.#tell(wholeOf(this.measure))}>
        <div class="head" aria-hidden="true">${title}${chosen ? html`<span>${this.#value(from)} to ${this.#value(to)}</span>` : ''}</div>
        <div class="bars" aria-hidden="true">
          ${this.counts.map((count, bar) => html`
            <i class=${chosen && bar >= from && bar < to ? 'on' : ''} style="height: ${(100 * count) / most}%"></i>`)}
        </div>
        <div class="range" style="--from: ${from / bars}; --to: ${to / bars}">
          <div class="track"><i></i></div>
          <input type="range" min="0" max=${bars} .value=${String(from)} aria-label="${title} from" aria-valuetext=${this.#value(from)}
            @input=${(event: InputEvent) => this.#move(event, 0)}>
          <input type="range" min="0" max=${bars} .value=${String(to)} aria-label="${title} to" aria-valuetext=${this.#value(to)}
            @input=${(event: InputEvent) => this.#move(event, 1)}>
        </div>
        <div class="ends" aria-hidden="true"><span>${low}</span><span>${high}</span></div>
      </div>
    `;
  }

  #value(edge: number): string {
    return alone(Number(edgeValue(this.measure, edge).toPrecision(3)), false) + this.measure.unit;
  }

  /** The ends do not pass each other, and leave one bar between them. */
  #move(event: InputEvent, end: 0 | 1): void {
    const input = event.target as HTMLInputElement;
    const [from, to] = this.range;
    const edge = Number(input.value);
    const range: Range = end === 0 ? [Math.min(edge, to - 1), to] : [from, Math.max(edge, from + 1)];
    input.value = String(range[end]);
    this.#tell(range);
  }

  #tell(range: Range): void {
    this.dispatchEvent(new CustomEvent('range', { detail: range }));
  }
}
