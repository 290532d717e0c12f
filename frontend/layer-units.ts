import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import './digit-pad';
import { type DigitPad } from './digit-pad';
import { largest, overChannels } from './heat';
import { type Arrays, type SentDrawing, arraysAbout } from './insight';
import { type NamedArray } from './npz';
import { alone } from './numerals';
import { layerStyle } from './layer-units-style';
import './number-picture';
import { type Frame } from './number-picture';
import { npyBlob, save, savingStyles } from './saving';
import './unit-detail';
import { type UnitsQuestion, ofUnit, pixelsOfExample, rowOf } from './unit-question';
import { type AlikePair, byInfluence, likeUnit, nounOf, pairsOf, readAs, verdict } from './unit-words';
import { WhyPart } from './why-part';
import { whyStyles } from './why-style';

/** As many are shown at first. */
const FIRST = 48;

/** So few are shown larger. */
const FEW = 16;

/** As many dead units, and as many pairs, are named. */
const MOST_MARKED = 8;

/** How many times larger a picture is saved than there are numbers. */
const LARGER = 10;

/** The units of one layer, those that count most first, each lit by the picture at hand; one of them is looked at closely. */
@customElement('layer-units')
export class LayerUnits extends WhyPart<UnitsQuestion> {
  static override styles = [whyStyles, savingStyles, layerStyle];

  @state() private weights?: Arrays;
  @state() private survey?: Arrays;
  /** What the layer gives for the picture at hand. */
  @state() private given?: Arrays;
  /** The example at hand. */
  @state() private example = 0;
  /** Whether a person draws, rather than choosing an example. */
  @state() private draws = false;
  @state() private drawing?: SentDrawing;
  /** The unit that is looked at closely, where a person has chosen one. */
  @state() private picked?: number;
  @state() private all = false;
  /** The number under the pointer. */
  @state() private told = '';
  @state() private frame?: Frame;

  #reading = new AbortController();
  /** The picture at hand: what is drawn, or else an example. */
  #picture?: Float32Array<ArrayBuffer> | SentDrawing;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading.abort();
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('question')) this.#begin(changed.get('question') as UnitsQuestion | undefined);
    super.willUpdate(changed);
    if (this.question && ['question', 'example', 'draws'].some((name) => changed.has(name))) void this.#read();
  }

  /** What was seen of another layer, or another epoch, is seen no more. */
  #begin(before: UnitsQuestion | undefined): void {
    this.weights = this.survey = this.given = this.frame = undefined;
    this.fault = '';
    if (before?.layer.name === this.question?.layer.name && before?.run === this.question?.run) return;
    this.picked = undefined;
    this.all = false;
  }

  protected override async asks(question: UnitsQuestion, signal: AbortSignal): Promise<void> {
    const layer = { layer: question.layer.name };
    this.weights = await arraysAbout(question, 'units', layer, signal);
    this.survey = await arraysAbout(question, 'units/survey', layer, signal);
  }

  async #read(): Promise<void> {
    this.#reading.abort();
    const { signal } = (this.#reading = new AbortController());
    const { question } = this;
    const example = question?.examples[this.example];
    const picture = this.draws && this.drawing ? this.drawing : example && pixelsOfExample(example);
    if (!question || !picture) return;
    this.#picture = picture;
    const { layer, logits } = question;
    const layers = [...new Set(['input', layer.input, layer.activation, layer.maps, logits])].filter(Boolean).join(',');
    try {
      const given = await arraysAbout(question, 'activations', { layers }, signal, picture);
      if (!signal.aborted) this.given = given;
    } catch (fault) {
      if (!signal.aborted) this.fault = (fault as Error).message;
    }
  }

  async #draw(event: CustomEvent<SentDrawing & { number: number }>): Promise<void> {
    const pad = event.target as DigitPad;
    const { number, strokes, side, width } = event.detail;
    this.drawing = strokes.length > 0 ? { strokes, side, width } : undefined;
    await this.#read();
    pad.answered = number;
  }

  #choose(example: number): void {
    this.example = example;
    this.draws = false;
  }

  override render() {
    const { question } = this;
    if (!question) return nothing;
    return html`
      <div @told=${(event: CustomEvent<string>) => (this.told = event.detail)}>
        ${this.fault ? html`<p class="fault" role="status">${this.fault}</p>` : nothing}
        <div class="units">
          ${this.#side(question)}
          <div>${this.weights ? this.#tiles(question, this.weights) : html`<p class="soft">Reading the weights …</p>`}</div>
        </div>
        ${this.weights && this.given ? this.#detail(question, this.weights, this.given) : nothing}
      </div>
    `;
  }

  #side(question: UnitsQuestion) {
    const { examples, ink } = question;
    const seen = this.given?.arrays.get('input');
    const logits = this.given?.arrays.get(question.logits);
    const words = logits ? readAs(logits.values, question.classes, question.temperature) : '';
    return html`
      <div class="side">
        ${this.draws
          ? html`<digit-pad drawings-only .mostStrokes=${question.mostStrokes} .mostPoints=${question.mostPoints} @ink-changed=${this.#draw}></digit-pad>`
          : html`<number-picture picture .values=${seen?.values ?? new Float32Array(1)} .shape=${seen?.shape ?? [1, 1]} .frame=${this.frame}
              style="aspect-ratio: ${question.width} / ${question.height}" label="The picture as the network sees it, ${words}"></number-picture>`}
        <div>
          ${this.draws && this.drawing && seen ? html`<number-picture class="seen" picture .values=${seen.values} .shape=${seen.shape} .frame=${this.frame}
            style="aspect-ratio: ${question.width} / ${question.height}" label="The drawing as the network sees it"></number-picture>` : nothing}
          <p class="soft" aria-live="polite">${words}</p>
          <div class="strip" role="group" aria-label="Pictures at hand">
            ${examples.map((example, index) => html`
              <button aria-pressed=${String(!this.draws && index === this.example)} aria-label="Example of ${example.name}" title=${example.name} @click=${() => this.#choose(index)}>
                <number-picture picture .values=${pixelsOfExample(example)} .shape=${[question.height, question.width, question.channels]}
                  style="aspect-ratio: ${question.width} / ${question.height}"></number-picture>
              </button>`)}
          </div>
          ${ink ? html`<button class="small" aria-pressed=${String(this.draws)} @click=${() => (this.draws = !this.draws)}>${this.draws ? 'Back to examples' : 'Draw one'}</button>` : nothing}
        </div>
      </div>
    `;
  }

  #tiles({ layer, split, read }: UnitsQuestion, weights: Arrays) {
    const order = byInfluence(this.survey?.arrays.get('influence')?.values, layer.count);
    const shown = this.all ? order : order.slice(0, FIRST);
    const farthest = this.survey?.arrays.get('farthest')?.values;
    const alike = this.survey?.arrays.get('alike');
    const pairs = pairsOf(alike);
    const dead = farthest ? farthest.filter((each) => each === 0).length : 0;
    return html`
      <div class="head">
        <span aria-live="polite">${farthest
          ? html`<b>${verdict(dead, alike && pairs.length, layer)}</b> <span class="soft">Judged by ${read.toLocaleString('en')} ${split} examples; those that count most come first.</span>`
          : this.fault ? nothing : html`<span class="soft">Reading ${read.toLocaleString('en')} ${split} examples to see which count most …</span>`}</span>
        <output>${this.told}</output>
        <span class="saving">
          <button class="small" aria-label="Save the weights for NumPy" title="Save the weights for NumPy" @click=${() => this.#saveArray('incoming', weights)}>Weights .npy</button>
          <button class="small" aria-label="Save what the layer gives for NumPy" title="Save what the layer gives for NumPy" @click=${() => this.given && this.#saveArray(layer.activation, this.given)}>Activations .npy</button>
          <button class="small" aria-label="Save the tiles as PNG" title="Save the tiles as PNG" @click=${this.#savePicture}>PNG</button>
        </span>
      </div>
      ${this.#marked(farthest, pairs)}
      <ul class=${layer.count <= FEW ? 'tiles few' : 'tiles'}>
        ${shown.map((unit) => this.#tile(unit, farthest?.[unit] === 0, likeUnit(pairs, unit).map((like) => like.unit)))}
      </ul>
      ${order.length > shown.length ? html`<button class="small more" @click=${() => (this.all = true)}>Show all ${layer.count}</button>` : nothing}
    `;
  }

  /** Those of no use of their own, wherever they stand in the order. */
  #marked(farthest: Float32Array | undefined, pairs: AlikePair[]) {
    const dead = farthest ? Array.from(farthest.keys()).filter((unit) => farthest[unit] === 0) : [];
    if (dead.length + pairs.length === 0) return nothing;
    const button = (unit: number, words: string) => html`<button class="small" @click=${() => (this.picked = unit)}>${words}</button>`;
    return html`<p class="marked" aria-label="Units of no use of their own">
      ${dead.slice(0, MOST_MARKED).map((unit) => button(unit, `✕ ${unit + 1}`))}
      ${pairs.slice(0, MOST_MARKED).map(({ units: [one, other] }) => button(one, `${one + 1} = ${other + 1}`))}
      ${Math.max(dead.length, pairs.length) > MOST_MARKED ? html`<span class="soft">and more</span>` : nothing}
    </p>`;
  }

  #tile(unit: number, dead: boolean, alike: number[]) {
    const { layer } = this.question!;
    const noun = nounOf(layer);
    const value = this.#lit(unit);
    const words = `${noun} ${unit + 1}${value === undefined ? '' : `, largest number for this picture ${alone(value, false)}`}`
      + `${dead ? ', never fires' : ''}${alike.length > 0 ? `, does the same as ${noun} ${alike[0] + 1}` : ''}`;
    return html`
      <li><button class="tile ${dead ? 'dead' : ''}" data-unit=${unit} aria-pressed=${String(unit === this.#unit)} aria-label=${words} @click=${() => (this.picked = unit)}>
        <span class="shown">${layer.kind === 'filters' ? this.#map(unit) : this.#watched(unit)}</span>
        ${layer.kind === 'units' && value !== undefined ? this.#bar(value) : nothing}
        ${layer.kind === 'cells' ? this.#states(unit) : nothing}
        <span class="name" aria-hidden="true">${unit + 1}<span class="mark">${dead ? '✕ dead' : alike.length > 0 ? `= like ${alike[0] + 1}` : ''}</span></span>
      </button></li>
    `;
  }

  /** The unit that is looked at closely. */
  get #unit(): number | undefined {
    if (this.picked !== undefined) return this.picked;
    const influence = this.survey?.arrays.get('influence')?.values;
    return influence && byInfluence(influence, influence.length)[0];
  }

  #activation(): NamedArray | undefined {
    return this.given?.arrays.get(this.question!.layer.activation);
  }

  /** The largest number that a unit gives for the picture at hand. */
  #lit(unit: number): number | undefined {
    const array = this.#activation();
    return array && Math.max(...ofUnit(array, unit));
  }

  /** A filter's map, with its kernel in the corner where it lies on the picture itself. */
  #map(unit: number) {
    const map = this.#activation();
    const kernel = this.weights!.arrays.get('incoming')!;
    const [side, , channels] = kernel.shape;
    const ofPicture = this.question!.layer.input === 'input';
    return html`
      ${map ? html`<number-picture .values=${ofUnit(map, unit)} .shape=${map.shape.slice(0, 2)} .most=${largest(map.values)} style="aspect-ratio: ${map.shape[1]} / ${map.shape[0]}"></number-picture>` : nothing}
      ${ofPicture ? html`<number-picture class="kernel" .values=${overChannels(ofUnit(kernel, unit), channels)} .shape=${[side, side]} style="aspect-ratio: 1"></number-picture>` : nothing}
    `;
  }

  /** What a unit weighs, or what goes with it. */
  #watched(unit: number) {
    const { layer, height, width, channels } = this.question!;
    const watched = this.survey?.arrays.get('watched');
    const numbers = layer.pixels ? ofUnit(this.weights!.arrays.get('incoming')!, unit) : watched && rowOf(watched, unit);
    if (!numbers) return html`<span style="display: block; aspect-ratio: ${width} / ${height}"></span>`;
    return html`<number-picture .values=${overChannels(numbers, channels)} .shape=${[height, width]} style="aspect-ratio: ${width} / ${height}"></number-picture>`;
  }

  #bar(value: number) {
    const most = largest(this.#activation()!.values);
    const share = most === 0 ? 0 : Math.abs(value) / most;
    return html`<span class="lit"><i class=${value < 0 ? 'below' : ''} style="width: ${(100 * share).toFixed(1)}%"></i></span>`;
  }

  /** What a recurrent unit gives after each step. */
  #states(unit: number) {
    const states = this.#activation();
    if (!states) return nothing;
    return html`<number-picture class="strip-of-steps" .values=${ofUnit(states, unit)} .shape=${[1, states.shape[0]]} .most=${largest(states.values)}></number-picture>`;
  }

  #detail(question: UnitsQuestion, weights: Arrays, given: Arrays) {
    const unit = this.#unit;
    if (unit === undefined) return nothing;
    return html`<unit-detail .question=${{ asked: question, unit, picture: this.#picture!, weights, survey: this.survey, given }}
      @framed=${(event: CustomEvent<Frame | undefined>) => (this.frame = event.detail)} @chosen=${(event: CustomEvent<number>) => (this.picked = event.detail)}></unit-detail>`;
  }

  #saveArray(name: string, { arrays }: Arrays): void {
    const { shape, values } = arrays.get(name)!;
    save(`${this.question!.layer.name}-${name}.npy`.replaceAll('/', '-'), npyBlob({ shape, values }));
  }

  /** All tiles that are shown, side by side, their numbers as small squares. */
  async #savePicture(): Promise<void> {
    const pictures = [...this.renderRoot.querySelectorAll<HTMLElement>('.tile .shown > number-picture:first-child')]
      .map((each) => each.shadowRoot!.querySelector('canvas')!);
    if (pictures.length === 0) return;
    const [{ width, height }] = pictures;
    const across = Math.ceil(Math.sqrt(pictures.length));
    const canvas = document.createElement('canvas');
    canvas.width = LARGER * (across * (width + 1) - 1);
    canvas.height = LARGER * (Math.ceil(pictures.length / across) * (height + 1) - 1);
    const context = canvas.getContext('2d')!;
    context.imageSmoothingEnabled = false;
    pictures.forEach((picture, index) => {
      const [left, top] = [LARGER * (index % across) * (width + 1), LARGER * Math.floor(index / across) * (height + 1)];
      context.drawImage(picture, left, top, LARGER * width, LARGER * height);
    });
    canvas.toBlob((blob) => save(`${this.question!.layer.name}.png`.replaceAll('/', '-'), blob!));
  }

  override updated(): void {
    this.renderRoot.querySelector<DigitPad>('digit-pad')?.begin();
  }
}
