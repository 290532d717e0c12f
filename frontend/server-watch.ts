import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Heartbeat } from './heartbeat';

/** Small, always there, and no part of anybody's session. */
const ASKED = 'mark.svg';

/**
 * Says that the server does not answer, while the page is in sight; Vaadin notices only once it has something to send. Without cookies, so
 * that no session lives longer for it, and whatever comes back is an answer, be it that one is not let in.
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

  readonly #heartbeat = new Heartbeat(
    (signal) => fetch(ASKED, { method: 'HEAD', cache: 'no-store', credentials: 'omit', redirect: 'manual', signal }),
    (answers) => (this.answers = answers),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#follow);
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#follow);
    this.#heartbeat.stop();
  }

  override render() {
    return html`<div role="status">${this.answers
      ? nothing
      : html`<p>The server does not answer. What is on this page may be out of date; it goes on by itself once the server answers again.</p>`}</div>`;
  }

  readonly #follow = (): void => {
    if (document.visibilityState === 'visible') this.#heartbeat.start();
    else this.#heartbeat.stop();
  };
}
