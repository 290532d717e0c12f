import { largest } from './heat';
import { anyArraysOf } from './npz';

/** The place of one picture in an array of weights, as the server tells it. */
export interface PictureWindow {
  name: string;
  array: string;
  height: number;
  width: number;
  /** The place of its upper left number. */
  first: number;
  /** How much farther the number below another lies. */
  below: number;
  /** How much farther the number to the right of another lies. */
  beside: number;
}

/** Levels from -127 to 127, and what they are multiplied by. */
interface Levels {
  levels: Int8Array;
  scale: number;
}

/** Weights as they were at one moment, an epoch or a number of updates. */
export interface Frame {
  moment: number;
  kernels: Map<string, Levels>;
}

/** What a picture's colours are measured by: the largest weight of all moments, of its moment, or its own. */
export type ScaleOf = 'film' | 'moment' | 'picture';

/** How long a frame is shown, and how much of that it takes to become the next. */
export interface Pace {
  frame: number;
  fade: number;
}

const LARGEST_LEVEL = 127;

/** The frames of a film, as `snapshots.npz` has them. */
export function framesOf(file: ArrayBuffer): Frame[] {
  const arrays = anyArraysOf(file);
  const moments = [...arrays.get('moments')!.values];
  const kernels = [...arrays.values()].filter(({ values }) => values instanceof Int8Array);
  return moments.map((moment, place) => ({
    moment,
    kernels: new Map(kernels.map(({ name, values }) => {
      const size = values.length / moments.length;
      const levels = values.subarray(place * size, (place + 1) * size) as Int8Array;
      return [name, { levels, scale: arrays.get(`${name}/scale`)!.values[place] }];
    })),
  }));
}

/** The frames of both, one a moment, in the order of the moments; the newer ones count. */
export function joined(frames: Frame[], newer: Frame[]): Frame[] {
  const all = new Map([...frames, ...newer].map((frame) => [frame.moment, frame]));
  return [...all.values()].sort((one, other) => one.moment - other.moment);
}

/** The numbers of one picture, row by row; between two frames, the share of the way from the one to the other. */
export function numbersOf(window: PictureWindow, one: Frame, other: Frame = one, share = 0): Float32Array {
  const { height, width, first, below, beside } = window;
  const from = one.kernels.get(window.array)!;
  const to = other.kernels.get(window.array)!;
  const [fromScale, toScale] = [from.scale * (1 - share), to.scale * share];
  const values = new Float32Array(height * width);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const place = first + row * below + column * beside;
      values[row * width + column] = from.levels[place] * fromScale + to.levels[place] * toScale;
    }
  }
  return values;
}

/** The largest weight of a frame, signs aside. */
export function largestOf({ kernels }: Frame): number {
  return LARGEST_LEVEL * Math.max(0, ...[...kernels.values()].map(({ scale }) => scale));
}

/** The end of the scale that a picture's numbers are painted on. */
export function endOf(scale: ScaleOf, ofFilm: number, ofMoment: number, numbers: Float32Array): number {
  return scale === 'film' ? ofFilm : scale === 'moment' ? ofMoment : largest(numbers);
}

/** Where a film stands that has played for so long: a frame by its place, and the share of the way to the next. */
export function played(elapsed: number, from: number, last: number, { frame, fade }: Pace): number {
  const shown = Math.floor(elapsed / frame);
  if (from + shown >= last) return last;
  const fading = elapsed - shown * frame - (frame - fade);
  return from + shown + (fade > 0 ? Math.max(0, fading / fade) : 0);
}

/** Places from 0 on, so many of them at most and as far apart as they can be; the first and the last are among them. */
export function spread(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, place) => place);
  return Array.from({ length: most }, (_, place) => Math.round((place * (count - 1)) / (most - 1)));
}

/** Some of the pictures, alike in size, side by side as one about as high as wide, with a line between them. */
export interface Mosaic {
  height: number;
  width: number;
  pieces: { window: PictureWindow; top: number; left: number }[];
}

export function mosaic(windows: PictureWindow[], most: number): Mosaic {
  const [{ height, width }] = windows;
  const alike = windows.filter((window) => window.height === height && window.width === width).slice(0, most);
  const sides = alike.map((_, place) => {
    const across = place + 1;
    const down = Math.ceil(alike.length / across);
    return { across, down, off: Math.abs(Math.log((across * (width + 1)) / (down * (height + 1)))) };
  });
  const { across, down } = sides.reduce((best, side) => (side.off < best.off ? side : best));
  return {
    height: down * (height + 1) - 1,
    width: across * (width + 1) - 1,
    pieces: alike.map((window, place) => ({ window, top: Math.floor(place / across) * (height + 1), left: (place % across) * (width + 1) })),
  };
}
