import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Glyph, paintGlyph } from './glyph';
import { Scheme } from './scheme';

interface FittedPicture {
  /** What it shows. */
  name: string;
  /** None where it is stored as it is. */
  original?: Glyph;
  stored: Glyph;
}

/** Pictures as they were found, each beside what would be stored of it. */
@customElement('fitted-pictures')
export class FittedPictures extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(148px, 1fr));
      gap: 12px 16px;
    }
    figure {
      display: grid;
      grid-template-columns: 64px auto 64px;
      gap: 2px 6px;
      align-items: center;
      justify-content: start;
      margin: 0;
    }
    figure.alone {
      grid-template-columns: 64px;
    }
    canvas {
      display: block;
      width: 64px;
      height: 64px;
      border-radius: 5px;
      background: var(--zero);
      object-fit: contain;
      forced-color-adjust: none;
    }
    canvas.stored {
      image-rendering: pixelated;
    }
    span {
      color: var(--soft);
    }
    figcaption {
      grid-column: 1 / -1;
      overflow: hidden;
      color: var(--soft);
      font-size: 13px;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `;

  @property({ attribute: false }) pictures: FittedPicture[] = [];

  constructor() {
    super();
    new Scheme(this, () => this.#paint());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', 'Some of the pictures, as they would be stored');
  }

  override render() {
    return this.pictures.map(({ name, original }) => html`
      <figure class=${original ? '' : 'alone'}>
        ${original ? html`<canvas role="img" aria-label="${name} as it is"></canvas><span aria-hidden="true">→</span>` : nothing}
        <canvas class="stored" role="img" aria-label="${name} as it would be stored"></canvas>
        <figcaption title=${name}>${name}</figcaption>
      </figure>`);
  }

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    const ink = getComputedStyle(this).color;
    const glyphs = this.pictures.flatMap(({ original, stored }) => (original ? [original, stored] : [stored]));
    this.renderRoot.querySelectorAll('canvas').forEach((canvas, index) => paintGlyph(canvas, glyphs[index], ink));
  }
}
