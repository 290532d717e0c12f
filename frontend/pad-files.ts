import { bringPicture, type PictureReceiver } from './pictures';

/** The picture files that come to a pad: one lies there at a time, and none before the server listens. */
export class PadFiles {
  readonly #pad: PictureReceiver;
  readonly #sends: (file: File) => void;
  readonly #fails: () => void;
  #waiting: readonly File[] = [];
  #begun = false;

  /**
   * @param sends called with a file before it is sent
   * @param fails called where a file is not taken
   */
  constructor(pad: PictureReceiver, sends: (file: File) => void, fails: () => void) {
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
    if (files.length > 1) {
      const detail = { name: file.name, others: files.length - 1 };
      this.#pad.dispatchEvent(new CustomEvent('pictures-left', { detail }));
    }
    if (!(await bringPicture(this.#pad, file, () => this.#sends(file)))) this.#fails();
  }
}
