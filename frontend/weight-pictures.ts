import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Scheme } from './scheme';

/** Weights as pictures on one scale, symmetric about zero. */
interface Weights {
  /** What each picture is, before its name: "Template of". */
  what: string;
  /** The largest absolute weight, as the scale's ends say it. */
  largest: string;
  tiles: Tile[];
}

/** Signed bytes in base64, row by row: 127 is the largest weight, -127 its opposite. */
interface Tile {
  name: string;
  height: number;
  width: number;
  levels: string;
}

type Colour = [number, number, number];

/** Blue adds to the answer, brown takes from it, and what is near zero is the paper's own colour. */
@customElement('weight-pictures')
export class WeightPictures extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    .scale {
      display: flex;
      gap: 10px;
      align-items: center;
      margin-bottom: 14px;
      color: var(--soft);
      font-size: 13px;
      font-variant-numeric: tabular-nums;
    }
    .scale i {
      width: 180px;
      height: 10px;
      border-radius: 5px;
      background: linear-gradient(to right, var(--negative), var(--zero), var(--positive));
    }
    .tiles {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(var(--tile, 96px), 1fr));
      gap: 12px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    canvas {
      display: block;
      width: 100%;
      border: 1px solid var(--line);
      border-radius: 8px;
      image-rendering: pixelated;
    }
    span {
      display: block;
      margin-top: 3px;
      color: var(--soft);
      font-size: 13px;
      text-align: center;
    }
  `;

  @property({ attribute: false }) weights?: Weights;

  readonly #scheme = new Scheme(this, () => this.#paint());

  override render() {
    if (!this.weights) return nothing;
    const { what, largest, tiles } = this.weights;
    return html`
      <div class="scale" role="img" aria-label="Colours go from brown for −${largest} to blue for +${largest}">
        −${largest}<i></i>+${largest}
      </div>
      <ul class="tiles">
        ${tiles.map(({ name, height, width }) => html`<li><canvas role="img" aria-label="${what} ${name}" style="aspect-ratio: ${width} / ${height}"></canvas><span aria-hidden="true">${name}</span></li>`)}
      </ul>
    `;
  }

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    const [negative, zero, positive] = this.#colours();
    this.renderRoot.querySelectorAll('canvas').forEach((canvas, index) => {
      const { height, width, levels } = this.weights!.tiles[index];
      canvas.height = height;
      canvas.width = width;
      const context = canvas.getContext('2d')!;
      const image = context.createImageData(width, height);
      const bytes = Int8Array.from(atob(levels), (character) => character.charCodeAt(0));
      bytes.forEach((level, place) => {
        const end = level < 0 ? negative : positive;
        zero.forEach((value, channel) => {
          image.data[4 * place + channel] = value + ((end[channel] - value) * Math.abs(level)) / 127;
        });
        image.data[4 * place + 3] = 255;
      });
      context.putImageData(image, 0, 0);
    });
  }

  #colours(): Colour[] {
    return this.#scheme
      .colours(['negative', 'zero', 'positive'])
      .map((colour) => colour.match(/[\d.]+/g)!.slice(0, 3).map(Number) as Colour);
  }
}
