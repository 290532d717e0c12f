/** Where a digit lies on the pad, in parts of its side, y downwards. */
export interface DigitExtent {
  left: number;
  right: number;
  bottom: number;
}

/** The height of a bracket's ends. */
export const END = 0.016;

/** The room between the lowest ink and the brackets, and the blank between two of them. */
const ROOM = 0.046;
const BLANK = 0.012;

/** The least width of one. */
const LEAST_WIDTH = 0.03;

/** A bracket below each digit, from left to right and from y upwards: all on one line, none over another. */
export function bracketsOf(digits: readonly DigitExtent[]): { left: number; right: number; y: number }[] {
  const y = Math.min(Math.max(...digits.map(({ bottom }) => bottom)) + ROOM, 1 - END);
  const all = digits.map(({ left, right }) => {
    const more = Math.max(0, LEAST_WIDTH - (right - left)) / 2;
    return { left: left - more, right: right + more, y };
  });
  for (let place = 1; place < all.length; place++) {
    const over = Math.max(0, all[place - 1].right + BLANK - all[place].left);
    all[place - 1].right -= over / 2;
    all[place].left += over / 2;
  }
  return all.map((bracket) => ({ ...bracket, right: Math.max(bracket.right, bracket.left + BLANK) }));
}
