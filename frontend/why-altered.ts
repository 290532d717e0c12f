import { css, html, nothing, svg } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { mostProbable } from './answer-bars';
import { PALETTE, paint, palette, picturePatch } from './heat';
import { type Arrays, ask } from './insight';
import { percent } from './numerals';
import { Scheme } from './scheme';
import { REST_MS, WhyPart } from './why-part';
import { whyStyles } from './why-style';
import { type WhyQuestion } from './why-question';

interface Way {
  word: string;
  title: string;
  unit: string;
}

const WAYS: Way[] = [
  { word: 'rotation', title: 'Rotation', unit: '°' },
  { word: 'right', title: 'Shift to the right', unit: ' px' },
  { word: 'down', title: 'Shift down', unit: ' px' },
  { word: 'size', title: 'Size', unit: '×' },
  { word: 'thickness', title: 'Stroke thickness', unit: ' px a side' },
  { word: 'noise', title: 'Noise', unit: '' },
  { word: 'blur', title: 'Blur', unit: ' px' },
  { word: 'missing-rows', title: 'Rows missing at the top', unit: ' of them' },
];

const WIDTH = 320;
const HEIGHT = 130;

/** How much a picture can be changed before it is read as something else. */
@customElement('why-altered')
export class WhyAltered extends WhyPart {
  static override styles = [whyStyles, css`
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 14px;
      align-items: center;
      margin-bottom: 10px;
    }
    .shown {
      display: flex;
      flex-wrap: wrap;
      gap: 14px;
      align-items: flex-start;
    }
    canvas {
      width: 130px;
    }
    .curve {
      flex: 0 1 420px;
    }
    svg {
      display: block;
      width: 100%;
      border-radius: 6px;
      background: var(--sheet);
      forced-color-adjust: none;
    }
    polyline,
    line {
      fill: none;
      stroke-width: 2;
      vector-effect: non-scaling-stroke;
    }
    .read {
      stroke: var(--positive);
    }
    .other {
      stroke: var(--negative);
      stroke-dasharray: 6 4;
    }
    .now {
      stroke: var(--ink);
      stroke-width: 1;
    }
    input {
      width: 100%;
      margin: 4px 0 0;
      accent-color: var(--accent);
    }
  `];

  @state() private way = WAYS[0];
  @state() private found?: Arrays;
  /** Which of the amounts is shown. */
  @state() private place = 0;

  readonly #scheme = new Scheme(this, () => this.#paint());

  override willUpdate(changed: Map<string, unknown>): void {
    super.willUpdate(changed);
    if (!changed.has('question') && changed.has('way')) this.ask();
  }

  protected override async asks(question: WhyQuestion, signal: AbortSignal): Promise<void> {
    await new Promise((done) => setTimeout(done, REST_MS));
    if (signal.aborted) return;
    const found = await ask(question, 'altered', { by: this.way.word }, signal);
    if (!this.found) this.place = neutral(found);
    this.found = found;
  }

  override render() {
    if (!this.question) return nothing;
    if (this.fault) return html`<p class="fault" role="status">${this.fault}</p>`;
    return html`
      <div class="tools">
        <select aria-label="How the picture is changed" @change=${(event: Event) => this.#choose(WAYS[(event.target as HTMLSelectElement).selectedIndex])}>
          ${WAYS.map((way) => html`<option ?selected=${way === this.way}>${way.title}</option>`)}
        </select>
      </div>
      ${this.found ? this.#curve(this.found, this.question) : html`<p class="soft">Trying …</p>`}
    `;
  }

  #choose(way: Way): void {
    this.way = way;
    this.found = undefined;
  }

  #curve(found: Arrays, { classes }: WhyQuestion) {
    const { arrays } = found;
    const amounts = arrays.get('amounts')!.values;
    const values = arrays.get('probabilities')!.values;
    const at = (place: number) => [...values.slice(place * classes.length, (place + 1) * classes.length)];
    const start = neutral(found);
    const [read] = mostProbable(classes, at(start));
    const label = classes.indexOf(read.name);
    const isRead = (place: number) => mostProbable(classes, at(place))[0].name === read.name;
    let [from, to] = [start, start];
    while (from > 0 && isRead(from - 1)) from--;
    while (to < amounts.length - 1 && isRead(to + 1)) to++;
    const say = (place: number) => `${amounts[place] < 0 ? '−' : ''}${Number(Math.abs(amounts[place]).toFixed(2))}${this.way.unit}`;
    const here = mostProbable(classes, at(this.place))[0];
    const words = `Read as ${read.name} from ${say(from)} to ${say(to)}${from === 0 && to === amounts.length - 1 ? ', all that was tried' : ''}.`;
    const points = (of: (place: number) => number) =>
      [...amounts.keys()].map((place) => `${((WIDTH * place) / (amounts.length - 1)).toFixed(1)},${(HEIGHT * (1 - of(place))).toFixed(1)}`).join(' ');
    const x = (WIDTH * this.place) / (amounts.length - 1);
    return html`
      <div class="shown">
        <canvas role="img" aria-label="The picture at ${say(this.place)}, read as ${here.name}"></canvas>
        <div class="curve">
          <svg viewBox="-4 -4 ${WIDTH + 8} ${HEIGHT + 8}" role="img" aria-label="${this.way.title}: ${words}">
            ${svg`<line class="now" x1=${x} x2=${x} y1="0" y2=${HEIGHT}></line>
            <polyline class="read" points=${points((place) => at(place)[label])}></polyline>
            <polyline class="other" points=${points((place) => Math.max(...at(place).filter((_, each) => each !== label)))}></polyline>`}
          </svg>
          <input type="range" min="0" max=${amounts.length - 1} .value=${String(this.place)} aria-label=${this.way.title} aria-valuetext="${say(this.place)}: ${here.name}"
            @input=${(event: Event) => (this.place = Number((event.target as HTMLInputElement).value))} />
          <p><b>${say(this.place)}: ${here.name}</b> with ${percent(here.probability, 0)}. ${words} <span class="soft">Solid: ${read.name}; dashed: the most probable other class.</span></p>
        </div>
      </div>
    `;
  }

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    if (!canvas || !this.found) return;
    const { shape: [, ...shape], values } = this.found.arrays.get('pictures')!;
    const size = shape.reduce((product, side) => product * side, 1);
    const pixels = values.slice(this.place * size, (this.place + 1) * size);
    paint(canvas, shape[0], shape[1], [picturePatch(pixels, shape, palette(this.#scheme.colours(PALETTE)))]);
  }
}

/** The place of the amount that leaves the picture as it is. */
function neutral({ arrays }: Arrays): number {
  const [wanted] = arrays.get('neutral')!.values;
  const distances = arrays.get('amounts')!.values.map((amount) => Math.abs(amount - wanted));
  return distances.indexOf(Math.min(...distances));
}
