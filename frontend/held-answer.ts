/** An answer that has stood for so long is no flicker on the way to another. */
export const HOLD_MS = 150;

/** Shows an answer once it has held for a moment; what belongs to the one that is shown already follows at once. */
export class HeldAnswer<T> {
  readonly #show: (answer: T) => void;
  readonly #same: (one: T, other: T) => boolean;
  #shown?: T;
  #waiting?: T;
  #timer = 0;

  /** @param same whether two answers look the same in large */
  constructor(show: (answer: T) => void, same: (one: T, other: T) => boolean) {
    this.#show = show;
    this.#same = same;
  }

  /** @param atOnce whether there is nothing to wait for, as where the pad is empty */
  offer(answer: T, atOnce: boolean): void {
    if (atOnce || (this.#shown !== undefined && this.#same(answer, this.#shown))) {
      this.#settle(answer);
    } else {
      const stands = this.#waiting !== undefined && this.#same(answer, this.#waiting);
      this.#waiting = answer;
      if (stands) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#settle(this.#waiting!), HOLD_MS) as unknown as number;
    }
  }

  #settle(answer: T): void {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
    this.#shown = answer;
    this.#show(answer);
  }
}
