import { article } from './reading-words';

/** How large a change is. */
export interface ChangeSize {
  /** Pixels that differ by more than a tenth. */
  pixels: number;
  /** By how much those differ in the mean, of 1. */
  mean: number;
}

const CHANGED = 0.1;
const GREY_LEVELS = 255;

/** What counts as changed, as the server counts it. */
export function sizeOf(before: Float32Array, after: Float32Array, channels: number): ChangeSize {
  let [pixels, sum] = [0, 0];
  for (let first = 0; first < before.length; first += channels) {
    let most = 0;
    for (let index = first; index < first + channels; index++) most = Math.max(most, Math.abs(after[index] - before[index]));
    if (most <= CHANGED) continue;
    pixels++;
    sum += most;
  }
  return { pixels, mean: pixels === 0 ? 0 : sum / pixels };
}

/** "27 grey levels on average in 40 pixels make a 9 of this 4." */
export function changeWords({ pixels, mean }: ChangeSize, read: string, target: string): string {
  const result = `${article(target)} ${target} of this ${read}`;
  if (pixels === 0) return `Less than 26 grey levels in any pixel make ${result}.`;
  const levels = Math.round(GREY_LEVELS * mean);
  const grey = `${levels} grey level${levels === 1 ? '' : 's'}`;
  return `${grey}${pixels === 1 ? ' in one pixel make' : ` on average in ${pixels} pixels make`} ${result}.`;
}
