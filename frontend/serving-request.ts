import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './digit-pad';
import type { DigitPad } from './digit-pad';
import { PEN_WIDTH, SIDE, type Stroke } from './ink';
import { type ModelRequest, WRITINGS, type Writing, written } from './request-words';
import { Rest } from './rest';
import { requestStyle } from './serving-request-style';
import { spokenStyles } from './spoken';
import { refusalWords, spokenVerdict, verdict } from './spoken-verdict';

/** What is sent until somebody draws: a seven. */
const EXAMPLE: readonly Stroke[] = [[[280, 220, null, 0], [720, 220, null, 180], [430, 820, null, 420]]];

/** An answer is said aloud once it has stood for so long: the next stroke may bring another. */
const REST_MS = 900;

/** What came back. */
interface Answer {
  readonly status: number;
  readonly milliseconds: number;
  readonly bytes: number;
  readonly text: string;
}

/**
 * A pad whose drawing is sent to a model by the very request that any program would send, and beside it request and answer as they
 * travel. Models that read no handwriting are sent a picture file instead.
 */
@customElement('serving-request')
export class ServingRequest extends LitElement {
  static override styles = [requestStyle, spokenStyles];

  /** Under which the model is asked. */
  @property() name = '';

  /** Of a served name, which answers by another model once it has another version; else 0. */
  @property({ type: Number }) version = 0;

  /** What the model reads. */
  @property() reads: 'ink' | 'pictures' = 'ink';

  /** What is drawn. */
  @property() word = 'digit';

  /** What the server takes in one drawing. */
  @property({ type: Number }) mostStrokes = Infinity;
  @property({ type: Number }) mostPoints = Infinity;

  /** Whether programs must send this server's key. */
  @property({ type: Boolean }) needsKey = false;

  @state() private writing: Writing = 'HTTP';
  @state() private request?: ModelRequest;
  @state() private answer?: Answer;
  @state() private failure = '';
  @state() private copied = '';
  @state() private drawn = false;

  /** What a screen reader says. */
  @state() private spoken = '';

  #strokes: readonly Stroke[] = EXAMPLE;
  #file?: File;
  #asked = 0;
  readonly #rest = new Rest(REST_MS, () => (this.spoken = this.#words()));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#rest.end();
  }

  override render() {
    return html`
      <div class="beside">
        ${this.reads === 'ink' ? this.#pad() : this.#chooser()}
        <p class="note">${this.#note()}</p>
        ${this.#verdict()}
        <span class="spoken" role="status">${this.spoken}</span>
      </div>
      <div class="travels">
        <div class="head">
          <h3>Request</h3>
          <fieldset class="choice" aria-label="Written as">
            ${WRITINGS.map(
              (each) => html`<label>
                <input type="radio" name="writing" .checked=${each === this.writing} @change=${() => this.#write(each)} />${each}
              </label>`,
            )}
          </fieldset>
          <button class="plain" ?disabled=${!this.request} @click=${this.#copy}>Copy</button>
          <span role="status">${this.copied}</span>
        </div>
        <pre class="request" tabindex="0" aria-label="Request">${this.request ? written(this.request, this.writing) : ''}</pre>
        <div class="head">
          <h3>Answer</h3>
          ${this.#status()}
        </div>
        <pre class="answer" tabindex="0" aria-label="Answer">${this.failure || this.answer?.text || ''}</pre>
      </div>
    `;
  }

  /** Another kind of model has a pad or a chooser of its own, in which nothing is yet. */
  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('reads')) return;
    this.#file = undefined;
    this.#strokes = EXAMPLE;
    this.drawn = false;
  }

  override updated(changed: Map<string, unknown>): void {
    if (['answer', 'failure'].some((each) => changed.has(each))) this.#rest.begin();
    if (changed.has('reads')) void this.#begin();
    if (this.name && ['name', 'version', 'reads'].some((each) => changed.has(each))) void this.#ask();
  }

  #pad() {
    return html`<digit-pad
        drawings-only
        word=${this.word}
        .mostStrokes=${this.mostStrokes}
        .mostPoints=${this.mostPoints}
        @ink-changed=${this.#draw}
      ></digit-pad>
      <div class="tools">
        <button class="plain" @click=${() => this.#digitPad?.undo()}>Undo</button>
        <button class="plain" @click=${() => this.#digitPad?.clear()}>Clear</button>
      </div>`;
  }

  #chooser() {
    return html`<label class="file">
      Picture file
      <input type="file" accept="image/*" @change=${this.#choose} />
    </label>`;
  }

  #note(): string {
    if (this.reads === 'pictures') {
      return this.#file ? '' : `${this.name} reads pictures, no handwriting: choose a file, and it is sent as it is.`;
    }
    return this.drawn ? 'Each state of the drawing is sent.' : 'A seven is sent until you draw.';
  }

  #verdict() {
    const [label, share] = this.answer && this.answer.status === 200 ? verdict(this.answer.text) : [];
    if (label === undefined) return nothing;
    return html`<div class="verdict">
      <strong>${label}</strong><span>${share === undefined ? nothing : `${(100 * share).toFixed(1)} %`}</span>
    </div>`;
  }

  /** What came back, in a few words. */
  #words(): string {
    if (this.failure || !this.answer) return this.failure;
    const { status, text } = this.answer;
    return status === 200 ? spokenVerdict(text) : refusalWords(status, text);
  }

  #status() {
    if (this.failure) return html`<span class="bad">No answer</span>`;
    if (!this.answer) return nothing;
    const { status, milliseconds, bytes } = this.answer;
    return html`<span class=${status < 400 ? 'good' : 'bad'}>${status < 400 ? '✓' : '✗'} ${status}</span>
      <span class="figure">${milliseconds.toFixed(1)} ms</span>
      <span class="figure">${bytes.toLocaleString('en')} bytes</span>`;
  }

  get #digitPad(): DigitPad | null {
    return this.renderRoot.querySelector('digit-pad');
  }

  async #begin(): Promise<void> {
    await customElements.whenDefined('digit-pad');
    this.#digitPad?.begin();
  }

  async #draw(event: CustomEvent<{ number: number; strokes: readonly Stroke[] }>): Promise<void> {
    const { number, strokes } = event.detail;
    this.drawn = strokes.length > 0;
    this.#strokes = this.drawn ? strokes : EXAMPLE;
    await this.#ask();
    const pad = this.#digitPad;
    if (pad) pad.answered = number;
  }

  #choose(event: Event): void {
    this.#file = (event.currentTarget as HTMLInputElement).files?.[0];
    void this.#ask();
  }

  #write(writing: Writing): void {
    this.writing = writing;
    this.copied = '';
  }

  async #ask(): Promise<void> {
    const number = ++this.#asked;
    const file = this.reads === 'pictures' ? this.#file : undefined;
    if (this.reads === 'pictures' && !file) {
      this.request = this.answer = undefined;
      this.failure = this.copied = '';
      return;
    }
    const request = file ? this.#ofFile(file) : this.#ofDrawing();
    const begun = performance.now();
    try {
      const body = file ?? (request.body as string);
      const response = await fetch(request.url, { method: 'POST', headers: { 'Content-Type': request.type }, body });
      const bytes = await response.arrayBuffer();
      const milliseconds = performance.now() - begun;
      if (number !== this.#asked) return; // asked again meanwhile
      const text = new TextDecoder().decode(bytes);
      this.answer = { status: response.status, milliseconds, bytes: bytes.byteLength, text };
      this.failure = '';
    } catch {
      if (number !== this.#asked) return;
      this.answer = undefined;
      this.failure = 'The server does not answer. The next stroke asks again.';
    }
    this.request = request;
    this.copied = '';
  }

  #ofDrawing(): ModelRequest {
    return {
      url: new URL('api/ink/predictions', document.baseURI).href,
      type: 'application/json',
      body: JSON.stringify({ models: [this.name], side: SIDE, width: PEN_WIDTH, strokes: this.#strokes }),
      needsKey: this.needsKey,
    };
  }

  #ofFile(file: File): ModelRequest {
    const query = new URLSearchParams({ model: this.name });
    return {
      url: new URL(`api/pictures/predictions?${query}`, document.baseURI).href,
      type: file.type || 'application/octet-stream',
      body: { file: file.name, bytes: file.size },
      needsKey: this.needsKey,
    };
  }

  readonly #copy = async (): Promise<void> => {
    const text = this.renderRoot.querySelector('.request')!.textContent!;
    this.copied = await navigator.clipboard.writeText(text).then(
      () => 'Copied',
      () => 'Select and copy it',
    );
  };
}
