import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { dareStyle } from './dare-style';
import { TICKS, type Tally, attemptOf, beginningOf, daresFor, next, talliedBy, ticked, ticksOf } from './dares';
import { type DigitPad } from './digit-pad';
import { type Verdict } from './verdict';

const KEY = 'glyphery.dare';

/** A drawing is judged when it has rested for so long: a bar may still be missing. */
const REST_MS = 900;

/** The fifth tick stands for so long before the next dare. */
const DONE_MS = 1800;

/** A line that dares whoever draws, and how often it was met. */
@customElement('draw-dare')
export class DrawDare extends LitElement {
  static override styles = dareStyle;

  /** What models tell apart. */
  @property({ attribute: false }) classes: string[] = [];

  /** What is drawn. */
  @property() word = 'digit';

  @state() private tally: Tally = remembered();

  /** Whether the last tick was just made. */
  @state() private done = false;

  /** Whether it says what the dare demands. */
  @state() private open = false;

  /** What a screen reader says. */
  @state() private spoken = '';

  #page?: Element | null;
  #resting = 0;
  #leaving = 0;
  #verdict?: Verdict;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#page = this.closest('.draw');
    this.#page?.addEventListener('answered', this.#hear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#page?.removeEventListener('answered', this.#hear);
    clearTimeout(this.#resting);
    clearTimeout(this.#leaving);
  }

  override render() {
    const dare = this.#dare();
    if (!dare || this.classes.length === 0) return nothing;
    const ticks = this.done ? TICKS : ticksOf(this.tally, dare.id);
    return html`
      <svg viewBox="0 0 18 18" aria-hidden="true"><path d="m3 15 1-4 8-8 3 3-8 8z" /></svg>
      <button class="words" aria-expanded=${this.open} aria-describedby="rule" @click=${() => (this.open = !this.open)}><b>${dare.words(this.word)}</b></button>
      <span class="tally" role="img" aria-label="Met ${ticks} of ${TICKS} times">
        ${Array.from({ length: TICKS }, (_, tick) => html`<i class=${tick < ticks ? 'met' : ''}>${tick < ticks ? '✓' : nothing}</i>`)}
      </span>
      <button class="skip" aria-label="Another dare" title="Another dare" @click=${this.#skip}>›</button>
      <p id="rule" ?hidden=${!this.open}>${dare.rule}</p>
      <span class="spoken" role="status">${this.spoken}</span>
    `;
  }

  #dare() {
    const dares = daresFor(this.classes);
    return dares.find(({ id }) => id === this.tally.dare) ?? dares[0];
  }

  readonly #hear = (event: Event): void => {
    this.#verdict = (event as CustomEvent<Verdict>).detail;
    clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => this.#judge(), REST_MS);
  };

  #judge(): void {
    const pad = this.#page?.querySelector<DigitPad>('digit-pad');
    const strokes = pad?.answeredStrokes ?? [];
    const dare = this.#dare();
    const attempt = this.#verdict && attemptOf(strokes, this.#verdict);
    if (!dare || !attempt || this.done || beginningOf(strokes) === this.tally.met || !dare.isMet(attempt)) return;
    const now = { ...this.tally, dare: dare.id };
    const made = ticksOf(now, dare.id) + 1;
    this.done = made === TICKS;
    this.spoken = `${dare.words(this.word)}: met, ${made} of ${TICKS}.`;
    this.#keep(ticked(now, daresFor(this.classes), beginningOf(strokes)), this.done ? now : undefined);
  }

  /** @param shown what is shown for a moment before it, where a dare is done */
  #keep(tally: Tally, shown?: Tally): void {
    this.tally = shown ?? tally;
    if (shown) this.#leaving = window.setTimeout(() => this.#turn(tally), DONE_MS);
    try {
      localStorage.setItem(KEY, JSON.stringify(tally));
    } catch {
      // A browser that keeps nothing: the tally lasts as long as the page.
    }
  }

  #turn(tally: Tally): void {
    this.done = false;
    this.tally = tally;
    this.spoken = `The next dare: ${this.#dare()?.words(this.word)}.`;
  }

  #skip(): void {
    clearTimeout(this.#leaving);
    const dare = this.#dare();
    if (!dare) return;
    this.done = false;
    this.#keep(next({ ...this.tally, dare: dare.id }, daresFor(this.classes)));
    this.spoken = `${this.#dare()?.words(this.word)}.`;
  }
}

function remembered(): Tally {
  try {
    return talliedBy(localStorage.getItem(KEY));
  } catch {
    return talliedBy(null); // a browser that keeps nothing
  }
}
