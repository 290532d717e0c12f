import { type NamedArray } from './npz';

/** Examples as a network sees them, in an order of which the first are a sample too. */
export interface ExampleMap {
  count: number;
  /** Of each example in the split. */
  indices: Float32Array;
  /** Of each example among the pictures of its dataset. */
  pictures: Float32Array;
  labels: Float32Array;
  predicted: Float32Array;
  /** Probabilities of what was read. */
  confidences: Float32Array;
  /** Along the principal components, row by row. */
  coordinates: Float32Array;
  components: number;
  /** The share of the variance along each component. */
  explained: Float32Array;
  /** The places of the nearest of each example, row by row. */
  neighbours: Float32Array;
  distances: Float32Array;
  /** How many neighbours each example has. */
  near: number;
}

/** The neighbours that are told; the others are for UMAP. */
export const TOLD = 10;

export function mapOf(arrays: ReadonlyMap<string, NamedArray>): ExampleMap {
  const of = (name: string) => arrays.get(name)!;
  const values = (name: string) => of(name).values;
  const [count, components] = of('coordinates').shape;
  return {
    count,
    components,
    near: of('neighbours').shape[1],
    indices: values('indices'),
    pictures: values('pictures'),
    labels: values('labels'),
    predicted: values('predicted'),
    confidences: values('confidences'),
    coordinates: values('coordinates'),
    explained: values('explained'),
    neighbours: values('neighbours'),
    distances: values('distances'),
  };
}

/** Where examples lie along the first two components; along one, where there are no more. */
export function plane({ coordinates, components, count }: Pick<ExampleMap, 'coordinates' | 'components' | 'count'>): Float32Array {
  const places = new Float32Array(2 * count);
  for (let place = 0; place < count; place++) {
    for (let axis = 0; axis < Math.min(2, components); axis++) places[2 * place + axis] = coordinates[place * components + axis];
  }
  return places;
}

/** What the neighbours of all examples say of how well classes lie apart. */
export interface Neighbourhood {
  /** The share of neighbours that are of the class of the example whose they are. */
  purity: number;
  /** The two classes that lie among each other most, by their labels; none where no class lies among another. */
  closest?: [number, number];
  /** The share of the neighbours of both that are of the other. */
  mixed: number;
}

export function neighbourhood({ count, near, labels, neighbours }: ExampleMap, classes: number): Neighbourhood {
  const told = Math.min(TOLD, near);
  const between = new Uint32Array(classes * classes);
  for (let place = 0; place < count; place++) {
    for (let rank = 0; rank < told; rank++) between[labels[place] * classes + labels[neighbours[place * near + rank]]]++;
  }
  let own = 0;
  let most = 0;
  let closest: [number, number] | undefined;
  const all = (label: number) => between.subarray(label * classes, (label + 1) * classes).reduce((sum, each) => sum + each, 0);
  for (let one = 0; one < classes; one++) {
    own += between[one * classes + one];
    for (let other = 0; other < one; other++) {
      const mixed = (between[one * classes + other] + between[other * classes + one]) / Math.max(1, all(one) + all(other));
      if (mixed <= most) continue;
      most = mixed;
      closest = [other, one];
    }
  }
  return { purity: own / Math.max(1, count * told), closest, mixed: most };
}

/** Where each class has its middle, the median of its examples along both axes; none of a class that has no example. */
export function middles(places: Float32Array, labels: ArrayLike<number>, classes: number): ([number, number] | undefined)[] {
  const of = Array.from({ length: classes }, () => [[], []] as [number[], number[]]);
  for (let place = 0; place < places.length / 2; place++) {
    of[labels[place]][0].push(places[2 * place]);
    of[labels[place]][1].push(places[2 * place + 1]);
  }
  const median = (numbers: number[]) => numbers.sort((one, other) => one - other)[numbers.length >> 1];
  return of.map(([across, up]) => (across.length === 0 ? undefined : [median(across), median(up)]));
}

/** Names of classes stand on the map while they are so few and so short. */
const MOST_NAMES = 30;
const LONGEST_NAME = 12;

/** The names of classes, each in the middle of its examples; none where they are too many or too long. */
export function namesOn(places: Float32Array, labels: ArrayLike<number>, classes: readonly string[]): { name: string; place: [number, number] }[] {
  if (classes.length > MOST_NAMES || classes.some((name) => name.length > LONGEST_NAME)) return [];
  return middles(places, labels, classes.length).flatMap((place, label) => (place ? [{ name: classes[label], place }] : []));
}

/** Neighbours that draw a picture to them: those further away say little of its place. */
const DRAWING = 5;

/**
 * Where a picture belongs that was not there when the map was made: between its nearest neighbours, the nearer the more.
 * @param rows of its neighbours, the nearest first
 */
export function placeAmong(rows: ArrayLike<number>, distances: ArrayLike<number>, places: Float32Array): [number, number] {
  let [across, up, weights] = [0, 0, 0];
  for (let rank = 0; rank < Math.min(DRAWING, rows.length); rank++) {
    if (distances[rank] === 0) return [places[2 * rows[rank]], places[2 * rows[rank] + 1]];
    const weight = 1 / distances[rank] ** 2;
    across += weight * places[2 * rows[rank]];
    up += weight * places[2 * rows[rank] + 1];
    weights += weight;
  }
  return weights === 0 ? [0, 0] : [across / weights, up / weights];
}

/** Places in numbers of any size, moved and scaled so that the furthest lies on the edge of a square from -1 to 1. */
export interface Frame {
  across: number;
  up: number;
  scale: number;
}

export function frameOf(places: Float32Array): Frame {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let index = 0; index < places.length; index += 2) {
    left = Math.min(left, places[index]);
    right = Math.max(right, places[index]);
    low = Math.min(low, places[index + 1]);
    high = Math.max(high, places[index + 1]);
  }
  const half = Math.max(right - left, high - low) / 2;
  return places.length === 0 ? { across: 0, up: 0, scale: 1 } : { across: (left + right) / 2, up: (low + high) / 2, scale: half > 0 ? 1 / half : 1 };
}

export function framed(places: ArrayLike<number>, { across, up, scale }: Frame): Float32Array {
  const within = new Float32Array(places.length);
  for (let index = 0; index < places.length; index += 2) {
    within[index] = (places[index] - across) * scale;
    within[index + 1] = (places[index + 1] - up) * scale;
  }
  return within;
}
