import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Heartbeat } from './heartbeat';

/** Small, always there, and no part of anybody's session. */
const ASKED = 'mark.svg';

/** Forbidden once the server has forgotten this browser. */
const OF_SESSION = '?v-r=heartbeat';
const FORBIDDEN = 403;

/**
 * Says that the server does not answer, by a striped line under the header, while the page is in sight; Vaadin notices only once it has something to send. It asks without
 * cookies, so that no session lives longer for it, and whatever comes back is an answer, be it that one is not let in.
 *
 * Once the server answers again, or the page comes into sight again, it asks for the session too: a server that was restarted does not know
 * it, and what is pressed there would be lost. Then the page loads anew (what was drawn is kept in the browser), unless something was
 * typed, which is left to be copied.
 */
@customElement('server-watch')
export class ServerWatch extends LitElement {
  static override styles = css`
    [role='status'] {
      position: fixed;
      inset: var(--below-header, 0) 0 auto;
      z-index: 1000;
      pointer-events: none;
    }
    .stripes {
      height: 8px;
      background: repeating-linear-gradient(-45deg, var(--bad) 0 8px, var(--sheet) 8px 16px);
      forced-color-adjust: none;
    }
    p {
      width: fit-content;
      max-width: min(40em, calc(100% - 32px));
      margin: 0 auto;
      padding: 8px 18px 10px;
      border: 2px solid var(--bad);
      border-top: 0;
      border-radius: 0 0 10px 10px;
      background: var(--sheet);
      color: var(--ink);
      box-shadow: var(--shadow);
      pointer-events: auto;
    }
    @media print {
      p {
        display: none;
      }
    }
  `;

  @state() private answers = true;
  @state() private forgotten = false;

  readonly #heartbeat = new Heartbeat(
    (signal) => fetch(ASKED, { method: 'HEAD', cache: 'no-store', credentials: 'omit', redirect: 'manual', signal }),
    (answers) => {
      this.answers = answers;
      if (answers) void this.#askForSession();
    },
  );

  #typed = false;
  #wasHidden = false;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#follow);
    document.addEventListener('input', this.#noteTyping);
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#follow);
    document.removeEventListener('input', this.#noteTyping);
    this.#heartbeat.stop();
  }

  override render() {
    const message = this.#message();
    return html`<div role="status">${message === nothing ? nothing : html`<div class="stripes"></div>${message}`}</div>`;
  }

  override updated(): void {
    const header = document.querySelector('.shell > header')?.getBoundingClientRect();
    this.style.setProperty('--below-header', `${Math.max(0, header?.bottom ?? 0)}px`);
  }

  #message() {
    if (!this.answers) {
      return html`<p>The server does not answer. What is on this page may be out of date; it goes on by itself once the server answers again.</p>`;
    }
    if (!this.forgotten) return nothing;
    return html`<p>
      The server does not know this page any more: copy what you typed, then
      <a href="" @click=${this.#reload}>load the page anew</a>.
    </p>`;
  }

  async #askForSession(): Promise<void> {
    const answer = await fetch(OF_SESSION, { method: 'POST' }).catch(() => undefined);
    if (answer?.status !== FORBIDDEN) return;
    if (this.#typed) this.forgotten = true;
    else location.reload();
  }

  readonly #reload = (event: Event): void => {
    event.preventDefault();
    location.reload();
  };

  readonly #noteTyping = (): void => {
    this.#typed = true;
  };

  readonly #follow = (): void => {
    if (document.visibilityState === 'hidden') {
      this.#heartbeat.stop();
      this.#wasHidden = true;
      return;
    }
    this.#heartbeat.start();
    if (this.#wasHidden) void this.#askForSession(); // a restart may have passed unseen
  };
}
