import { type Glyph, glyphImage } from './glyph';

/** A glyph or a picture file that lies on the pad in place of ink. */
export class ShownPicture {
  /** The file that was sent last. */
  file?: File;

  #image?: CanvasImageSource & { width: number; height: number };
  #glyph?: Glyph;

  get isThere(): boolean {
    return this.#image !== undefined;
  }

  show(glyph: Glyph, colour: string): void {
    this.#glyph = glyph;
    this.#image = glyphImage(glyph, colour);
  }

  /** Puts the file in the glyph's place, where the browser can read its format; says whether it did. */
  async showFile(): Promise<boolean> {
    const glyph = this.#glyph;
    const bitmap = this.file && (await createImageBitmap(this.file).catch(() => undefined));
    if (!bitmap || this.#glyph !== glyph) return false;
    this.#image = bitmap;
    this.#glyph = undefined;
    return true;
  }

  remove(): void {
    this.#image = undefined;
    this.#glyph = undefined;
  }

  paint(context: CanvasRenderingContext2D, size: number, colour: string): void {
    if (this.#glyph) this.#image = glyphImage(this.#glyph, colour);
    const { width, height } = this.#image!;
    const scale = size / Math.max(width, height);
    context.imageSmoothingEnabled = !this.#glyph;
    context.drawImage(this.#image!, (size - scale * width) / 2, (size - scale * height) / 2, scale * width, scale * height);
  }
}
