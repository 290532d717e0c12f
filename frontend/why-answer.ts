import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { mostProbable } from './answer-bars';
import { PALETTE, largest, overChannels, paint, palette, reasonPatch } from './heat';
import { type Arrays, ask } from './insight';
import { alone, percent } from './numerals';
import { reasonWords } from './reason-words';
import { save, savingStyles } from './saving';
import { Scheme } from './scheme';
import './why-maps';
import './why-steps';
import './why-worth';
import { WhyPart } from './why-part';
import { whyStyles } from './why-style';
import { type WhyQuestion, pixelsOf } from './why-question';

interface Method {
  word: string;
  title: string;
  about: string;
}

const GRADIENT: Method = { word: 'gradient', title: 'Gradient × input', about: 'the slope of the logit by each pixel, times its ink' };
const EXACT: Method = { word: 'gradient', title: 'Contributions', about: 'exact, pixel by pixel' };

/** Those that take longer wait until the pen rests. */
const COSTLY: Method[] = [
  { word: 'integrated', title: 'Integrated gradients', about: 'the slope averaged on the way from blank to this picture' },
  { word: 'occlusion', title: 'Occlusion', about: 'what the logit loses where a small square is covered' },
];

/** How many times larger pictures are saved than there are pixels. */
const LARGER = 10;

/** The pen rests when nothing has changed for so long. */
const REST_MS = 350;

/** Why one model answers as it does for what lies on the pad. */
@customElement('why-answer')
export class WhyAnswer extends WhyPart {
  static override styles = [whyStyles, savingStyles, css`
    .reasons {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 190px));
      gap: 10px;
    }
    figure {
      margin: 0;
    }
    figure canvas {
      width: 100%;
    }
    figcaption b {
      display: block;
    }
    .waiting canvas {
      opacity: 0.35;
    }
    .question {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 4px 8px;
      margin: 0 0 10px;
    }
    select {
      height: 32px;
      border: 1px solid var(--edge);
      border-radius: 8px;
      background: var(--sheet);
      color: var(--ink);
      font: inherit;
    }
    summary {
      width: fit-content;
      padding: 4px 0;
      color: var(--accent);
      cursor: pointer;
    }
    summary:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    why-worth {
      margin-top: 8px;
    }
    .scale {
      display: inline-block;
      width: 90px;
      height: 9px;
      border-radius: 5px;
      background: linear-gradient(to right, var(--negative), var(--zero), var(--positive));
    }
  `];

  @state() private cheap?: Arrays;
  @state() private costly?: Arrays;
  /** The class that is explained, where a person has chosen one. */
  @state() private chosen?: string;
  @state() private against = '';
  /** Whether it is open whether the reason is worth anything. */
  @state() private worth = false;

  readonly #scheme = new Scheme(this, () => this.#paint());

  override willUpdate(changed: Map<string, unknown>): void {
    super.willUpdate(changed);
    if (!changed.has('question') && (changed.has('chosen') || changed.has('against'))) this.ask();
  }

  protected override async asks(question: WhyQuestion, signal: AbortSignal): Promise<void> {
    this.costly = undefined;
    this.cheap = await this.#reasons([GRADIENT], signal);
    if (question.sight === 'sum') return;
    await new Promise((done) => setTimeout(done, REST_MS));
    if (!signal.aborted) this.costly = await this.#reasons(COSTLY, signal);
  }

  #reasons(methods: Method[], signal: AbortSignal): Promise<Arrays> {
    const { classes } = this.question!;
    const parameters: Record<string, string> = {
      class: this.chosen ?? this.#read() ?? classes[0],
      methods: methods.map(({ word }) => word).join(','),
    };
    if (this.against && this.against !== parameters.class) parameters.against = this.against;
    return this.#firstKnown(parameters, signal);
  }

  /** Which class is read is only known with the logits: the first question about a picture may have to be asked again. */
  async #firstKnown(parameters: Record<string, string>, signal: AbortSignal): Promise<Arrays> {
    const found = await ask(this.question!, 'reasons', parameters, signal);
    const [top] = this.#ranked(found);
    if (this.chosen || top.name === parameters.class) return found;
    return ask(this.question!, 'reasons', { ...parameters, class: top.name }, signal);
  }

  #ranked(found: Arrays) {
    return mostProbable(this.question!.classes, [...found.arrays.get('logits')!.values]);
  }

  #read(): string | undefined {
    return this.cheap && this.#ranked(this.cheap)[0].name;
  }

  override render() {
    const { question } = this;
    if (!question) return nothing;
    return html`
      <div class="why" role="group" aria-label="Why this answer">
        ${question.sight === 'steps' ? html`<why-steps .question=${question}></why-steps>` : nothing}
        ${question.sight === 'maps' ? html`<why-maps .question=${question}></why-maps>` : nothing}
        ${this.fault ? html`<p class="fault" role="status">${this.fault}</p>` : this.#counted(question)}
      </div>
    `;
  }

  #counted({ classes, sight }: WhyQuestion) {
    const methods = sight === 'sum' ? [EXACT] : [GRADIENT, ...COSTLY];
    const explained = this.chosen ?? this.#read() ?? '';
    const options = (none: string) => html`${none ? html`<option value="">${none}</option>` : nothing}
      ${classes.map((name) => html`<option value=${name} ?selected=${name === (none ? this.against : explained)}>${name}</option>`)}`;
    return html`
      <p class="question">
        <b>What counted</b> for
        <select aria-label="Class that is explained" @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}>${options('')}</select>
        rather than
        <select aria-label="Class that it is compared with" @change=${(event: Event) => (this.against = (event.target as HTMLSelectElement).value)}>${options('nothing')}</select>
        <span class="soft">against <i class="scale" role="img" aria-label="Brown speaks against, blue for it"></i> for</span>
        <span class="saving">
          <button class="small" aria-label="Save the maps as PNG" title="Save as PNG" @click=${() => this.#savePicture()}>PNG</button>
          <button class="small" aria-label="Save the numbers for NumPy" title="Save the numbers for NumPy" @click=${() => this.#saveNumbers(methods)}>NPZ</button>
        </span>
      </p>
      <div class="reasons">
        ${methods.map((method) => this.#figure(method, explained))}
      </div>
      <details @toggle=${(event: Event) => (this.worth = (event.target as HTMLDetailsElement).open)}>
        <summary>Is the reason worth anything?</summary>
        ${this.worth && explained ? html`<why-worth .question=${this.question} .explained=${explained}></why-worth>` : nothing}
      </details>
    `;
  }

  #figure({ word, title, about }: Method, explained: string) {
    const found = this.#found(word);
    const map = found?.arrays.get(word);
    const words = map ? `${title}: ${reasonWords(map.values, map.shape, explained)}.` : `${title}: not computed yet.`;
    return html`
      <figure class=${map ? '' : 'waiting'}>
        <canvas data-method=${word} role="img" aria-label=${words}></canvas>
        <figcaption><b>${title}</b><span class="soft">${about}${found ? html`; ${this.#sum(found, word)}` : nothing}.</span></figcaption>
      </figure>
    `;
  }

  /** How far the numbers add up to what they should. */
  #sum(found: Arrays, word: string) {
    const words = [...found.arrays.keys()].filter((name) => name !== 'logits' && name !== 'completeness');
    const [should, does] = found.arrays.get('completeness')!.values.slice(2 * words.indexOf(word));
    const sum = `they add up to ${alone(does, false)}`;
    if (this.question!.sight === 'sum') return `${sum}, with the bias to ${alone(this.#logit(found), false)}`;
    if (word === 'occlusion') return `${alone(should, false)} in all`;
    if (word === 'gradient') return `${sum} of ${alone(should, false)}: the first order alone`;
    const spread = found.arrays.get(word)!.values.reduce((all, each) => all + Math.abs(each), 0);
    const missing = spread === 0 ? 0 : Math.abs(should - does) / spread;
    return `${sum}${missing < 0.001 ? '' : `, ${percent(missing, 1)} off where a kink is passed`}`;
  }

  /** What is explained: the logit of the class, less that of the one that it is compared with. */
  #logit(found: Arrays): number {
    const { classes } = this.question!;
    const logits = found.arrays.get('logits')!.values;
    const explained = this.chosen ?? this.#ranked(found)[0].name;
    const other = this.against && this.against !== explained ? logits[classes.indexOf(this.against)] : 0;
    return logits[classes.indexOf(explained)] - other;
  }

  async #saveNumbers(methods: Method[]): Promise<void> {
    const { file } = await this.#reasons(methods, new AbortController().signal);
    save('reasons.npz', new Blob([file], { type: 'application/octet-stream' }));
  }

  /** All maps side by side, ten times as large. */
  #savePicture(): void {
    const maps = [...this.renderRoot.querySelectorAll('canvas')];
    const canvas = document.createElement('canvas');
    const [{ width, height }] = maps;
    canvas.width = LARGER * (maps.length * (width + 1) - 1);
    canvas.height = LARGER * height;
    const context = canvas.getContext('2d')!;
    context.imageSmoothingEnabled = false;
    maps.forEach((map, place) => context.drawImage(map, LARGER * place * (width + 1), 0, LARGER * width, LARGER * height));
    canvas.toBlob((blob) => save('reasons.png', blob!));
  }

  #found(word: string): Arrays | undefined {
    return word === 'gradient' ? this.cheap : this.costly;
  }

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    const { question } = this;
    if (!question) return;
    const colours = palette(this.#scheme.colours(PALETTE));
    const pixels = pixelsOf(question);
    const shape = [question.height, question.width, question.channels];
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) {
      const word = canvas.dataset.method!;
      const map = this.#found(word)?.arrays.get(word)?.values ?? new Float32Array(pixels.length);
      const most = largest(overChannels(map, question.channels));
      paint(canvas, question.height, question.width, [reasonPatch(map, pixels, shape, most, colours)]);
    }
  }
}
