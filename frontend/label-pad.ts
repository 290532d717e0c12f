import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type LabelAct } from './wall-labels';

/** What keys do, for fingers: a button for each class, and for leaving out, tags and undoing. */
@customElement('label-pad')
export class LabelPad extends LitElement {
  static override styles = css`
    :host {
      padding: 8px 0;
    }
    div {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(60px, 1fr));
      gap: 6px;
    }
    .words {
      grid-template-columns: repeat(auto-fill, minmax(104px, 1fr));
      max-height: 144px;
      overflow-y: auto;
    }
    .acts {
      grid-template-columns: repeat(3, 1fr);
      margin-top: 6px;
    }
    button {
      min-width: 0;
      min-height: 44px;
      padding: 4px 6px;
      border: 1px solid var(--line);
      border-radius: 10px;
      background: var(--sheet);
      color: var(--ink);
      font: inherit;
      font-weight: 600;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      cursor: pointer;
    }
    .act {
      font-weight: 400;
    }
    button:hover {
      border-color: var(--edge);
    }
    button:focus-visible {
      outline: 2px solid var(--accent);
    }
  `;

  /** The classes that can be given. */
  @property({ attribute: false }) classes: { label: number; name: string }[] = [];

  override updated(): void {
    this.setAttribute('role', 'group');
    this.setAttribute('aria-label', 'Label the chosen picture');
  }

  override render() {
    const words = this.classes.some(({ name }) => name.length > 3);
    return html`
      <div class=${words || this.classes.length > 15 ? 'words' : ''}>
        ${this.classes.map(({ label, name }) => html`<button @click=${() => this.#tell({ what: 'label', label })}>${name}</button>`)}
      </div>
      <div class="acts">
        <button class="act" @click=${() => this.#tell({ what: 'exclude' })}>Leave out</button>
        <button class="act" @click=${() => this.#tell({ what: 'tag' })}># Tag</button>
        <button class="act" @click=${() => this.#tell({ what: 'undo' })}>Undo</button>
      </div>
    `;
  }

  #tell(act: LabelAct): void {
    this.dispatchEvent(new CustomEvent('act', { detail: act }));
  }
}
