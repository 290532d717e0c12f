import { type CaptionedPicture, columnsOf, contactSheet } from './contact-sheet';
import { type Frame, type Pace, type PictureWindow, type ScaleOf, endOf, largestOf, numbersOf, played, spread } from './film';
import { gifOf } from './gif';
import { type Palette } from './heat';
import { type Look } from './look';
import { type SavedFile } from './saving';
import { Shades } from './shades';

/** A film that can be taken along, as it is shown at present. */
export interface ShownFilm {
  /** Of what it is. */
  title: string;
  frames: Frame[];
  tiles: PictureWindow[];
  scale: ScaleOf;
  pace: Pace;
  /** What moment a frame shows. */
  words: (place: number) => string;
  palette: Palette;
  look: Look;
  /** Is told what is made and what has become of it, and how long it takes yet, which changes too often to be said aloud. */
  told: (words: string, left?: string) => void;
}

/** Of so many moments at most, so that nobody waits long for the file, nor for the end of the film. */
const MOST_FRAMES = 50;

const WIDTH = 840;
const GAP = 10;
const FOOT = 34;

/** How many times as long as others the last frame is shown. */
const REST = 4;

const RECORDING = 'Recording …';
const FRAMES_A_SECOND = 30;
const BITS_A_SECOND = 4_000_000;

/** The first of these that the browser can record. */
const RECORDED: { kind: 'mp4' | 'webm'; types: string[] }[] = [
  { kind: 'mp4', types: ['video/mp4;codecs=avc1.42E01F', 'video/mp4;codecs=avc1', 'video/mp4;codecs=vp9', 'video/mp4'] },
  { kind: 'webm', types: ['video/webm;codecs=vp9', 'video/webm'] },
];

/** The film as a GIF, and as a video where the browser can record one; nothing of a single frame. */
export function filmFiles(film: () => ShownFilm, frames: number): SavedFile[] {
  if (frames < 2) return [];
  const gif: SavedFile = { kind: 'gif', make: () => made(film(), 'Making the GIF …', gifBlob) };
  const video = recordable();
  if (!video) return [gif];
  return [gif, { kind: video.kind, make: () => made(film(), RECORDING, (shown) => recorded(shown, video.type)) }];
}

function recordable(): { kind: 'mp4' | 'webm'; type: string } | undefined {
  if (typeof MediaRecorder === 'undefined' || !('captureStream' in HTMLCanvasElement.prototype)) return undefined;
  for (const { kind, types } of RECORDED) {
    const type = types.find((each) => MediaRecorder.isTypeSupported(each));
    if (type) return { kind, type };
  }
  return undefined;
}

async function made(film: ShownFilm, words: string, make: (film: ShownFilm) => Blob | Promise<Blob>): Promise<Blob | undefined> {
  film.told(words);
  await new Promise((shown) => setTimeout(shown, 50));
  try {
    const blob = await make(film);
    film.told('The film is saved.');
    return blob;
  } catch {
    film.told('The film could not be made here: perhaps the browser has too little memory for it. Try fewer pictures, or another browser.');
    return undefined;
  }
}

function gifBlob(film: ShownFilm): Blob {
  const sheet = new FilmSheet(film);
  const places = spread(film.frames.length, MOST_FRAMES);
  const each = film.pace.frame / 10;
  const frames = places.map((place, at) => ({ pixels: sheet.pixels(place), hundredths: at === places.length - 1 ? REST * each : each }));
  return new Blob([gifOf(sheet.canvas.width, sheet.canvas.height, frames)], { type: 'image/gif' });
}

/** Plays the film on a canvas that nobody sees, and records it, which takes as long as it plays. */
async function recorded(film: ShownFilm, type: string): Promise<Blob> {
  const places = spread(film.frames.length, MOST_FRAMES);
  const sheet = new FilmSheet({ ...film, frames: places.map((place) => film.frames[place]), words: (place) => film.words(places[place]) });
  sheet.paint(0, 0);
  const parts: Blob[] = [];
  const recorder = new MediaRecorder(sheet.canvas.captureStream(FRAMES_A_SECOND), { mimeType: type, videoBitsPerSecond: BITS_A_SECOND });
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const ended = new Promise((done, failed) => {
    recorder.onstop = done;
    recorder.onerror = failed;
  });
  recorder.start();
  const last = places.length - 1;
  const whole = (last + REST) * film.pace.frame;
  const begun = performance.now();
  for (let elapsed = 0; elapsed < whole; elapsed = performance.now() - begun) {
    const at = played(elapsed, 0, last, film.pace);
    sheet.paint(Math.floor(at), at - Math.floor(at));
    film.told(RECORDING, `${Math.ceil((whole - elapsed) / 1000)} s left`);
    await new Promise((next) => setTimeout(next, 1000 / FRAMES_A_SECOND));
  }
  recorder.stop();
  await ended;
  return new Blob(parts, { type });
}

/** Paints moments of a film on one canvas, with what they are below them. */
class FilmSheet {
  readonly canvas = document.createElement('canvas');
  readonly #film: ShownFilm;
  readonly #shades: Shades;
  readonly #largest: number;
  readonly #pictures: CaptionedPicture[];
  readonly #side: number;

  constructor(film: ShownFilm) {
    this.#film = film;
    this.#shades = new Shades(film.palette);
    this.#largest = Math.max(...film.frames.map(largestOf));
    this.#pictures = film.tiles.map(({ name }) => ({ canvas: document.createElement('canvas'), caption: name }));
    this.#side = Math.floor(WIDTH / columnsOf(film.tiles.length)) - GAP;
  }

  pixels(place: number): Uint8ClampedArray {
    this.paint(place, 0);
    return this.canvas.getContext('2d')!.getImageData(0, 0, this.canvas.width, this.canvas.height).data;
  }

  /** @param share of the way to the next frame */
  paint(place: number, share: number): void {
    const { frames, tiles, scale, title, words, look } = this.#film;
    const [from, to] = [frames[place], frames[place + 1] ?? frames[place]];
    const ofMoment = largestOf(from) * (1 - share) + largestOf(to) * share;
    tiles.forEach((tile, at) => {
      const numbers = numbersOf(tile, from, to, share);
      const { height, width } = tile;
      this.#shades.paint(this.#pictures[at].canvas, height, width, [{ top: 0, left: 0, height, width, numbers, most: endOf(scale, this.#largest, ofMoment, numbers) }]);
    });
    const sheet = contactSheet(this.#pictures, look, this.#side);
    const [width, height] = [even(sheet.width), even(sheet.height + FOOT)];
    if (this.canvas.width !== width || this.canvas.height !== height) [this.canvas.width, this.canvas.height] = [width, height];
    const context = this.canvas.getContext('2d', { willReadFrequently: true })!;
    context.fillStyle = look.sheet;
    context.fillRect(0, 0, width, height);
    context.drawImage(sheet, 0, 0);
    context.fillStyle = look.ink;
    context.font = `600 15px ${look.font}`;
    context.textBaseline = 'middle';
    context.fillText(`${title} · ${words(place)}`, GAP, height - FOOT / 2 - 3, width - 2 * GAP);
  }
}

/** Videos have sides that can be halved. */
function even(side: number): number {
  return side + (side % 2);
}
