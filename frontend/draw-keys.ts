import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type DigitPad } from './digit-pad';
import { type Command, commandOf, takeAlt } from './key-commands';
import { isWriting, singleKeysAreOn, switchSingleKeys } from './single-keys';

/** What the keyboard does on the page Draw: it listens, and tells which keys there are. */
@customElement('draw-keys')
export class DrawKeys extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      align-items: center;
      color: var(--soft);
      font-size: 13px;
    }
    kbd {
      padding: 1px 5px;
      border: 1px solid var(--line);
      border-radius: 5px;
      background: var(--sheet);
      font: inherit;
    }
    label {
      display: inline-flex;
      gap: 7px;
      align-items: center;
      cursor: pointer;
    }
    input {
      accent-color: var(--accent);
    }
    .off {
      text-decoration: line-through;
    }
    @media (pointer: coarse) {
      :host {
        display: none;
      }
    }
  `;

  /** What can be kept. */
  @property({ attribute: false }) classes: string[] = [];

  /** What is drawn. */
  @property() word = 'digit';

  @state() private single = singleKeysAreOn();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#hear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#hear);
  }

  override render() {
    const alt = takeAlt(this.classes);
    const off = this.single ? '' : 'off';
    const command = (letter: string, what: string) => html`<span class=${alt ? '' : off}><kbd>${alt ? `Alt ${letter}` : letter}</kbd> ${what}</span>`;
    return html`
      <span class=${off}><kbd>${this.#range()}</kbd> keeps</span>
      <span><kbd>Ctrl Z</kbd> undoes</span>
      ${command('C', 'clears')} ${command('E', 'takes an example')} ${command('W', 'opens Why?')}
      <span><kbd>Esc</kbd> closes</span>
      <span>on the pad, arrows move a pen and <kbd>Space</kbd> inks</span>
      <label><input type="checkbox" .checked=${this.single} @change=${this.#choose} />Keys of one character</label>
    `;
  }

  #range(): string {
    const single = this.classes.filter((name) => name.length === 1);
    return single.length < 2 ? single.join('') : `${single[0]} to ${single.at(-1)}`;
  }

  #choose(event: Event): void {
    this.single = (event.target as HTMLInputElement).checked;
    switchSingleKeys(this.single);
  }

  readonly #hear = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isWriting(event)) return;
    const command = commandOf(event, this.classes, this.single);
    if (command && this.#do(command)) event.preventDefault();
  };

  /** Presses what a person would press; says whether there is such a thing. */
  #do(command: Command): boolean {
    const page = this.closest('.draw')!;
    const pad = page.querySelector<DigitPad>('digit-pad')!;
    const press = (button: HTMLButtonElement | null | undefined) => {
      if (!button || button.disabled) return false;
      button.click();
      return true;
    };
    switch (command.what) {
      case 'keep':
        return press([...page.querySelectorAll<HTMLButtonElement>('.keep .strip button')].find(({ textContent }) => textContent === command.name));
      case 'undo':
        pad.undo();
        return true;
      case 'clear':
        pad.clear();
        return true;
      case 'example':
        return press(page.querySelector<HTMLButtonElement>('.pad .example'));
      case 'why':
        return press(openerOf(page));
      case 'close':
        return this.#close(page);
    }
  }

  #close(page: Element): boolean {
    if (!page.querySelector('model-answer.open, .compare[aria-expanded=true]')) return false;
    openerOf(page)?.focus();
    this.dispatchEvent(new Event('close-why'));
    return true;
  }
}

/** The button of the row that is open, else of the model whose answer is the verdict. */
function openerOf(page: Element): HTMLButtonElement | null | undefined {
  const rows = [...page.querySelectorAll('model-answer')];
  const row = rows.find((each) => each.matches('.open')) ?? rows.find((each) => each.matches('.leads'));
  return row?.shadowRoot!.querySelector<HTMLButtonElement>('.opener');
}
