import { type Palette, shade } from './heat';

/** Between zero and either end of the scale. */
const STEPS = 255;

/** Numbers that are painted at a place of a canvas, row by row, on a scale of their own. */
export interface NumberPatch {
  top: number;
  left: number;
  height: number;
  width: number;
  numbers: Float32Array;
  /** The end of the scale. */
  most: number;
}

/** The colours of numbers as they lie in a canvas's memory, looked up and not computed: for what is painted at every frame. */
export class Shades {
  readonly #colours: Uint32Array;

  constructor(palette: Palette) {
    const bytes = new Uint8ClampedArray(4 * (2 * STEPS + 1));
    for (let place = 0; place <= 2 * STEPS; place++) bytes.set([...shade(place - STEPS, STEPS, palette), 255], 4 * place);
    this.#colours = new Uint32Array(bytes.buffer);
  }

  /** Paints patches on a canvas of this size, in numbers; what is between them stays clear. */
  paint(canvas: HTMLCanvasElement, height: number, width: number, patches: NumberPatch[]): void {
    if (canvas.height !== height) canvas.height = height;
    if (canvas.width !== width) canvas.width = width;
    const context = canvas.getContext('2d')!;
    const image = context.createImageData(width, height);
    const pixels = new Uint32Array(image.data.buffer);
    for (const { top, left, height: rows, width: columns, numbers, most } of patches) {
      const perNumber = most > 0 ? STEPS / most : 0;
      for (let row = 0; row < rows; row++) {
        const from = (top + row) * width + left;
        for (let column = 0; column < columns; column++) {
          const level = Math.round(numbers[row * columns + column] * perNumber);
          pixels[from + column] = this.#colours[STEPS + Math.max(-STEPS, Math.min(STEPS, level))];
        }
      }
    }
    context.putImageData(image, 0, 0);
  }
}
