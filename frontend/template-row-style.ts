import { css } from 'lit';
import { intervalStyles } from './interval-bar';

/** Of templates in rows. */
export const templateRowStyles = [intervalStyles, css`
  :host {
    display: block;
  }
  section + section {
    margin-top: 10px;
    padding-top: 10px;
    border-top: 1px solid var(--line);
  }
  .row {
    display: grid;
    grid-template-columns: 176px minmax(0, 1fr) minmax(230px, 300px);
    gap: 6px 24px;
    align-items: center;
  }
  .head {
    align-items: end;
    margin-bottom: 4px;
    color: var(--soft);
    font-size: 13px;
    text-align: center;
  }
  .name b,
  .name span {
    display: block;
  }
  .soft {
    color: var(--soft);
    font-size: 13px;
  }
  .pictures {
    display: grid;
    grid-template-columns: repeat(10, minmax(0, 1fr));
    gap: 8px;
  }
  .pictures button {
    display: block;
    width: 100%;
    padding: 0;
    border: 0;
    border-radius: 7px;
    background: none;
    color: var(--soft);
    font: inherit;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
    cursor: zoom-in;
  }
  .pictures button[aria-expanded='true'] {
    cursor: zoom-out;
  }
  .pictures button[aria-expanded='true'] canvas {
    outline: 2px solid var(--accent);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  canvas {
    display: block;
    box-sizing: border-box;
    width: 100%;
    border: 1px solid var(--line);
    border-radius: 7px;
    background: var(--sheet);
    forced-color-adjust: none;
    image-rendering: pixelated;
  }
  .read {
    display: inline-block;
    min-width: 22px;
    margin-top: 2px;
    padding: 0 3px;
  }
  .weakest {
    border-radius: 4px;
    outline: 1.5px solid var(--negative);
    outline-offset: -1.5px;
    color: var(--negative);
    font-weight: 700;
  }
  .result {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 86px;
    gap: 14px;
    align-items: center;
  }
  .gain {
    display: flex;
    gap: 6px;
    margin: 2px 0;
    padding-left: 200px;
    color: var(--soft);
    font-size: 14px;
  }
  .gain b {
    color: var(--accent);
  }
  .pair {
    display: flex;
    flex-wrap: wrap;
    gap: 14px 24px;
    align-items: end;
    margin-top: 10px;
    padding: 14px;
    border-radius: 10px;
    background: var(--zero);
    animation: grow 240ms ease-out;
    transform-origin: 50% 0;
  }
  .pair figure {
    flex: 0 1 252px;
    min-width: 120px;
    margin: 0;
  }
  .pair figcaption :is(b, span) {
    display: block;
  }
  .close {
    min-height: 40px;
    margin-left: auto;
    padding: 7px 13px;
    border: 1px solid var(--edge);
    border-radius: 9px;
    background: var(--sheet);
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  @keyframes grow {
    from {
      opacity: 0;
      scale: 0.6;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .pair {
      animation: none;
    }
  }
  @media (width < 1000px) {
    .row {
      grid-template-columns: minmax(0, 1fr) minmax(180px, 260px);
    }
    .row .pictures {
      grid-column: 1 / -1;
      order: 3;
    }
    .head .result {
      display: none;
    }
    .head > span:first-child {
      display: none;
    }
    .gain {
      padding-left: 0;
    }
  }
  @media (width < 560px) {
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .head {
      display: none;
    }
    .pictures {
      grid-template-columns: repeat(5, minmax(0, 1fr));
      gap: 6px;
    }
    .pair figure {
      flex: 1 1 120px;
    }
  }
`];
