import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { remembered } from './remembered-tour';
import { BEGUN } from './tour';

/** Begins the tour again, once it was put away. */
@customElement('tour-again')
export class TourAgain extends LitElement {
  static override styles = css`
    button {
      margin: 0 0 20px;
      padding: 6px 12px;
      border: 0;
      border-radius: 9px;
      background: none;
      color: var(--soft);
      font: inherit;
      font-size: 13px;
      text-decoration: underline;
      cursor: pointer;
    }
    button:hover {
      color: var(--ink);
    }
    button:focus-visible {
      outline: 2px solid var(--accent);
    }
    @media (pointer: coarse) {
      button {
        min-height: 44px;
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `;

  @state() private tour = remembered.tour;

  override connectedCallback(): void {
    super.connectedCallback();
    remembered.addEventListener('change', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    remembered.removeEventListener('change', this.#follow);
  }

  readonly #follow = (): void => {
    this.tour = remembered.tour;
  };

  override render() {
    return this.tour.status === 'away'
      ? html`<button @click=${() => (remembered.tour = BEGUN)}>Take the tour again</button>`
      : nothing;
  }
}
