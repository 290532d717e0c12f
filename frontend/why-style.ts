import { css } from 'lit';

/** What all parts of a "Why?" share. */
export const whyStyles = css`
  :host {
    display: block;
    font-size: 13.5px;
  }
  .why {
    display: grid;
    gap: 16px;
    margin: 0 0 12px;
    padding: 14px;
    border-radius: 10px;
    background: var(--zero);
  }
  p {
    margin: 0;
  }
  .soft {
    color: var(--soft);
  }
  .fault {
    color: var(--bad);
  }
  figure {
    margin: 0;
  }
  select {
    height: 32px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--sheet);
    color: var(--ink);
    font: inherit;
  }
  canvas {
    display: block;
    border-radius: 6px;
    background: var(--sheet);
    image-rendering: pixelated;
    forced-color-adjust: none;
  }
  figcaption {
    margin-top: 4px;
    font-size: 13px;
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
`;
