/** One picture of a moving GIF. */
export interface GifFrame {
  /** Red, green, blue and opacity, row by row; opacity is not looked at. */
  pixels: Uint8ClampedArray;
  /** For how long it is shown, in hundredths of a second. */
  hundredths: number;
}

const COLOURS = 256;
const COLOUR_BITS = 8;
const FIRST_CODE = COLOURS + 2;
const CLEAR = COLOURS;
const END = COLOURS + 1;
const MOST_CODES = 4096;
const LARGEST_BLOCK = 255;

/** Colours that differ by less are one where there are too many. */
const COARSE = 2;

/** Pictures of one size as a GIF 89a that begins again at its end. */
export function gifOf(width: number, height: number, frames: GifFrame[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  const short = (number: number) => bytes.push(number & 255, number >> 8);
  const palette = new GifPalette(frames);
  bytes.push(...latin('GIF89a'));
  short(width);
  short(height);
  bytes.push(0xf7, 0, 0, ...palette.bytes());
  bytes.push(0x21, 0xff, 11, ...latin('NETSCAPE2.0'), 3, 1, 0, 0, 0);
  const parts: Uint8Array[] = [Uint8Array.from(bytes)];
  for (const { pixels, hundredths } of frames) {
    bytes.length = 0;
    bytes.push(0x21, 0xf9, 4, 4);
    short(hundredths);
    bytes.push(0, 0, 0x2c, 0, 0, 0, 0);
    short(width);
    short(height);
    bytes.push(0, COLOUR_BITS);
    parts.push(Uint8Array.from(bytes), inBlocks(compressed(palette.places(pixels))));
  }
  parts.push(Uint8Array.of(0x3b));
  return concatenated(parts);
}

/** At most 256 colours: all that there are, or those that are found most often. */
class GifPalette {
  readonly #colours: number[]; // red, green and blue in one number
  readonly #places = new Map<number, number>();
  readonly #shift: number;

  constructor(frames: GifFrame[]) {
    let [shift, counts] = [0, counted(frames, 0)];
    if (counts.size > COLOURS) [shift, counts] = [COARSE, counted(frames, COARSE)];
    this.#shift = shift;
    this.#colours = [...counts].sort(([, one], [, other]) => other - one).slice(0, COLOURS).map(([colour]) => colour);
    this.#colours.forEach((colour, place) => this.#places.set(colour, place));
  }

  bytes(): number[] {
    return Array.from({ length: COLOURS }, (_, place) => this.#colours[place] ?? 0).flatMap(channels);
  }

  places(pixels: Uint8ClampedArray): Uint8Array {
    const places = new Uint8Array(pixels.length / 4);
    let [before, place] = [-1, 0];
    for (let pixel = 0; pixel < places.length; pixel++) {
      const colour = colourAt(pixels, 4 * pixel, this.#shift);
      if (colour !== before) [before, place] = [colour, this.#place(colour)];
      places[pixel] = place;
    }
    return places;
  }

  #place(colour: number): number {
    const known = this.#places.get(colour);
    if (known !== undefined) return known;
    const nearest = this.#nearest(channels(colour));
    this.#places.set(colour, nearest);
    return nearest;
  }

  #nearest([red, green, blue]: number[]): number {
    const distances = this.#colours.map((colour) => {
      const [r, g, b] = channels(colour);
      return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    });
    return distances.indexOf(Math.min(...distances));
  }
}

function counted(frames: GifFrame[], shift: number): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (colour: number, times: number) => counts.set(colour, (counts.get(colour) ?? 0) + times);
  for (const { pixels } of frames) {
    let [before, alike] = [colourAt(pixels, 0, shift), 0];
    for (let place = 0; place < pixels.length; place += 4, alike++) {
      const colour = colourAt(pixels, place, shift);
      if (colour === before) continue;
      add(before, alike);
      [before, alike] = [colour, 0];
    }
    add(before, alike);
  }
  return counts;
}

/** Where bits are left out, the colour in the middle of those that are alike then. */
function colourAt(pixels: Uint8ClampedArray, place: number, shift: number): number {
  const middle = shift > 0 ? 1 << (shift - 1) : 0;
  const coarse = (channel: number) => (pixels[place + channel] >> shift << shift) + middle;
  return coarse(0) << 16 | coarse(1) << 8 | coarse(2);
}

function channels(colour: number): number[] {
  return [colour >> 16, colour >> 8 & 255, colour & 255];
}

/** By the method of Lempel, Ziv and Welch, with codes of up to 12 bits. */
function compressed(places: Uint8Array): number[] {
  const bytes: number[] = [];
  const longer = new Int16Array(MOST_CODES * COLOURS); // the code of a known run with one more place behind it; 0 for none
  let [bits, held, next, width] = [0, 0, FIRST_CODE, COLOUR_BITS + 1];
  const write = (code: number) => {
    bits |= code << held;
    for (held += width; held >= 8; held -= 8) {
      bytes.push(bits & 255);
      bits >>>= 8;
    }
  };
  write(CLEAR);
  let run = places[0];
  for (let at = 1; at < places.length; at++) {
    const known = longer[run * COLOURS + places[at]];
    if (known > 0) {
      run = known;
      continue;
    }
    write(run);
    if (next === MOST_CODES) {
      write(CLEAR);
      longer.fill(0);
      [next, width] = [FIRST_CODE, COLOUR_BITS + 1];
    } else {
      if (next === 1 << width) width++;
      longer[run * COLOURS + places[at]] = next++;
    }
    run = places[at];
  }
  write(run);
  write(END);
  if (held > 0) bytes.push(bits & 255);
  return bytes;
}

function inBlocks(bytes: number[]): Uint8Array {
  const blocks = new Uint8Array(bytes.length + Math.ceil(bytes.length / LARGEST_BLOCK) + 1);
  let place = 0;
  for (let from = 0; from < bytes.length; from += LARGEST_BLOCK) {
    const block = bytes.slice(from, from + LARGEST_BLOCK);
    blocks[place] = block.length;
    blocks.set(block, place + 1);
    place += 1 + block.length;
  }
  return blocks;
}

function concatenated(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

function latin(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
