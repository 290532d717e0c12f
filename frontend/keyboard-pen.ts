import { SIDE } from './ink';
import { type Paper } from './pointer-pen';

/** Thousandths of the pad's side that one press of an arrow moves the pen, and with Shift. */
const STEP = 24;
const FINE_STEP = 6;

const DIRECTIONS: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The part of a key's event that counts. */
export type PenKey = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'timeStamp'>;

/** A pen that keys move: arrows, two of which move it slantwise; Space sets it down and lifts it. It is out of sight until the first of them. */
export class KeyboardPen {
  x = SIDE / 2;
  y = SIDE / 2;
  isDown = false;
  inUse = false;

  readonly #paper: Paper;
  #held = new Set<string>();

  constructor(paper: Paper) {
    this.#paper = paper;
  }

  /** Stands where another pen stood, down or up as that was; the other one is put away. */
  takeOver(other: KeyboardPen): void {
    [this.x, this.y, this.isDown, this.inUse] = [other.x, other.y, other.isDown, other.inUse];
    other.isDown = other.inUse = false;
  }

  /** Says whether the key is one of the pen's. */
  press(event: PenKey): boolean {
    const { key, timeStamp } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(key === ' ' || key in DIRECTIONS)) return false;
    this.inUse = true;
    if (key !== ' ') this.#move(key, event.shiftKey ? FINE_STEP : STEP, timeStamp);
    else if (!event.repeat) this.#turn(timeStamp);
    return true;
  }

  release(key: string): void {
    this.#held.delete(key);
  }

  /** The keyboard goes elsewhere, or another pen comes: this one is lifted, and out of sight. */
  leave(): void {
    this.#held.clear();
    this.inUse = false;
    this.lift();
  }

  lift(): void {
    if (this.isDown) this.#turn(0);
  }

  #move(key: string, step: number, time: number): void {
    this.#held.add(key);
    for (const held of this.#held) {
      this.x = within(this.x + step * DIRECTIONS[held][0]);
      this.y = within(this.y + step * DIRECTIONS[held][1]);
    }
    if (this.isDown) this.#paper.extend([[this.x, this.y, time]]);
  }

  #turn(time: number): void {
    this.isDown = !this.isDown;
    if (this.isDown) this.#paper.begin([this.x, this.y, time]);
    else this.#paper.lift([]);
  }
}

function within(coordinate: number): number {
  return Math.min(SIDE, Math.max(0, coordinate));
}
