import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { amountWords, nearestPlace, stretchAbout } from './altered-words';
import { mostProbable } from './answer-bars';
import { type Curve, DASHES, beneathPlot, curvePlot, curveSample, curveStyles } from './curve-plot';
import { PALETTE, paint, palette, picturePatch } from './heat';
import { type Arrays, ask } from './insight';
import { npzOf } from './npz-writer';
import { percent } from './numerals';
import { drawingButtons, savingStyles } from './saving';
import { Scheme } from './scheme';
import { REST_MS, WhyPart } from './why-part';
import { whyStyles } from './why-style';
import { type ModelQuestion, type WhyQuestion } from './why-question';

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

/** There is no room for names at the ends of curves: they have numbers there, which the list beneath explains. */
const narrow = window.matchMedia('(max-width: 640px)');

/** What one model says of the picture while it is changed. */
interface Altered extends Arrays {
  name: string;
  classes: string[];
}

/** How much a picture can be changed before it is read as something else, by one model or by several. */
@customElement('why-altered')
export class WhyAltered extends WhyPart {
  static override styles = [whyStyles, savingStyles, curveStyles, css`
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
    label {
      display: inline-flex;
      gap: 6px;
      align-items: baseline;
    }
    .curve {
      flex: 0 1 560px;
      min-width: 0;
    }
    ul {
      margin: 8px 0 0;
      padding: 0;
      list-style: none;
    }
    input {
      box-sizing: border-box;
      margin-block: 4px 0;
      accent-color: var(--accent);
    }
  `];

  /** All models that are compared, the question's first; none where it is that of one model alone. */
  @property({ attribute: false }) models: ModelQuestion[] = [];

  @state() private way = WAYS[0];
  @state() private found: Altered[] = [];
  /** Which of the amounts is shown. */
  @state() private place = 0;
  /** The class whose probability several models are compared by; nothing for what the first of them reads. */
  @state() private chosen?: string;

  readonly #scheme = new Scheme(this, () => this.#paint());

  override willUpdate(changed: Map<string, unknown>): void {
    super.willUpdate(changed);
    if (!changed.has('question') && (changed.has('way') || changed.has('models'))) this.ask();
  }

  protected override async asks(question: WhyQuestion, signal: AbortSignal): Promise<void> {
    await new Promise((done) => setTimeout(done, REST_MS));
    const asked = this.models.length > 0 ? this.models : [{ name: '', question }];
    const found: Altered[] = [];
    for (const each of asked) {
      if (signal.aborted) return;
      found.push({ ...(await ask(each.question, 'altered', { by: this.way.word }, signal)), name: each.name, classes: each.question.classes });
    }
    if (this.found.length === 0) this.place = neutral(found[0]);
    this.found = found;
  }

  override render() {
    if (!this.question) return nothing;
    if (this.fault) return html`<p class="fault" role="status">${this.fault}</p>`;
    const several = this.found.length > 1;
    return html`
      <div class="tools">
        <select aria-label="How the picture is changed" @change=${(event: Event) => this.#choose(WAYS[(event.target as HTMLSelectElement).selectedIndex])}>
          ${WAYS.map((way) => html`<option ?selected=${way === this.way}>${way.title}</option>`)}
        </select>
        ${several ? html`<label>how probable <select aria-label="Class whose probability is shown" @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}>
          ${this.question.classes.map((name) => html`<option ?selected=${name === this.#shownClass()}>${name}</option>`)}
        </select> is</label>` : nothing}
        ${this.found.length > 0 ? drawingButtons(this.way.title, () => this.renderRoot.querySelector<SVGSVGElement>('svg.plot')!, () => this.#numbers()) : nothing}
      </div>
      ${this.found.length > 0 ? this.#curves() : html`<p class="soft">Trying …</p>`}
    `;
  }

  /** Amounts and pictures, and the probabilities of each model under its name. */
  #numbers(): ArrayBuffer {
    const [first, ...more] = this.found;
    if (more.length === 0) return first.file;
    return npzOf([
      ...['amounts', 'neutral', 'pictures'].map((name) => first.arrays.get(name)!),
      ...this.found.map(({ name, arrays }) => ({ ...arrays.get('probabilities')!, name })),
    ]);
  }

  #choose(way: Way): void {
    this.way = way;
    this.found = [];
  }

  /** That of the models which compares them. */
  #shownClass(): string {
    return this.chosen && this.question!.classes.includes(this.chosen) ? this.chosen : readAt(this.found[0], neutral(this.found[0])).name;
  }

  #curves() {
    const [first] = this.found;
    const amounts = first.arrays.get('amounts')!.values;
    const say = (place: number) => amountWords(amounts[place], this.way.unit);
    const lines = this.found.length > 1 ? this.#several(say) : this.#single(first, say);
    const here = readAt(first, this.place);
    return html`
      <div class="shown">
        <canvas role="img" aria-label="The picture at ${say(this.place)}, read as ${here.name}"></canvas>
        <div class="curve">
          ${curvePlot(`${this.way.title}: ${lines.words}`, lines.curves, [say(0), say(amounts.length - 1)], this.place)}
          <input style=${styleMap(beneathPlot(lines.curves))} type="range" min="0" max=${amounts.length - 1} .value=${String(this.place)} aria-label=${this.way.title} aria-valuetext="${say(this.place)}: ${here.name}"
            @input=${(event: Event) => (this.place = Number((event.target as HTMLInputElement).value))} />
          ${lines.below}
        </div>
      </div>
    `;
  }

  /** What it reads, and the most probable of all others. */
  #single(found: Altered, say: (place: number) => string) {
    const start = neutral(found);
    const read = readAt(found, start).name;
    const words = heldWords(found, start, say);
    const here = readAt(found, this.place);
    const curves: Curve[] = [
      { name: read, values: probabilities(found, found.classes.indexOf(read)), tone: 'positive', dash: '' },
      { name: 'others', values: others(found, found.classes.indexOf(read)), tone: 'negative', dash: DASHES[1] },
    ];
    const below = html`<p><b>${say(this.place)}: ${here.name}</b> with ${percent(here.probability, 0)}. ${words} <span class="soft">Solid: ${read}; dashed: the most probable other class.</span></p>`;
    return { words, curves, below };
  }

  /** How probable one class is to each model. */
  #several(say: (place: number) => string) {
    const shown = this.#shownClass();
    const numbered = narrow.matches;
    const lines = this.found.map((each, index) => {
      const label = each.classes.indexOf(shown);
      const curve: Curve = { name: numbered ? String(index + 1) : each.name, values: probabilities(each, label), tone: `plot-${index + 1}`, dash: DASHES[index % DASHES.length] };
      return { name: numbered ? `${index + 1} ${each.name}` : each.name, curve, now: readAt(each, this.place), words: heldWords(each, neutral(each), say) };
    });
    const below = html`
      <p><b>${say(this.place)}</b> <span class="soft">How probable each model holds ${shown}.</span></p>
      <ul>${lines.map(({ name, curve, now, words }) => html`<li>${curveSample(curve)}<b>${name}</b>: ${now.name} with ${percent(now.probability, 0)}. <span class="soft">${words}</span></li>`)}</ul>`;
    return { words: lines.map(({ name, words }) => `${name}: ${words}`).join(' '), curves: lines.map(({ curve }) => curve), below };
  }

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    if (!canvas || this.found.length === 0) return;
    const { shape: [, ...shape], values } = this.found[0].arrays.get('pictures')!;
    const size = shape.reduce((product, side) => product * side, 1);
    const pixels = values.slice(this.place * size, (this.place + 1) * size);
    paint(canvas, shape[0], shape[1], [picturePatch(pixels, shape, palette(this.#scheme.colours(PALETTE)))]);
  }
}

/** The place of the amount that leaves the picture as it is. */
function neutral({ arrays }: Arrays): number {
  return nearestPlace(arrays.get('amounts')!.values, arrays.get('neutral')!.values[0]);
}

function at({ arrays, classes }: Altered, place: number): number[] {
  return [...arrays.get('probabilities')!.values.slice(place * classes.length, (place + 1) * classes.length)];
}

function readAt(found: Altered, place: number) {
  return mostProbable(found.classes, at(found, place))[0];
}

function places({ arrays }: Arrays): number[] {
  return [...arrays.get('amounts')!.values.keys()];
}

/** Of one class, over all amounts; 0 where the model does not know it. */
function probabilities(found: Altered, label: number): number[] {
  return places(found).map((place) => at(found, place)[label] ?? 0);
}

/** Of the most probable class but one. */
function others(found: Altered, label: number): number[] {
  return places(found).map((place) => Math.max(...at(found, place).filter((_, each) => each !== label)));
}

/** From where to where it reads what it reads of the picture as it is. */
function heldWords(found: Altered, start: number, say: (place: number) => string): string {
  const read = readAt(found, start).name;
  const last = places(found).length - 1;
  const [from, to] = stretchAbout(start, last + 1, (place) => readAt(found, place).name === read);
  return `Read as ${read} from ${say(from)} to ${say(to)}${from === 0 && to === last ? ', all that was tried' : ''}.`;
}
