import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PALETTE, palette } from './heat';
import { type Levels, levelsOf } from './level-picture';
import { Scheme } from './scheme';
import { Shades } from './shades';

/** Rows that only pass by while somebody scrolls ask for nothing. */
const REST_MS = 90;

/** The most pictures that are kept beside the browser's own cache. */
const MOST_KEPT = 300;

const kept = new Map<string, Levels>();

/** What a run has learned, as a tiny picture: blue adds to the answer, brown takes from it. */
@customElement('run-picture')
export class RunPicture extends LitElement {
  static override styles = css`
    :host {
      display: block;
      width: 48px;
      height: 48px;
      border-radius: 5px;
      background: var(--zero);
      overflow: hidden;
      forced-color-adjust: none;
    }
    canvas {
      display: block;
      width: 100%;
      height: 100%;
      object-fit: contain;
      image-rendering: pixelated;
    }
    canvas[hidden] {
      display: none;
    }
  `;

  /** Where it is, which tells the epoch; empty before the first. */
  @property() address = '';

  #shown?: Levels;
  #waits = 0;
  #fetching = new AbortController();
  readonly #scheme = new Scheme(this, () => this.#paint());

  override render() {
    return html`<canvas hidden aria-hidden="true"></canvas>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#find();
  }

  override updated(): void {
    this.#find();
  }

  #find(): void {
    clearTimeout(this.#waits);
    this.#fetching.abort();
    this.#shown = kept.get(this.address);
    this.#paint();
    if (this.#shown || !this.address) return;
    const { address } = this;
    const { signal } = (this.#fetching = new AbortController());
    this.#waits = window.setTimeout(() => void this.#load(address, signal), REST_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waits);
    this.#fetching.abort();
  }

  /** A run whose weights were not kept has no picture, and its place stays empty. */
  async #load(address: string, signal: AbortSignal): Promise<void> {
    try {
      const response = await fetch(address, { signal });
      if (!response.ok) return;
      const levels = await levelsOf(await response.blob());
      if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
      kept.set(address, levels);
      if (address !== this.address) return;
      this.#shown = levels;
      this.#paint();
    } catch {
      // It has scrolled away, or the server is out of reach, which the page says.
    }
  }

  #paint(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    if (!canvas) return;
    canvas.hidden = !this.#shown;
    if (!this.#shown) return;
    const { height, width, numbers } = this.#shown;
    const shades = new Shades(palette(this.#scheme.colours(PALETTE)));
    shades.paint(canvas, height, width, [{ top: 0, left: 0, height, width, numbers, most: 1 }]);
  }
}
