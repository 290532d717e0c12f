/** Row and column of the pixel under the pointer, of a picture of so many rows and columns that fills a box. */
export function pixelAt({ clientX, clientY }: { clientX: number; clientY: number }, box: DOMRect, height: number, width: number): [number, number] {
  const within = (share: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(share * count)));
  return [within((clientY - box.top) / box.height, height), within((clientX - box.left) / box.width, width)];
}
