import { expect, test, vi } from 'vitest';
import { type Frame, type PictureWindow, endOf, framesOf, joined, largestOf, mosaic, numbersOf, played, spread } from '../../../frontend/film';
import { Films } from '../../../frontend/films';

/** A zip of one array after the other, as the server writes it: nothing is compressed. */
function npz(arrays: { name: string; type: string; shape: string; bytes: Uint8Array }[]): ArrayBuffer {
  const parts: number[] = [];
  const short = (number: number) => parts.push(number & 255, number >> 8);
  const long = (number: number) => [0, 8, 16, 24].forEach((shift) => parts.push((number >> shift) & 255));
  const text = (words: string) => parts.push(...new TextEncoder().encode(words));
  for (const { name, type, shape, bytes } of arrays) {
    const header = `{'descr': '${type}', 'fortran_order': False, 'shape': (${shape}), }`.padEnd(117) + '\n';
    const size = 10 + header.length + bytes.length;
    long(0x04034b50);
    [20, 0, 0, 0, 0].forEach(short);
    [0, size, size].forEach(long);
    short(name.length + 4);
    short(0);
    text(`${name}.npy`);
    parts.push(0x93);
    text('NUMPY');
    parts.push(1, 0);
    short(header.length);
    text(header);
    parts.push(...bytes);
  }
  return new Uint8Array(parts).buffer;
}

const floats = (...numbers: number[]) => new Uint8Array(new Float32Array(numbers).buffer);
const levels = (...numbers: number[]) => new Uint8Array(new Int8Array(numbers).buffer);

const FILM = npz([
  { name: 'moments', type: '<f4', shape: '2,', bytes: floats(0, 3) },
  { name: 'dense1/kernel', type: '|i1', shape: '2, 2, 3', bytes: levels(127, -127, 0, 1, 2, 3, -64, 10, 20, 30, 40, 50) },
  { name: 'dense1/kernel/scale', type: '<f4', shape: '2,', bytes: floats(0.5, 2) },
]);

/** The second of three units, which looks at two pixels on top of each other. */
const SECOND: PictureWindow = { name: '2', array: 'dense1/kernel', height: 2, width: 1, first: 1, below: 3, beside: 3 };

test('a film is read from its file, level times scale', () => {
  const [before, after] = framesOf(FILM);
  expect([before.moment, after.moment]).toEqual([0, 3]);
  expect([...numbersOf(SECOND, before)]).toEqual([-63.5, 1]);
  expect([...numbersOf(SECOND, after)]).toEqual([20, 80]);
  expect(largestOf(before)).toBe(63.5);
  expect(largestOf(after)).toBe(254);
});

test('between two frames numbers are on their way', () => {
  const [before, after] = framesOf(FILM);
  expect([...numbersOf(SECOND, before, after, 0.25)]).toEqual([0.75 * -63.5 + 0.25 * 20, 0.75 + 0.25 * 80]);
});

test('frames that come later are put in their places', () => {
  const frame = (moment: number): Frame => ({ moment, kernels: new Map() });
  const newer = frame(2);
  const all = joined([frame(1), frame(2), frame(4)], [newer, frame(3)]);
  expect(all.map(({ moment }) => moment)).toEqual([1, 2, 3, 4]);
  expect(all[1]).toBe(newer);
});

test('a scale ends at the largest of the film, of the moment or of the picture', () => {
  const numbers = Float32Array.of(0.5, -0.75);
  expect(endOf('film', 3, 2, numbers)).toBe(3);
  expect(endOf('moment', 3, 2, numbers)).toBe(2);
  expect(endOf('picture', 3, 2, numbers)).toBe(0.75);
});

test('a film shows each frame for its time, fades to the next, and ends with the last', () => {
  const pace = { frame: 400, fade: 200 };
  expect(played(0, 2, 5, pace)).toBe(2);
  expect(played(200, 2, 5, pace)).toBe(2);
  expect(played(300, 2, 5, pace)).toBe(2.5);
  expect(played(400, 2, 5, pace)).toBe(3);
  expect(played(1199, 2, 5, pace)).toBeCloseTo(4.995);
  expect(played(1200, 2, 5, pace)).toBe(5);
  expect(played(9999, 2, 5, pace)).toBe(5);
  expect(played(399, 2, 5, { frame: 400, fade: 0 })).toBe(2);
});

test('few places are all shown, many spread evenly from the first to the last', () => {
  expect(spread(3, 60)).toEqual([0, 1, 2]);
  expect(spread(101, 5)).toEqual([0, 25, 50, 75, 100]);
});

test('pictures of one size lie side by side, about as high as wide together', () => {
  const window = (height: number, width: number): PictureWindow => ({ ...SECOND, height, width });
  const square = mosaic(Array.from({ length: 40 }, () => window(5, 5)), 16);
  expect([square.height, square.width, square.pieces.length]).toEqual([23, 23, 16]);
  expect(square.pieces[5]).toMatchObject({ top: 6, left: 6 });
  const wide = mosaic([window(8, 64), window(8, 64), window(64, 64), window(8, 64)], 16);
  expect([wide.height, wide.width]).toEqual([26, 64]);
});

test('an epoch that was done in part is fetched again once it is done whole, and only that one', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    const [, from, to] = /from=(\d+)&to=(\d+)/.exec(address)!.map(Number);
    asked.push(`${from}-${to}`);
    const moments = Array.from({ length: to - from + 1 }, (_, place) => from + place);
    return new Response(npz([{ name: 'moments', type: '<f4', shape: `${moments.length},`, bytes: floats(...moments) }]));
  });
  const films = new Films({ addController: () => {}, requestUpdate: () => {} } as never, () => {});
  const looked = async (epoch: number, steps: Record<number, number>) => {
    asked.length = 0;
    await films.load({ run: 'run', epoch, epochs: Object.keys(steps).map(Number), steps } as never);
    return asked.join(' ');
  };
  expect(await looked(1, { 1: 100, 2: 130 })).toBe('1-1 2-2');
  expect(await looked(1, { 1: 100, 2: 130 })).toBe('');
  const part = films.of('epochs')[1];
  expect(await looked(1, { 1: 100, 2: 200, 3: 300 })).toBe('2-3');
  expect(films.of('epochs')[1]).not.toBe(part);
  expect(await looked(3, { 1: 100, 2: 200, 3: 350 })).toBe('3-3');
  expect(films.fault).toBe('');
});
