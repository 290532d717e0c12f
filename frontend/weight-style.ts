import { css } from 'lit';
import { savingStyles } from './saving';

/** Of weights as pictures. */
export const weightStyles = [savingStyles, css`
  :host {
    display: block;
  }
  .fault {
    margin: 0 0 12px;
  }
  .making {
    margin: 0;
    font-size: 13px;
  }
  .making:has(:not(:empty)) {
    margin-bottom: 12px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    align-items: center;
    justify-content: space-between;
    min-height: 30px;
    margin-bottom: 14px;
  }
  .scale {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
    align-items: center;
    color: var(--soft);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .scale > span {
    display: flex;
    gap: 10px;
    align-items: center;
  }
  .scale i {
    width: 150px;
    height: 10px;
    border-radius: 5px;
    background: linear-gradient(to right, var(--negative), var(--sheet), var(--positive));
    box-shadow: inset 0 0 0 1px var(--line);
    forced-color-adjust: none;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(var(--tile, 96px), 1fr));
    gap: 12px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tiles[hidden] {
    display: none;
  }
  .pairs {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, calc(2 * var(--tile, 114px))), 1fr));
  }
  .pairs li > div {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 4px;
  }
  canvas {
    display: block;
    box-sizing: border-box;
    width: 100%;
    border: 1px solid var(--line);
    border-radius: 8px;
    forced-color-adjust: none;
    image-rendering: pixelated;
  }
  .difference {
    display: flex;
    gap: 14px;
    align-items: center;
    margin-bottom: 14px;
  }
  .difference canvas {
    flex: none;
    width: 132px;
  }
  .difference p {
    margin: 0;
  }
  select {
    height: 30px;
    border: 1px solid var(--edge);
    border-radius: 8px;
    background: var(--sheet);
    color: var(--ink);
    font: inherit;
  }
  .tiles span {
    display: block;
    margin-top: 3px;
    color: var(--soft);
    font-size: 13px;
    text-align: center;
  }
  film-strip {
    margin-top: 18px;
    padding-top: 16px;
    border-top: 1px solid var(--line);
  }
  @media (max-width: 620px) {
    .difference {
      align-items: start;
    }
    .difference canvas {
      width: 96px;
    }
  }
  ::slotted(*) {
    margin-top: 14px;
  }
  @media print {
    .saving {
      display: none;
    }
  }
`];
