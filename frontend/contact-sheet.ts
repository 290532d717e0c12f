import { type Look } from './look';

/** A picture, painted a number a pixel, and what is written below it. */
export interface CaptionedPicture {
  canvas: HTMLCanvasElement;
  caption?: string;
}

/** Where pictures stand on a sheet, in its pixels. */
export interface SheetLayout {
  width: number;
  height: number;
  /** How many pixels wide and high a number is painted. */
  factor: number;
  places: { left: number; top: number }[];
}

const GAP = 10;
const CAPTION = 20;

/** How many pixels the longer side of a picture has, about. */
const SIDE = 200;

/** Browsers paint no canvas that is much larger. */
const MOST_SIDE = 8192;

/** Up to so many stand in one row. */
const ONE_ROW = 5;

/** How many of so many pictures stand side by side. */
export function columnsOf(count: number): number {
  return Math.min(count, Math.max(ONE_ROW, Math.ceil(Math.sqrt(2 * count))));
}

/**
 * Pictures of these sizes side by side and below each other, as large as they are easily looked at.
 * @param side of a picture, in pixels, about
 */
export function sheetLayout(sizes: { width: number; height: number }[], captioned: boolean, side = SIDE): SheetLayout {
  const columns = columnsOf(sizes.length);
  const rows = Math.ceil(sizes.length / columns);
  const width = Math.max(...sizes.map((size) => size.width));
  const height = Math.max(...sizes.map((size) => size.height));
  const below = captioned ? CAPTION : 0;
  const fitting = Math.min(
    side / Math.max(width, height),
    ((MOST_SIDE - GAP) / columns - GAP) / width,
    ((MOST_SIDE - GAP) / rows - GAP - below) / height,
  );
  const factor = Math.max(1, Math.floor(fitting));
  const across = factor * width + GAP;
  const down = factor * height + below + GAP;
  return {
    width: columns * across + GAP,
    height: rows * down + GAP,
    factor,
    places: sizes.map((_, place) => ({ left: GAP + across * (place % columns), top: GAP + down * Math.floor(place / columns) })),
  };
}

/** All of the pictures on one sheet, each number a square, with captions. */
export function contactSheet(pictures: CaptionedPicture[], { sheet, ink, font }: Look, side = SIDE): HTMLCanvasElement {
  const { width, height, factor, places } = sheetLayout(pictures.map(({ canvas }) => canvas), pictures.some(({ caption }) => caption), side);
  const whole = document.createElement('canvas');
  whole.width = width;
  whole.height = height;
  const context = whole.getContext('2d')!;
  context.fillStyle = sheet;
  context.fillRect(0, 0, width, height);
  context.imageSmoothingEnabled = false;
  context.fillStyle = ink;
  context.font = `13px ${font}`;
  context.textBaseline = 'bottom';
  pictures.forEach(({ canvas, caption }, place) => {
    const { left, top } = places[place];
    const [wide, high] = [factor * canvas.width, factor * canvas.height];
    context.drawImage(canvas, left, top, wide, high);
    if (caption) context.fillText(caption, left, top + high + CAPTION, wide);
  });
  return whole;
}
