import { type Refusal, refusal, sendPicture } from './pictures';

/** An element that picture files are brought to. */
type Receiver = HTMLElement & { pictures: string; mostBytes: number };

/**
 * Sends files one after the other; of one that cannot be sent the element tells as `picture-refused`.
 *
 * @param names called with the name of each before it is sent, and with nothing in the end
 */
export async function sendFiles(from: Receiver, files: readonly File[], names: (name: string) => void): Promise<void> {
  const refuse = (detail: Refusal) => from.dispatchEvent(new CustomEvent('picture-refused', { detail }));
  for (const file of files) {
    const refused = refusal(file, from.mostBytes);
    if (refused) refuse(refused);
    if (refused) continue;
    names(file.name);
    try {
      await sendPicture(file, from.pictures);
    } catch {
      refuse({ name: file.name, reason: 'UNSENT', bytes: file.size });
    }
  }
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
