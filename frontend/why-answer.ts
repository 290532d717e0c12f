import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type CaptionedPicture } from './contact-sheet';
import { PALETTE, largest, overChannels, paint, palette, reasonPatch } from './heat';
import { lookOf } from './look';
import { alone, percent } from './numerals';
import { penLifted } from './pen-state';
import { reasonWords } from './reason-words';
import { type FoundReasons, reasonsOf } from './reasons';
import { fileButtons, npzFile, picturesFile, savingStyles } from './saving';
import { Scheme } from './scheme';
import './why-altered';
import './why-change';
import './why-gates';
import './why-maps';
import './why-steps';
import './why-worth';
import { WhyPart } from './why-part';
import { whyStyles } from './why-style';
import { type WhyQuestion, pixelsOf, shapeOf } from './why-question';

interface Method {
  word: string;
  title: string;
  about: (ink: boolean) => string;
}

const GRADIENT: Method = { word: 'gradient', title: 'Gradient × input', about: (ink) => `the slope of the logit by each pixel, times ${ink ? 'its ink' : 'how far it is from the mean colour'}` };
const EXACT: Method = { word: 'gradient', title: 'Contributions', about: () => 'exact, pixel by pixel' };

/** Those that take longer wait until the pen lifts. */
const COSTLY: Method[] = [
  { word: 'integrated', title: 'Integrated gradients', about: (ink) => `the slope averaged on the way from ${ink ? 'blank paper' : 'the mean colour'} to this picture` },
  { word: 'occlusion', title: 'Occlusion', about: () => 'what the logit loses where a small square is covered' },
];

/** Why one model answers as it does for what lies on the pad. */
@customElement('why-answer')
export class WhyAnswer extends WhyPart {
  static override styles = [whyStyles, savingStyles, css`
    .reasons {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 190px));
      gap: 10px;
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
    why-altered,
    why-change,
    why-gates,
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

  @state() private cheap?: FoundReasons;
  @state() private costly?: FoundReasons;
  /** The class that is explained, where a person has chosen one. */
  @state() private chosen?: string;
  @state() private against = '';
  /** Whether it is open whether the reason is worth anything. */
  @state() private worth = false;
  /** Whether the gates of a recurrent network are open to be seen. */
  @state() private gates = false;
  /** Whether it is open what would have to change. */
  @state() private change = false;
  /** Whether it is open how much the picture can be changed. */
  @state() private altered = false;

  readonly #scheme = new Scheme(this, () => this.#paint());

  override willUpdate(changed: Map<string, unknown>): void {
    super.willUpdate(changed);
    if (!changed.has('question') && (changed.has('chosen') || changed.has('against'))) this.ask();
  }

  protected override async asks(question: WhyQuestion, signal: AbortSignal): Promise<void> {
    if (this.chosen && !question.classes.includes(this.chosen)) this.chosen = undefined;
    if (!question.classes.includes(this.against)) this.against = '';
    this.costly = undefined;
    this.cheap = await this.#reasons(question, [GRADIENT], signal);
    if (question.sight === 'sum') return;
    await penLifted();
    if (!signal.aborted) this.costly = await this.#reasons(question, COSTLY, signal);
  }

  #reasons(question: WhyQuestion, methods: Method[], signal: AbortSignal): Promise<FoundReasons> {
    const { chosen, against } = this;
    return reasonsOf(question, { chosen, guess: this.cheap?.read, against, methods: methods.map(({ word }) => word) }, signal);
  }

  override render() {
    const { question } = this;
    if (!question) return nothing;
    return html`
      <div class="why" role="group" aria-label="Why this answer">
        ${question.sight === 'steps' ? html`<why-steps .question=${question}></why-steps>` : nothing}
        ${question.sight === 'maps' ? html`<why-maps .question=${question}></why-maps>` : nothing}
        ${this.fault ? html`<p class="fault" role="status">${this.fault}</p>` : nothing}
        <div>${this.#counted(question)}</div>
      </div>
    `;
  }

  #counted({ classes, sight }: WhyQuestion) {
    const methods = sight === 'sum' ? [EXACT] : [GRADIENT, ...COSTLY];
    const explained = this.cheap?.explained ?? this.chosen ?? '';
    const options = (none: string) => html`${none ? html`<option value="">${none}</option>` : nothing}
      ${classes.map((name) => html`<option value=${name} ?selected=${name === (none ? this.against : explained)}>${name}</option>`)}`;
    return html`
      <p class="question">
        <b>What counted</b> for
        <select aria-label="Class that is explained" @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}>${options('')}</select>
        rather than
        <select aria-label="Class that it is compared with" @change=${(event: Event) => (this.against = (event.target as HTMLSelectElement).value)}>${options('nothing')}</select>
        <span class="soft">against <i class="scale" role="img" aria-label="Brown speaks against, blue for it"></i> for</span>
        ${fileButtons(`Reasons for ${explained}`, [
          picturesFile(() => this.#pictures(methods), () => lookOf(this, this.#scheme)),
          npzFile(() => this.#numbers(methods)),
        ])}
      </p>
      <div class="reasons">
        ${methods.map((method) => this.#figure(method))}
      </div>
      ${sight === 'steps' ? html`
        <details @toggle=${(event: Event) => (this.gates = (event.target as HTMLDetailsElement).open)}>
          <summary>What its gates do</summary>
          ${this.gates ? html`<why-gates .question=${this.question}></why-gates>` : nothing}
        </details>` : nothing}
      <details @toggle=${(event: Event) => (this.change = (event.target as HTMLDetailsElement).open)}>
        <summary>What would have to change?</summary>
        ${this.change ? html`<why-change .question=${this.question}></why-change>` : nothing}
      </details>
      <details @toggle=${(event: Event) => (this.altered = (event.target as HTMLDetailsElement).open)}>
        <summary>How much can it take?</summary>
        ${this.altered ? html`<why-altered .question=${this.question}></why-altered>` : nothing}
      </details>
      <details ?open=${this.worth} @toggle=${(event: Event) => (this.worth = (event.target as HTMLDetailsElement).open)}>
        <summary>Is the reason worth anything?</summary>
        ${this.worth && explained ? html`<why-worth .question=${this.question} .explained=${explained} .against=${this.cheap?.against ?? ''}></why-worth>` : nothing}
      </details>
    `;
  }

  #figure({ word, title, about }: Method) {
    const found = this.#found(word);
    const map = found?.arrays.get(word);
    const words = found && map ? `${title}: ${reasonWords(map.values, map.shape, found.explained)}.` : `${title}: not computed yet.`;
    return html`
      <figure class=${map ? '' : 'waiting'}>
        <canvas data-method=${word} role="img" aria-label=${words}></canvas>
        <figcaption><b>${title}</b><span class="soft">${about(this.question!.ink)}${found ? html`; ${this.#sum(found, word)}` : nothing}.</span></figcaption>
      </figure>
    `;
  }

  /** How far the numbers add up to what they should. */
  #sum(found: FoundReasons, word: string) {
    const words = [...found.arrays.keys()].filter((name) => name !== 'logits' && name !== 'completeness');
    const [should, does] = found.arrays.get('completeness')!.values.slice(2 * words.indexOf(word));
    const number = (value: number) => alone(value, false);
    if (this.question!.sight === 'sum') {
      const logit = this.#logit(found);
      return `the pixels add up to ${number(does)}, a blank picture gets ${number(logit - should)}, together ${number(logit)}`;
    }
    if (word === 'occlusion') return `${number(should)} in all`;
    if (word === 'gradient') return `they add up to ${number(does)} of ${number(should)}: the first order alone`;
    const spread = found.arrays.get(word)!.values.reduce((all, each) => all + Math.abs(each), 0);
    const missing = spread === 0 ? 0 : Math.abs(should - does) / spread;
    return `they add up to ${number(does)}${missing < 0.001 ? '' : `, ${percent(missing, 1)} off, since the slope changes between the points`}`;
  }

  /** What is explained: the logit of the class, less that of the one that it is compared with. */
  #logit({ arrays, explained, against }: FoundReasons): number {
    const { classes } = this.question!;
    const logits = arrays.get('logits')!.values;
    return logits[classes.indexOf(explained)] - (against ? logits[classes.indexOf(against)] : 0);
  }

  async #numbers(methods: Method[]): Promise<ArrayBuffer | undefined> {
    try {
      return (await this.#reasons(this.question!, methods, new AbortController().signal)).file;
    } catch (fault) {
      this.fault = (fault as Error).message;
      return undefined;
    }
  }

  #pictures(methods: Method[]): CaptionedPicture[] {
    return [...this.renderRoot.querySelectorAll('canvas')].map((canvas, place) => ({ canvas, caption: methods[place].title }));
  }

  #found(word: string): FoundReasons | undefined {
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
    const shape = shapeOf(question);
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) {
      const word = canvas.dataset.method!;
      const map = this.#found(word)?.arrays.get(word)?.values ?? new Float32Array(pixels.length);
      const most = largest(overChannels(map, question.channels));
      paint(canvas, question.height, question.width, [reasonPatch(map, pixels, shape, most, colours)]);
    }
  }
}
