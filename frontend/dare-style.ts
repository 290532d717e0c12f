import { css } from 'lit';
import { spokenStyles } from './spoken';

/** How a dare looks. */
export const dareStyle = [spokenStyles, css`
  :host {
    display: flex;
    flex-wrap: wrap;
    gap: 0 9px;
    align-items: center;
    color: var(--accent);
  }
  svg {
    flex: none;
    width: 18px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.8;
    stroke-linejoin: round;
  }
  .words {
    flex: 1;
    min-width: 0;
    color: var(--ink);
    font-size: 16px;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-align: left;
  }
  p {
    flex: 0 0 100%;
    margin: 0 0 8px;
    color: var(--soft);
    font-size: 14px;
  }
  .tally {
    display: flex;
    gap: 4px;
  }
  .tally i {
    display: grid;
    place-items: center;
    width: 18px;
    height: 18px;
    border: 1.5px dashed var(--edge);
    border-radius: 50%;
    color: var(--sheet);
    font-size: 12px;
    font-style: normal;
    font-weight: 700;
    line-height: 1;
  }
  .tally .met {
    border: 0;
    background: var(--good);
    forced-color-adjust: none;
  }
  button {
    height: 44px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    font-family: inherit;
    cursor: pointer;
  }
  .skip {
    width: 30px;
    margin-right: -8px;
    color: var(--soft);
    font-size: 20px;
  }
  .skip:hover {
    color: var(--ink);
  }
  .words:hover {
    color: var(--accent);
  }
  button:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: -3px;
  }
  .met {
    animation: tick 240ms ease-out;
  }
  @keyframes tick {
    from {
      transform: scale(0.4);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .met {
      animation: none;
    }
  }
  @media (width < 760px) {
    .words {
      font-size: 15px;
    }
    .skip {
      width: 44px;
      margin-right: -14px;
    }
  }
`];
