import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { lookOf } from './look';
import { COLUMNS, type MeasureContent, binWords, layoutOf, picture } from './measure-picture';
import { isModified } from './modifiers';
import { percent } from './numerals';
import { savingButtons, savingStyles } from './saving';
import { Scheme } from './scheme';

/** Of the picture that is saved, and of the one that is shown at most. */
const WIDTH = 760;
const LEAST = 280;

/** Accuracy by a measure of the pictures; a bin that is pressed opens its pictures. */
@customElement('measure-chart')
export class MeasureChart extends LitElement {
  static override styles = [savingStyles, css`
    :host {
      display: block;
      max-width: 760px;
    }
    .head {
      display: flex;
      gap: 8px;
      align-items: center;
      justify-content: space-between;
      margin-bottom: 6px;
      color: var(--soft);
      font-size: 13px;
    }
    .plot {
      position: relative;
    }
    svg {
      display: block;
      width: 100%;
      height: auto;
      forced-color-adjust: none;
    }
    .bins {
      position: absolute;
      inset: 0;
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: 1fr;
    }
    .bins button {
      padding: 0;
      border: 0;
      border-radius: 6px;
      background: none;
      cursor: pointer;
    }
    .bins button:hover {
      background: color-mix(in srgb, var(--accent) 8%, transparent);
    }
    .bins button[aria-pressed='true'] {
      background: color-mix(in srgb, var(--accent) 12%, transparent);
      box-shadow: inset 0 0 0 2px var(--accent);
    }
    .bins button:focus-visible {
      outline: 2px solid var(--accent);
    }
  `];

  @property({ attribute: false }) content?: MeasureContent;

  /** The bin that is open; below zero for none. */
  @property({ attribute: false }) chosen = -1;

  @state() private width = 0;

  /** Where the keyboard is. */
  #place = 0;

  readonly #scheme = new Scheme(this, () => this.requestUpdate());
  readonly #size = new ResizeObserver(([{ contentRect }]) => (this.width = Math.round(contentRect.width)));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  override willUpdate(): void {
    this.#place = Math.min(this.#place, Math.max(0, (this.content?.bins.length ?? 1) - 1));
  }

  override render() {
    if (!this.content || this.width === 0) return nothing;
    const { title, bins, overall } = this.content;
    const name = `Accuracy by ${title.toLowerCase()}`;
    const look = lookOf(this, this.#scheme);
    const width = Math.max(LEAST, this.width);
    const { height } = layoutOf(this.content, width);
    const content = this.content;
    return html`
      <div class="head">
        <span>Dashed: ${percent(overall, 2)} of all. ■ surely worse, ● surely better.</span>
        ${savingButtons(name, () => picture(content, lookOf(this, this.#scheme), WIDTH))}
      </div>
      <div class="plot">
        <div role="img" aria-label="${name}. ${bins.map((bin) => binWords(content, bin)).join('. ')}.">${unsafeHTML(picture(content, look, width))}</div>
        <div class="bins" role="group" aria-label="Pictures of a bin" @keydown=${this.#move}
          style="left: ${share(COLUMNS.left, width)}; right: ${share(COLUMNS.right, width)}; height: ${share(height, height)}">
          ${bins.map((bin, place) => html`<button aria-label=${binWords(content, bin)} title=${binWords(content, bin)}
            tabindex=${place === this.#place ? 0 : -1} aria-pressed=${place === this.chosen}
            @focus=${() => this.#stand(place)} @click=${() => this.#open(place)}></button>`)}
        </div>
      </div>
    `;
  }

  #open(bin: number): void {
    this.dispatchEvent(new CustomEvent('bin', { detail: bin }));
  }

  #stand(place: number): void {
    this.#place = place;
    this.requestUpdate();
  }

  #move(event: KeyboardEvent): void {
    const last = this.content!.bins.length - 1;
    const places: Record<string, number> = { ArrowLeft: this.#place - 1, ArrowRight: this.#place + 1, Home: 0, End: last };
    if (!(event.key in places) || isModified(event)) return;
    event.preventDefault();
    this.renderRoot.querySelectorAll<HTMLElement>('.bins button')[Math.min(last, Math.max(0, places[event.key]))].focus();
  }
}

function share(part: number, whole: number): string {
  return `${(100 * part) / whole}%`;
}
