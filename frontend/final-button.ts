import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { FinalQuestion, type Stage } from './final-question';

/** A button for what nothing brings back. It asks here, however slow the network is, and sends `confirmed` when the question is answered. */
@customElement('final-button')
export class FinalButton extends LitElement {
  @property() text = '';

  /** What a screen reader says, which does not see beside what it stands. */
  @property() label = '';

  /** Whether it looks like a button that stands alone. */
  @property({ type: Boolean }) alone = true;

  @state() private stage: Stage = 'quiet';

  readonly #question = new FinalQuestion((stage) => (this.stage = stage));

  /** The page's own styles reach it. */
  protected override createRenderRoot() {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#question.withdraw();
  }

  override render() {
    const asked = this.stage !== 'quiet';
    return html`<button
      type="button"
      class="${this.alone ? 'plain' : ''} ${asked ? 'final' : ''}"
      aria-label=${asked ? `${this.label}: sure? Nothing brings it back` : this.label}
      aria-disabled=${this.stage === 'asked' ? 'true' : nothing}
      @click=${this.#press}
      @keydown=${this.#holdBack}
      @blur=${() => this.#question.withdraw()}
    >${asked ? 'Sure? Nothing brings it back' : this.text}</button>`;
  }

  #press({ detail }: MouseEvent): void {
    if (this.#question.press(detail)) this.dispatchEvent(new CustomEvent('confirmed'));
  }

  /** A key that is held down presses once. */
  #holdBack(event: KeyboardEvent): void {
    if (event.repeat && event.key === 'Enter') event.preventDefault();
  }
}
