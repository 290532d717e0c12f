import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Heartbeat } from './heartbeat';

/** Small, always there, and no part of anybody's session. */
const ASKED = 'mark.svg';

/** Forbidden once the server has forgotten this browser. */
const OF_SESSION = '?v-r=heartbeat';
const FORBIDDEN = 403;

/**
 * Says that the server does not answer, while the page is in sight; Vaadin notices only once it has something to send. It asks without
 * cookies, so that no session lives longer for it, and whatever comes back is an answer, be it that one is not let in.
 *
 * Once the server answers again, or the page comes into sight again, it asks for the session too: a server that was restarted does not know
 * it, and what is pressed there would be lost. Then the page loads anew (what was drawn is kept in the browser), unless something was
 * typed, which is left to be copied.
 */
@customElement('server-watch')
export class ServerWatch extends LitElement {
  static override styles = css`
    p {
      position: fixed;
      inset: auto 16px 16px;
      z-index: 1000;
      width: fit-content;
      max-width: 40em;
      margin: 0 auto;
      padding: 12px 18px;
      border: 2px solid var(--bad);
      border-radius: 10px;
      background: var(--sheet);
      color: var(--ink);
      box-shadow: var(--shadow);
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
    return html`<div role="status">${this.#message()}</div>`;
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
