import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';

/** A line in which a word is typed that is put on the chosen pictures, or taken off them where all have it. */
@customElement('tag-entry')
export class TagEntry extends LitElement {
  static override styles = css`
    form {
      display: flex;
      gap: 8px;
      align-items: center;
      padding: 8px 10px;
      border: 1px solid var(--accent);
      border-radius: 11px;
      background: var(--sheet);
      box-shadow: var(--shadow);
    }
    input {
      flex: 1;
      min-width: 0;
      min-height: 34px;
      padding: 4px 9px;
      border: 1px solid var(--edge);
      border-radius: 9px;
      background: var(--sheet);
      color: var(--ink);
      font: inherit;
    }
    input:focus-visible,
    button:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 1px;
    }
    button {
      min-height: 34px;
      padding: 4px 12px;
      border: 1px solid var(--line);
      border-radius: 9px;
      background: var(--sheet);
      color: var(--ink);
      font: inherit;
      cursor: pointer;
    }
    @media (pointer: coarse) {
      input,
      button {
        min-height: 44px;
      }
    }
  `;

  /** Words that are proposed. */
  @property({ attribute: false }) known: string[] = [];

  @query('input') private input!: HTMLInputElement;

  override firstUpdated(): void {
    this.input.focus();
  }

  override render() {
    return html`
      <form @submit=${(event: Event) => this.#submit(event)} @keydown=${(event: KeyboardEvent) => this.#key(event)}>
        <span aria-hidden="true">#</span>
        <input aria-label="Tag" list="known" maxlength="60" autocomplete="off" spellcheck="false" placeholder="a word for these pictures">
        <datalist id="known">${this.known.map((tag) => html`<option value=${tag}></option>`)}</datalist>
        <button>Put on or take off</button>
      </form>
    `;
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation(); // its letters label nothing
    if (event.key === 'Escape') this.#end('');
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#end(this.input.value.replace(/^#+/, '').trim());
  }

  #end(tag: string): void {
    this.dispatchEvent(new CustomEvent('tag', { detail: tag }));
  }
}
