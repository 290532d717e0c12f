/** A picture as it crosses the wire: row by row, one byte a number in base64. Grey levels are 0 for paper, 255 for ink. */
export interface Glyph {
  height: number;
  width: number;
  /** 3 for red, green and blue; else the numbers are grey levels. */
  channels?: number;
  levels: string;
}

/** Makes a canvas as large as a glyph, and paints the glyph on it. */
export function paintGlyph(canvas: HTMLCanvasElement, glyph: Glyph, colour: string): void {
  canvas.width = glyph.width;
  canvas.height = glyph.height;
  canvas.getContext('2d')!.drawImage(glyphImage(glyph, colour), 0, 0);
}

/** The glyph as it is drawn: grey levels are the opacity of the given colour, so that paper shows whatever lies behind. */
export function glyphImage(glyph: Glyph, colour: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = glyph.width;
  canvas.height = glyph.height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, glyph.width, glyph.height);
  const image = context.getImageData(0, 0, glyph.width, glyph.height);
  const levels = atob(glyph.levels);
  for (let i = 0; i < levels.length; i++) {
    if (glyph.channels === 3) image.data[4 * Math.floor(i / 3) + (i % 3)] = levels.charCodeAt(i);
    else image.data[4 * i + 3] = levels.charCodeAt(i);
  }
  context.putImageData(image, 0, 0);
  return canvas;
}
