/** Grey levels as they cross the wire: row by row, one byte a pixel in base64, 0 is paper, 255 is ink. */
export interface Glyph {
  height: number;
  width: number;
  levels: string;
}

/** The glyph in the given colour, its levels as opacity, so that paper shows whatever lies behind. */
export function glyphImage(glyph: Glyph, colour: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = glyph.width;
  canvas.height = glyph.height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, glyph.width, glyph.height);
  const image = context.getImageData(0, 0, glyph.width, glyph.height);
  const levels = atob(glyph.levels);
  for (let i = 0; i < levels.length; i++) image.data[4 * i + 3] = levels.charCodeAt(i);
  context.putImageData(image, 0, 0);
  return canvas;
}
