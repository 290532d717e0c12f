import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { AskedDrawings } from './asked-drawings';
import { batchStyle } from './batch-style';
import './digit-pad';
import { type DigitPad } from './digit-pad';
import { PEN_WIDTH, SIDE, type Stroke } from './ink';
import { drawingOfTab, keepDrawing } from './kept-drawing';
import { isModified } from './modifiers';

/**
 * A large pad that asks for one drawing after the other. Each that is given is sent as `given` with `{number, name, strokes, side, width}`,
 * and one that is taken back as `taken-back` with its number; the next is asked for at once, however long the server takes.
 */
@customElement('batch-entry')
export class BatchEntry extends LitElement {
  static override styles = batchStyle;

  /** What is to be drawn, "digit". */
  @property() word = 'digit';

  @property({ type: Number }) mostStrokes = Infinity;
  @property({ type: Number }) mostPoints = Infinity;

  /** The names of the classes that are asked for next, in this order. */
  @property({ attribute: false }) order: readonly string[] = [];

  @state() private note = '';

  /** Each drawing has a pad of its own, so that undo brings back nothing that was given. */
  @state() private sheet = 0;

  @query('digit-pad') private readonly pad?: DigitPad;

  #asked = new AskedDrawings();
  #before: Stroke[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#before = drawingOfTab(); // of the page Draw, which finds it again
    keepDrawing([]);
    window.addEventListener('pagehide', this.#putBack);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.#putBack);
    this.#putBack();
  }

  readonly #putBack = (): void => keepDrawing(this.#before);

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('order') && this.order.length > 0) {
      this.#asked.ask(this.order);
      this.note = '';
    }
  }

  override render() {
    const { wanted, given, goal } = this.#asked;
    return html`
      <div class="head">
        <p class="wanted" role="status">${wanted === undefined ? html`Thank you, that is all.` : html`Draw a <b>${wanted}</b>`}</p>
        <p class="progress"><progress max=${goal} value=${given} aria-label="Drawings given"></progress><span>${given} of ${goal}</span></p>
      </div>
      ${wanted === undefined ? this.#end() : this.#sheet()}
    `;
  }

  #sheet() {
    return html`
      <div class="sheet" @keydown=${this.#key}>${keyed(this.sheet, html`<digit-pad
        drawings-only
        .word=${this.word}
        .mostStrokes=${this.mostStrokes}
        .mostPoints=${this.mostPoints}
        @stroke-drawn=${() => (this.note = '')}
      ></digit-pad>`)}</div>
      <div class="tools">
        <button class="plain first" @click=${this.#next}>Next</button>
        <button class="plain" @click=${() => this.pad?.clear()}>Clear</button>
        <button class="plain" @click=${this.#skip}>Skip</button>
        ${this.#takingBack()}
      </div>
      <p class="note" role="status">${this.note || 'Enter goes on to the next.'}</p>`;
  }

  #end() {
    return html`<div class="tools">
      <button class="plain first" @click=${() => this.dispatchEvent(new CustomEvent('more-wanted'))}>Draw some more</button>
      ${this.#takingBack()}
    </div>`;
  }

  #takingBack() {
    return this.#asked.given > 0 ? html`<button class="plain" @click=${this.#takeBack}>Take back the last</button>` : nothing;
  }

  /** The server could not keep the drawing of this number, and has said why. */
  refuse(number: number): void {
    this.#asked.refuse(number);
    this.#renew('');
  }

  readonly #next = (): void => {
    const strokes = this.pad?.answeredStrokes ?? [];
    if (strokes.length === 0) {
      this.note = `Draw a ${this.#asked.wanted} first, or skip it.`;
      return;
    }
    const given = this.#asked.give();
    if (!given) return;
    this.#tell('given', { ...given, strokes, side: SIDE, width: PEN_WIDTH });
    this.#renew('');
  };

  readonly #skip = (): void => {
    this.#renew(this.#asked.skip() ? '' : 'Nothing else is left to draw.');
  };

  readonly #takeBack = (): void => {
    const given = this.#asked.takeBack();
    if (!given) return;
    this.#tell('taken-back', given.number);
    this.#renew(`The ${given.name} is taken back.`);
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.repeat || isModified(event)) return;
    event.preventDefault();
    this.#next();
  };

  /** An empty sheet; the keyboard stays on the pad where it was there. */
  #renew(note: string): void {
    const focused = this.shadowRoot?.activeElement?.matches('digit-pad');
    keepDrawing([]);
    this.note = note;
    this.sheet++;
    this.requestUpdate();
    if (focused) {
      void this.updateComplete
        .then(() => this.pad?.updateComplete)
        .then(() => this.pad?.shadowRoot?.querySelector('canvas')?.focus({ preventScroll: true }));
    }
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
