import { css, html } from 'lit';
import { type Bar } from './answer-bars';
import { percent } from './numerals';

/** Probabilities as cells that fill from below, a column a class. */
export const answerCells = css`
  .cell {
    position: relative;
    height: 34px;
    border-radius: 5px;
    background: var(--zero);
    overflow: hidden;
    forced-color-adjust: none;
  }
  .cell i {
    position: absolute;
    inset: 0;
    transform: scaleY(var(--share));
    transform-origin: bottom;
    background: var(--accent);
    opacity: 0.4;
  }
  .cell.top i {
    opacity: 1;
  }
  .cell.label::after {
    position: absolute;
    inset: 0;
    border: 2px solid var(--edge);
    border-radius: 5px;
    content: '';
  }
`;

/** @param label the class that it is */
export function answerCell({ name, probability, top }: Bar, label: string) {
  return html`<span class="cell ${top ? 'top' : ''} ${name === label ? 'label' : ''}" title="${name}: ${percent(probability, 1)}" aria-hidden="true"><i style="--share: ${probability}"></i></span>`;
}
