import { expect, test } from 'vitest';
import { gifOf } from '../../../frontend/gif';

interface Decoded {
  width: number;
  height: number;
  frames: { hundredths: number; pixels: number[][] }[];
}

/** Reads a GIF as its specification says, by a decoder that shares nothing with the encoder. */
function decoded(bytes: Uint8Array): Decoded {
  const short = (place: number) => bytes[place] + 256 * bytes[place + 1];
  expect(String.fromCharCode(...bytes.slice(0, 6))).toBe('GIF89a');
  const palette = Array.from({ length: 256 }, (_, place) => [...bytes.slice(13 + 3 * place, 16 + 3 * place)]);
  const frames: Decoded['frames'] = [];
  let place = 13 + 768;
  let hundredths = 0;
  while (bytes[place] !== 0x3b) {
    if (bytes[place] === 0x21) {
      if (bytes[place + 1] === 0xf9) hundredths = short(place + 4);
      place += 2;
      while (bytes[place] > 0) place += bytes[place] + 1;
      place++;
    } else {
      expect(bytes[place]).toBe(0x2c);
      place += 10;
      const size = bytes[place++];
      const data: number[] = [];
      while (bytes[place] > 0) {
        data.push(...bytes.slice(place + 1, place + 1 + bytes[place]));
        place += bytes[place] + 1;
      }
      place++;
      frames.push({ hundredths, pixels: unpacked(data, size).map((index) => palette[index]) });
    }
  }
  expect(place).toBe(bytes.length - 1);
  return { width: short(6), height: short(8), frames };
}

function unpacked(data: number[], size: number): number[] {
  const [clear, end] = [1 << size, (1 << size) + 1];
  let [table, width, at] = [[] as number[][], size + 1, 0];
  const reset = () => {
    table = Array.from({ length: end + 1 }, (_, code) => [code]);
    width = size + 1;
  };
  const code = () => {
    let value = 0;
    for (let bit = 0; bit < width; bit++, at++) value |= (data[at >> 3] >> (at & 7) & 1) << bit;
    return value;
  };
  const out: number[] = [];
  let before: number[] | undefined;
  for (let next = code(); next !== end; next = code()) {
    if (next === clear) {
      reset();
      before = undefined;
      continue;
    }
    const run: number[] = next < table.length ? table[next] : [...before!, before![0]];
    out.push(...run);
    if (before && table.length < 4096) table.push([...before, run[0]]);
    if (table.length === 1 << width && width < 12) width++;
    before = run;
  }
  return out;
}

function picture(width: number, height: number, colour: (x: number, y: number) => number[]): Uint8ClampedArray {
  return Uint8ClampedArray.from(Array.from({ length: width * height }, (_, at) => [...colour(at % width, Math.floor(at / width)), 255]).flat());
}

const rgb = (pixels: Uint8ClampedArray) => Array.from({ length: pixels.length / 4 }, (_, at) => [...pixels.slice(4 * at, 4 * at + 3)]);

test('pictures of few colours come back as they were, each with its time', () => {
  const frames = [0, 1, 2].map((shift) => ({
    pixels: picture(31, 17, (x, y) => [40 * ((x + shift) % 5), 10 * (y % 4), 200]),
    hundredths: 40 + shift,
  }));
  const film = decoded(gifOf(31, 17, frames));
  expect([film.width, film.height]).toEqual([31, 17]);
  expect(film.frames.map(({ hundredths }) => hundredths)).toEqual([40, 41, 42]);
  film.frames.forEach(({ pixels }, place) => expect(pixels).toEqual(rgb(frames[place].pixels)));
});

test('so many different runs that the codes begin again come back as well', () => {
  let seed = 1;
  const random = () => (seed = (seed * 48271) % 2147483647) % 256;
  const pixels = picture(200, 200, () => [random(), 0, 0]);
  const [frame] = decoded(gifOf(200, 200, [{ pixels, hundredths: 10 }])).frames;
  expect(frame.pixels).toEqual(rgb(pixels));
});

test('of too many colours each is painted in one that is near it', () => {
  const pixels = picture(64, 64, (x, y) => [4 * x, 4 * y, 128]);
  const [frame] = decoded(gifOf(64, 64, [{ pixels, hundredths: 10 }])).frames;
  expect(new Set(frame.pixels.map(String)).size).toBeLessThanOrEqual(256);
  const ramp = picture(512, 1, (x) => [x / 2, x / 2, 255 - x / 4]);
  const [gradient] = decoded(gifOf(512, 1, [{ pixels: ramp, hundredths: 10 }])).frames;
  rgb(ramp).forEach((colour, at) => colour.forEach((channel, each) => expect(Math.abs(channel - gradient.pixels[at][each])).toBeLessThanOrEqual(4)));
});
