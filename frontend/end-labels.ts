/** Where labels stand at the ends of curves: as near as can be to their ends, in their order, none over another, all within the height. */
export function labelPlaces(ends: readonly number[], apart: number, height: number): number[] {
  const order = ends.map((_, index) => index).sort((a, b) => ends[a] - ends[b] || a - b);
  const places = new Array<number>(ends.length).fill(0);
  let above = -Infinity;
  for (const index of order) above = places[index] = Math.max(ends[index], above + apart);
  let below = height + apart;
  for (const index of order.reverse()) below = places[index] = Math.min(places[index], below - apart);
  return places;
}
