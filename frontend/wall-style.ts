import { css } from 'lit';
import { spokenStyles } from './spoken';

export const wallStyle = [spokenStyles, css`
  :host {
    display: block;
  }
  p {
    margin: 0;
  }
  .body {
    display: grid;
    grid-template-columns: 212px minmax(0, 1fr) 272px;
    gap: 22px;
    align-items: start;
    margin-top: 14px;
  }
  aside,
  .histograms {
    display: grid;
    gap: 12px;
  }
  /* As many as stood there when there were few; whoever wants the others scrolls. */
  .histograms {
    max-height: 424px;
    padding-right: 8px;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  .shown {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
    align-items: center;
    min-height: 34px;
    font-variant-numeric: tabular-nums;
  }
  .shown span,
  .note,
  .keys {
    color: var(--soft);
    font-size: 13px;
  }
  .plain {
    padding: 4px 11px;
    border: 1px solid var(--line);
    border-radius: 9px;
    background: var(--sheet);
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  .shown .plain {
    margin-left: auto;
    padding: 3px 10px;
    font-size: 13px;
  }
  .plain:hover {
    border-color: var(--edge);
  }
  :is(.plain, .number, .size):focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  .choice {
    display: flex;
    gap: 2px;
    margin: 0;
    padding: 3px;
    border: 1px solid var(--line);
    border-radius: 9px;
    background: var(--sheet);
  }
  .choice label {
    position: relative;
    flex: 1;
    padding: 4px 8px;
    border-radius: 7px;
    color: var(--soft);
    text-align: center;
    cursor: pointer;
  }
  .choice input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choice label:has(:checked) {
    background: var(--accent-soft);
    color: var(--accent);
    font-weight: 600;
  }
  .choice label:has(:focus-visible) {
    outline: 2px solid var(--accent);
  }
  .fields {
    display: grid;
    grid-template-columns: 84px minmax(0, 1fr);
    gap: 12px;
  }
  .fields label {
    display: grid;
    gap: 4px;
    color: var(--soft);
    font-size: 13px;
  }
  .number {
    width: 100%;
    box-sizing: border-box;
    padding: 6px 9px;
    border: 1px solid var(--edge);
    border-radius: 9px;
    background: var(--sheet);
    color: var(--ink);
    font: inherit;
    font-size: 15px;
    font-variant-numeric: tabular-nums;
  }
  .number::placeholder {
    color: var(--soft);
    opacity: 1;
  }
  .size {
    width: 100%;
    height: 34px;
    margin: 0;
    accent-color: var(--accent);
  }
  .centre {
    position: relative;
    min-width: 0;
  }
  wall-canvas {
    height: clamp(360px, calc(100dvh - 296px), 1100px);
  }
  .none,
  .fault {
    position: absolute;
    inset: 96px 24px auto;
    z-index: 1;
    text-align: center;
  }
  .fault {
    color: var(--bad);
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    min-height: 24px;
    margin-top: 8px;
  }
  kbd {
    margin-right: 3px;
    padding: 0 6px;
    border: 1px solid var(--line);
    border-bottom-width: 2px;
    border-radius: 5px;
    background: var(--sheet);
    color: var(--ink);
    font: inherit;
  }
  .chosen {
    margin-left: auto;
    font-variant-numeric: tabular-nums;
  }
  label-pad {
    display: none;
  }
  tag-entry {
    position: absolute;
    z-index: 2;
    inset: auto 12px 44px;
  }
  @media (forced-colors: active) {
    .choice label:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @media (max-width: 1260px) {
    .body {
      grid-template-columns: 180px minmax(0, 1fr) 232px;
      gap: 16px;
    }
  }
  @media (max-width: 1000px) {
    .body {
      grid-template-columns: minmax(0, 1fr);
    }
    aside {
      grid-template-columns: minmax(120px, auto) minmax(180px, auto) minmax(0, 1fr);
      gap: 10px 18px;
      align-items: center;
    }
    .fields label {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
    }
    .fields {
      grid-template-columns: 134px minmax(0, 1fr);
    }
    wall-reader,
    tag-choice {
      grid-column: 1 / -1;
    }
    .histograms {
      display: flex;
      grid-column: 1 / -1;
      gap: 18px;
      max-height: none;
      margin: 0 -16px;
      padding: 2px 16px 6px;
      overflow: auto hidden;
    }
    range-histogram {
      flex: 1 0 150px;
    }
    .note {
      grid-column: 1 / -1;
      min-height: 108px; /* as high as the histograms that come */
    }
    wall-canvas {
      height: clamp(320px, 66svh, 900px);
    }
    .keys {
      display: none;
    }
  }
  @media (pointer: coarse), (max-width: 700px) {
    label-pad {
      display: block;
      position: sticky;
      bottom: 0;
      z-index: 1;
      background: var(--paper);
    }
  }
  @media (max-width: 480px) {
    label-pad {
      bottom: 90px; /* above the picture under the cursor */
    }
  }
  @media (pointer: coarse) {
    .plain,
    .choice label {
      min-height: 44px;
      box-sizing: border-box;
    }
    .choice label {
      display: grid;
      place-items: center;
    }
    .number,
    .size {
      height: 44px;
    }
  }
  @media (max-width: 700px) {
    .body {
      display: flex;
      flex-direction: column;
      gap: 10px;
      align-items: stretch;
      margin-top: 8px;
    }
    aside {
      display: contents;
    }
    .fields,
    wall-reader {
      order: 1; /* the pictures come first */
    }
    slot {
      order: 2;
    }
  }
`];
