/** The part of the axis that bars are drawn on. */
export interface Extent {
  from: number;
  to: number;
}

/** Where a share stands on the axis, in per cent of its length. */
export function placeOn({ from, to }: Extent, share: number): number {
  return 100 * Math.max(0, Math.min(1, (share - from) / (to - from)));
}
