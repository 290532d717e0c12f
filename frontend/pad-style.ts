import { css } from 'lit';
import { spokenStyles } from './spoken';

/** How the pad looks. */
export const padStyle = [spokenStyles, css`
  :host {
    display: block;
    position: relative;
    aspect-ratio: 1;
    border-radius: 16px;
    background: radial-gradient(circle, var(--guide) 1px, #0000 1.2px) 50% 50% / calc(100% / 18) calc(100% / 18) var(--sheet);
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
    -webkit-touch-callout: none;
    cursor: crosshair;
  }
  canvas.pale {
    color: var(--accent);
    opacity: 0.34;
  }
  .pencil {
    position: absolute;
    width: 15%;
    transform: translate(-6%, -96%);
    fill: var(--sheet);
    stroke: var(--accent);
    stroke-width: 2;
    stroke-linejoin: round;
    pointer-events: none;
    forced-color-adjust: none;
  }
  .pencil .line {
    fill: none;
    stroke-width: 1;
  }
  .pencil :is(.lead, .end) {
    fill: var(--accent);
  }
  .pencil circle {
    fill: none;
    stroke-width: 1.5;
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
`];
