/** From the beginning of one question to that of the next, and how long an answer may take: together less than three seconds. */
const PAUSE_MS = 1250;
const PATIENCE_MS = 1500;

/** Asks again and again whether the server answers, and tells when that changes. */
export class Heartbeat {
  readonly #ask: (signal: AbortSignal) => Promise<unknown>;
  readonly #changed: (answers: boolean) => void;
  #answers = true;
  #beating?: AbortController;

  /**
   * @param ask settles once there is any answer, and fails where there is none
   * @param changed is told whether the server answers, when that is news
   */
  constructor(ask: (signal: AbortSignal) => Promise<unknown>, changed: (answers: boolean) => void) {
    this.#ask = ask;
    this.#changed = changed;
  }

  start(): void {
    if (this.#beating) return;
    this.#beating = new AbortController();
    void this.#beat(this.#beating.signal);
  }

  /** What was known last stays known. */
  stop(): void {
    this.#beating?.abort();
    this.#beating = undefined;
  }

  async #beat(stopped: AbortSignal): Promise<void> {
    while (!stopped.aborted) {
      const pause = new Promise((done) => setTimeout(done, PAUSE_MS));
      const answers = await this.#answersNow(stopped);
      if (stopped.aborted) return;
      if (answers !== this.#answers) this.#changed((this.#answers = answers));
      await pause;
    }
  }

  async #answersNow(stopped: AbortSignal): Promise<boolean> {
    const patience = new AbortController();
    const giveUp = () => patience.abort();
    const timer = setTimeout(giveUp, PATIENCE_MS);
    stopped.addEventListener('abort', giveUp);
    try {
      await this.#ask(patience.signal);
      return true;
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
      stopped.removeEventListener('abort', giveUp);
    }
  }
}
