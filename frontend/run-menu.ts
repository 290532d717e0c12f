import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';

/** The text and the address. */
type MenuLink = [string, string];

/** What can be done with one run, in a list that opens over the page. */
@customElement('run-menu')
export class RunMenu extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    .opener {
      width: 40px;
      height: 40px;
      padding: 0;
      border: 0;
      border-radius: 9px;
      background: none;
      color: var(--soft);
      font: inherit;
      font-size: 17px;
      line-height: 1;
      cursor: pointer;
    }
    .opener:hover,
    .opener[aria-expanded='true'] {
      background: var(--zero);
      color: var(--ink);
    }
    [role='menu'] {
      position: fixed;
      inset: auto;
      min-width: 196px;
      margin: 0;
      padding: 6px;
      border: 1px solid var(--line);
      border-radius: 12px;
      background: var(--sheet);
      box-shadow: 0 8px 32px #0003;
    }
    [role='menuitem'] {
      display: block;
      box-sizing: border-box;
      width: 100%;
      padding: 9px 12px;
      border: 0;
      border-radius: 7px;
      background: none;
      color: var(--ink);
      font: inherit;
      text-align: left;
      text-decoration: none;
      cursor: pointer;
    }
    [role='menuitem']:hover,
    [role='menuitem']:focus-visible {
      background: var(--accent-soft);
    }
    :is(.opener, [role='menuitem']):focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: -2px;
    }
    .action {
      margin-top: 5px;
      border-top: 1px solid var(--line);
      border-radius: 0 0 7px 7px;
      color: var(--bad);
    }
    @media (max-width: 760px) {
      .opener {
        width: 44px;
        height: 44px;
      }
      [role='menuitem'] {
        padding-block: 12px;
      }
    }
  `;

  /** The run's id. */
  @property() run = '';

  /** Its name. */
  @property() name = '';

  @property({ attribute: false }) links: MenuLink[] = [];

  /** The last of them, a deed and no link. */
  @property() action = '';
  @property() actionLabel = '';

  @state() private open = false;

  #openedFor = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('scroll', this.#close, { capture: true });
  }

  /** Rows are given to other runs when the list changes: what was opened was another run's. */
  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('run') && this.open) this.#close();
  }

  override render() {
    return html`
      <button class="opener" aria-label="Menu of ${this.name}" aria-haspopup="menu" aria-expanded=${this.open} @click=${this.#toggle}>⋯</button>
      <div role="menu" popover="auto" aria-label=${this.name} @toggle=${this.#toggled} @keydown=${this.#key} @click=${this.#close}>
        ${this.links.map(([text, address]) => html`<a role="menuitem" tabindex="-1" href=${address}>${text}</a>`)}
        <button role="menuitem" tabindex="-1" class="action" aria-label=${this.actionLabel} @click=${this.#act}>${this.action}</button>
      </div>
    `;
  }

  get #list(): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>('[role=menu]')!;
  }

  get #items(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  /** The press itself has closed a list that was open. */
  #toggle(): void {
    if (this.open) return;
    this.#openedFor = this.run;
    this.#list.showPopover();
    this.#place();
    this.#items[0].focus();
  }

  #toggled(event: ToggleEvent): void {
    this.open = event.newState === 'open';
    if (this.open) window.addEventListener('scroll', this.#close, { capture: true, once: true });
    else window.removeEventListener('scroll', this.#close, { capture: true });
  }

  readonly #close = () => this.#list.hidePopover();

  /** Below the button, or above it where the window ends. */
  #place(): void {
    const button = this.renderRoot.querySelector('.opener')!.getBoundingClientRect();
    const { height, width } = this.#list.getBoundingClientRect();
    const below = button.bottom + 4;
    this.#list.style.top = `${below + height < window.innerHeight ? below : Math.max(4, button.top - height - 4)}px`;
    this.#list.style.left = `${Math.max(4, button.right - width)}px`;
  }

  /** The list it stands in has keys of its own. */
  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    const items = this.#items;
    const at = items.indexOf(this.shadowRoot!.activeElement as HTMLElement);
    const to = { ArrowDown: (at + 1) % items.length, ArrowUp: (at + items.length - 1) % items.length, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) {
      items[to].focus();
      event.preventDefault();
    } else if (event.key === 'Tab' || event.key === 'Escape') {
      this.#close();
      this.renderRoot.querySelector<HTMLElement>('.opener')!.focus();
      event.preventDefault();
    }
  }

  #act(): void {
    this.dispatchEvent(new CustomEvent('act', { detail: this.#openedFor }));
  }
}
