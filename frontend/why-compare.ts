import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { agreementWords } from './agreement-words';
import { mostProbable } from './answer-bars';
import { PALETTE, largest, overChannels, paint, palette, reasonPatch } from './heat';
import { npzOf } from './npz-writer';
import { lookOf } from './look';
import { percent } from './numerals';
import { agreement } from './rank-correlation';
import { reasonWords } from './reason-words';
import { type FoundReasons, reasonsOf } from './reasons';
import { fileButtons, npzFile, picturesFile, savingStyles } from './saving';
import { Scheme } from './scheme';
import { softmax } from './softmax';
import './why-altered';
import { REST_MS, WhyPart } from './why-part';
import { whyStyles } from './why-style';
import { type ModelQuestion, type WhyQuestion, pixelsOf, shapeOf } from './why-question';

const METHODS = [
  { word: 'gradient', title: 'Gradient × input' },
  { word: 'integrated', title: 'Integrated gradients' },
  { word: 'occlusion', title: 'Occlusion' },
];

interface Compared extends ModelQuestion {
  reasons: FoundReasons;
}

/** What counted for several models that read the same picture, side by side. */
@customElement('why-compare')
export class WhyCompare extends WhyPart {
  static override styles = [whyStyles, savingStyles, css`
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 10px;
      align-items: baseline;
    }
    .models {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
      gap: 12px;
    }
    figure {
      max-width: 220px;
    }
    figure canvas {
      width: 100%;
    }
    figcaption b {
      display: block;
      overflow-wrap: anywhere;
    }
    .waiting canvas {
      opacity: 0.35;
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
    @media (max-width: 640px) {
      .models {
        display: flex;
        overflow-x: auto;
        scroll-snap-type: x mandatory;
        padding-bottom: 6px;
      }
      figure {
        flex: 0 0 62%;
        scroll-snap-align: start;
      }
    }
  `];

  @property({ attribute: false }) models: ModelQuestion[] = [];

  @state() private found: Compared[] = [];
  @state() private method = METHODS[1];
  /** The class that is explained for all; nothing for what each of them reads. */
  @state() private chosen?: string;
  /** Whether the strongest number of all has the strongest colour, and else that of each map. */
  @state() private oneScale = false;
  @state() private altered = false;

  readonly #scheme = new Scheme(this, () => this.#paint());

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('models')) this.question = this.models[0]?.question;
    if (changed.has('models') || changed.has('method') || changed.has('chosen')) this.ask();
  }

  /** One after the other, so that nobody takes all places; what is there is shown. */
  protected override async asks(_: WhyQuestion, signal: AbortSignal): Promise<void> {
    await new Promise((done) => setTimeout(done, REST_MS));
    const { models, chosen, method } = this;
    const before = new Map(this.found.map(({ name, reasons }) => [name, reasons.read]));
    const found: Compared[] = [];
    for (const { name, question } of models) {
      if (signal.aborted) return;
      const known = chosen && question.classes.includes(chosen) ? chosen : undefined;
      const reasons = await reasonsOf(question, { chosen: known, guess: before.get(name), against: '', methods: [method.word] }, signal);
      found.push({ name, question, reasons });
      this.found = [...found];
    }
  }

  override render() {
    const [first] = this.models;
    if (!first) return nothing;
    const { classes } = first.question;
    return html`
      <div class="why" role="group" aria-label="What counted for each model">
        <div class="tools">
          <b>What counted, side by side</b> for
          <select aria-label="Class that is explained for all" @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value || undefined)}>
            <option value="" ?selected=${!this.chosen}>what each reads</option>
            ${classes.map((name) => html`<option value=${name} ?selected=${name === this.chosen}>${name}</option>`)}
          </select>
          by
          <select aria-label="Method for all" @change=${(event: Event) => (this.method = METHODS[(event.target as HTMLSelectElement).selectedIndex])}>
            ${METHODS.map((method) => html`<option ?selected=${method === this.method}>${method.title}</option>`)}
          </select>
          <select aria-label="Scale of the colours" @change=${(event: Event) => (this.oneScale = (event.target as HTMLSelectElement).selectedIndex === 1)}>
            <option>a scale for each</option>
            <option>one scale for all</option>
          </select>
          ${this.found.length > 0 ? fileButtons('What counted, side by side', [
            picturesFile(() => [...this.renderRoot.querySelectorAll('canvas')].map((canvas) => ({ canvas, caption: canvas.dataset.model })), () => lookOf(this, this.#scheme)),
            npzFile(() => this.#numbers()),
          ]) : nothing}
        </div>
        ${this.fault ? html`<p class="fault" role="status">${this.fault}</p>` : nothing}
        <div class="models" tabindex="0" role="group" aria-label="Models">
          ${this.models.map((model) => this.#figure(model))}
        </div>
        <p role="status">${this.#agreement()}</p>
        <details @toggle=${(event: Event) => (this.altered = (event.target as HTMLDetailsElement).open)}>
          <summary>How much can each of them take?</summary>
          ${this.altered ? html`<why-altered .question=${first.question} .models=${this.models}></why-altered>` : nothing}
        </details>
      </div>
    `;
  }

  /** What was found for the picture that a model sees now. */
  #of({ name, question }: ModelQuestion): FoundReasons | undefined {
    return this.found.find((each) => each.name === name && each.question.pixels === question.pixels)?.reasons;
  }

  #figure(model: ModelQuestion) {
    const { name, question } = model;
    const reasons = this.#of(model);
    const map = reasons?.arrays.get(this.method.word);
    const words = reasons && map ? reasonWords(map.values, map.shape, reasons.explained) : 'not computed yet';
    return html`
      <figure class=${map ? '' : 'waiting'}>
        <canvas data-model=${name} role="img" aria-label="${name}: ${words}"></canvas>
        <figcaption><b>${name}</b><span class="soft">${reasons ? readWords(question, reasons) : 'Reading …'}</span></figcaption>
      </figure>
    `;
  }

  /** Which of them look at the same things. */
  #agreement(): string {
    const maps = this.models.flatMap((model) => {
      const map = this.#of(model)?.arrays.get(this.method.word);
      return map ? [{ name: model.name, size: map.values.length, values: overChannels(map.values, model.question.channels) }] : [];
    });
    const pairs = maps.flatMap((one, place) => maps.slice(place + 1)
      .filter(({ size }) => size === one.size)
      .map((other) => ({ one: one.name, other: other.name, correlation: agreement(one.values, other.values) })));
    return maps.length < this.models.length ? '' : agreementWords(pairs);
  }

  /** The map of each model, by its name. */
  #numbers(): ArrayBuffer {
    return npzOf(this.found.flatMap(({ name, reasons }) => {
      const map = reasons.arrays.get(this.method.word);
      return map ? [{ ...map, name }] : [];
    }));
  }

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    const colours = palette(this.#scheme.colours(PALETTE));
    const maps = new Map(this.models.map((model) => [model.name, this.#of(model)?.arrays.get(this.method.word)?.values]));
    const strongest = (name: string, channels: number) => largest(overChannels(maps.get(name) ?? new Float32Array(0), channels));
    const most = Math.max(...this.models.map(({ name, question }) => strongest(name, question.channels)));
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) {
      const { name, question } = this.models.find((each) => each.name === canvas.dataset.model)!;
      const pixels = pixelsOf(question);
      const map = maps.get(name) ?? new Float32Array(pixels.length);
      const scale = this.oneScale ? most : strongest(name, question.channels);
      paint(canvas, question.height, question.width, [reasonPatch(map, pixels, shapeOf(question), scale, colours)]);
    }
  }
}

function readWords({ classes, temperature }: WhyQuestion, { arrays, explained, read }: FoundReasons): string {
  const logits = [...arrays.get('logits')!.values];
  const [top] = mostProbable(classes, softmax(logits, temperature));
  return `reads ${read} with ${percent(top.probability, 0)}${explained === read ? '' : `; shown: for ${explained}`}`;
}
