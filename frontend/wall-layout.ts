/** Where the pictures of a wall lie: rows of equal squares, as many beside each other as fit. All in CSS pixels. */
export interface WallLayout {
  /** Pictures. */
  count: number;
  across: number;
  /** The side of a square. */
  side: number;
  rows: number;
  /** Of all rows. */
  height: number;
}

/** Squares as near to the wanted side as fill the width. */
export function layoutOf(count: number, width: number, wanted: number): WallLayout {
  const across = Math.max(1, Math.round(width / wanted));
  const side = width / across;
  const rows = Math.ceil(count / across);
  return { count, across, side, rows, height: rows * side };
}

/** The places that are in sight, from the first to the one before which they end. */
export function inSight({ count, across, side }: WallLayout, top: number, height: number): [from: number, to: number] {
  const from = Math.max(0, Math.floor(top / side)) * across;
  const to = Math.max(0, Math.ceil((top + height) / side)) * across;
  return [Math.min(count, from), Math.min(count, to)];
}

/** The place at a point of the wall; -1 where there is none. */
export function placeAt({ count, across, side }: WallLayout, x: number, y: number): number {
  const column = Math.floor(x / side);
  if (column < 0 || column >= across || y < 0) return -1;
  const place = Math.floor(y / side) * across + column;
  return place < count ? place : -1;
}

/** How far the wall scrolls so that a place is in sight, as little as may be. */
export function scrolledTo({ across, side }: WallLayout, place: number, top: number, height: number): number {
  const begin = Math.floor(place / across) * side;
  if (begin < top) return begin;
  return begin + side > top + height ? Math.min(begin, begin + side - height) : top;
}

/** Where a key leads from a place; the place itself where it leads nowhere. */
export function placeAfter(key: string, { count, across, side }: WallLayout, place: number, height: number): number | undefined {
  const page = Math.max(1, Math.floor(height / side) - 1) * across;
  const steps: Record<string, number> = {
    ArrowLeft: -1, ArrowRight: 1, ArrowUp: -across, ArrowDown: across, PageUp: -page, PageDown: page, Home: -place, End: count - 1 - place,
  };
  if (!(key in steps) || count === 0) return undefined;
  const next = place + steps[key];
  if (next >= 0 && next < count) return next;
  if (key === 'ArrowUp' || key === 'ArrowLeft' || key === 'ArrowRight') return place;
  // Into the first or the last row, without leaving the column where there is one.
  if (key === 'PageUp') return place % across;
  const last = count - 1 - ((count - 1) % across) + (place % across);
  return Math.max(place, last < count ? last : count - 1);
}
