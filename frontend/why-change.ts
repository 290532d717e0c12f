import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type Bar, mostProbable } from './answer-bars';
import { changeWords, sizeOf } from './change-words';
import { PALETTE, heatPatch, largest, overChannels, paint, palette, picturePatch } from './heat';
import { type Arrays, ask } from './insight';
import { lookOf } from './look';
import { alone, percent } from './numerals';
import { fileButtons, npzFile, picturesFile, savingStyles } from './saving';
import { Scheme } from './scheme';
import { REST_MS, WhyPart } from './why-part';
import { whyStyles } from './why-style';
import { type WhyQuestion, pixelsOf, shapeOf, written } from './why-question';

/** A changed picture that somebody wants to see on the pad. */
export interface TriedPicture {
  /** The run's id for whose network it was changed. */
  run: string;
  /** Float32 in base64. */
  pixels: string;
  /** What it is, in a sentence. */
  words: string;
}

interface Change extends Arrays {
  target: string;
  before: Bar;
  after: Bar;
  found: boolean;
}

/** What would have to change on a picture for one model to read something else. */
@customElement('why-change')
export class WhyChange extends WhyPart {
  static override styles = [whyStyles, savingStyles, css`
    .tools {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 10px;
      align-items: baseline;
      margin-bottom: 10px;
    }
    label {
      display: inline-flex;
      gap: 6px;
      align-items: baseline;
    }
    .pictures {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 150px));
      gap: 10px;
    }
    canvas {
      width: 100%;
    }
    .words {
      margin: 10px 0 8px;
      font-weight: 600;
    }
    .try {
      min-height: 36px;
      margin-top: 10px;
      padding: 0 14px;
      border: 0;
      border-radius: 8px;
      background: var(--accent);
      color: var(--sheet);
      font: inherit;
      cursor: pointer;
    }
    .try:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    @media (max-width: 480px) {
      .try {
        width: 100%;
        min-height: 44px;
      }
    }
  `];

  /** The class that is to be read; nothing for the second most probable one. */
  @state() private chosen?: string;
  @state() private smooth = false;
  @state() private change?: Change;
  @state() private searching = true;

  readonly #scheme = new Scheme(this, () => this.#paint());

  override willUpdate(changed: Map<string, unknown>): void {
    super.willUpdate(changed);
    if (!changed.has('question') && (changed.has('chosen') || changed.has('smooth'))) this.ask();
  }

  protected override async asks(question: WhyQuestion, signal: AbortSignal): Promise<void> {
    this.searching = true;
    this.fault = '';
    await new Promise((done) => setTimeout(done, REST_MS));
    if (signal.aborted) return;
    try {
      const target = await this.#target(question, signal);
      const found = await ask(question, 'counterfactual', { class: target, ...(this.smooth ? { smooth: 'true' } : {}) }, signal);
      const { values } = found.arrays.get('probabilities')!;
      const [before, after] = [0, 1].map((row) => mostProbable(question.classes, [...values.slice(row * question.classes.length, (row + 1) * question.classes.length)])[0]);
      this.change = { ...found, target, before, after, found: found.arrays.get('found')!.values[0] === 1 };
    } finally {
      if (!signal.aborted) this.searching = false;
    }
  }

  /** What is chosen, unless the picture is read so by now; else what is most probable but for what is read. */
  async #target(question: WhyQuestion, signal: AbortSignal): Promise<string> {
    const reasons = await ask(question, 'reasons', { class: question.classes[0], methods: 'gradient' }, signal);
    const [read, second] = mostProbable(question.classes, [...reasons.arrays.get('logits')!.values]);
    return this.chosen && this.chosen !== read.name && question.classes.includes(this.chosen) ? this.chosen : second.name;
  }

  override render() {
    const { question, change } = this;
    if (!question) return nothing;
    const others = question.classes.filter((name) => name !== change?.before.name);
    return html`
      <div class="tools">
        <label>To be read as
          <select aria-label="Class that is to be read" @change=${(event: Event) => (this.chosen = (event.target as HTMLSelectElement).value)}>
            ${others.map((name) => html`<option ?selected=${name === change?.target}>${name}</option>`)}
          </select></label>
        <select aria-label="What may change" @change=${(event: Event) => (this.smooth = (event.target as HTMLSelectElement).selectedIndex === 1)}>
          <option>by the least change of all</option>
          <option>by few marks as wide as a pen’s</option>
        </select>
        ${this.searching ? html`<span class="soft" role="status">Searching …</span>` : nothing}
        ${change ? fileButtons('What would have to change', [
          picturesFile(() => [...this.renderRoot.querySelectorAll('canvas')].map((canvas) => ({ canvas, caption: canvas.dataset.picture })), () => lookOf(this, this.#scheme)),
          npzFile(() => this.change!.file),
        ]) : nothing}
      </div>
      ${this.fault ? html`<p class="fault" role="status">${this.fault}</p>` : change ? this.#found(change, question) : nothing}
    `;
  }

  #found(change: Change, question: WhyQuestion) {
    const { before, after, target } = change;
    const size = sizeOf(pixelsOf(question), change.arrays.get('picture')!.values, question.channels);
    const [euclidean, mean, pixels] = change.arrays.get('size')!.values;
    const words = change.found
      ? changeWords(size, before.name, target)
      : `No change was found with which it reads ${target}. The closest that was tried is shown.`;
    const more = question.ink ? 'more ink' : 'brighter';
    const less = question.ink ? 'less' : 'darker';
    return html`
      <p class="words">${words}</p>
      <div class="pictures">
        <figure>
          <canvas data-picture="before" role="img" aria-label="The picture as it is, read as ${before.name}"></canvas>
          <figcaption><b>${before.name}</b> with ${percent(before.probability, 0)} <span class="soft">as it is</span></figcaption>
        </figure>
        <figure>
          <canvas data-picture="change" role="img" aria-label="The change: ${pixels} pixels differ by more than a tenth"></canvas>
          <figcaption class="soft">blue: ${more}, brown: ${less}</figcaption>
        </figure>
        <figure>
          <canvas data-picture="after" role="img" aria-label="The changed picture, read as ${after.name}"></canvas>
          <figcaption><b>${after.name}</b> with ${percent(after.probability, 0)} <span class="soft">changed</span></figcaption>
        </figure>
      </div>
      <p class="soft">L2 norm ${alone(euclidean, false)}, mean change ${percent(mean, 1)}, ${pixels} of ${question.height * question.width} pixels by more than 10 %.
        ${change.found ? `If you still read ${before.name} in the changed picture, it looks at something else than you do.` : ''}</p>
      ${question.ink ? html`<button class="try" @click=${() => this.#try(words, question)}>Try it on the pad, with all models</button>` : nothing}
    `;
  }

  #try(words: string, question: WhyQuestion): void {
    const detail: TriedPicture = { run: question.run, pixels: written(this.change!.arrays.get('picture')!.values), words };
    this.dispatchEvent(new CustomEvent('picture-tried', { detail, bubbles: true, composed: true }));
  }

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    const { question, change } = this;
    if (!question || !change) return;
    const colours = palette(this.#scheme.colours(PALETTE));
    const shape = shapeOf(question);
    const before = pixelsOf(question);
    const after = change.arrays.get('picture')!.values;
    if (after.length !== before.length) return; // of another model
    const difference = overChannels(after.map((value, index) => value - before[index]), question.channels);
    const patches = { before: picturePatch(before, shape, colours), after: picturePatch(after, shape, colours), change: heatPatch(difference, shape, largest(difference), colours) };
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) {
      paint(canvas, question.height, question.width, [patches[canvas.dataset.picture as keyof typeof patches]]);
    }
  }
}
