import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { lookOf } from './look';
import { MOST_LEVEL, SHARES, type Share, depth, largest, longestName, picture, shared, text } from './matrix-picture';
import { isModified } from './modifiers';
import { csvFile, savingButtons, savingStyles } from './saving';
import { Scheme } from './scheme';

/** How often examples of each class were read as each class. */
export interface Matrix {
  label: string;
  classes: string[];
  /** [label][predicted] */
  counts: number[][];
  /** Whether counts are one matrix less another. */
  difference: boolean;
}

interface Cell {
  label: number;
  predicted: number;
}

/** A confusion matrix whose cells open: with the mouse, or with arrow keys and Enter. */
@customElement('confusion-matrix')
export class ConfusionMatrix extends LitElement {
  static override styles = [savingStyles, css`
    :host {
      display: block;
      container-type: inline-size;
    }
    table {
      width: 100%;
      table-layout: fixed;
      border-collapse: separate;
      border-spacing: 2px;
      font-size: 13px;
      font-variant-numeric: tabular-nums;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: start;
      justify-content: space-between;
      margin-bottom: 4px;
      color: var(--soft);
      font-size: 13px;
    }
    .head span:first-child {
      flex: 1 1 130px;
    }
    .head select {
      height: 28px;
      border: 1px solid var(--line);
      border-radius: 7px;
      background: var(--sheet);
      color: var(--ink);
      font: inherit;
    }
    th {
      color: var(--soft);
      font-weight: 500;
    }
    td {
      padding: 0;
    }
    td button {
      width: 100%;
      height: 34px;
      padding: 0;
      border: 0;
      border-radius: 5px;
      background: color-mix(in srgb, var(--negative) calc(45% * var(--share)), var(--zero));
      color: var(--ink);
      font: inherit;
      cursor: pointer;
      forced-color-adjust: none;
    }
    .more button {
      background: color-mix(in srgb, var(--positive) calc(45% * var(--share)), var(--zero));
    }
    .right button {
      background: color-mix(in srgb, var(--positive) 16%, var(--sheet));
      font-weight: 600;
    }
    td button[aria-disabled='true'] {
      color: var(--guide);
      cursor: default;
    }
    td button[aria-pressed='true'] {
      box-shadow: inset 0 0 0 2px var(--accent);
    }
    td button:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 1px;
    }
    th[scope='row'] {
      overflow: hidden;
      padding-right: 6px;
      text-align: right;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    /* Names that no column is wide enough for stand upright. */
    .long th[scope='col'] {
      height: min(var(--name), 9em);
      padding: 0 0 4px;
      vertical-align: bottom;
    }
    .long th[scope='col'] span {
      display: inline-block;
      max-height: 9em;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      writing-mode: vertical-rl;
      transform: rotate(180deg);
    }
    .long col:first-child {
      width: min(var(--name), 9em);
    }
    @container (max-width: 420px) {
      .long th[scope='col'] span {
        max-height: 6em;
      }
      .long col:first-child {
        width: min(var(--name), 5em);
      }
      table {
        border-spacing: 1px;
        font-size: 11.5px;
      }
      td button {
        height: 30px;
        border-radius: 3px;
      }
    }
  `];

  @property({ attribute: false }) matrix?: Matrix;

  @property({ attribute: false }) chosen?: Cell;

  /** What a cell says: how many, or which share of its row or column. */
  @state() private share: Share = 'counts';

  /** Where the keyboard is. */
  #place: Cell = { label: 0, predicted: 0 };

  readonly #scheme = new Scheme(this, () => {}); // only what is saved needs its colours resolved

  override render() {
    if (!this.matrix) return nothing;
    const shown = shared(this.matrix, this.share);
    const { label: caption, classes, counts } = shown;
    const most = largest(shown);
    const longest = longestName(classes);
    return html`
      <div class="head">
        <span>${caption}</span>
        ${this.matrix.difference ? nothing : html`<select aria-label="What cells say" @change=${(event: Event) => (this.share = (event.target as HTMLSelectElement).value as Share)}>
          ${SHARES.map(([value, name]) => html`<option value=${value} ?selected=${value === this.share}>${name}</option>`)}
        </select>`}
        ${savingButtons(caption, () => picture(this.matrix!, lookOf(this, this.#scheme), this.share), csvFile(() => [['label', ...classes], ...counts.map((row, label) => [classes[label], ...row])]))}
      </div>
      <table class=${longest > MOST_LEVEL ? 'long' : ''} style="--name: ${longest + 1}ch" aria-label=${caption} @keydown=${this.#move}>
        <colgroup><col /></colgroup>
        <thead>
          <tr><td></td>${classes.map((name) => html`<th scope="col" title=${name}><span>${name}</span></th>`)}</tr>
        </thead>
        <tbody>
          ${counts.map((row, label) => html`
            <tr><th scope="row" title=${classes[label]}>${classes[label]}</th>${row.map((count, predicted) => this.#cell({ label, predicted }, count, most))}</tr>`)}
        </tbody>
      </table>
    `;
  }

  #cell(cell: Cell, count: number, most: number) {
    const { label, predicted } = cell;
    const { classes, difference } = this.matrix!;
    const empty = count === 0 && !difference;
    const kind = difference ? (count > 0 ? 'more' : '') : label === predicted ? 'right' : '';
    return html`
      <td class=${kind}>
        <button style="--share: ${depth(count, most)}" tabindex=${same(cell, this.#place) ? 0 : -1}
          aria-label="${classes[label]} read as ${classes[predicted]}: ${text(count, difference, this.share)}${this.share === 'counts' || difference ? '' : ` per cent of the ${this.share}`}"
          aria-disabled=${empty} aria-pressed=${same(cell, this.chosen)}
          @focus=${() => this.#stand(cell)} @click=${() => empty || this.#open(cell)}>${count === 0 ? '·' : text(count, difference, this.share)}</button>
      </td>
    `;
  }

  #open(cell: Cell): void {
    this.dispatchEvent(new CustomEvent('cell', { detail: cell }));
  }

  #stand(cell: Cell): void {
    this.#place = cell;
    this.requestUpdate();
  }

  #move(event: KeyboardEvent): void {
    const steps: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    const step = steps[event.key];
    if (!step || isModified(event)) return;
    event.preventDefault();
    const last = this.matrix!.classes.length - 1;
    const label = Math.min(last, Math.max(0, this.#place.label + step[0]));
    const predicted = Math.min(last, Math.max(0, this.#place.predicted + step[1]));
    this.renderRoot.querySelectorAll<HTMLElement>('td button')[label * (last + 1) + predicted].focus();
  }
}

function same(one: Cell, other?: Cell): boolean {
  return one.label === other?.label && one.predicted === other.predicted;
}
