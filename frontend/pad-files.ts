import { type Refusal, refusal, sendPicture } from './pictures';

/** A pad that picture files are brought to. */
type Pad = HTMLElement & { pictures: string; mostBytes: number };

/** The picture files that come to a pad: one lies there at a time, and none before the server listens. */
export class PadFiles {
  readonly #pad: Pad;
  readonly #sends: (file: File) => void;
  readonly #fails: () => void;
  #waiting: readonly File[] = [];
  #begun = false;

  /**
   * @param sends called with a file before it is sent
   * @param fails called where a file is not taken
   */
  constructor(pad: Pad, sends: (file: File) => void, fails: () => void) {
    this.#pad = pad;
    this.#sends = sends;
    this.#fails = fails;
  }

  /** The server listens. */
  begin(): void {
    this.#begun = true;
    void this.take(this.#waiting);
  }

  /** Takes over what waits at another pad. */
  takeOver(other: PadFiles): void {
    this.#waiting = other.#waiting;
  }

  /** Takes what was chosen, which can be chosen again. */
  choose(input: HTMLInputElement): void {
    void this.take([...(input.files ?? [])]);
    input.value = '';
  }

  async take(files: readonly File[]): Promise<void> {
    const [file] = files;
    this.#waiting = this.#begun ? [] : files;
    if (!file || !this.#begun) return;
    if (files.length > 1) this.#tell('pictures-left', { name: file.name, others: files.length - 1 });
    const refused = refusal(file, this.#pad.mostBytes);
    if (refused) this.#tell('picture-refused', refused);
    if (refused || !(await this.#send(file))) this.#fails();
  }

  async #send(file: File): Promise<boolean> {
    this.#sends(file);
    try {
      return await sendPicture(file, this.#pad.pictures);
    } catch {
      this.#tell('picture-refused', { name: file.name, reason: 'UNSENT', bytes: file.size } satisfies Refusal);
      return false;
    }
  }

  #tell(type: string, detail: unknown): void {
    this.#pad.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
