import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type CaptionedPicture } from './contact-sheet';
import { heatPatch, largest, paint, palette } from './heat';
import { lookOf } from './look';
import { alone } from './numerals';
import { weightWords } from './reason-words';
import { fileButtons, picturesFile, savingStyles } from './saving';
import { Scheme } from './scheme';

/** Weights as pictures on one scale, symmetric about zero. */
interface Weights {
  /** What each picture is, before its name: "Template of". */
  what: string;
  /** The largest absolute weight, as the scale's ends say it. */
  largest: string;
  tiles: Tile[];
  /** Whether two of them are compared: those of classes are. */
  compared: boolean;
  /** Where all weights of the epoch can be had. */
  address: string;
}

/** Signed bytes in base64, row by row: 127 is the largest weight, -127 its opposite. */
interface Tile {
  name: string;
  height: number;
  width: number;
  levels: string;
}

/** Of the largest weight. */
const LEVELS = 127;

/** Blue adds to the answer, brown takes from it, and what is near zero is the paper's own colour. */
@customElement('weight-pictures')
export class WeightPictures extends LitElement {
  static override styles = [savingStyles, css`
    :host {
      display: block;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
      align-items: start;
      justify-content: space-between;
      margin-bottom: 6px;
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
    .scale [role='img'] {
      display: flex;
      gap: 10px;
      align-items: center;
    }
    .scale i {
      width: min(180px, 30vw);
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
    .difference {
      display: flex;
      gap: 14px;
      align-items: center;
      margin-bottom: 14px;
    }
    .difference canvas {
      flex: none;
      width: 132px;
    }
    .difference p {
      margin: 0;
    }
    select {
      height: 30px;
      border: 1px solid var(--edge);
      border-radius: 8px;
      background: var(--sheet);
      color: var(--ink);
      font: inherit;
    }
    .tiles span {
      display: block;
      margin-top: 3px;
      color: var(--soft);
      font-size: 13px;
      text-align: center;
    }
  `];

  @property({ attribute: false }) weights?: Weights;

  readonly #scheme = new Scheme(this, () => this.#paint());

  /** The two whose difference is shown, where there are templates. */
  @state() private pair: [number, number] = [4, 9];

  /** What the pointer is over: the number itself. */
  @state() private hovered = '';

  override render() {
    if (!this.weights) return nothing;
    const { what, largest: end, tiles, address } = this.weights;
    return html`
      <div class="head">
        <div class="scale"><span role="img" aria-label="Colours go from brown for −${end} to blue for +${end}">−${end}<i></i>+${end}</span> <output>${this.hovered}</output></div>
        ${fileButtons(`${what.split(' ')[0]}s`, [picturesFile(() => this.#pictures(), () => lookOf(this, this.#scheme)), { kind: 'npz', address }])}
      </div>
      ${this.weights.compared && tiles.length > 1 ? this.#difference(tiles) : nothing}
      <ul class="tiles">
        ${tiles.map((tile) => html`<li><canvas @pointermove=${this.#hover} @pointerleave=${() => (this.hovered = '')} role="img" aria-label="${what} ${tile.name}: ${weightWords(levelsOf(tile), [tile.height, tile.width])}" style="aspect-ratio: ${tile.width} / ${tile.height}"></canvas><span aria-hidden="true">${tile.name}</span></li>`)}
      </ul>
    `;
  }

  /** What pushes towards the one class rather than the other. */
  #difference(tiles: Tile[]) {
    const [one, other] = this.#pair(tiles);
    const choose = (place: 0 | 1, label: string) => html`
      <select aria-label=${label} @change=${(event: Event) => {
        const pair: [number, number] = [one, other];
        pair[place] = (event.target as HTMLSelectElement).selectedIndex;
        this.pair = pair;
      }}>${tiles.map(({ name }, index) => html`<option ?selected=${index === [one, other][place]}>${name}</option>`)}</select>`;
    return html`
      <div class="difference">
        <canvas data-difference @pointermove=${this.#hover} @pointerleave=${() => (this.hovered = '')} role="img"
          aria-label="Template of ${tiles[one].name} less that of ${tiles[other].name}: ${weightWords(difference(tiles[one], tiles[other]), [tiles[one].height, tiles[one].width])}" style="aspect-ratio: ${tiles[one].width} / ${tiles[one].height}"></canvas>
        <p>What pushes towards ${choose(0, 'Class that is pushed towards')} rather than ${choose(1, 'Class that is pushed away from')}: the difference of their templates.</p>
      </div>
    `;
  }

  #pair(tiles: Tile[]): [number, number] {
    const last = tiles.length - 1;
    return [Math.min(this.pair[0], last - 1), Math.min(this.pair[1], last)];
  }

  #hover(event: PointerEvent): void {
    const canvas = event.target as HTMLCanvasElement;
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const column = Math.min(canvas.width - 1, Math.max(0, Math.floor((canvas.width * (event.clientX - left)) / width)));
    const row = Math.min(canvas.height - 1, Math.max(0, Math.floor((canvas.height * (event.clientY - top)) / height)));
    const level = this.#levels(canvas)[row * canvas.width + column];
    this.hovered = `row ${row + 1}, column ${column + 1}: ${alone((level * Number(this.weights!.largest)) / LEVELS, false)}`;
  }

  /** What is painted on a canvas, in steps of a 127th of the largest weight. */
  #levels(canvas: HTMLCanvasElement): ArrayLike<number> {
    const { tiles } = this.weights!;
    if ('difference' in canvas.dataset) {
      const [one, other] = this.#pair(tiles);
      return difference(tiles[one], tiles[other]);
    }
    return levelsOf(this.#tile(canvas));
  }

  /** The tile of a canvas; of a difference, one of the two, which are alike in size. */
  #tile(canvas: HTMLCanvasElement): Tile {
    const place = [...this.renderRoot.querySelectorAll('.tiles canvas')].indexOf(canvas);
    return this.weights!.tiles[Math.max(0, place)];
  }

  #pictures(): CaptionedPicture[] {
    return [...this.renderRoot.querySelectorAll<HTMLCanvasElement>('.tiles canvas')].map((canvas, place) => ({ canvas, caption: this.weights!.tiles[place].name }));
  }

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    const colours = palette(this.#scheme.colours(['positive', 'negative', 'zero', 'ink']));
    this.renderRoot.querySelectorAll('canvas').forEach((canvas) => {
      const levels = this.#levels(canvas);
      const { height, width } = this.#tile(canvas);
      paint(canvas, height, width, [heatPatch(levels, [height, width], Math.max(LEVELS, largest(levels)), colours)]);
    });
  }
}

/** By how much the levels of one are above those of another. */
function difference(one: Tile, other: Tile): number[] {
  const less = levelsOf(other);
  return Array.from(levelsOf(one), (level, place) => level - less[place]);
}

function levelsOf({ levels }: Tile): Int8Array {
  return Int8Array.from(atob(levels), (character) => character.charCodeAt(0));
}
