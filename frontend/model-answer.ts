import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { percent } from './numerals';

/** What the server says of one model, in one message. */
interface Answer {
  name: string;
  detail: string;
  /** How far it is while it still trains, else empty. */
  training: string;
  /** Why it cannot answer, else empty. */
  fault: string;
  /** One per class, or none while the pad is empty or it cannot answer. */
  probabilities: number[];
}

const EMPTY = new Array<number>(10).fill(0);

/** The columns of a row of answers; the heading above shares them. */
const columns = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(120px, 190px) 58px repeat(10, minmax(0, 1fr));
    gap: 6px;
    align-items: center;
  }
  @container (max-width: 520px) {
    .row {
      grid-template-columns: 44px repeat(10, minmax(0, 1fr));
      gap: 4px;
    }
  }
`;

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
          grid-column: 1 / -1;
          display: flex;
          align-items: baseline;
          gap: 12px;
        }
        .name small {
          text-align: right;
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

  @property({ attribute: false }) answer: Answer = { name: '', detail: '', training: '', fault: '', probabilities: [] };

  override render() {
    const { name, detail, training, fault, probabilities } = this.answer;
    const answered = probabilities.length > 0;
    const top = probabilities.indexOf(Math.max(...probabilities));
    return html`
      <div class="row">
        <div class="name"><span>${name}</span><small>${detail}</small>${training ? html`<small class="training">${training}</small>` : nothing}</div>
        <div class="digit" aria-hidden="true">
          <b>${answered ? top : html`<i>–</i>`}</b><small>${answered ? sureness(probabilities[top]) : '\u00a0'}</small>
        </div>
        ${fault
          ? html`<p class="fault">${fault}</p>`
          : html`${(answered ? probabilities : EMPTY).map((probability, label) => bar(probability, label, label === top))}
              <span class="spoken">${answered ? spoken(probabilities) : 'Nothing is drawn yet.'}</span>`}
      </div>
    `;
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
      @container (max-width: 520px) {
        .left {
          display: none;
        }
      }
    `,
  ];

  override render() {
    return html`
      <div class="row" aria-hidden="true">
        <span class="left">model · epoch · test accuracy · time</span><span></span>
        ${Array.from({ length: 10 }, (_, label) => html`<span>${label}</span>`)}
      </div>
    `;
  }
}

function bar(probability: number, label: number, top: boolean) {
  return html`
    <span class="cell ${top ? 'top' : ''}" title="${label}: ${percent(probability, 1)}" aria-hidden="true">
      <i style="transform: scaleY(${probability})"></i>
    </span>
  `;
}

function spoken(probabilities: number[]): string {
  const [first, second] = probabilities
    .map((probability, label) => ({ probability, label }))
    .sort((a, b) => b.probability - a.probability);
  return `Reads ${first.label} with ${percent(first.probability, 1)}, then ${second.label} with ${percent(second.probability, 1)}.`;
}

/** Whole per cent, but never a hundred where something is left. */
function sureness(share: number): string {
  return percent(share, share > 0.99 && share < 0.9995 ? 1 : 0);
}
