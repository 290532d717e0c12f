// UMAP, McInnes, Healy & Melville 2018 (arXiv:1802.03426), in a thread of its own; this is the only file that loads umap-js.
import { UMAP } from 'umap-js';
import { type LayoutTask, layOut, tell } from './map-layout';
import { seeded } from './seeded';

const SEED = 1;

/** The beginning lies within as much to all sides, as in the authors' own program. */
const START = 10;

/** Below as many pictures there is nothing to lay out. */
const LEAST = 5;

globalThis.onmessage = ({ data }: MessageEvent<LayoutTask>) => {
  const { count, start } = data;
  if (count < LEAST) {
    tell({ places: new Float32Array(), step: 0, steps: 0, fault: `UMAP needs ${LEAST} pictures at least.` });
    return;
  }
  const near = Math.min(data.near, count - 2);
  const umap = new UMAP({ nNeighbors: near + 1, random: seeded(SEED) });
  const row = (numbers: Float32Array, place: number, first: number) => [first, ...numbers.subarray(place * data.near, place * data.near + near)];
  const places = Array.from({ length: count }, (_, place) => place);
  // Each point counts as its own first neighbour.
  umap.setPrecomputedKNN(places.map((place) => row(data.neighbours, place, place)), places.map((place) => row(data.distances, place, 0)));
  const steps = umap.initializeFit(places.map((place) => [start[2 * place], start[2 * place + 1]]));
  begin(umap.getEmbedding(), start);
  layOut(steps, () => umap.step(), () => Float32Array.from(umap.getEmbedding().flat()));
};

/** umap-js begins at random; from the principal components the whole takes its shape from the data (Kobak & Linderman 2021). */
function begin(embedding: number[][], start: Float32Array): void {
  const random = seeded(SEED);
  const most = start.reduce((largest, each) => Math.max(largest, Math.abs(each)), 0) || 1;
  embedding.forEach((point, place) => {
    for (let axis = 0; axis < 2; axis++) point[axis] = START * (start[2 * place + axis] / most) + 1e-3 * (random() - 0.5);
  });
}
