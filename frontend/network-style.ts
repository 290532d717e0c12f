import { css } from 'lit';

/** Around a drawing, and what of it can be pressed. */
export const drawingStyles = css`
  :host {
    display: block;
  }
  .head {
    display: flex;
    gap: 6px 18px;
    align-items: center;
    justify-content: space-between;
    color: var(--soft);
    font-size: 13px;
  }
  .scroll {
    margin: 6px 0 0;
    overflow-x: auto;
  }
  svg {
    display: block;
    margin: 0 auto;
  }
  .stale svg :is(.block, .mark):not(.blamed),
  .stale svg > :not(.block, .mark) {
    opacity: 0.45;
  }
  .blame {
    font-weight: 600;
  }
  .block,
  .mark {
    cursor: pointer;
    outline: none;
  }
  .hit {
    rx: 8px;
  }
  :is(.block, .mark):hover .hit {
    stroke: var(--guide);
  }
  .opened .hit {
    stroke: var(--accent);
    stroke-width: 1.5;
  }
  :is(.block, .mark):focus-visible .hit {
    stroke: var(--accent);
    stroke-width: 2.5;
  }
  .changed {
    display: none;
  }
  .even {
    animation: blink-even 600ms 1;
  }
  .odd {
    animation: blink-odd 600ms 1;
  }
  @keyframes blink-even {
    50% {
      opacity: 0.15;
    }
  }
  @keyframes blink-odd {
    50% {
      opacity: 0.15;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :is(.even, .odd) {
      animation: none;
    }
    .changed {
      display: block;
      fill: var(--accent);
      font-weight: 600;
    }
  }
  .told {
    min-height: 2.9em;
    margin: 8px 0 0;
    font-size: 13.5px;
    line-height: 1.45;
  }
  .told span {
    color: var(--soft);
  }
  @media print {
    .scroll {
      overflow: visible;
    }
    svg {
      max-width: 100%;
      height: auto;
    }
    .hit {
      display: none;
    }
  }
`;
