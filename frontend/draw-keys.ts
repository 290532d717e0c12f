import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type DigitPad } from './digit-pad';
import { type Command, commandOf, takeAlt } from './key-commands';
import './keys-switch';
import { KEEP_BUTTONS } from './pad-keeping';
import { isWriting, singleKeysAreOn } from './single-keys';

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
    .off {
      text-decoration: line-through;
    }
    /* A finger has no keys, until one is pressed. */
    @media (pointer: coarse) {
      :host(:not([keyboard])) {
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
      <keys-switch @change=${() => (this.single = singleKeysAreOn())}></keys-switch>
    `;
  }

  #range(): string {
    const single = this.classes.filter((name) => name.length === 1);
    return single.length < 2 ? single.join('') : `${single[0]} to ${single.at(-1)}`;
  }

  readonly #hear = (event: KeyboardEvent): void => {
    this.toggleAttribute('keyboard', true);
    if (event.defaultPrevented || isWriting(event)) return;
    const command = commandOf(event, this.classes, this.single);
    if (command && this.#do(command)) event.preventDefault();
  };

  /** Presses what a person would press; says whether there is such a thing. */
  #do(command: Command): boolean {
    const page = this.closest('.draw')!;
    const pad = page.querySelector<DigitPad>('digit-pad')!;
    const press = (button: HTMLButtonElement | null | undefined) => {
      if (!button || button.matches(':disabled, [aria-disabled=true]')) return false;
      button.click();
      return true;
    };
    switch (command.what) {
      case 'keep':
        return press([...page.querySelectorAll<HTMLButtonElement>(KEEP_BUTTONS)].find(({ textContent }) => textContent === command.name));
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

  /** The keyboard stays where it is, unless that is closed: a row sees to it by itself. */
  #close(page: Element): boolean {
    const comparing = page.querySelector<HTMLElement>('.compare[aria-expanded=true]');
    if (!comparing && !page.querySelector('model-answer.open')) return false;
    if (page.querySelector('compared-reasons:focus-within')) comparing?.focus();
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
