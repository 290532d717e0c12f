import { type Drafted, isChanged } from './label-draft';
import { type WallLayout, inSight } from './wall-layout';
import { type WallPictures, slotOf } from './wall-pictures';

export interface WallColours {
  ink: string;
  sheet: string;
  soft: string;
  line: string;
  zero: string;
  accent: string;
  /** Behind what is chosen. */
  tint: string;
  /** Of what is left out, and of what was read in place of a label. */
  bad: string;
  /** Of what people disagree on. */
  disputed: string;
  font: string;
}

/** All that a look at the wall needs. Lengths are CSS pixels, of which each has `ratio` of the screen's. */
export interface WallSight {
  context: CanvasRenderingContext2D;
  ratio: number;
  layout: WallLayout;
  top: number;
  height: number;
  pictures: WallPictures;
  shown: Uint32Array;
  /** What was read, by index. */
  said?: ArrayLike<number>;
  cursor: number;
  /** The first and the last place that is chosen; below zero for none. */
  chosen: [number, number];
  colours: WallColours;
  image: (tile: number) => ImageBitmap | undefined;
  drafted: Drafted;
  names: readonly string[];
  tagged: ReadonlySet<number>;
}

interface Square {
  x: number;
  y: number;
  width: number;
  height: number;
}

const GAP = 2;
const MARGIN = 0.07; // of a square, around its picture
const LETTERS = 13; // the height of a label
/** The letters of a name that is written on small pictures too. */
const SHORT = 3;

/** How much of a picture is seen that is left out. */
const FAINT = 0.25;
const LEAST_FOR_LABEL = 38;
const CURSOR = 3;

export function paintWall(sight: WallSight): void {
  const { context, layout, top, height, shown, colours, cursor } = sight;
  context.fillStyle = colours.line;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  const [from, to] = inSight(layout, top, height);
  for (let place = from; place < to; place++) paintOne(sight, place, squareOf(sight, place));
  if (shown.length > 0 && cursor >= from && cursor < to) paintCursor(sight, squareOf(sight, cursor));
}

/** Where a place lies on the canvas, in whole pixels of the screen, so that nothing is blurred. */
function squareOf({ ratio, layout: { across, side }, top }: WallSight, place: number): Square {
  const gap = Math.max(1, Math.round(GAP * ratio));
  const column = place % across;
  const row = Math.floor(place / across);
  const x = Math.round(column * side * ratio);
  const y = Math.round(row * side * ratio) - Math.round(top * ratio);
  const right = Math.round((column + 1) * side * ratio) - (column + 1 < across ? gap : 0);
  const bottom = Math.round((row + 1) * side * ratio) - Math.round(top * ratio) - gap;
  return { x, y, width: right - x, height: bottom - y };
}

function paintOne(sight: WallSight, place: number, square: Square): void {
  const { context, pictures, shown, said, chosen, colours, layout } = sight;
  const index = shown[place];
  context.fillStyle = place >= chosen[0] && place <= chosen[1] ? colours.tint : colours.sheet;
  context.fillRect(square.x, square.y, square.width, square.height);
  const { perTile } = pictures;
  const slot = slotOf(pictures, shown, place);
  const image = sight.image(Math.floor(slot / perTile));
  const badge = badgeOf(sight, index);
  context.globalAlpha = sight.drafted.get(index)?.excluded ? FAINT : 1;
  if (image) paintPicture(sight, image, slot % perTile, square);
  else paintPlaceholder(context, colours, square);
  context.globalAlpha = 1;
  if (layout.side >= LEAST_FOR_LABEL) {
    paintLabel(sight, badge, square);
    if (sight.tagged.has(index)) paintTag(sight, square);
    if (said && said[index] !== pictures.labels[index]) paintSaid(sight, pictures.classes[said[index]], square);
  } else if (badge.colour) {
    const height = Math.round(CURSOR * sight.ratio);
    context.fillStyle = badge.colour;
    context.fillRect(square.x, square.y + square.height - height, square.width, height);
  }
}

interface Badge {
  text: string;
  /** Behind the text, where a draft has changed something. */
  colour?: string;
}

function badgeOf({ pictures, names, drafted, colours }: WallSight, index: number): Badge {
  const picture = drafted.get(index);
  const label = picture?.label ?? pictures.labels[index];
  const text = names[label] ?? pictures.classes[label];
  if (!picture) return { text };
  if (picture.disputed) return { text: '≠', colour: colours.disputed };
  if (picture.excluded) return { text: '✕', colour: colours.bad };
  return isChanged(picture, pictures.labels) ? { text, colour: colours.accent } : { text };
}

/** At the head to the left. */
function paintTag({ context, ratio, colours }: WallSight, { x, y }: Square): void {
  context.font = `600 ${LETTERS * ratio}px ${colours.font}`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = colours.accent;
  context.fillText('#', x + Math.round(5 * ratio), y + Math.round((LETTERS + 2) * ratio));
}

function paintPicture(sight: WallSight, image: ImageBitmap, at: number, square: Square): void {
  const { context, pictures: { across, width, height } } = sight;
  const room = 1 - 2 * MARGIN;
  const exact = Math.min((square.width * room) / width, (square.height * room) / height);
  const scale = exact >= 2 ? Math.floor(exact * 2) / 2 : exact;
  const wide = Math.round(width * scale);
  const high = Math.round(height * scale);
  context.imageSmoothingEnabled = scale < 1.5;
  context.drawImage(
    image, (at % across) * width, Math.floor(at / across) * height, width, height,
    square.x + Math.round((square.width - wide) / 2), square.y + Math.round((square.height - high) / 2), wide, high);
}

function paintPlaceholder(context: CanvasRenderingContext2D, colours: WallColours, { x, y, width, height }: Square): void {
  context.fillStyle = colours.zero;
  const inset = Math.round(0.2 * width);
  context.fillRect(x + inset, y + inset, width - 2 * inset, height - 2 * inset);
}

/**
 * At the foot to the right, on the sheet's own colour, so that it can be read on any picture. A name that would hide the
 * picture is left to the panel beside the wall.
 */
function paintLabel({ context, ratio, colours }: WallSight, { text: name, colour }: Badge, { x, y, width, height }: Square): void {
  context.font = `600 ${LETTERS * ratio}px ${colours.font}`;
  context.textAlign = 'right';
  context.textBaseline = 'alphabetic';
  const margin = Math.round(3 * ratio);
  const text = fitting(context, name, width - 4 * margin);
  if (name.length > SHORT && text !== name && !colour) return;
  const wide = context.measureText(text).width + 2 * margin;
  context.globalAlpha = colour ? 1 : 0.8;
  context.fillStyle = colour ?? colours.sheet;
  context.fillRect(x + width - wide, y + height - (LETTERS + 3) * ratio, wide, (LETTERS + 3) * ratio);
  context.globalAlpha = 1;
  context.fillStyle = colour ? colours.sheet : colours.soft;
  context.fillText(text, x + width - margin, y + height - Math.round(3 * ratio));
}

/** At the foot to the left, as far as half the square. */
function paintSaid({ context, ratio, colours }: WallSight, name: string, { x, y, width, height }: Square): void {
  context.font = `600 ${LETTERS * ratio}px ${colours.font}`;
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  const margin = Math.round(3 * ratio);
  const text = fitting(context, name, width / 2 - 2 * margin);
  const wide = context.measureText(text).width + 2 * margin;
  context.fillStyle = colours.bad;
  context.fillRect(x, y + height - (LETTERS + 3) * ratio, wide, (LETTERS + 3) * ratio);
  context.fillStyle = colours.sheet;
  context.fillText(text, x + margin, y + height - Math.round(3 * ratio));
}

const fitted = new Map<string, string>();

/** As much of a name as there is room for. */
function fitting(context: CanvasRenderingContext2D, name: string, width: number): string {
  const key = `${context.font} ${Math.round(width)} ${name}`;
  let text = fitted.get(key);
  if (text === undefined) {
    text = name;
    for (let length = name.length - 1; length > 0 && context.measureText(text).width > width; length--) {
      text = `${name.slice(0, length)}…`;
    }
    if (fitted.size > 2000) fitted.clear();
    fitted.set(key, text);
  }
  return text;
}

function paintCursor({ context, ratio, colours }: WallSight, { x, y, width, height }: Square): void {
  const line = Math.round(CURSOR * ratio);
  context.lineWidth = line;
  context.strokeStyle = colours.accent;
  context.strokeRect(x + line / 2, y + line / 2, width - line, height - line);
}
