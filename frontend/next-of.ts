/**
 * The one of a list that takes the place of another: the same where it is still there, else the nearest that is left of those
 * that followed it, else of those before.
 */
export function nextOf(one: string, before: readonly string[], now: readonly string[]): string | undefined {
  const place = before.indexOf(one);
  const near = place < 0 ? [] : [...before.slice(place + 1), ...before.slice(0, place).reverse()];
  return [one, ...near].find((each) => now.includes(each));
}
