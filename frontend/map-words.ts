import { type ExampleMap, type Neighbourhood, TOLD } from './map-data';
import { type Method, countOf } from './map-layout';
import { alone, percent } from './numerals';

/** How well classes lie apart. */
export function purityWords({ purity, closest, mixed }: Neighbourhood, { near }: ExampleMap, classes: readonly string[]): string {
  const told = Math.min(TOLD, near);
  if (told === 0) return 'A single picture has no neighbours.';
  const nearest = told === TOLD ? 'ten' : alone(told, false);
  const first = `Of each picture’s ${nearest} nearest, ${percent(purity, 1)} are of its class.`;
  if (!closest) return `${first} No class lies among another.`;
  const [one, other] = closest.map((label) => classes[label]);
  return `${first} ${one} and ${other} lie closest: ${percent(mixed, 1)} of their neighbours are of the other.`;
}

/** All that there is to see and to press, in sentences. */
export function mapWords(map: ExampleMap, split: string, method: string, near: Neighbourhood, classes: readonly string[]): string {
  return `Map of ${map.count} pictures, ${split.toLowerCase()}, by ${method}. ${purityWords(near, map, classes)} `
    + 'Arrow keys move it, plus and minus zoom, 0 shows all, Enter chooses the picture nearest to the middle.';
}

/** What the plane is, and what it is not. */
export function planeWords(method: Method, { count, explained, components }: ExampleMap): string {
  const both = [...explained.slice(0, 2)].reduce((sum, each) => sum + each, 0);
  const all = explained.reduce((sum, each) => sum + each, 0);
  switch (method) {
    case 'pca':
      return `The two directions in which the pictures differ most: ${percent(both, 1)} of the variance.`;
    case 'umap':
      return 'Neighbours stay together; how far groups are apart, and how large they are, means little.';
    case 'tsne':
      return `Neighbours stay together, of ${alone(countOf(method, count), false)} pictures by ${alone(components, false)} principal components, ${percent(all, 1)} of the variance; distances between groups mean little.`;
  }
}

/** What a picture was read as. */
export function readWords(label: string, predicted: string, confidence: number): string {
  return label === predicted ? `${label}, read right with ${percent(confidence, 1)}` : `${label}, read as ${predicted} with ${percent(confidence, 1)}`;
}

export function distanceWords(distance: number): string {
  return distance >= 0.01 && distance < 1000 ? distance.toPrecision(3) : alone(Number(distance.toPrecision(3)), false);
}
