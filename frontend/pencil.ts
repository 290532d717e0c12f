import { html, nothing, svg } from 'lit';
import { SIDE, type Stroke } from './ink';
import { type KeyboardPen } from './keyboard-pen';

/** The pencil that keys move, or else that of the page's own hand at the end of what it has written. */
export function pencilOf(pen: KeyboardPen, written: readonly Stroke[] | undefined) {
  if (pen.inUse) return pencilAt(pen.x, pen.y, pen.isDown);
  const point = written?.at(-1)?.at(-1);
  return point ? pencilAt(point[0], point[1], true) : nothing;
}

/** A pencil whose point is at this place of a pad, with a ring around the point while it is above the paper. */
function pencilAt(x: number, y: number, isDown: boolean) {
  return html`
    <svg class="pencil" aria-hidden="true" viewBox="0 0 60 100" style="left: ${(100 * x) / SIDE}%; top: ${(100 * y) / SIDE}%">
      ${isDown ? nothing : svg`<circle cx="4" cy="96" r="4" />`}
      <path class="wood" d="M4 96 9 79 43 14 57 21 23 86Z" />
      <path class="line" d="M9 79 16 80 23 86M16 80 50 17" />
      <path class="lead" d="M4 96 6 88 11 91Z" />
      <path class="end" d="M43 14 47 6Q54 3 61 10L57 21Z" />
    </svg>
  `;
}
