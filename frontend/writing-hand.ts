import { type InkPoint, type Stroke } from './ink';

/** How long the hand takes. */
export const WRITING_MS = 1600;

const KEY = 'glyphery.welcomed';

/** A seven with a bar, as it is written in one go. */
const SEVEN: [x: number, y: number][][] = [
  [[262, 300], [420, 272], [600, 258], [738, 252], [700, 330], [620, 450], [520, 590], [420, 720], [330, 838]],
  [[400, 590], [520, 566], [650, 548]],
];

/** The strokes as far as they are written after a part of the time; the pen is not above the paper for long. */
export function writtenBy(part: number, strokes: readonly [number, number][][] = SEVEN): Stroke[] {
  const lengths = strokes.map((stroke) => stroke.slice(1).map((point, i) => Math.hypot(point[0] - stroke[i][0], point[1] - stroke[i][1])));
  const whole = lengths.flat().reduce((sum, length) => sum + length, 0);
  let left = Math.min(1, Math.max(0, part)) * whole;
  let time = 0;
  const written: Stroke[] = [];
  for (const [index, stroke] of strokes.entries()) {
    if (left <= 0) break;
    const points: InkPoint[] = [[...stroke[0], null, time]];
    for (const [i, length] of lengths[index].entries()) {
      if (left <= 0) break;
      const share = Math.min(1, left / length);
      const [[x, y], [toX, toY]] = [stroke[i], stroke[i + 1]];
      time += Math.round((WRITING_MS * length * share) / whole);
      points.push([x + share * (toX - x), y + share * (toY - y), null, time]);
      left -= length;
    }
    written.push(points);
  }
  return written;
}

/** The page's own hand, which writes one digit once on a first visit. */
export class WritingHand {
  readonly #write: (strokes: Stroke[], done: boolean) => void;
  #frame = 0;

  /** @param write called with all that is written so far */
  constructor(write: (strokes: Stroke[], done: boolean) => void) {
    this.#write = write;
  }

  /** Writes, unless somebody has been here before: says whether it does. Who wants no motion sees what is written at once. */
  begin(): boolean {
    try {
      if (localStorage.getItem(KEY)) return false;
      localStorage.setItem(KEY, 'yes');
    } catch {
      return false; // A browser that keeps nothing would be welcomed each time.
    }
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.#write(writtenBy(1), true);
      return true;
    }
    const began = performance.now();
    const step = (now: number) => {
      const part = (now - began) / WRITING_MS;
      this.#write(writtenBy(part), part >= 1);
      this.#frame = part < 1 ? requestAnimationFrame(step) : 0;
    };
    this.#frame = requestAnimationFrame(step);
    return true;
  }

  /** Writes at once what is left, where it writes. */
  finish(): void {
    if (!this.#frame) return;
    this.stop();
    this.#write(writtenBy(1), true);
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}
