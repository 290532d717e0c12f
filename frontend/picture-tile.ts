/** A colour as its parts, from "rgb(1, 2, 3)". */
export function partsOf(colour: string): number[] {
  return colour.match(/[\d.]+/g)!.slice(0, 3).map(Number);
}

/** A tile as it is drawn: grey levels become ink of the page's colour, so that paper shows whatever lies behind. */
export async function tileImage(address: string, signal: AbortSignal, ink: string | null): Promise<ImageBitmap> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  const picture = await createImageBitmap(await response.blob());
  return ink === null ? picture : inked(picture, partsOf(ink));
}

async function inked(picture: ImageBitmap, [red, green, blue]: number[]): Promise<ImageBitmap> {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(picture, 0, 0);
  picture.close();
  const image = context.getImageData(0, 0, canvas.width, canvas.height);
  const { data } = image;
  for (let place = 0; place < data.length; place += 4) {
    data[place + 3] = data[place];
    data[place] = red;
    data[place + 1] = green;
    data[place + 2] = blue;
  }
  return createImageBitmap(image);
}
