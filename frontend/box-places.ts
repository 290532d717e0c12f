/** An upright box on a picture, in shares of its width and height. */
export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

export type Corner = 'nw' | 'ne' | 'sw' | 'se';

/** No box is smaller than this, in shares of the picture. */
export const LEAST = 0.008;

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

/** The box around two points. */
export function spanning(x: number, y: number, otherX: number, otherY: number): Place {
  const [left, right] = [x, otherX].map((each) => clamp(each, 0, 1)).sort((one, other) => one - other);
  const [top, bottom] = [y, otherY].map((each) => clamp(each, 0, 1)).sort((one, other) => one - other);
  return { left, top, width: right - left, height: bottom - top };
}

/** The box moved, as far as the picture goes. */
export function moved({ left, top, width, height }: Place, right: number, down: number): Place {
  return { left: clamp(left + right, 0, 1 - width), top: clamp(top + down, 0, 1 - height), width, height };
}

/** Where a box stands, or how large it is. */
export function placeWords({ left, top, width, height }: Place, isMove: boolean): string {
  const share = (value: number) => `${Math.round(100 * value)} %`;
  return isMove ? `${share(left)} from the left, ${share(top)} from the top.` : `${share(width)} wide, ${share(height)} high.`;
}

/** The box with one of its corners moved; it never turns inside out. */
export function resized(place: Place, corner: Corner, right: number, down: number): Place {
  const end = { x: place.left + place.width, y: place.top + place.height };
  const left = corner.endsWith('w') ? clamp(place.left + right, 0, end.x - LEAST) : place.left;
  const top = corner.startsWith('n') ? clamp(place.top + down, 0, end.y - LEAST) : place.top;
  const x = corner.endsWith('e') ? clamp(end.x + right, left + LEAST, 1) : end.x;
  const y = corner.startsWith('s') ? clamp(end.y + down, top + LEAST, 1) : end.y;
  return { left, top, width: x - left, height: y - top };
}

/**
 * Both halves of a box: side by side, as digits stand, but one below the other where it is far taller than wide.
 *
 * @param aspect the picture's height over its width
 */
export function halves({ left, top, width, height }: Place, aspect: number): [Place, Place] {
  return height * aspect > 1.8 * width
    ? [{ left, top, width, height: height / 2 }, { left, top: top + height / 2, width, height: height / 2 }]
    : [{ left, top, width: width / 2, height }, { left: left + width / 2, top, width: width / 2, height }];
}

/** The box around both. */
export function around(one: Place, other: Place): Place {
  return spanning(
    Math.min(one.left, other.left),
    Math.min(one.top, other.top),
    Math.max(one.left + one.width, other.left + other.width),
    Math.max(one.top + one.height, other.top + other.height),
  );
}

const middle = ({ left, top, width, height }: Place) => ({ x: left + width / 2, y: top + height / 2 });

/** Of a list, the place in it of the box that leaves the narrowest gap to another one; -1 where there is none. */
export function nearest(place: Place, others: readonly Place[], aspect: number): number {
  const gap = (other: Place): number => {
    const across = Math.max(place.left, other.left) - Math.min(place.left + place.width, other.left + other.width);
    const down = Math.max(place.top, other.top) - Math.min(place.top + place.height, other.top + other.height);
    return Math.hypot(Math.max(0, across), Math.max(0, down) * aspect) + 1e-3 * Math.hypot(
      middle(place).x - middle(other).x,
      (middle(place).y - middle(other).y) * aspect,
    );
  };
  const gaps = others.map(gap);
  return gaps.indexOf(Math.min(...gaps));
}

/** Where a new box stands in the order of reading: behind its left neighbour in the row, else before the first row below it. */
export function placeInOrder(place: Place, ordered: readonly Place[]): number {
  const own = middle(place);
  const inRow = (other: Place) => Math.abs(middle(other).y - own.y) < (place.height + other.height) / 4;
  const left = ordered.findLastIndex((other) => inRow(other) && middle(other).x <= own.x);
  if (left >= 0) return left + 1;
  const right = ordered.findIndex((other) => inRow(other) || middle(other).y > own.y);
  return right < 0 ? ordered.length : right;
}

/**
 * The box above or below another one; the same where there is none.
 *
 * @param way 1 for down, -1 for up
 */
export function beyond(from: number, boxes: readonly Place[], way: 1 | -1): number {
  const own = middle(boxes[from]);
  let best = from;
  let least = Infinity;
  boxes.forEach((each, place) => {
    const { x, y } = middle(each);
    const far = way * (y - own.y);
    if (place === from || far < boxes[from].height / 2) return;
    const distance = far + 2 * Math.abs(x - own.x);
    if (distance < least) [best, least] = [place, distance];
  });
  return best;
}

/** A box to begin with: as large as the others are, beside the one that is chosen. */
export function beside(chosen: Place | undefined, others: readonly Place[]): Place {
  const median = (values: number[]) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
  const width = median(others.map((each) => each.width)) ?? 0.1;
  const height = median(others.map((each) => each.height)) ?? 0.1;
  const from = chosen ?? { left: 0.5 - 1.65 * width, top: 0.5 - height / 2, width, height };
  return moved({ ...from, width, height }, 1.15 * from.width, 0);
}
