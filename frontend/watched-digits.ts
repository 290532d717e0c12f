import { LitElement, html, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Glimpses, type Reading, readingsOf } from './glimpses';
import { type Glyph } from './glyph';
import './glyph-view';
import { type ReadAfterEpoch, dotsOf } from './watched-dots';
import { watchedStyles } from './watched-style';

/** From one tile that turns to the next. */
const TURN_MS = 40;

const MOST_DOTS = 24;
const DOTS_IN_ROW = 12;

/** The examples that are watched, and how they were read after each epoch. */
export interface Watched {
  run: string;
  /** Whether it is being trained. */
  live: boolean;
  digits: Glyph[];
  /** What they are, by the places of the classes. */
  labels: number[];
  classes: string[];
  /** Steps of the whole run. */
  steps: number;
  /** Epochs of the plan. */
  epochs: number;
  /** Epoch by epoch, some left out of many; the last and the one that is looked into are there. */
  history: ReadAfterEpoch[];
  /** The epoch that is looked into; 0 for none. */
  epoch: number;
}

/** Twenty examples and how the network reads them: anew, tile by tile, while it trains; after the epoch that is looked into once it has ended. */
@customElement('watched-digits')
export class WatchedDigits extends LitElement {
  static override styles = watchedStyles;

  @property({ attribute: false }) watched?: Watched;

  /** How each is read, as far as the tiles have turned. */
  @state() private shown: (Reading | undefined)[] = [];

  /** Steps done, of what was seen of the run while it trains; -1 before anything was. */
  @state() private step = -1;

  #turning: number[] = [];
  readonly #glimpses = new Glimpses(this, (glimpse) => {
    this.step = glimpse.step;
    this.#turn(readingsOf(glimpse, this.watched!.labels));
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#turning.forEach(clearTimeout);
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('watched') || !this.watched) return;
    const { run, live } = this.watched;
    if (!live) this.step = -1;
    this.#glimpses.look(live ? run : '');
    const kept = this.#kept();
    if (this.step < 0 && kept) this.#show(kept.read.map((read) => ({ read })));
  }

  /** What is shown where nothing was seen of the run yet: the epoch that is looked into, or while it trains the last. */
  #kept(): ReadAfterEpoch | undefined {
    const { live, history, epoch } = this.watched!;
    return (live ? undefined : history.find((each) => each.epoch === epoch)) ?? history.at(-1);
  }

  #show(readings: Reading[]): void {
    this.#turning.forEach(clearTimeout);
    this.shown = readings;
  }

  /** Shows readings from left to right; all at once where motion is unwanted, or the page is out of sight. */
  #turn(readings: Reading[]): void {
    this.#turning.forEach(clearTimeout);
    if (document.hidden || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return this.#show(readings);
    this.shown = readings.map((_, place) => this.shown[place]);
    this.#turning = readings.map((reading, place) => window.setTimeout(() => {
      this.shown = this.shown.map((before, other) => (other === place ? reading : before));
    }, place * TURN_MS));
  }

  override render() {
    if (!this.watched) return nothing;
    const { digits, labels } = this.watched;
    const right = labels.filter((label, place) => this.shown[place]?.read === label).length;
    const any = this.shown.some((reading) => reading);
    return html`
      <div class="head">
        <strong>${any ? right : 'none'} of ${labels.length}</strong> ${any ? 'right' : 'read yet'}
        <span>${this.#when()}</span>
      </div>
      <ul>${digits.map((digit, place) => this.#tile(digit, place))}</ul>
    `;
  }

  #when(): string {
    if (this.step >= 0) return `step ${this.step.toLocaleString('en-GB')} of ${this.watched!.steps.toLocaleString('en-GB')}`;
    const kept = this.#kept();
    return kept ? `after epoch ${kept.epoch}` : '';
  }

  #tile(digit: Glyph, place: number) {
    const { labels, classes } = this.watched!;
    const reading = this.shown[place];
    const name = classes[labels[place]];
    if (!reading) {
      return html`<li class="unread"><glyph-view .glyph=${digit} label="${name}, not read yet"></glyph-view><span class="read" aria-hidden="true">–</span>${this.#dots(place)}</li>`;
    }
    const right = reading.read === labels[place];
    const read = classes[reading.read] ?? 'nothing';
    const share = reading.share === undefined ? '' : `, ${Math.round(100 * reading.share)} % for ${name}`;
    return html`
      <li class=${right ? 'right' : 'wrong'}>
        <glyph-view .glyph=${digit} label="${right ? `${name}, read right` : `${name}, wrongly read as ${read}`}${share}"></glyph-view>
        ${right ? nothing : html`<svg class="cross" viewBox="0 0 10 10" aria-hidden="true"><path d="M2 2l6 6M8 2l-6 6" /></svg>`}
        <span class="read" aria-hidden="true">${read}${right ? nothing : html` <small>is ${name}</small>`}</span>
        ${reading.share === undefined ? nothing : html`<i class="share" aria-hidden="true"><b style="width:${(100 * reading.share).toFixed(1)}%"></b></i>`}
        ${this.#dots(place)}
      </li>`;
  }

  /** A mark an epoch, of many some: a dot where it was right, a square where it was wrong, a ring where that is not known, mostly since it is yet to come. */
  #dots(place: number) {
    const { history, labels, epochs, live } = this.watched!;
    const marks = dotsOf(history, live ? epochs : 0, MOST_DOTS).map((each) => each && each.read[place] === labels[place]);
    if (marks.length < 2) return nothing;
    const across = Math.min(DOTS_IN_ROW, marks.length);
    return html`
      <svg class="dots" viewBox="0 0 ${6 * across} ${6 * Math.ceil(marks.length / across)}" style="max-width:${6 * across}px" aria-hidden="true">
        ${marks.map((right, at) => {
          const [x, y] = [6 * (at % across) + 3, 6 * Math.floor(at / across) + 3];
          if (right === undefined) return svg`<circle class="open" cx=${x} cy=${y} r="1.8" />`;
          return right ? svg`<circle class="good" cx=${x} cy=${y} r="2.2" />` : svg`<rect class="bad" x=${x - 2.2} y=${y - 2.2} width="4.4" height="4.4" />`;
        })}
      </svg>`;
  }
}
