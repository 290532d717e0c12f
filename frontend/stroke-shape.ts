import { PEN_WIDTH, SIDE, type Stroke } from './ink';

/** A box around ink, in the units of ink. */
export interface Extent {
  left: number;
  top: number;
  width: number;
  height: number;
}

export function extentOf(strokes: readonly Stroke[]): Extent {
  const points = strokes.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** Whether a drawing takes no more than a part of the pad's side, either way. */
export function isTiny(strokes: readonly Stroke[]): boolean {
  if (strokes.length === 0) return false;
  const { width, height } = extentOf(strokes);
  return Math.max(width, height) <= SIDE / 4;
}

/** A bar lies between these parts of the drawing's height. */
const HIGHEST = 0.25;
const LOWEST = 0.85;

/** A bar is no dot. */
const SHORTEST = 0.15;

/** A bar rises or falls by no more than this part of its width. */
const STEEPEST = 0.6;

/** Whether one stroke crosses another one's middle as a bar does: a short level one through a leg. */
export function hasBar(strokes: readonly Stroke[]): boolean {
  if (strokes.length < 2) return false;
  const whole = extentOf(strokes);
  return strokes.some((bar) => {
    const { top, width, height } = extentOf([bar]);
    const middle = (top + height / 2 - whole.top) / whole.height;
    const isLevel = height <= STEEPEST * width && width >= SHORTEST * whole.height;
    return isLevel && middle >= HIGHEST && middle <= LOWEST && strokes.some((leg) => leg !== bar && passes(leg, bar));
  });
}

/** Whether a leg goes through a bar: from well above it to well below it, and meets it on the way. */
function passes(leg: Stroke, bar: Stroke): boolean {
  const { top, height } = extentOf([bar]);
  const { top: above, height: length } = extentOf([leg]);
  return above < top - PEN_WIDTH && above + length > top + height + PEN_WIDTH && touches(leg, bar);
}

function touches(one: Stroke, other: Stroke): boolean {
  return pieces(one).some((piece) => pieces(other).some((second) => crosses(piece, second)))
    || ends(other).some((end) => one.some((point) => Math.hypot(point[0] - end[0], point[1] - end[1]) < PEN_WIDTH));
}

type Place = readonly [x: number, y: number];

function ends(stroke: Stroke): Place[] {
  return [stroke[0], stroke[stroke.length - 1]].map(([x, y]) => [x, y]);
}

function pieces(stroke: Stroke): [Place, Place][] {
  return stroke.slice(1).map(([x, y], i) => [[stroke[i][0], stroke[i][1]], [x, y]]);
}

function crosses([a, b]: [Place, Place], [c, d]: [Place, Place]): boolean {
  const side = (from: Place, to: Place, point: Place) => Math.sign((to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
