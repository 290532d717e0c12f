import { type Stroke } from './ink';

const KEY = 'glyphery.drawing';

/** Keeps a drawing for this tab, over a reload and Back; an empty one is forgotten. */
export function keepDrawing(strokes: readonly Stroke[]): void {
  try {
    if (strokes.length === 0) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(strokes));
  } catch {
    // A browser that keeps nothing, or has no room left: the drawing lasts as long as the page.
  }
}

/** The drawing that was kept, unless the address asks for something else on the pad. */
export function keptDrawing(): Stroke[] {
  return new URLSearchParams(location.search).has('example') ? [] : drawingOfTab();
}

/** The drawing that was kept, whatever page asks. */
export function drawingOfTab(): Stroke[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isStroke) : [];
  } catch {
    return [];
  }
}

function isStroke(value: unknown): value is Stroke {
  return Array.isArray(value) && value.length > 0
    && value.every((point) => Array.isArray(point) && point.length === 4 && Number.isFinite(point[0]) && Number.isFinite(point[1]));
}
