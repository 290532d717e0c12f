import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PAUSE, PLAY } from './play-symbols';

/** How long an epoch is shown. */
const EPOCH_MS = 400;

/** Plays the epochs of a page one after the other: it tells which is to be shown, and goes on once it is. */
@customElement('epoch-player')
export class EpochPlayer extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    button {
      display: block;
      width: 34px;
      height: 34px;
      padding: 0;
      border: 0;
      border-radius: 50%;
      background: var(--accent);
      color: var(--sheet);
      cursor: pointer;
    }
    button:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    svg {
      display: block;
      width: 14px;
      margin: auto;
      fill: currentColor;
    }
    @media (pointer: coarse) {
      button {
        width: 44px;
        height: 44px;
      }
    }
  `;

  /** The last epoch that there is. */
  @property({ type: Number }) last = 1;

  /** The epoch that is shown. */
  @property({ type: Number }) at = 1;

  @state() private playing = false;

  #timer = 0;
  #asked = 0;
  #due = 0;
  #slider: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#slider = this.parentElement;
    this.#slider?.addEventListener('keydown', this.#press);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#slider?.removeEventListener('keydown', this.#press);
    this.#pause();
  }

  override render() {
    const word = this.playing ? 'Pause' : 'Play the epochs';
    return html`<button aria-label=${word} title="${word} (Space)" @click=${() => this.#toggle()}>${this.playing ? PAUSE : PLAY}</button>`;
  }

  override updated(changed: Map<string, unknown>): void {
    if (!this.playing || !changed.has('at')) return;
    if (this.at === this.#asked) this.#wait(Math.max(0, this.#due - performance.now()));
    else this.#pause(); // a person has chosen another
  }

  readonly #press = (event: KeyboardEvent) => {
    if (event.key !== ' ' || (event.target as HTMLElement).closest('button') || event.composedPath().includes(this)) return;
    event.preventDefault();
    this.#toggle();
  };

  #toggle(): void {
    if (this.playing) return this.#pause();
    this.playing = true;
    this.#go(this.at >= this.last ? 1 : this.at + 1);
  }

  #pause(): void {
    clearTimeout(this.#timer);
    this.playing = false;
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => (this.at >= this.last ? this.#pause() : this.#go(this.at + 1)), milliseconds);
  }

  #go(epoch: number): void {
    this.#asked = epoch;
    this.#due = performance.now() + EPOCH_MS;
    this.dispatchEvent(new CustomEvent('epoch', { detail: epoch }));
    if (epoch === this.at) this.#wait(EPOCH_MS);
  }
}
