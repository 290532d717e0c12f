import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Attention } from './attention';
import { Rest } from './rest';
import { TabTitle } from './tab-title';

/** How long a toast stands once somebody looks. */
const STANDS_MS = 10_000;

/** A run that has ended. */
interface Ended {
  name: string;
  what: string;
  sentence: string;
  address: string;
}

/**
 * Tells that a run is done: in a toast, which stands until the page has been in sight for a while and nobody is in it, and in the tab's title, until the page is
 * looked at. While a run trains, the title says how far it is on the run's own page, and on any page that is out of sight.
 */
@customElement('run-news')
export class RunNews extends LitElement {
  static override styles = css`
    div {
      display: flex;
      position: fixed;
      z-index: 900;
      right: 16px;
      bottom: 16px;
      gap: 4px 14px;
      align-items: start;
      max-width: min(400px, calc(100vw - 32px));
      box-sizing: border-box;
      padding: 12px 8px 12px 18px;
      border: 1px solid var(--line);
      border-left: 4px solid var(--accent);
      border-radius: 12px;
      background: var(--sheet);
      color: var(--ink);
      box-shadow: 0 4px 24px light-dark(#00000026, #000000a0);
      animation: come 240ms;
    }
    .failed {
      border-left-color: var(--bad);
    }
    p {
      margin: 0;
    }
    .more {
      color: var(--soft);
      font-size: 13px;
      overflow-wrap: anywhere;
    }
    a {
      color: var(--accent);
      font-weight: 600;
    }
    button {
      flex: none;
      width: 32px;
      height: 32px;
      margin-top: -6px;
      border: 0;
      border-radius: 8px;
      background: none;
      color: var(--soft);
      font: inherit;
      cursor: pointer;
    }
    :focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    @keyframes come {
      from {
        opacity: 0;
        transform: translateY(12px);
      }
    }
    @media (prefers-reduced-motion: reduce) {
      div {
        animation: none;
      }
    }
    @media (max-width: 760px) {
      div {
        inset: 8px 8px auto;
        max-width: none;
      }
      button {
        width: 44px;
        height: 44px;
        margin: -8px 0;
      }
    }
    @media print {
      div {
        display: none;
      }
    }
  `;

  /** The run that trains; nothing for none. */
  @property({ attribute: false }) progress?: { address: string; percent: number };

  /** Those that have ended since the toast has come, the last of them last. */
  @state() private ended: Ended[] = [];

  readonly #rest = new Rest(STANDS_MS, () => this.#close());
  readonly #attention = new Attention(() => this.#stand());
  readonly #title = new TabTitle();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#title.begin();
    document.addEventListener('visibilitychange', this.#stand);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#title.end();
    document.removeEventListener('visibilitychange', this.#stand);
    this.#rest.end();
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('progress')) this.#title.train(this.progress);
  }

  /** Is called by the server once a run has ended. */
  tell(name: string, what: string, sentence: string, address: string): void {
    this.ended = [...this.ended, { name, what, sentence, address }];
    this.#title.tell(`${what === 'is done' ? '✓' : '✗'} ${name} ${what}`);
    this.#stand();
  }

  override render() {
    return html`<section role="status" aria-label="Runs that have ended">${this.ended.length > 0 ? this.#toast(this.ended.at(-1)!) : nothing}</section>`;
  }

  #toast({ name, what, sentence, address }: Ended) {
    const others = this.ended.length - 1;
    const { hear } = this.#attention;
    const here = new URL(address, document.baseURI).pathname === location.pathname;
    return html`
      <div
        class=${what === 'is done' ? '' : 'failed'}
        @pointerenter=${hear}
        @pointerleave=${hear}
        @focusin=${hear}
        @focusout=${hear}
      >
        <span>
          <p>${here ? html`<strong>${name}</strong>` : html`<a href=${address} @click=${() => this.#close()}>${name}</a>`} ${what}.</p>
          <p class="more">${sentence}${others > 0 ? ` ${others === 1 ? 'One other run has' : `${others} other runs have`} ended as well.` : ''}</p>
        </span>
        <button aria-label="Close" title="Close" @click=${() => this.#close()}>✕</button>
      </div>`;
  }

  /** Time runs while the page is in sight and nobody is in the toast. */
  readonly #stand = (): void => {
    if (document.hidden || this.ended.length === 0 || this.#attention.isThere) this.#rest.end();
    else this.#rest.begin();
  };

  #close(): void {
    this.#rest.end();
    this.#attention.end();
    this.ended = [];
  }
}
