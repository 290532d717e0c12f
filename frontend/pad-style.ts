import { css } from 'lit';

/** How the pad looks. */
export const padStyle = css`
  :host {
    display: block;
    position: relative;
    aspect-ratio: 1;
    border-radius: 16px;
    background: var(--sheet);
    border: 1px solid var(--line);
    box-shadow: var(--shadow);
    color: var(--ink);
    overflow: hidden;
  }
  :host([hovered]) {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  canvas {
    display: block;
    width: 100%;
    height: 100%;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    cursor: crosshair;
  }
  canvas:focus {
    outline: none;
  }
  canvas:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: -4px;
    border-radius: 15px;
  }
  .guide {
    position: absolute;
    inset: calc(100% * 4 / 28);
    border: 1px dashed var(--guide);
    pointer-events: none;
    display: grid;
    place-items: center;
    text-align: center;
    color: var(--soft);
  }
  input {
    display: none;
  }
`;
