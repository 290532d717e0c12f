/** A drawing that was given, by its number in the sitting, from 1. */
export interface Given {
  number: number;
  name: string;
}

/** What is asked for, one after the other, and what was given of it. */
export class AskedDrawings {
  #asked: string[] = [];
  #given: Given[] = [];
  #last = 0;

  /** Asks for these besides all that was given, in this order. */
  ask(order: readonly string[]): void {
    this.#asked = [...order];
  }

  /** The class that is asked for now; none once all are there. */
  get wanted(): string | undefined {
    return this.#asked[0];
  }

  get given(): number {
    return this.#given.length;
  }

  /** How many there are to be in all. */
  get goal(): number {
    return this.#given.length + this.#asked.length;
  }

  /** What is asked for now is there. */
  give(): Given | undefined {
    const name = this.#asked.shift();
    if (name === undefined) return undefined;
    const given = { number: ++this.#last, name };
    this.#given.push(given);
    return given;
  }

  /** What is asked for now comes last; says whether anything else comes now. */
  skip(): boolean {
    const name = this.#asked.shift();
    if (name === undefined) return false;
    this.#asked.push(name);
    return this.#asked[0] !== name || this.#asked.length > 1;
  }

  /** What was given last is not there any more, and asked for now. */
  takeBack(): Given | undefined {
    const given = this.#given.pop();
    if (given) this.#asked.unshift(given.name);
    return given;
  }

  /** What has this number could not be kept, and is asked for next. */
  refuse(number: number): void {
    const place = this.#given.findIndex((given) => given.number === number);
    if (place < 0) return;
    const [{ name }] = this.#given.splice(place, 1);
    this.#asked.unshift(name);
  }
}
