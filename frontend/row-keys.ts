/** Where a key takes the keyboard in a row of things, from a place to the next, or to an end; nowhere for other keys. */
export function placeByKey(key: string, place: number, last: number): number | undefined {
  return { ArrowRight: Math.min(last, place + 1), ArrowLeft: Math.max(0, place - 1), Home: 0, End: last }[key];
}
