/** All labels and measures of a split, as GET /api/datasets/{name}/columns has them, and which pictures a person has filtered. */

/** Steps that a measure is known in. */
const STEPS = 256;

export interface Measure {
  name: string;
  title: string;
  low: string;
  high: string;
  unit: string;
  /** What the lowest and the highest value stand for. */
  least: number;
  most: number;
  /** Of its histogram; a range begins and ends between them. */
  bars: number;
  values: Uint8Array;
}

export interface Columns {
  count: number;
  /** Pictures in a row of a tile, and rows of a full tile. */
  across: number;
  labels: Uint8Array | Uint16Array;
  /** None while the server still computes them. */
  measures: Measure[];
  /** The words that the version has on its pictures, with the indices of these. */
  tags: Record<string, number[]>;
}

/** From the first bar that is taken to the one before which it ends. */
export type Range = [from: number, to: number];

export interface Filter {
  /** Labels; none for all. */
  classes: ReadonlySet<number>;
  /** By the name of the measure; whole ranges are left out. */
  ranges: Readonly<Record<string, Range>>;
  /** The pictures that are shown and no others, by their index; absent for all. */
  only?: ReadonlySet<number>;
  /** Of each picture, whether it may be shown at all; all may where nothing says so. */
  takes?: (index: number) => boolean;
}

/** What a filter leaves, and what each part of it would leave if the person dropped that part alone. */
export interface Filtered {
  /** The pictures that pass, by their index, ascending. */
  shown: Uint32Array;
  /** Of each class, the pictures that pass all but the choice of classes. */
  classCounts: number[];
  /** Of each measure, the pictures that pass all but its own range, by bars. */
  histograms: number[][];
}

export const NOTHING_SHOWN: Filtered = { shown: new Uint32Array(), classCounts: [], histograms: [] };

interface Wire {
  count: number;
  tiles: { across: number };
  labels: string;
  measures?: (Omit<Measure, 'values'> & { values: string })[];
  tags?: Record<string, number[]>;
}

export function columnsOf(wire: Wire): Columns {
  return {
    count: wire.count,
    across: wire.tiles.across,
    labels: labelsOf(bytesOf(wire.labels), wire.count),
    measures: (wire.measures ?? []).map((measure) => ({ ...measure, values: bytesOf(measure.values) })),
    tags: wire.tags ?? {},
  };
}

export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** Two bytes each, the higher first, where there are many classes. */
export function labelsOf(bytes: Uint8Array, count: number): Uint8Array | Uint16Array {
  return bytes.length === count
    ? bytes
    : Uint16Array.from({ length: count }, (_, index) => 256 * bytes[2 * index] + bytes[2 * index + 1]);
}

export function wholeOf({ bars }: Pick<Measure, 'bars'>): Range {
  return [0, bars];
}

export function isWhole([from, to]: Range, { bars }: Pick<Measure, 'bars'>): boolean {
  return from <= 0 && to >= bars;
}

export function barOf(value: number, bars: number): number {
  return Math.floor((value * bars) / STEPS);
}

/** What an edge between bars stands for. */
export function edgeValue({ least, most, bars }: Pick<Measure, 'least' | 'most' | 'bars'>, edge: number): number {
  return least + ((most - least) * edge) / bars;
}

/** One pass over all pictures. */
export function filtered(columns: Columns, filter: Filter, classes: number): Filtered {
  const { count, labels, measures } = columns;
  const shown = new Uint32Array(count);
  let shownCount = 0;
  const classCounts = new Array<number>(classes).fill(0);
  const histograms = measures.map(({ bars }) => new Array<number>(bars).fill(0));
  const taken = Array.from({ length: classes }, (_, label) => filter.classes.size === 0 || filter.classes.has(label));
  const ranges = measures.map((measure) => filter.ranges[measure.name] ?? wholeOf(measure));
  for (let index = 0; index < count; index++) {
    if (filter.only && !filter.only.has(index)) continue;
    if (filter.takes && !filter.takes(index)) continue;
    let misses = taken[labels[index]] ? 0 : 1;
    let missed = -1; // the only measure that it misses; -1 where it is the class
    for (let place = 0; place < measures.length && misses < 2; place++) {
      const bar = barOf(measures[place].values[index], measures[place].bars);
      if (bar >= ranges[place][0] && bar < ranges[place][1]) continue;
      misses++;
      missed = place;
    }
    if (misses > 1) continue;
    if (misses === 0) shown[shownCount++] = index;
    if (missed < 0) classCounts[labels[index]]++;
    if (misses === 1 && missed < 0) continue;
    for (let place = 0; place < measures.length; place++) {
      if (misses === 0 || place === missed) histograms[place][barOf(measures[place].values[index], measures[place].bars)]++;
    }
  }
  return { shown: shown.slice(0, shownCount), classCounts, histograms };
}

/** Where an index stands among those shown, in whatever order; -1 where it is not shown. */
export function placeOf(shown: Uint32Array, index: number): number {
  return shown.indexOf(index);
}
