import { type Look } from './look';
import { pngOf } from './saving';

/** A canvas with what stands below it. */
export interface NamedCanvas {
  name: string;
  canvas: HTMLCanvasElement;
}

const SIDE = 160;
const GAP = 16;
const NAME = 24;
const HEAD = 44;
const ACROSS = 10;

/** Pictures side by side under a title, pixel by pixel, as a file. */
export function sheetPng(title: string, pictures: NamedCanvas[], look: Look): Promise<Blob> {
  const largest = Math.max(...pictures.map(({ canvas }) => Math.max(canvas.width, canvas.height)));
  const times = Math.max(1, Math.floor(SIDE / largest));
  const width = times * Math.max(...pictures.map(({ canvas }) => canvas.width));
  const height = times * Math.max(...pictures.map(({ canvas }) => canvas.height));
  const across = Math.min(ACROSS, Math.max(1, Math.ceil(Math.sqrt((pictures.length * height) / width))), pictures.length);
  const sheet = document.createElement('canvas');
  sheet.width = Math.max(640, GAP + across * (width + GAP));
  sheet.height = HEAD + Math.ceil(pictures.length / across) * (height + NAME + GAP);
  const context = sheet.getContext('2d')!;
  context.fillStyle = look.sheet;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.imageSmoothingEnabled = false;
  context.fillStyle = look.ink;
  context.font = `600 17px ${look.font}`;
  context.fillText(title, GAP, 28);
  context.font = `14px ${look.font}`;
  context.textAlign = 'center';
  pictures.forEach(({ name, canvas }, place) => {
    const left = GAP + (place % across) * (width + GAP);
    const top = HEAD + Math.floor(place / across) * (height + NAME + GAP);
    context.drawImage(canvas, left, top, times * canvas.width, times * canvas.height);
    context.fillText(name, left + (times * canvas.width) / 2, top + times * canvas.height + 17, width + GAP);
  });
  return pngOf(sheet);
}
