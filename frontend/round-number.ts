/** Of a step: by so much a sum may be off a tick and still be meant to be on it. */
const SLACK = 1e-9;

/** A number that people count in, 1, 2 or 5 times a power of ten: a distance between ticks, or a tick of a logarithmic axis. */
export class RoundNumber {
  constructor(readonly digit: 1 | 2 | 5, readonly exponent: number) {}

  /**
   * The finest with which ticks from below `min` to above `max` are at most so many apart.
   * @param whole whether nothing lies between whole numbers
   */
  static covering(min: number, max: number, intervals: number, whole: boolean): RoundNumber {
    let step = RoundNumber.notAbove((max - min) / intervals);
    if (whole && step.size < 1) step = new RoundNumber(1, 0);
    while (step.above(max) - step.below(min) > intervals) step = step.next();
    return step;
  }

  static notAbove(size: number): RoundNumber {
    const exponent = Math.floor(Math.log10(size) + SLACK);
    const digit = size / 10 ** exponent + SLACK;
    return new RoundNumber(digit >= 5 ? 5 : digit >= 2 ? 2 : 1, exponent);
  }

  next(): RoundNumber {
    if (this.digit === 5) return new RoundNumber(1, this.exponent + 1);
    return new RoundNumber(this.digit === 1 ? 2 : 5, this.exponent);
  }

  get size(): number {
    return this.times(1);
  }

  /** As exact as a double can be: 3 steps of 0.1 are 0.3. */
  times(count: number): number {
    const digits = count * this.digit;
    return this.exponent < 0 ? digits / 10 ** -this.exponent : digits * 10 ** this.exponent;
  }

  /** How many steps from zero the last tick lies that is not above the value. */
  below(value: number): number {
    return Math.floor(value / this.size + SLACK);
  }

  /** How many steps from zero the first tick lies that is not below the value. */
  above(value: number): number {
    return Math.ceil(value / this.size - SLACK);
  }
}
