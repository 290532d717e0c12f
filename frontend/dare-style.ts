import { css } from 'lit';
import { spokenStyles } from './spoken';

/** How a dare looks. */
export const dareStyle = [spokenStyles, css`
  :host {
    display: flex;
    gap: 9px;
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
  b {
    flex: 1;
    min-width: 0;
    color: var(--ink);
    font-size: 16px;
    line-height: 1.2;
    letter-spacing: -0.01em;
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
    width: 30px;
    height: 44px;
    margin-right: -8px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--soft);
    font: inherit;
    font-size: 20px;
    cursor: pointer;
  }
  button:hover {
    color: var(--ink);
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
    b {
      font-size: 15px;
    }
    button {
      width: 44px;
      margin-right: -14px;
    }
  }
`];
