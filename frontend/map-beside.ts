import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import './digit-pad';
import { type DigitPad } from './digit-pad';
import { type ExampleMap, TOLD } from './map-data';
import { type Drawing } from './map-drawings';
import { type MapPictures } from './map-pictures';
import { type MapQuestion, type MapSplit } from './map-question';
import { distanceWords, readWords } from './map-words';
import { alone, percent } from './numerals';

/** What the pad's drawing has become. */
export interface Inked {
  /** As the server takes it; undefined where the pad is blank. */
  ink?: object;
  /** Is called once that was dealt with: the pad waits for it before it sends the next. */
  answered: () => void;
}

interface PadMessage {
  number: number;
  strokes: unknown[];
  side: number;
  width: number;
}

/** What stands beside a map: a pad to draw on, and the picture that was chosen, with its nearest neighbours. It tells `inked`, and `choose` with a point. */
@customElement('map-beside')
export class MapBeside extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: 14px;
      font-size: 14px;
    }
    @container (max-width: 720px) {
      :host {
        grid-template-columns: minmax(150px, 200px) minmax(0, 1fr);
      }
    }
    @container (max-width: 460px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    digit-pad {
      max-width: 200px;
      margin: 0 0 6px;
    }
    p {
      margin: 0;
    }
    .soft {
      color: var(--soft);
      font-size: 13px;
    }
    h3 {
      margin: 0 0 6px;
      font-size: 14px;
    }
    .chosen {
      display: flex;
      gap: 12px;
      align-items: center;
      margin-bottom: 10px;
    }
    .chosen canvas {
      width: 76px;
    }
    canvas {
      display: block;
      border-radius: 6px;
      background: var(--zero);
      image-rendering: pixelated;
      forced-color-adjust: none;
    }
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(46px, 1fr));
      gap: 4px;
      margin: 6px 0 0;
      padding: 0;
      list-style: none;
    }
    ol button {
      width: 100%;
      padding: 2px;
      border: 2px solid transparent;
      border-radius: 9px;
      background: none;
      color: var(--ink);
      font: inherit;
      font-size: 12px;
      line-height: 1.25;
      cursor: pointer;
    }
    ol canvas {
      width: 100%;
    }
    ol button:hover {
      border-color: var(--edge);
    }
    ol b {
      display: block;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .other {
      color: var(--bad);
    }
    .plain {
      padding: 3px 10px;
      border: 1px solid var(--line);
      border-radius: 9px;
      background: var(--sheet);
      color: var(--ink);
      font: inherit;
      font-size: 13px;
      cursor: pointer;
    }
    a {
      color: var(--accent);
      font-size: 13px;
    }
    :is(button, a):focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 1px;
    }
  `;

  @property({ attribute: false }) question!: MapQuestion;
  @property({ attribute: false }) split!: MapSplit;
  @property({ attribute: false }) map?: ExampleMap;
  @property({ attribute: false }) pictures?: MapPictures;
  /** The point that was chosen; -1 for none. */
  @property({ attribute: false }) chosen = -1;
  @property({ attribute: false }) drawing?: Drawing;
  /** How many pictures have come: those that are there are painted again. */
  @property({ attribute: false }) come = 0;

  @query('digit-pad') private readonly pad?: DigitPad;

  override render() {
    const { map, chosen, drawing } = this;
    return html`
      ${this.question.ink ? this.#drawn(drawing) : nothing}
      <div aria-live="polite">${map && chosen >= 0 ? this.#example(map, chosen) : map && drawing ? this.#neighbours(map, drawing.rows, drawing.distances, drawing.predicted) : this.#nothing()}</div>
    `;
  }

  #nothing() {
    return html`<p class="soft">Press a point to see its picture, and the ten that this network sees nearest to it.</p>`;
  }

  #drawn(drawing: Drawing | undefined) {
    const { word, classes } = this.question;
    return html`
      <div>
        <digit-pad drawings-only .word=${word} @ink-changed=${(event: CustomEvent<PadMessage>) => this.#inked(event.detail)}></digit-pad>
        <p class="soft">${drawing
          ? html`Read as <b>${classes[drawing.predicted]}</b> with ${percent(drawing.confidence, 1)}. <button class="plain" @click=${() => this.pad!.clear()}>Clear</button>`
          : `Draw a ${word}: it lands on the map while you draw.`}</p>
      </div>`;
  }

  #example(map: ExampleMap, point: number) {
    const { classes, page } = this.question;
    const [label, read] = [classes[map.labels[point]], classes[map.predicted[point]]];
    const told = Math.min(TOLD, map.near);
    return html`
      <div class="chosen">
        <canvas data-picture=${map.pictures[point]} role="img" aria-label="The chosen picture: ${label}"></canvas>
        <div>
          <p><b>${readWords(label, read, map.confidences[point])}</b></p>
          <p class="soft">no. ${alone(map.indices[point], false)}, ${this.split.word}</p>
          <a href="${page}&split=${this.split.pictures}&at=${map.pictures[point]}">Look at it on Data</a>
        </div>
      </div>
      ${this.#neighbours(map, map.neighbours.subarray(point * map.near, point * map.near + told), map.distances.subarray(point * map.near, point * map.near + told), map.labels[point])}
    `;
  }

  /** @param label of which neighbours are expected to be */
  #neighbours(map: ExampleMap, rows: ArrayLike<number>, distances: ArrayLike<number>, label: number) {
    const { classes } = this.question;
    return html`
      <h3>Nearest, as the network sees it</h3>
      <ol>${Array.from(rows, (row, rank) => {
        const name = classes[map.labels[row]];
        const isOther = map.labels[row] !== label;
        const far = distanceWords(distances[rank]);
        return html`<li><button title="${name}, at a distance of ${far}" aria-label="${name}${isOther ? ', of another class' : ''}, at a distance of ${far}"
          @click=${() => this.dispatchEvent(new CustomEvent('choose', { detail: row }))}>
          <canvas data-picture=${map.pictures[row]}></canvas><b class=${isOther ? 'other' : ''}>${isOther ? '✗ ' : ''}${name}</b>${far}</button></li>`;
      })}</ol>`;
  }

  override firstUpdated(): void {
    this.pad?.begin();
  }

  override updated(): void {
    this.pictures?.paint(this.renderRoot);
  }

  #inked({ number, strokes, side, width }: PadMessage): void {
    const ink = strokes.length > 0 ? { strokes, side, width } : undefined;
    const answered = () => this.pad && (this.pad.answered = number);
    this.dispatchEvent(new CustomEvent<Inked>('inked', { detail: { ink, answered } }));
  }
}
