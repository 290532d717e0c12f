import { css } from 'lit';

/** How the verdict looks. */
export const verdictStyle = css`
  :host {
    display: block;
    min-height: 160px;
    container-type: inline-size;
  }
  .verdict {
    display: flex;
    gap: 26px;
    align-items: center;
    min-height: 160px;
  }
  .giant {
    display: flex;
    flex: none;
    gap: 14px;
    align-items: center;
    min-width: 118px;
    height: 150px;
    letter-spacing: -0.04em;
  }
  .giant b {
    font-size: 208px;
    line-height: 150px;
    font-variant-numeric: tabular-nums;
  }
  .giant b.pair {
    font-size: 150px;
  }
  .giant b.long,
  .giant b.long.pair {
    max-width: 7ch;
    font-size: 44px;
    line-height: 1;
    letter-spacing: -0.02em;
    overflow-wrap: anywhere;
  }
  .giant small {
    color: var(--soft);
    font-size: 20px;
    letter-spacing: 0;
  }
  .giant svg {
    width: 124px;
    height: 124px;
    fill: none;
    stroke: var(--edge);
    stroke-width: 3;
    stroke-dasharray: 9 9;
  }
  .giant svg line {
    stroke-width: 9;
    stroke-dasharray: none;
    stroke-linecap: round;
  }
  .empty svg {
    stroke: var(--guide);
  }
  .unsure .giant small:last-child {
    font-size: 72px;
  }
  .giant.number {
    gap: 4px;
    letter-spacing: 0;
  }
  .number button {
    display: grid;
    justify-items: center;
    min-width: 0;
    padding: 4px 8px;
    border: 0;
    border-bottom: 4px solid var(--line);
    border-radius: 8px 8px 0 0;
    background: none;
    color: inherit;
  }
  .number button[aria-pressed='true'] {
    border-bottom-color: var(--accent);
  }
  .number button b {
    margin: 0;
    color: inherit;
    font-size: min(120px, calc(300px / var(--digits)));
    line-height: 1;
  }
  .giant.number small {
    font-size: 14px;
  }
  .number .doubtful small {
    color: var(--negative);
  }
  .demonstrated .giant {
    color: color-mix(in srgb, var(--accent) 50%, var(--paper));
  }
  .words {
    flex: 1;
    min-width: 0;
  }
  h1 {
    margin: 0;
    font-size: 26px;
    line-height: 1.2;
    letter-spacing: -0.02em;
    overflow-wrap: anywhere;
  }
  p {
    max-width: 52ch;
    margin: 4px 0 0;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 10px 0 0;
    padding: 0;
    list-style: none;
  }
  button {
    min-height: 34px;
    padding: 3px 14px;
    border: 1px solid var(--line);
    border-radius: 20px;
    background: var(--sheet);
    color: var(--ink);
    font: inherit;
    font-size: 14px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    cursor: pointer;
  }
  button b {
    margin-right: 3px;
    color: var(--negative);
    font-size: 17px;
  }
  button:hover {
    border-color: var(--edge);
  }
  button:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .tip {
    display: flex;
    gap: 2px;
    width: min(340px, 100%);
    height: 28px;
    margin-top: 10px;
    border-radius: 6px;
    overflow: hidden;
    forced-color-adjust: none;
  }
  .tip i {
    min-width: 3px;
    flex-basis: 0;
    background: var(--positive);
    color: var(--sheet);
    font-style: normal;
    font-weight: 700;
    line-height: 28px;
    text-align: center;
    overflow: hidden;
    white-space: nowrap;
    transition: flex-grow 90ms linear;
  }
  .tip i:nth-child(2) {
    background: var(--negative);
  }
  .tip i:nth-child(3) {
    background: var(--line);
  }
  .near {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--soft);
    font-size: 13px;
  }
  .near glyph-view {
    width: 44px;
  }
  @media (prefers-reduced-motion: reduce) {
    .tip i {
      transition: none;
    }
  }
  @container (max-width: 580px) {
    .verdict {
      gap: 18px;
    }
    .giant {
      min-width: 84px;
    }
    .giant b {
      font-size: 150px;
      line-height: 110px;
    }
    .giant b.pair {
      font-size: 96px;
    }
    h1 {
      font-size: 22px;
    }
  }
  @media (width < 1000px) {
    :host,
    .verdict {
      min-height: 72px;
    }
    .verdict {
      gap: 14px;
    }
    .giant {
      min-width: 56px;
      height: 72px;
      gap: 6px;
    }
    .giant b {
      font-size: 96px;
      line-height: 72px;
    }
    .giant b.pair {
      font-size: 60px;
    }
    .giant b.long,
    .giant b.long.pair {
      font-size: 24px;
    }
    .giant small {
      font-size: 14px;
    }
    .unsure .giant small:last-child {
      font-size: 40px;
    }
    .giant svg {
      width: 60px;
      height: 60px;
      stroke-width: 5;
    }
    h1 {
      font-size: 18px;
    }
    p {
      font-size: 13px;
      line-height: 1.3;
    }
    ul {
      margin-top: 3px;
      gap: 6px;
    }
    .tip {
      margin-top: 6px;
    }
  }
  @media (width < 1000px) {
    /* One line of chips, which scrolls sideways where it is longer. */
    ul {
      flex-wrap: nowrap;
      overflow-x: auto;
      scrollbar-width: none;
    }
    :is(.sure, .unsure) p:has(+ :is(ul, .tip)) {
      display: none;
    }
    .tip + ul {
      display: none;
    }
    .near glyph-view {
      width: 32px;
    }
    button {
      min-height: 44px;
      padding: 1px 12px;
      font-size: 13px;
    }
  }
`;
