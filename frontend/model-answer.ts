import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { columns } from './answer-columns';
import { percent } from './numerals';
import { type Bar, MOST_BARS, barsOf, mostProbable } from './answer-bars';
import { type WhyQuestion } from './why-question';

/** What the server says of one model, in one message. */
interface Answer {
  name: string;
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

/** One model's answer: its name, the digit that it reads, and a bar for each class. */
@customElement('model-answer')
export class ModelAnswer extends LitElement {
  static override styles = [
    columns,
    css`
      .row {
        padding: 11px 0;
      }
      .name {
        line-height: 1.25;
        overflow-wrap: anywhere;
      }
      small {
        display: block;
        color: var(--soft);
        font-size: 12px;
        font-variant-numeric: tabular-nums;
      }
      .name .training {
        color: var(--accent);
      }
      .digit {
        text-align: center;
        font-variant-numeric: tabular-nums;
      }
      .digit b {
        display: block;
        font-size: 34px;
        line-height: 1;
        overflow-wrap: anywhere;
      }
      .digit b.long {
        font-size: 15px;
        line-height: 1.2;
      }
      .digit i {
        color: var(--line);
        font-style: normal;
      }
      .cell {
        height: 46px;
        position: relative;
        background: var(--zero);
        border-radius: 5px;
        overflow: hidden;
      }
      .cell i {
        position: absolute;
        inset: 0;
        transform-origin: bottom;
        background: var(--accent);
        opacity: 0.4;
      }
      .cell.top i {
        opacity: 1;
      }
      .cell b {
        position: absolute;
        inset: auto 0 2px;
        overflow: hidden;
        color: var(--ink);
        font-size: 13px;
        font-weight: 400;
        text-align: center;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .cell.full b {
        color: var(--sheet);
      }
      button {
        justify-self: end;
        min-width: 52px;
        height: 32px;
        padding: 0 6px;
        border: 0;
        border-radius: 8px;
        background: none;
        color: var(--accent);
        font: inherit;
        font-size: 13.5px;
        cursor: pointer;
      }
      button:hover,
      button[aria-expanded='true'] {
        background: color-mix(in srgb, var(--accent) 12%, transparent);
      }
      button[aria-expanded='true'] {
        font-weight: 600;
      }
      button:focus-visible {
        outline: 2px solid var(--accent);
        outline-offset: 1px;
      }
      .fault {
        grid-column: 3 / -1;
        margin: 0;
        color: var(--bad);
        font-size: 13px;
        line-height: 1.35;
      }
      .spoken {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
      @media (forced-colors: active) {
        .cell {
          forced-color-adjust: none;
          border: 1px solid var(--edge);
        }
      }
      @container (max-width: 520px) {
        .row {
          padding: 8px 0;
          row-gap: 2px;
        }
        .name {
          grid-row: 1;
          grid-column: 1 / -1;
          display: flex;
          align-items: baseline;
          gap: 12px;
          padding-right: 58px;
        }
        .name small {
          text-align: right;
        }
        button {
          grid-row: 1;
          grid-column: -4 / -1;
          height: 44px;
          margin-block: -10px;
          border-block: 6px solid transparent;
          background-clip: padding-box;
        }
        .name .training {
          order: -1;
        }
        .name span {
          order: -2;
          flex: 1 0 8ch;
        }
        .digit b {
          font-size: 26px;
        }
        .fault {
          grid-column: 2 / -1;
        }
        .cell {
          height: 30px;
        }
      }
    `,
  ];

  @property({ attribute: false }) answer: Answer = { name: '', detail: '', training: '', fault: '', classes: [], probabilities: [] };

  /** Why it answers so, where that is open. */
  @property({ attribute: false }) why?: WhyQuestion;

  /** What opens is fetched when it is first opened. */
  override willUpdate(): void {
    if (this.why) void import('./why-answer');
  }

  override render() {
    const { name, detail, training, fault, classes, probabilities } = this.answer;
    const answered = probabilities.length > 0;
    const [top] = mostProbable(classes, probabilities);
    const bars = barsOf(classes, probabilities);
    return html`
      <div class="row" style="--bars: ${bars.length || MOST_BARS}">
        <div class="name"><span>${name}</span><small>${detail}</small>${training ? html`<small class="training">${training}</small>` : nothing}</div>
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
      ${this.why ? html`<why-answer .question=${this.why} style="--bars: ${bars.length || MOST_BARS}"></why-answer>` : nothing}
    `;
  }

  #opener(name: string) {
    const open = Boolean(this.why); // the server takes it away by null
    return html`<button aria-expanded=${open} aria-label="Why ${name} answers so" @click=${() => this.dispatchEvent(new Event('why'))}>Why?</button>`;
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
      .all {
        grid-column: 3 / -1;
      }
      @container (max-width: 520px) {
        .left {
          display: none;
        }
        .all {
          grid-column: 2 / -1;
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
        <span class="left">model · epoch · test accuracy · time</span><span></span>
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
