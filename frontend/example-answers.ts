import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { MOST_BARS, barsOf, mostProbable } from './answer-bars';
import { answerCell, answerCells } from './answer-cells';
import { columns } from './answer-columns';
import { colourOf, isRepeated } from './look';
import { percent } from './numerals';
import { spokenStyles } from './spoken';

interface Opinion {
  /** "best" or "last", or both. */
  epoch: string;
  /** None where the weights are not there. */
  probabilities: number[];
}

interface Reader {
  name: string;
  /** Whose colour it has. */
  place: number;
  opinions: Opinion[];
}

interface Answers {
  classes: string[];
  /** What it is. */
  label: string;
  readers: Reader[];
}

/** What several runs say of one example, in the cells that answers have on the page Draw; the class that it is has a frame. */
@customElement('example-answers')
export class ExampleAnswers extends LitElement {
  static override styles = [
    spokenStyles,
    columns,
    answerCells,
    css`
      .row {
        padding: 3px 0;
      }
      .heading {
        color: var(--soft);
        font-size: 12.5px;
        text-align: center;
      }
      .name {
        line-height: 1.25;
        overflow-wrap: anywhere;
      }
      .name i {
        display: inline-block;
        box-sizing: border-box;
        width: 9px;
        height: 9px;
        margin-right: 7px;
        border: 2px solid var(--dot);
        border-radius: 9px;
        background: var(--dot);
        forced-color-adjust: none;
      }
      .name i.second {
        background: none;
      }
      small {
        display: block;
        color: var(--soft);
        font-size: 12.5px;
        font-variant-numeric: tabular-nums;
      }
      .read {
        text-align: center;
        overflow-wrap: anywhere;
      }
      .read b {
        display: block;
        font-size: 20px;
        line-height: 1.1;
      }
      .read b.wrong {
        color: var(--negative);
        text-decoration: underline wavy 1px;
        text-underline-offset: 3px;
      }
      .missing {
        grid-column: 3 / -1;
        color: var(--soft);
        font-size: 13px;
      }
      .end {
        color: var(--soft);
        font-size: 12px;
        text-align: right;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      @container (max-width: 520px) {
        .name {
          font-size: 13px;
        }
        .end {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) answers?: Answers;

  override render() {
    if (!this.answers) return nothing;
    const { classes, readers } = this.answers;
    const labels = classes.length > MOST_BARS ? [] : classes;
    return html`
      <div class="row heading" aria-hidden="true" style="--bars: ${labels.length || MOST_BARS}">
        <span></span><span>reads</span>${labels.map((name) => html`<span>${name}</span>`)}
      </div>
      <div role="list">${readers.flatMap((reader) => reader.opinions.map((opinion, place) => this.#row(reader, opinion, place === 0)))}</div>
    `;
  }

  /** @param first of the run, which has its name */
  #row({ name, place }: Reader, { epoch, probabilities }: Opinion, first: boolean) {
    const { classes, label } = this.answers!;
    const bars = barsOf(classes, probabilities);
    const [top] = mostProbable(classes, probabilities);
    const own = percent(probabilities[classes.indexOf(label)] ?? 0);
    const said = probabilities.length > 0
      ? `${name}, ${epoch} epoch: reads ${top.name} with ${percent(top.probability)}; ${label} gets ${own}`
      : `${name}, ${epoch} epoch: its weights are not there`;
    return html`
      <div class="row" role="listitem" style="--bars: ${bars.length || MOST_BARS}">
        <span class="spoken">${said}</span>
        <div class="name" aria-hidden="true">${first ? html`<i class=${isRepeated(place) ? 'second' : ''} style="--dot: var(--${colourOf(place)})"></i>${name}` : nothing}
          <small>${epoch} epoch</small></div>
        ${probabilities.length === 0
          ? html`<span class="missing" aria-hidden="true">Its weights are not there.</span>`
          : html`<div class="read" aria-hidden="true"><b class=${top.name === label ? '' : 'wrong'}>${top.name}</b><small>${percent(top.probability, 1)}</small></div>
              ${bars.map((bar) => answerCell(bar, label))}
              <span class="end" aria-hidden="true" title="${label} gets ${own}">${own}</span>`}
      </div>
    `;
  }
}
