/** Numbers from -1 to 1, row by row. */
export interface Levels {
  height: number;
  width: number;
  numbers: Float32Array;
}

const ZERO = 128;
const LARGEST = 127;

/** The numbers of a grey picture whose level 128 is zero. */
export async function levelsOf(file: Blob): Promise<Levels> {
  const image = await createImageBitmap(file, { colorSpaceConversion: 'none' });
  const { height, width } = image;
  const canvas = document.createElement('canvas');
  canvas.height = height;
  canvas.width = width;
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  image.close();
  return { height, width, numbers: numbersOf(context.getImageData(0, 0, width, height).data) };
}

/** @param pixels red, green, blue and opacity each */
export function numbersOf(pixels: ArrayLike<number>): Float32Array {
  return Float32Array.from({ length: pixels.length / 4 }, (_, place) => Math.max(-1, (pixels[4 * place] - ZERO) / LARGEST));
}
