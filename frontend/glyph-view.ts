import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Glyph, paintGlyph } from './glyph';
import { Scheme } from './scheme';

/** One glyph, pixel by pixel, in the ink of the page. */
@customElement('glyph-view')
export class GlyphView extends LitElement {
  static override styles = css`
    :host {
      display: block;
      aspect-ratio: 1;
      border-radius: 8px;
      border: 1px solid var(--line);
      background: var(--sheet);
      color: var(--ink);
      overflow: hidden;
    }
    canvas {
      display: block;
      width: 100%;
      height: 100%;
      object-fit: contain;
      image-rendering: pixelated;
    }
  `;

  @property({ attribute: false }) glyph?: Glyph;

  /** What a screen reader says of it. */
  @property() label = '';

  constructor() {
    super();
    new Scheme(this, () => this.#paint());
  }

  override render() {
    return html`<canvas width="28" height="28" role="img" aria-label=${this.label}></canvas>`;
  }

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    const canvas = this.renderRoot.querySelector('canvas')!;
    if (this.glyph) paintGlyph(canvas, this.glyph, getComputedStyle(this).color);
    else [canvas.width, canvas.height] = [28, 28];
  }
}
