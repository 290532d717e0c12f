import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Box, isKept, isOpen, standing } from './desk-boxes';
import './glyph-view';
import { type Glyph } from './glyph';
import { sheetPanelStyle } from './sheet-panel-style';

/** What stands in the box that is chosen, what can be done with it, and how many are kept at once. */
@customElement('sheet-box-panel')
export class SheetBoxPanel extends LitElement {
  static override styles = sheetPanelStyle;

  @property() word = 'digit';
  @property({ attribute: false }) classes: readonly string[] = [];
  @property({ attribute: false }) box?: Box;
  @property({ attribute: false }) boxes: readonly Box[] = [];
  @property({ type: Boolean }) undoable = false;

  /** Where the box stands among all, from 1. */
  @property({ type: Number }) place = 0;

  override render() {
    return html`${this.#chosen()}${this.#tools()}${this.#end()}`;
  }

  #chosen() {
    const { box } = this;
    if (!box) return html`<p class="note">Press a box to see what networks see in it. Draw a new one by dragging over the paper.</p>`;
    const glyph = box.glyph?.levels ? (box.glyph as Glyph) : undefined;
    return html`
      <div class="seen">
        <glyph-view .glyph=${glyph} label=${glyph ? `What networks see in box ${this.place}` : 'Nothing'}></glyph-view>
        <div><b>Box ${this.place} of ${this.boxes.length}</b><p>${this.#words(box)}</p></div>
      </div>
      <div class="classes ${this.classes.length > 10 ? 'many' : ''}" role="group" aria-label="What stands in this box">
        ${this.classes.map((name) => html`<button
          class=${name === box.label ? 'is' : ''} aria-pressed=${name === box.label} aria-label="It is a ${name}"
          @click=${() => this.#tell('box-named', name)}>${name}</button>`)}
      </div>`;
  }

  #words(box: Box): string {
    const share = `${Math.round(100 * box.share)} %`;
    return {
      waiting: 'Being read …',
      blank: 'Nothing stands out here: move the box, or remove it.',
      unnamed: 'Nobody has read it yet: say what it is.',
      unsure: `Perhaps a ${box.label}, ${share}.`,
      read: `Read as ${box.label}, ${share}.`,
      said: `${box.label}, as you said.`,
    }[standing(box)];
  }

  #tools() {
    return html`<div class="tools">
      ${this.box ? html`
        <button class="plain" title="Two characters share this box" @click=${() => this.#tell('box-split')}>Split</button>
        <button class="plain" title="It goes on in the nearest box" @click=${() => this.#tell('box-joined')}>Join</button>
        <button class="plain" title="Delete" @click=${() => this.#tell('box-removed')}>Remove</button>` : nothing}
      <button class="plain" @click=${() => this.#tell('box-added')}>Add a box</button>
      <button class="plain" ?disabled=${!this.undoable} title="Ctrl+Z" @click=${() => this.#tell('edit-undone')}>Undo</button>
    </div>
    <p class="note keys">Type what it is, arrows go on, Enter says it is right. Ctrl and arrows move a box, Shift and arrows size it.</p>`;
  }

  #end() {
    const open = this.boxes.filter(isOpen).length;
    const kept = this.boxes.filter(isKept).length;
    const left = this.boxes.length - kept;
    return html`<div class="end">
      ${open > 0 ? html`<button class="plain open" @click=${() => this.#tell('next-open')}><b>${open}</b> to look at: next</button>` : html`<p class="note">All boxes are read.</p>`}
      <button class="plain first" ?disabled=${kept === 0} @click=${() => this.#tell('keep-all')}>Keep ${kept === 1 ? `one ${this.word}` : `${kept} ${this.word}s`}</button>
      ${left > 0 ? html`<p class="note">${left === 1 ? 'One box has' : `${left} boxes have`} nothing to keep.</p>` : nothing}
    </div>`;
  }

  #tell(type: string, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
