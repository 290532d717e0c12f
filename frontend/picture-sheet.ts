import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Glyph, paintGlyph } from './glyph';
import { Scheme } from './scheme';

interface NamedPicture {
  /** What stands below it; empty for nothing. */
  name: string;
  /** None for an empty place. */
  glyph?: Glyph;
}

/** Some pictures side by side. */
@customElement('picture-sheet')
export class PictureSheet extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: var(--columns, repeat(8, minmax(0, 1fr)));
      gap: 3px;
    }
    figure {
      margin: 0;
    }
    canvas,
    .empty {
      display: block;
      width: 100%;
      aspect-ratio: 1;
      box-sizing: border-box;
      border-radius: 5px;
      background: var(--zero);
      object-fit: contain;
      image-rendering: pixelated;
      forced-color-adjust: none;
    }
    .empty {
      border: 1.5px dashed var(--guide);
      background: none;
    }
    figcaption {
      margin: 2px 0 6px;
      color: var(--soft);
      font-size: 13px;
      font-variant-numeric: tabular-nums;
      text-align: center;
    }
  `;

  @property({ attribute: false }) pictures: NamedPicture[] = [];

  /** What a screen reader says of all of them. */
  @property() label = '';

  constructor() {
    super();
    new Scheme(this, () => this.#paint());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'group');
  }

  override render() {
    return this.pictures.map(({ name, glyph }) => html`
      <figure>
        ${glyph ? html`<canvas role="img" aria-label=${name} aria-hidden=${name === ""}></canvas>` : html`<div class="empty"></div>`}
        ${name ? html`<figcaption>${name}</figcaption>` : nothing}
      </figure>`);
  }

  override updated(): void {
    this.setAttribute('aria-label', this.label);
    this.#paint();
  }

  #paint(): void {
    const ink = getComputedStyle(this).color;
    const glyphs = this.pictures.flatMap(({ glyph }) => glyph ?? []);
    this.renderRoot.querySelectorAll('canvas').forEach((canvas, index) => paintGlyph(canvas, glyphs[index], ink));
  }
}
