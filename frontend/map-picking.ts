/** Finds points of a plane fast: they lie in the cells of a grid. */
export class PointGrid {
  readonly #places: Float32Array;
  readonly #side: number;
  /** The first point of each cell in the order of cells, and their end. */
  readonly #begins: Uint32Array;
  readonly #order: Uint32Array;

  /** @param places of points in a square from -1 to 1, across and up in turn */
  constructor(places: Float32Array) {
    const count = places.length / 2;
    this.#places = places;
    this.#side = Math.max(1, Math.round(Math.sqrt(count / 2)));
    this.#begins = new Uint32Array(this.#side ** 2 + 1);
    const cells = Uint32Array.from({ length: count }, (_, point) => this.#cell(places[2 * point + 1]) * this.#side + this.#cell(places[2 * point]));
    for (const cell of cells) this.#begins[cell + 1]++;
    for (let cell = 0; cell < this.#side ** 2; cell++) this.#begins[cell + 1] += this.#begins[cell];
    const next = this.#begins.slice();
    this.#order = new Uint32Array(count);
    cells.forEach((cell, point) => (this.#order[next[cell]++] = point));
  }

  #cell(place: number): number {
    return Math.min(this.#side - 1, Math.max(0, Math.floor(((place + 1) / 2) * this.#side)));
  }

  /** The point nearest to a place, no further away than the reach; -1 where there is none that counts. */
  nearest(across: number, up: number, reach: number, counts: (point: number) => boolean = () => true): number {
    const [left, right] = [this.#cell(across - reach), this.#cell(across + reach)];
    const [low, high] = [this.#cell(up - reach), this.#cell(up + reach)];
    let found = -1;
    let least = reach ** 2;
    for (let row = low; row <= high; row++) {
      const end = this.#begins[row * this.#side + right + 1];
      for (let at = this.#begins[row * this.#side + left]; at < end; at++) {
        const point = this.#order[at];
        const distance = (this.#places[2 * point] - across) ** 2 + (this.#places[2 * point + 1] - up) ** 2;
        if (distance > least || !counts(point)) continue;
        least = distance;
        found = point;
      }
    }
    return found;
  }
}
