import { LitElement, css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PALETTE, palette } from './heat';
import { Scheme } from './scheme';
import { Shades } from './shades';
import { type Levels, MOST_LEVEL, levelsOf } from './template-levels';

/** What is known of a run: the share that it reads; below 0 where it is under way, and nothing where there is none. */
interface Mark {
  /** By which its colour is known. */
  place: number;
  share: number | null;
}

interface Content {
  columns: number;
  /** Where bars begin. */
  from: number;
  /** A mark a run, in the order of the plans. */
  marks: Mark[];
  /** Whether the study has ended. */
  answered: boolean;
  /** The templates of a class each, where they are what the study is about. */
  pictures: Levels[];
}

const WIDTH = 160;
const HEIGHT = 90;
const COLOURS = 10;

/** A study at a glance: the design of its question, a ring a run that fills as it is trained; once it is answered, what came of it. */
@customElement('study-thumbnail')
export class StudyThumbnail extends LitElement {
  static override styles = css`
    :host {
      display: block;
      overflow: hidden;
      border-radius: 10px;
      background: var(--zero);
      forced-color-adjust: none;
    }
    svg,
    div {
      display: grid;
      width: 100%;
      aspect-ratio: 16 / 9;
    }
    div {
      grid-template-columns: repeat(5, minmax(0, 1fr));
      gap: 4px;
      align-content: center;
      padding: 6px;
      box-sizing: border-box;
    }
    canvas {
      width: 100%;
      border-radius: 4px;
      image-rendering: pixelated;
    }
    .ring {
      fill: none;
      stroke-width: 1.5;
      stroke-dasharray: 2.5 2.5;
    }
    .going {
      stroke-width: 3;
      stroke-dasharray: none;
    }
  `;

  @property({ attribute: false }) content?: Content;

  readonly #scheme = new Scheme(this, () => this.#paint());

  override render() {
    if (!this.content) return nothing;
    const { answered, pictures } = this.content;
    if (pictures.length) return html`<div aria-hidden="true">${pictures.map(() => html`<canvas></canvas>`)}</div>`;
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${answered ? this.#bars(this.content) : this.#design(this.content)}</svg>`;
  }

  #bars({ marks, from }: Content) {
    const step = (WIDTH - 20) / marks.length;
    const thick = Math.min(18, step * 0.72);
    return marks.map(({ place, share }, index) => {
      const tall = Math.max(2, ((Math.max(from, share ?? 0) - from) / (1 - from)) * (HEIGHT - 16));
      return svg`<rect x=${10 + step * (index + 0.5) - thick / 2} y=${HEIGHT - 8 - tall} width=${thick} height=${tall} rx="2" fill=${colour(place)}></rect>`;
    });
  }

  #design({ marks, columns }: Content) {
    const rows = Math.ceil(marks.length / columns);
    const step = Math.min(24, (WIDTH - 16) / columns, (HEIGHT - 12) / rows);
    const [left, top] = [(WIDTH - step * columns) / 2, (HEIGHT - step * rows) / 2];
    return marks.map(({ place, share }, index) => {
      const [x, y] = [left + step * ((index % columns) + 0.5), top + step * (Math.floor(index / columns) + 0.5)];
      if (share !== null && share >= 0) return svg`<circle cx=${x} cy=${y} r=${step * 0.36} fill=${colour(place)}></circle>`;
      return svg`<circle class=${share === null ? 'ring' : 'ring going'} cx=${x} cy=${y} r=${step * 0.34} stroke=${colour(place)}></circle>`;
    });
  }

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    if (!this.content?.pictures.length) return;
    const shades = new Shades(palette(this.#scheme.colours(PALETTE)));
    this.renderRoot.querySelectorAll('canvas').forEach((canvas, place) => {
      const picture = this.content!.pictures[place];
      const { height, width } = picture;
      shades.paint(canvas, height, width, [{ top: 0, left: 0, height, width, numbers: levelsOf(picture), most: MOST_LEVEL }]);
    });
  }
}

function colour(place: number): string {
  return `var(--plot-${(place % COLOURS) + 1})`;
}
