import { isGate } from './gates';
import { type NamedArray } from './npz';

/** Red, green and blue, 0 to 255. */
export type Colour = [number, number, number];

/** What a picture of numbers is painted with: blue for, brown against, everywhere. */
export interface Palette {
  positive: Colour;
  negative: Colour;
  /** Of nothing: paper. */
  zero: Colour;
  ink: Colour;
}

export const PALETTE = ['positive', 'negative', 'sheet', 'ink'];

/** The colours of the page, from what its variables stand for: for nothing in what has left the page, which is painted once more where an answer comes late. */
export function palette(colours: string[]): Palette {
  const [positive, negative, zero, ink] = colours.map((colour) => (colour.match(/[\d.]+/g) ?? ['0', '0', '0']).slice(0, 3).map(Number) as Colour);
  return { positive, negative, zero, ink };
}

/** The largest of the numbers, signs aside. */
export function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let index = 0; index < values.length; index++) most = Math.max(most, Math.abs(values[index]));
  return most;
}

/** A number's colour on a scale symmetric about zero. */
export function shade(value: number, most: number, { positive, negative, zero }: Palette): Colour {
  const end = value < 0 ? negative : positive;
  const share = most === 0 ? 0 : Math.min(1, Math.abs(value) / most);
  return zero.map((from, channel) => from + (end[channel] - from) * share) as Colour;
}

/** A picture that lies in a larger one: a number a place, by row and column. */
export interface Patch {
  top: number;
  left: number;
  height: number;
  width: number;
  at: (row: number, column: number) => Colour;
}

/** Makes a canvas of this size, in numbers, and paints patches on it; what is between them stays clear. */
export function paint(canvas: HTMLCanvasElement, height: number, width: number, patches: Patch[]): void {
  canvas.height = height;
  canvas.width = width;
  const context = canvas.getContext('2d')!;
  const image = context.createImageData(width, height);
  for (const { top, left, height: rows, width: columns, at } of patches) {
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const place = 4 * ((top + row) * width + left + column);
        image.data.set([...at(row, column), 255], place);
      }
    }
  }
  context.putImageData(image, 0, 0);
}

/** The channels of maps `[height, width, channels]` side by side, with a clear line between them. */
export function mapPatches(maps: Float32Array, [height, width, channels]: number[], across: number, colours: Palette): Patch[] {
  const most = largest(maps);
  return Array.from({ length: channels }, (_, channel) => ({
    top: Math.floor(channel / across) * (height + 1),
    left: (channel % across) * (width + 1),
    height,
    width,
    at: (row, column) => shade(maps[(row * width + column) * channels + channel], most, colours),
  }));
}

/** Paints the first channels of maps `[height, width, channels]`, in rows of so many as fit a wide place. */
export function paintMaps(canvas: HTMLCanvasElement, { values, shape }: NamedArray, most: number, colours: Palette): void {
  const [height, width, channels] = shape;
  const shown = Math.min(channels, most);
  const across = Math.max(4, Math.min(8, Math.ceil(Math.sqrt(2 * shown))));
  const down = Math.ceil(shown / across);
  paint(canvas, down * (height + 1) - 1, across * (width + 1) - 1, mapPatches(values, shape, across, colours).slice(0, shown));
}

/**
 * Paints units over steps `[steps, units]`: a row a unit, a column a step. Gates go from shut, brown, to open, blue; what else lies
 * between -1 and 1 is not made larger.
 * @param order of the units, the one on top first
 */
export function paintSteps(canvas: HTMLCanvasElement, { name, values, shape: [steps, units] }: NamedArray, colours: Palette, order?: number[]): void {
  const most = Math.max(1, largest(values));
  const shown = isGate(name) ? (value: number) => 2 * value - 1 : (value: number) => value / most;
  const at = (line: number, step: number) => shade(shown(values[step * units + (order?.[line] ?? line)]), 1, colours);
  paint(canvas, units, steps, [{ top: 0, left: 0, height: units, width: steps, at }]);
}

/** A picture that is all there is. */
function whole([height, width]: number[], at: Patch['at']): Patch {
  return { top: 0, left: 0, height, width, at };
}

/** Numbers on a scale symmetric about zero, row by row. */
export function heatPatch(values: ArrayLike<number>, [height, width]: number[], most: number, colours: Palette): Patch {
  return whole([height, width], (row, column) => shade(values[row * width + column], most, colours));
}

/** The picture itself: ink, or its own colours. */
export function picturePatch(pixels: Float32Array, shape: number[], { zero, ink }: Palette): Patch {
  const [, width, channels] = shape;
  return whole(shape, (row, column) => {
    const first = (row * width + column) * channels;
    return zero.map((from, channel) => (channels === 3 ? 255 * pixels[first + channel] : from + (ink[channel] - from) * pixels[first])) as Colour;
  });
}

/** One channel of grey ink, or of three colours the sum of what speaks for and against, with the picture behind it. */
export function reasonPatch(map: Float32Array, pixels: Float32Array, shape: number[], most: number, colours: Palette): Patch {
  const [, width, channels] = shape;
  return whole(shape, (row, column) => {
    const first = (row * width + column) * channels;
    let sum = 0;
    let bright = 0;
    for (let channel = 0; channel < channels; channel++) {
      sum += map[first + channel];
      bright += pixels[first + channel] / channels;
    }
    const behind = shade(0, 1, colours).map((from, channel) => from + (colours.ink[channel] - from) * 0.28 * bright) as Colour;
    return shade(sum, most, { ...colours, zero: behind });
  });
}

/** The sums over channels, one a pixel. */
export function overChannels(map: Float32Array, channels: number): Float32Array {
  return Float32Array.from({ length: map.length / channels }, (_, pixel) => {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += map[pixel * channels + channel];
    return sum;
  });
}
