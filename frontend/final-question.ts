/** The question stands there for so long before a press answers it: whoever presses sooner has not seen it. */
export const SEEN_MS = 700;

/** How far it is: not asked, asked just now, or for long enough to be answered. */
export type Stage = 'quiet' | 'asked' | 'answerable';

/** Whether somebody is sure: the first press asks, and one that comes once the question has been seen confirms. */
export class FinalQuestion {
  readonly #changed: (stage: Stage) => void;
  #stage: Stage = 'quiet';
  #timer = 0;

  /** @param changed is called with each new stage */
  constructor(changed: (stage: Stage) => void) {
    this.#changed = changed;
  }

  /**
   * @param clicks that followed each other quickly, this one the last: the second of a double click answers nothing
   * @return whether what was asked about is to be done
   */
  press(clicks: number): boolean {
    if (this.#stage === 'quiet') {
      this.#become('asked');
      this.#timer = setTimeout(() => this.#become('answerable'), SEEN_MS) as unknown as number;
      return false;
    }
    if (this.#stage === 'asked' || clicks > 1) return false;
    this.withdraw();
    return true;
  }

  /** The next press asks again. */
  withdraw(): void {
    clearTimeout(this.#timer);
    this.#become('quiet');
  }

  #become(stage: Stage): void {
    this.#stage = stage;
    this.#changed(stage);
  }
}
