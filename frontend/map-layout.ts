import { type ExampleMap, plane } from './map-data';

export type Method = 'pca' | 'umap' | 'tsne';

/** t-SNE compares each point with all others in each step. */
export const MOST_OF_TSNE = 2000;

/** What a worker is asked to lay out. */
export interface LayoutTask {
  count: number;
  /** `[count, components]` */
  coordinates: Float32Array;
  components: number;
  /** `[count, near]`, for UMAP. */
  neighbours: Float32Array;
  distances: Float32Array;
  near: number;
  /** Across and up of each point in turn, along the first two components. */
  start: Float32Array;
}

/** How far a worker is. */
export interface LayoutStep {
  places: Float32Array;
  step: number;
  steps: number;
  /** Why there will be no further step; empty where all is well. */
  fault: string;
}

/** How many of a map's examples a method lays out: the first. */
export function countOf(method: Method, count: number): number {
  return method === 'tsne' ? Math.min(MOST_OF_TSNE, count) : count;
}

/** What is sent to a worker: of the first examples alone, so that nothing more is copied. */
export function taskOf(method: Method, map: ExampleMap): LayoutTask {
  const count = countOf(method, map.count);
  const umap = method === 'umap';
  return {
    count,
    coordinates: umap ? new Float32Array() : map.coordinates.slice(0, count * map.components),
    components: map.components,
    neighbours: umap ? map.neighbours : new Float32Array(),
    distances: umap ? map.distances : new Float32Array(),
    near: map.near,
    start: plane({ ...map, count }),
  };
}

/** Milliseconds between two pictures of a layout that goes on. */
const PICTURE_MS = 66;

/** Takes steps until there are no more, and tells of some of them; in a worker. */
export function layOut(steps: number, advance: () => void, places: () => Float32Array): void {
  let told = -Infinity;
  for (let step = 1; step <= steps; step++) {
    advance();
    if (step < steps && performance.now() - told < PICTURE_MS) continue;
    told = performance.now();
    tell({ places: places(), step, steps, fault: '' });
  }
}

export function tell(step: LayoutStep): void {
  (globalThis as unknown as { postMessage: (message: LayoutStep, transfer: Transferable[]) => void }).postMessage(step, [step.places.buffer]);
}
