import { type NamedArray } from './npz';

/** A picture that is none of the map's, and where it lies. */
export interface Drawing {
  /** Along the principal components. */
  coordinates: number[];
  /** The places of its neighbours, the nearest first. */
  rows: number[];
  distances: number[];
  /** The label that the network reads. */
  predicted: number;
  confidence: number;
}

/** A drawing that a person kept. */
export interface Kept extends Pick<Drawing, 'coordinates' | 'rows' | 'distances'> {
  /** The class that it was meant to be. */
  name: string;
}

export function drawnOn(arrays: ReadonlyMap<string, NamedArray>): Drawing {
  const values = (name: string) => [...arrays.get(name)!.values];
  const [[predicted], [confidence]] = [values('predicted'), values('confidences')];
  return { coordinates: values('coordinates'), rows: values('rows'), distances: values('distances'), predicted, confidence };
}

export function keptOf(arrays: ReadonlyMap<string, NamedArray>, classes: readonly string[]): Kept[] {
  const rowsOf = (name: string) => {
    const { shape: [, width], values } = arrays.get(name)!;
    return (place: number) => [...values.subarray(place * width, (place + 1) * width)];
  };
  const [coordinates, rows, distances] = ['coordinates', 'rows', 'distances'].map(rowsOf);
  return Array.from(arrays.get('labels')!.values, (label, place) =>
    ({ name: classes[label], coordinates: coordinates(place), rows: rows(place), distances: distances(place) }));
}
