import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { dot } from './dot';

type Outcome = 'MORE' | 'UNDECIDED' | 'FEWER' | 'UNTESTED';

interface Run {
  name: string;
  /** Whose colour it has. */
  place: number;
}

interface Cell {
  outcome: Outcome;
  probability: string;
  counts: string;
  /** All of it as a sentence. */
  words: string;
}

interface Content {
  runs: Run[];
  /** Each with the cells beside the runs before it. */
  rows: Cell[][];
}

const SIGNS: Record<Outcome, string> = { MORE: '▲', UNDECIDED: '≈', FEWER: '▼', UNTESTED: '' };

/** Who reads more than whom: each run beside those before it. It is part of the page around it, whose style it has. */
@customElement('pair-triangle')
export class PairTriangle extends LitElement {
  @property({ attribute: false }) content?: Content;

  protected override createRenderRoot() {
    return this;
  }

  override render() {
    if (!this.content) return nothing;
    const { runs, rows } = this.content;
    return html`
      <div class="scroll" tabindex="0" role="group" aria-label="Each run beside those before it">
        <table>
          <thead><tr><td></td>${runs.slice(0, -1).map((run) => html`<th scope="col">${named(run)}</th>`)}</tr></thead>
          <tbody>${rows.map((cells, row) => html`<tr>
            <th scope="row">${named(runs[row + 1])}</th>
            ${cells.map((cell) => this.#cell(cell))}
          </tr>`)}</tbody>
        </table>
      </div>
    `;
  }

  #cell({ outcome, probability, counts, words }: Cell) {
    return html`<td class=${outcome.toLowerCase()} title=${words}>
      <span class="spoken">${words}</span>
      <span aria-hidden="true"><b>${SIGNS[outcome]}</b> ${probability}</span>${counts ? html`<small aria-hidden="true">${counts}</small>` : nothing}
    </td>`;
  }
}

function named({ name, place }: Run) {
  return html`<span>${dot(place)}${name}</span>`;
}
