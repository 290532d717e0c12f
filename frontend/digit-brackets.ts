import { LitElement, css, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type DigitExtent, END, bracketsOf } from './bracket-layout';

/** Shows on the pad which strokes make which digit of a number. */
@customElement('digit-brackets')
export class DigitBrackets extends LitElement {
  static override styles = css`
    :host,
    svg {
      position: absolute;
      inset: 0;
      pointer-events: none;
    }
    svg {
      width: 100%;
      height: 100%;
      fill: none;
      stroke: var(--edge);
      stroke-width: 0.005;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .chosen {
      stroke: var(--accent);
      stroke-width: 0.01;
    }
  `;

  /** None where one character is drawn. */
  @property({ attribute: false }) digits: DigitExtent[] = [];

  /** The place of the digit that answers are about. */
  @property({ type: Number }) chosen = 0;

  override render() {
    if (this.digits.length === 0) return nothing;
    return html`<svg viewBox="0 0 1 1" aria-hidden="true">
      ${bracketsOf(this.digits).map(({ left, right, y }, place) => svg`
        <path class=${place === this.chosen ? 'chosen' : ''} d="M${left} ${y - END}V${y}H${right}V${y - END}" />`)}
    </svg>`;
  }
}
