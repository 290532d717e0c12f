import { css, unsafeCSS } from 'lit';
import { CLASS_COLOURS, CLASS_VARIABLES } from './map-colours';

/** What all parts of a map share. */
export const mapStyle = css`
  :host {
    ${unsafeCSS(CLASS_COLOURS.map(([light, dark], index) => `--${CLASS_VARIABLES[index]}: light-dark(${light}, ${dark});`).join(''))}
    display: block;
    container-type: inline-size;
    font-size: 14px;
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
  .controls,
  .under {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
  .controls {
    margin: 0 0 12px;
  }
  .segments {
    display: inline-flex;
    border: 1px solid var(--line);
    border-radius: 9px;
    background: var(--sheet);
    overflow: hidden;
  }
  button {
    min-height: 32px;
    padding: 3px 11px;
    border: 0;
    background: none;
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  .segments button + button {
    border-left: 1px solid var(--line);
  }
  button:hover {
    background: var(--zero);
  }
  button[aria-pressed='true'] {
    background: var(--accent-soft);
    color: var(--accent);
    font-weight: 600;
  }
  button:focus-visible,
  input:focus-visible,
  a:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: -2px;
  }
  a {
    color: var(--accent);
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 268px;
    gap: 18px;
    align-items: start;
  }
  @container (max-width: 720px) {
    .body {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  .plot {
    position: relative;
  }
  map-plot {
    height: clamp(300px, min(62vh, 100cqi), 680px);
  }
  .zooms {
    position: absolute;
    top: 10px;
    right: 10px;
    display: grid;
    border: 1px solid var(--line);
    border-radius: 9px;
    background: var(--sheet);
    overflow: hidden;
  }
  .zooms button {
    width: 34px;
    padding: 0;
    font-size: 17px;
  }
  .zooms button + button {
    border-top: 1px solid var(--line);
  }
  .doing {
    position: absolute;
    inset: 0;
    display: grid;
    gap: 8px;
    place-content: center;
    justify-items: center;
    padding: 20px;
    border-radius: 12px;
    color: var(--soft);
    text-align: center;
    background: var(--zero);
  }
  progress {
    width: 180px;
    accent-color: var(--accent);
  }
  .running {
    position: absolute;
    top: 10px;
    left: 10px;
    display: flex;
    gap: 8px;
    align-items: center;
    padding: 5px 11px;
    border: 1px solid var(--line);
    border-radius: 9px;
    background: var(--sheet);
    color: var(--soft);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .running progress {
    width: 90px;
  }
  .hint {
    position: absolute;
    display: flex;
    gap: 10px;
    align-items: center;
    max-width: 260px;
    padding: 8px 11px 8px 8px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--sheet);
    box-shadow: var(--shadow);
    font-size: 13px;
    pointer-events: none;
  }
  .hint canvas {
    width: 64px;
  }
  canvas[data-picture] {
    display: block;
    border-radius: 6px;
    background: var(--zero);
    image-rendering: pixelated;
    forced-color-adjust: none;
  }
  .under {
    justify-content: space-between;
    margin-top: 10px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    align-items: center;
    max-height: 104px;
    overflow-y: auto;
  }
  .legend button {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    border-radius: 8px;
    font-variant-numeric: tabular-nums;
  }
  .key {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    padding: 3px 8px;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .swatch {
    width: 13px;
    height: 13px;
    overflow: visible;
    forced-color-adjust: none;
  }
  .ramp {
    display: inline-block;
    width: 110px;
    height: 11px;
    border-radius: 6px;
    background: linear-gradient(to right, var(--negative), var(--positive));
    forced-color-adjust: none;
  }
  .words {
    display: grid;
    gap: 4px;
    margin-top: 12px;
  }
  label {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
`;
