/** Tiles of pictures: those in sight are fetched, a few at a time; those used last are kept. */
export class TileStore<T> {
  readonly #load: (tile: number, signal: AbortSignal) => Promise<T>;
  readonly #changed: () => void;
  readonly #drop: (value: T) => void;
  readonly #kept: number;
  readonly #atOnce: number;
  readonly #retryMs: number;

  /** By their number, those used last at the end. */
  readonly #tiles = new Map<number, T>();
  readonly #loading = new Map<number, AbortController>();
  readonly #failed = new Set<number>();
  #wanted: readonly number[] = [];
  #retry = 0;

  /**
   * @param load fetches one tile
   * @param changed is called when one has come
   * @param drop is called for each that is not kept any more
   * @param limits how many are kept beside those in sight, how many are fetched at the same time, and after how long one that failed
   * is tried again
   */
  constructor(
    load: (tile: number, signal: AbortSignal) => Promise<T>, changed: () => void, drop: (value: T) => void,
    limits = { kept: 24, atOnce: 4, retryMs: 2000 },
  ) {
    this.#load = load;
    this.#changed = changed;
    this.#drop = drop;
    this.#kept = limits.kept;
    this.#atOnce = limits.atOnce;
    this.#retryMs = limits.retryMs;
  }

  /** The tile, if it is there. */
  get(tile: number): T | undefined {
    return this.#tiles.get(tile);
  }

  /** Says which tiles are in sight now, those to come first at the front; what is fetched for nothing is cancelled. */
  want(tiles: readonly number[]): void {
    this.#wanted = tiles;
    const wanted = new Set(tiles);
    for (const [tile, loading] of this.#loading) {
      if (!wanted.has(tile)) loading.abort();
    }
    for (const tile of tiles) {
      const value = this.#tiles.get(tile);
      if (value === undefined) continue;
      this.#tiles.delete(tile);
      this.#tiles.set(tile, value);
    }
    this.#forget(wanted);
    this.#fetch();
  }

  /** Forgets all of them. */
  clear(): void {
    window.clearTimeout(this.#retry);
    this.#wanted = [];
    this.#loading.forEach((loading) => loading.abort());
    this.#loading.clear();
    this.#failed.clear();
    this.#tiles.forEach(this.#drop);
    this.#tiles.clear();
  }

  #forget(wanted: ReadonlySet<number>): void {
    for (const [tile, value] of this.#tiles) {
      if (this.#tiles.size <= this.#kept) return;
      if (wanted.has(tile)) continue;
      this.#tiles.delete(tile);
      this.#drop(value);
    }
  }

  #fetch(): void {
    for (const tile of this.#wanted) {
      if (this.#loading.size >= this.#atOnce) return;
      if (this.#tiles.has(tile) || this.#loading.has(tile) || this.#failed.has(tile)) continue;
      void this.#fetchOne(tile);
    }
  }

  async #fetchOne(tile: number): Promise<void> {
    const loading = new AbortController();
    this.#loading.set(tile, loading);
    try {
      const value = await this.#load(tile, loading.signal);
      if (loading.signal.aborted) this.#drop(value);
      else this.#tiles.set(tile, value);
    } catch {
      if (!loading.signal.aborted) this.#failLater(tile);
    }
    if (this.#loading.get(tile) !== loading) return; // all were forgotten meanwhile
    this.#loading.delete(tile);
    if (this.#tiles.has(tile)) this.#changed();
    this.#fetch();
  }

  /** The server may be away for a moment. */
  #failLater(tile: number): void {
    this.#failed.add(tile);
    window.clearTimeout(this.#retry);
    this.#retry = window.setTimeout(() => {
      this.#failed.clear();
      this.#fetch();
    }, this.#retryMs);
  }
}
