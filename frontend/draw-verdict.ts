import { LitElement, html, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './glyph-view';
import { HeldAnswer } from './held-answer';
import { type ModelAnswer } from './model-answer';
import { percent } from './numerals';
import { type Verdict, dissenters, leaderOf, looksSame, shares } from './verdict';
import { verdictStyle } from './verdict-style';

/**
 * The verdict: the best model's answer in large, what speaks for it in words, and a chip for each model that reads something else. Of
 * a number each digit is a button: `digit-chosen` tells its place.
 */
@customElement('draw-verdict')
export class DrawVerdict extends LitElement {
  static override styles = verdictStyle;

  /** What the server says of the newest drawing. */
  @property({ attribute: false }) verdict?: Verdict;

  /** What is shown: the newest that has held. */
  @state() private shown?: Verdict;

  readonly #held = new HeldAnswer<Verdict>((verdict) => (this.shown = verdict), looksSame);

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('verdict') || !this.verdict) return;
    this.#held.offer(this.verdict, this.verdict.state === 'EMPTY');
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('verdict') && this.verdict) {
      this.dispatchEvent(new CustomEvent('answered', { detail: this.verdict, bubbles: true }));
    }
  }

  override render() {
    const { shown } = this;
    if (!shown) return nothing;
    return html`
      <div class="verdict ${shown.state.toLowerCase()}">
        ${shown.number.length > 0 ? this.#number(shown) : html`<div class="giant" aria-hidden="true">${this.#giant(shown)}</div>`}
        <div class="words">
          <h1>${shown.headline}</h1>
          <p>${shown.detail}</p>
          ${shown.state === 'UNSURE' && shown.number.length === 0 ? this.#tip(shown) : nothing}
          ${this.#chips(shown)}
          ${this.#nearest(shown)}
        </div>
      </div>
    `;
  }

  #giant({ state, read }: Verdict) {
    if (read.length === 0) return html`<svg viewBox="0 0 124 124"><rect x="3" y="3" width="118" height="118" rx="14" />${state !== 'EMPTY' ? svg`<line x1="38" y1="62" x2="86" y2="62" />` : nothing}</svg>`;
    const long = read.some((name) => name.length > 2) ? 'long' : '';
    return read.length === 2
      ? html`<b class="${long} pair">${read[0]}</b><small>or</small><b class="${long} pair">${read[1]}</b>`
      : html`<b class=${long}>${read[0]}</b>${state === 'UNSURE' ? html`<small>?</small>` : nothing}`;
  }

  #number({ number, chosen }: Verdict) {
    return html`<div class="giant number" role="group" aria-label="The digits" style="--digits: ${number.length}">
      ${number.map(({ read, probability, sure }, place) => html`
        <button
          class=${sure ? '' : 'doubtful'}
          aria-pressed=${place === chosen}
          aria-label="Digit ${place + 1} of ${number.length}: ${read}, ${percent(probability, 0)}"
          @click=${() => this.dispatchEvent(new CustomEvent('digit-chosen', { detail: place }))}
        ><b>${read}</b><small>${percent(probability, 0)}</small></button>`)}
    </div>`;
  }

  /** The two most probable answers against each other. */
  #tip(verdict: Verdict) {
    const leader = leaderOf(verdict);
    if (!leader) return nothing;
    return html`<div class="tip" role="img" aria-label=${shares(leader).filter(({ name }) => name).map(({ name, share }) => `${name}: ${percent(share, 0)}`).join(', ')}>
      ${shares(leader).map(({ name, share }) => html`<i style="flex-grow: ${share}">${share > 0.08 ? name : nothing}</i>`)}
    </div>`;
  }

  #chips(verdict: Verdict) {
    const others = dissenters(verdict);
    if (others.length === 0) return nothing;
    return html`<ul aria-label="Models that read something else">
      ${others.map(({ model, title, read, probability }) => html`
        <li><button aria-label="${title}: ${read}. Why?" @click=${() => this.#open(model)}>
          <b>${read}</b> ${title}, ${percent(probability, 0)}
        </button></li>`)}
    </ul>`;
  }

  #open(model: string): void {
    const rows = [...this.closest('.draw')?.querySelectorAll<ModelAnswer>('model-answer') ?? []];
    rows.find(({ dataset }) => dataset.model === model)?.ask();
    this.dispatchEvent(new CustomEvent('open', { detail: model }));
  }

  #nearest({ nearest }: Verdict) {
    if (nearest.length === 0) return nothing;
    return html`<ul aria-label="The nearest of what was learned">
      ${nearest.map(({ glyph, className }) => html`
        <li class="near"><glyph-view .glyph=${glyph} label="A training example of ${className}"></glyph-view>a ${className}</li>`)}
    </ul>`;
  }
}
