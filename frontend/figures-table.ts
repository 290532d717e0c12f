import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { dot } from './dot';

interface Row {
  /** The first cell. */
  name: string;
  /** By which a run is known all over the page; below zero for none. */
  place: number;
  /** The lines of each other cell. */
  cells: string[][];
  /** Whether its name is a button: NONE, OFF, or ON where it is pressed. */
  press: 'NONE' | 'OFF' | 'ON';
}

interface Content {
  headings: string[];
  rows: Row[];
  foot?: Row;
}

/** Figures in rows and columns. It is part of the page around it, whose style it has, and scrolls where it is wider than its place. */
@customElement('figures-table')
export class FiguresTable extends LitElement {
  @property({ attribute: false }) content?: Content;

  protected override createRenderRoot() {
    return this;
  }

  override render() {
    if (!this.content) return nothing;
    const { headings, rows, foot } = this.content;
    return html`
      <div class="scroll" tabindex="0">
        <table>
          <thead><tr>${headings.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead>
          <tbody>${rows.map((row, index) => this.#row(row, index))}</tbody>
          ${foot ? html`<tfoot>${this.#row(foot, -1)}</tfoot>` : nothing}
        </table>
      </div>
    `;
  }

  #row(row: Row, index: number) {
    return html`<tr><th scope="row">${this.#name(row, index)}</th>${row.cells.map((lines) => html`<td>${
      lines.length === 1 ? lines[0] : lines.map((line) => html`<span>${line}</span>`)}</td>`)}</tr>`;
  }

  #name(row: Row, index: number) {
    const name = row.place < 0 ? row.name : html`<span>${dot(row.place)}${row.name}</span>`;
    return row.press === 'NONE'
      ? name
      : html`<button class="plain" aria-pressed=${row.press === 'ON'} @click=${() => this.#open(index)}>${name}</button>`;
  }

  #open(index: number): void {
    this.dispatchEvent(new CustomEvent('open', { detail: index }));
  }
}
