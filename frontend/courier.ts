/** While the pen moves, no more messages than this help anyone: 20 a second. The last point finds the way free. */
const PAUSE_MS = 50;

/** An answer that takes longer is taken for lost, and the next state is sent without it. */
const PATIENCE_MS = 1500;

/** Sends the newest state only, one message in flight at a time, and never forgets the last. */
export class Courier<State> {
  readonly #send: (state: State, number: number) => void;
  #waiting?: { state: State; urgent: boolean };
  #number = 0;
  #inFlight = false;
  #sentAt = -Infinity;
  #timer = 0;

  constructor(send: (state: State, number: number) => void) {
    this.#send = send;
  }

  /** Hands over the newest state; an urgent one goes without a pause, as at the end of a stroke. */
  offer(state: State, urgent: boolean): void {
    this.#waiting = { state, urgent: urgent || this.#waiting?.urgent === true };
    this.#deliver();
  }

  /** Whether all that was handed over is sent and answered. */
  get isIdle(): boolean {
    return !this.#inFlight && !this.#waiting;
  }

  /** Message `number` has been answered. */
  answered(number: number): void {
    if (number !== this.#number) return;
    this.#inFlight = false;
    this.#deliver();
  }

  /** Sends what waits at once, as before a press that is about it: what a person sees is what the server has then. */
  flush(): void {
    if (this.#waiting) this.#dispatch(this.#waiting.state);
  }

  /** Forgets what waits: it is overtaken by something else. */
  drop(): void {
    window.clearTimeout(this.#timer);
    this.#waiting = undefined;
  }

  #deliver(): void {
    if (!this.#waiting) return;
    const { state, urgent } = this.#waiting;
    const elapsed = performance.now() - this.#sentAt;
    const pause = this.#inFlight ? PATIENCE_MS : urgent ? 0 : PAUSE_MS;
    window.clearTimeout(this.#timer);
    if (elapsed < pause) {
      this.#timer = window.setTimeout(() => this.#deliver(), pause - elapsed);
      return;
    }
    this.#dispatch(state);
  }

  #dispatch(state: State): void {
    window.clearTimeout(this.#timer);
    this.#waiting = undefined;
    this.#inFlight = true;
    this.#sentAt = performance.now();
    this.#send(state, ++this.#number);
  }
}
