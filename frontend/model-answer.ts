import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { columns } from './answer-columns';
import { modelAnswerStyle } from './model-answer-style';
import { percent } from './numerals';
import { type Bar, MOST_BARS, barsOf, mostProbable } from './answer-bars';
import { type WhyQuestion } from './why-question';

/** What the server says of one model, in one message. */
interface Answer {
  name: string;
  /** The address of its run. */
  page: string;
  standing: 'LEADS' | 'AGREES' | 'DISSENTS' | 'SILENT';
  detail: string;
  /** How far it is while it still trains, else empty. */
  training: string;
  /** Why it cannot answer, else empty. */
  fault: string;
  /** The names of the classes. */
  classes: string[];
  /** One per class, or none while the pad is empty or it cannot answer. */
  probabilities: number[];
}

/** A window with so little room that what opens lies over the page. */
const SMALL = window.matchMedia('(width < 1000px)');

/** One model's answer: its name, the digit that it reads, and a bar for each class. */
@customElement('model-answer')
export class ModelAnswer extends LitElement {
  static override styles = [columns, modelAnswerStyle];

  @property({ attribute: false }) answer: Answer = { name: '', page: '', standing: 'SILENT', detail: '', training: '', fault: '', classes: [], probabilities: [] };

  /** Why it answers so, where that is open. */
  @property({ attribute: false }) why?: WhyQuestion;

  /** Whether there is so little room that what opens is a sheet over the page. */
  @state() private small = SMALL.matches;

  /** Whether somebody has asked for what opens next; else an address has. */
  #isAsked = false;

  /** Whether the keyboard was in what closes. */
  #wasIn = false;

  readonly #resized = (): void => {
    this.small = SMALL.matches;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    SMALL.addEventListener('change', this.#resized);
    this.#resized();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    SMALL.removeEventListener('change', this.#resized);
  }

  /** What opens is fetched when it is first opened. */
  override willUpdate(): void {
    if (this.why) void import('./why-answer');
    this.#wasIn = !this.why && this.renderRoot?.querySelector('.opened:focus-within') != null;
  }

  /** The keyboard goes into a sheet that somebody has just opened, and back to what opened it. */
  override updated(): void {
    if (this.#wasIn) this.renderRoot.querySelector<HTMLElement>('.opener')?.focus();
    const sheet = this.renderRoot.querySelector<HTMLElement>('.opened[popover]');
    if (!sheet || sheet.matches(':popover-open')) return;
    sheet.showPopover();
    if (this.#isAsked) sheet.querySelector('button')!.focus({ preventScroll: true, focusVisible: false } as FocusOptions);
    this.#isAsked = false;
  }

  override render() {
    const { name, page, standing, detail, training, fault, classes, probabilities } = this.answer;
    const answered = probabilities.length > 0;
    const [top] = mostProbable(classes, probabilities);
    const bars = barsOf(classes, probabilities);
    return html`
      <div class="row ${standing.toLowerCase()} ${answered ? 'answered' : ''}" style="--bars: ${bars.length || MOST_BARS}" @click=${this.#press}>
        <div class="name">${this.small ? html`<span>${name}</span>` : html`<a href=${page}>${name}</a>`}<small>${detail}</small>${training ? html`<small class="training">${training}</small>` : nothing}</div>
        <div class="digit" aria-hidden="true">
          <b class=${answered && top.name.length > 2 ? 'long' : ''}>${answered ? top.name : html`<i>–</i>`}</b
          ><small>${answered ? sureness(top.probability) : '\u00a0'}</small>
        </div>
        ${fault
          ? html`<p class="fault">${fault}</p>`
          : html`${bars.map((each) => bar(each, classes.length > MOST_BARS))}
              <span class="spoken">${answered ? spoken(classes, probabilities) : 'Nothing is drawn yet.'}</span>
              ${answered || this.why ? this.#opener(name) : nothing}`}
      </div>
      ${this.why ? this.#opened(this.why, bars.length || MOST_BARS) : nothing}
    `;
  }

  #opener(name: string) {
    const open = Boolean(this.why); // the server takes it away by null
    return html`<button class="opener" aria-expanded=${open} aria-label="Why ${name} answers so" @click=${this.#tell}>${this.small ? nothing : 'Why?'}</button>`;
  }

  #opened(question: WhyQuestion, bars: number) {
    const { name, page } = this.answer;
    return html`
      <section class="opened" popover=${this.small ? 'manual' : nothing} role=${this.small ? 'dialog' : nothing} aria-label="Why ${name} answers so">
        ${this.small ? html`<header><b>${name}</b><a href=${page}>Its run</a><button @click=${this.#tell}>Close</button></header>` : nothing}
        <why-answer .question=${question} style="--bars: ${bars}"></why-answer>
      </section>
    `;
  }

  /** The whole row opens, but for what has a meaning of its own in it. */
  #press(event: Event): void {
    const isPressed = (event.target as Element).closest('a, button');
    if (!isPressed && this.answer.probabilities.length > 0) this.#tell();
  }

  /** Somebody asks why it answers so: the keyboard goes to what opens. */
  ask(): void {
    this.#isAsked = !this.why;
  }

  #tell(): void {
    this.ask();
    this.dispatchEvent(new Event('why'));
  }
}

/** The labels of the columns, once for all rows. */
@customElement('answer-heading')
export class AnswerHeading extends LitElement {
  static override styles = [
    columns,
    css`
      .row {
        color: var(--soft);
        font-size: 12.5px;
        text-align: center;
        padding-bottom: 4px;
      }
      .left {
        text-align: left;
      }
      .label {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .pressed {
        display: none;
      }
      .all {
        grid-column: 3 / -1;
      }
      @media (width < 1000px) {
        .row {
          padding: 0;
          line-height: 1.2;
        }
        .told {
          display: none;
        }
        .pressed {
          display: inline;
        }
      }
    `,
  ];

  @property({ attribute: false }) classes: string[] = [];

  override render() {
    const labels = barsOf(this.classes, []);
    const many = this.classes.length > MOST_BARS;
    return html`
      <div class="row" style="--bars: ${labels.length || MOST_BARS}" aria-hidden="true">
        <span class="left"><span class="told">model · epoch · test accuracy · time</span><span class="pressed">Press for why</span></span><span></span>
        ${many
          ? html`<span class="all">the most probable of ${this.classes.length}</span>`
          : labels.map(({ name }) => html`<span class="label" title=${name}>${name}</span>`)}
      </div>
    `;
  }
}

/** @param named whether it says for itself which class it is for */
function bar({ name, probability, top }: Bar, named: boolean) {
  return html`
    <span
      class="cell ${top ? 'top' : ''} ${probability > 0.4 && top ? 'full' : ''}"
      title="${name}: ${percent(probability, 1)}"
      aria-hidden="true"
    >
      <i style="transform: scaleY(${probability})"></i>${named && name ? html`<b>${name}</b>` : nothing}
    </span>
  `;
}

function spoken(classes: string[], probabilities: number[]): string {
  const [first, second] = mostProbable(classes, probabilities);
  return `Reads ${first.name} with ${percent(first.probability, 1)}, then ${second.name} with ${percent(second.probability, 1)}.`;
}

/** Whole per cent, but never a hundred where something is left. */
function sureness(share: number): string {
  return percent(share, share > 0.99 && share < 0.9995 ? 1 : 0);
}
