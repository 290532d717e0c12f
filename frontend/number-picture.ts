import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { PALETTE, heatPatch, largest, paint, palette, picturePatch } from './heat';
import { alone } from './numerals';
import { pixelAt } from './pixel-at';
import { Scheme } from './scheme';

/** A part of a picture: top, left, bottom and right, the last two excluded. */
export type Frame = [number, number, number, number];

/**
 * Numbers as a picture, on a scale symmetric about zero, or the numbers of a picture as the picture itself. It tells the number under
 * the pointer: `told`, with the words.
 */
@customElement('number-picture')
export class NumberPicture extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
    }
    canvas {
      display: block;
      width: 100%;
      height: 100%;
      border-radius: inherit;
      background: var(--sheet);
      image-rendering: pixelated;
      forced-color-adjust: none;
    }
    i {
      position: absolute;
      box-sizing: border-box;
      outline: 2px solid var(--accent);
      outline-offset: -1px;
      pointer-events: none;
    }
  `;

  /** Row by row; of a picture, channels last. */
  @property({ attribute: false }) values: Float32Array = new Float32Array(1);

  /** Height and width, and channels of a picture. */
  @property({ attribute: false }) shape: number[] = [1, 1];

  /** What the ends of the scale stand for; 0 for the largest of the numbers. */
  @property({ type: Number }) most = 0;

  /** Whether the numbers are a picture's. */
  @property({ type: Boolean }) picture = false;

  /** What a screen reader says of it; nothing where what it stands in says it. */
  @property() label = '';

  /** What is framed; nothing for none. */
  @property({ attribute: false }) frame?: Frame;

  readonly #scheme = new Scheme(this, () => this.#paint());

  override render() {
    const [height, width] = this.shape;
    return html`
      <canvas role=${this.label ? 'img' : nothing} aria-label=${this.label || nothing} aria-hidden=${this.label ? nothing : 'true'}
        @pointermove=${this.#hover} @pointerleave=${() => this.#tell('')}></canvas>
      ${this.frame ? html`<i style=${styleMap(placed(this.frame, height, width))}></i>` : nothing}
    `;
  }

  override updated(): void {
    this.#paint();
  }

  /** The row and column under the pointer. */
  placeOf({ clientX, clientY }: { clientX: number; clientY: number }): [number, number] {
    const [height, width] = this.shape;
    return pixelAt({ clientX, clientY }, this.getBoundingClientRect(), height, width);
  }

  /** The picture, so many times larger. */
  async png(larger: number): Promise<Blob> {
    const canvas = document.createElement('canvas');
    const [height, width] = this.shape;
    [canvas.width, canvas.height] = [width * larger, height * larger];
    const context = canvas.getContext('2d')!;
    context.imageSmoothingEnabled = false;
    context.drawImage(this.renderRoot.querySelector('canvas')!, 0, 0, canvas.width, canvas.height);
    return new Promise((done) => canvas.toBlob((blob) => done(blob!)));
  }

  #hover(event: PointerEvent): void {
    const [row, column] = this.placeOf(event);
    const [height, width, channels = 1] = this.shape;
    const first = (row * width + column) * channels;
    const numbers = Array.from(this.values.subarray(first, first + channels), (value) => alone(value, false)).join(' ');
    this.#tell(`${height > 1 ? `row ${row + 1}, column ${column + 1}` : `place ${column + 1}`}: ${numbers}`);
  }

  #tell(words: string): void {
    this.dispatchEvent(new CustomEvent('told', { detail: words, bubbles: true, composed: true }));
  }

  #paint(): void {
    const canvas = this.renderRoot?.querySelector('canvas');
    if (!canvas) return;
    const colours = palette(this.#scheme.colours(PALETTE));
    const [height, width] = this.shape;
    const patch = this.picture
      ? picturePatch(this.values, this.shape, colours)
      : heatPatch(this.values, [height, width], this.most || largest(this.values), colours);
    paint(canvas, height, width, [patch]);
  }
}

function placed([top, left, bottom, right]: Frame, height: number, width: number): Record<string, string> {
  const percent = (share: number) => `${(100 * share).toFixed(3)}%`;
  return {
    top: percent(top / height),
    left: percent(left / width),
    height: percent((bottom - top) / height),
    width: percent((right - left) / width),
  };
}
