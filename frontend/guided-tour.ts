import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { remembered } from './remembered-tour';
import { spokenStyles } from './spoken';
import { STEPS, type Step, type Tour, begin, brief, next, putAway, tick, told } from './tour';

/** The tour of the pages: how far it is, and a list of its steps that opens. */
@customElement('guided-tour')
export class GuidedTour extends LitElement {
  static override styles = [spokenStyles, css`
    :host {
      position: relative;
      flex: none;
      font-size: 13px;
    }
    button,
    a {
      font: inherit;
      cursor: pointer;
    }
    :is(a, button):focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    .place {
      outline: none;
    }
    .brief {
      padding: 5px 12px;
      border: 1px solid var(--line);
      border-radius: 99px;
      background: var(--sheet);
      color: var(--ink);
      white-space: nowrap;
      font-variant-numeric: tabular-nums;
    }
    .brief.offered {
      border-color: var(--accent);
      color: var(--accent);
      font-weight: 600;
    }
    .brief:hover {
      border-color: var(--edge);
    }
    .panel {
      position: absolute;
      top: calc(100% + 8px);
      right: 0;
      z-index: 30;
      box-sizing: border-box;
      width: min(340px, calc(100vw - 32px));
      padding: 16px;
      border: 1px solid var(--line);
      border-radius: 14px;
      background: var(--sheet);
      color: var(--ink);
      box-shadow: 0 8px 30px #0003;
    }
    h2 {
      margin: 0 0 8px;
      font-size: 15px;
    }
    ol {
      display: grid;
      gap: 2px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 24px minmax(0, 1fr);
      gap: 0 8px;
      align-items: center;
    }
    .mark {
      display: grid;
      place-items: center;
      width: 22px;
      height: 22px;
      border: 1px solid var(--edge);
      border-radius: 11px;
      color: var(--soft);
      font-size: 12px;
      font-variant-numeric: tabular-nums;
    }
    .done .mark {
      border-color: var(--good);
      color: var(--good);
      font-weight: 700;
    }
    li a {
      padding: 6px 0;
      color: var(--ink);
    }
    .next a {
      font-weight: 600;
    }
    .done a {
      color: var(--soft);
    }
    li p {
      grid-column: 2;
      margin: 0 0 6px;
      color: var(--soft);
    }
    .away {
      margin-top: 10px;
      padding: 6px 12px;
      border: 1px solid var(--line);
      border-radius: 9px;
      background: none;
      color: var(--ink);
    }
    @media (pointer: coarse) {
      .brief,
      .away,
      li a {
        display: flex;
        align-items: center;
        min-height: 44px;
        padding-block: 0;
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `];

  @state() private tour = remembered.tour;
  @state() private open = false;
  @state() private said = '';

  override connectedCallback(): void {
    super.connectedCallback();
    remembered.addEventListener('change', this.#follow);
    document.addEventListener('stroke-drawn', this.#drawn);
    document.addEventListener('pointerdown', this.#pressed, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    remembered.removeEventListener('change', this.#follow);
    document.removeEventListener('stroke-drawn', this.#drawn);
    document.removeEventListener('pointerdown', this.#pressed, true);
  }

  /** Called by the server too, once a person has done what a step asks. */
  did(name: string): void {
    remembered.tour = tick(remembered.tour, name);
  }

  readonly #follow = (): void => {
    this.said = told(this.tour, remembered.tour) || this.said;
    if (this.tour.status === 'away' && remembered.tour.status === 'going') this.dispatchEvent(new Event('begun-again'));
    this.tour = remembered.tour;
    if (this.tour.status === 'away') this.open = false;
  };

  /** A person's own ink, of whatever pen. */
  readonly #drawn = (): void => this.did('draw');

  readonly #pressed = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.open = false;
  };

  #toggle(): void {
    remembered.tour = begin(remembered.tour);
    this.open = !this.open;
  }

  /** The keyboard has gone on; where it has not, as while another window is in front, the panel stays. */
  #leave(event: FocusEvent): void {
    const to = event.relatedTarget as Node | null;
    if (to && !(event.currentTarget as Node).contains(to)) this.open = false;
  }

  /** The keyboard stays where the tour was. */
  #putAway(): void {
    remembered.tour = putAway(this.tour);
    this.renderRoot.querySelector<HTMLElement>('.place')?.focus({ preventScroll: true });
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.open = false;
    this.renderRoot.querySelector<HTMLElement>('.brief')?.focus();
  }

  override render() {
    const { tour } = this;
    return html`
      <div class="place" tabindex="-1" @keydown=${this.#escape} @focusout=${this.#leave}>
        ${tour.status === 'away' ? nothing : html`
          <button class="brief ${tour.status}" aria-expanded=${this.open ? 'true' : 'false'} @click=${this.#toggle}>${brief(tour)}</button>
          ${this.open ? this.#panel(tour) : nothing}`}
      </div>
      <span class="spoken" role="status">${this.said}</span>`;
  }

  #panel(tour: Tour) {
    const coming = next(tour);
    return html`
      <section class="panel" aria-label="Tour">
        <h2>${coming ? 'Seven steps, each on its own page' : 'You have seen all of it'}</h2>
        <ol>${STEPS.map((step, index) => this.#step(step, index, tour.done.has(step.name), step === coming))}</ol>
        <button class="away" @click=${this.#putAway}>${coming ? 'Put the tour away' : 'Close the tour'}</button>
      </section>`;
  }

  #step(step: Step, index: number, done: boolean, coming: boolean) {
    return html`
      <li class="${done ? 'done' : ''} ${coming ? 'next' : ''}" aria-current=${coming ? 'step' : nothing}>
        <span class="mark" aria-hidden="true">${done ? '✓' : index + 1}</span>
        <a href=${step.page === '' ? '.' : step.page} @click=${() => (this.open = false)}>${step.title}${done ? html`<span class="spoken">, done</span>` : nothing}</a>
        ${coming ? html`<p>${step.hint}</p>` : nothing}
      </li>`;
  }
}
