/** A stretch of places, the first and the last of them. */
export type Stretch = [from: number, to: number];

/** The places about one of them at which something goes on to hold. */
export function stretchAbout(start: number, length: number, holds: (place: number) => boolean): Stretch {
  let [from, to] = [start, start];
  while (from > 0 && holds(from - 1)) from--;
  while (to < length - 1 && holds(to + 1)) to++;
  return [from, to];
}

/** The place of the number that is nearest to a wanted one, the first of equals. */
export function nearestPlace(numbers: ArrayLike<number>, wanted: number): number {
  let nearest = 0;
  for (let place = 1; place < numbers.length; place++) {
    if (Math.abs(numbers[place] - wanted) < Math.abs(numbers[nearest] - wanted)) nearest = place;
  }
  return nearest;
}

/** An amount as it is written: two digits at most behind the point. */
export function amountWords(amount: number, unit: string): string {
  const digits = Number(Math.abs(amount).toFixed(2));
  return `${amount < 0 && digits > 0 ? '−' : ''}${digits}${unit}`;
}
