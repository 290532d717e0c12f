import { bringPicture, type PictureReceiver } from './pictures';

/**
 * Sends files one after the other.
 *
 * @param names called with the name of each before it is sent, and with nothing in the end
 */
export async function sendFiles(
  to: PictureReceiver, files: readonly File[], names: (name: string) => void,
): Promise<void> {
  for (const file of files) await bringPicture(to, file, () => names(file.name));
  names('');
}

/** What waits to be sent, at most one of a number: a later one takes its place. */
export class Outbox {
  readonly #send: (number: number) => void;
  readonly #waiting = new Map<number, ReturnType<typeof setTimeout>>();

  constructor(send: (number: number) => void) {
    this.#send = send;
  }

  /** Sends it once nothing of its number has come for so long, milliseconds. */
  put(number: number, rest: number): void {
    clearTimeout(this.#waiting.get(number));
    this.#waiting.set(number, setTimeout(() => this.#go(number), rest));
  }

  /** Sends all of it now. */
  flush(): void {
    [...this.#waiting.keys()].forEach((number) => this.#go(number));
  }

  #go(number: number): void {
    clearTimeout(this.#waiting.get(number));
    this.#waiting.delete(number);
    this.#send(number);
  }
}
