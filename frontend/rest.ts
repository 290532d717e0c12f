/** Time that begins anew whenever something stirs: what waits for it happens once nothing has stirred for so long. */
export class Rest {
  readonly #milliseconds: number;
  readonly #then: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(milliseconds: number, then: () => void) {
    this.#milliseconds = milliseconds;
    this.#then = then;
  }

  begin(): void {
    this.end();
    this.#timer = setTimeout(this.#then, this.#milliseconds);
  }

  /** Nothing waits any more. */
  end(): void {
    clearTimeout(this.#timer);
  }
}
