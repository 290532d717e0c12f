import { css } from 'lit';
import { spokenStyles } from './spoken';

/** The style of the chart of what people drew and kept. */
export const drawingsStyle = [spokenStyles, css`
  :host {
    display: block;
  }
  .scroll {
    position: relative; /* what is hidden from sight in its cells scrolls with them */
    overflow-x: auto;
    padding-bottom: 4px;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0;
    font-weight: 400;
    text-align: center;
    vertical-align: middle;
  }
  thead th {
    position: relative;
    padding: 0 3px 6px;
    vertical-align: bottom;
  }
  .corner,
  tbody th {
    position: sticky;
    z-index: 1;
    left: 0;
    min-width: 210px;
    padding-right: 16px;
    background: var(--paper);
    text-align: left;
  }
  .corner {
    padding-bottom: 8px;
    color: var(--soft);
    font-size: 13px;
    vertical-align: bottom;
  }
  tbody :is(th, td) {
    height: 40px;
    border-top: 1px solid var(--line);
  }
  tbody th a {
    color: var(--ink);
    text-decoration: none;
    overflow-wrap: anywhere;
  }
  tbody th a:hover {
    text-decoration: underline;
  }
  .score {
    float: right;
    margin-left: 12px;
    color: var(--soft);
    white-space: nowrap;
  }
  .bar {
    display: block;
    clear: both;
    height: 3px;
    margin-top: 3px;
    border-radius: 2px;
    background: linear-gradient(var(--accent), var(--accent)) 0 0 / calc(var(--share) * 100%) 100% no-repeat, var(--line);
    forced-color-adjust: none;
  }
  .again {
    display: block;
    width: 56px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  .again:hover glyph-view {
    border-color: var(--accent);
  }
  .remove {
    position: absolute;
    top: 1px;
    right: 4px;
    width: 24px;
    height: 24px;
    padding: 0;
    border: 0;
    border-radius: 12px;
    background: color-mix(in srgb, var(--sheet) 82%, transparent);
    color: var(--soft);
    font: inherit;
    font-size: 16px;
    line-height: 1;
    cursor: pointer;
  }
  .remove:hover {
    color: var(--bad);
  }
  @media (hover: hover) {
    thead th:not(:hover, :focus-within) .remove {
      opacity: 0;
    }
  }
  :is(.again, .remove, a):focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  .right {
    color: var(--positive);
  }
  .unread {
    color: var(--soft);
  }
  .misread {
    display: inline-block;
    min-width: 26px;
    max-width: 54px;
    padding: 1px 5px;
    border: 1.5px solid var(--negative);
    border-radius: 6px;
    color: var(--negative);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  @media (max-width: 760px) {
    .corner,
    tbody th {
      min-width: 116px;
      max-width: 116px;
      padding-right: 10px;
      font-size: 13px;
    }
    .score {
      float: none;
      display: block;
      margin: 0;
    }
    thead th {
      padding-bottom: 4px;
    }
    .again {
      width: 64px;
    }
    .remove {
      position: static;
      display: block;
      width: 44px;
      height: 44px;
      margin: 0 auto;
    }
  }
`];
