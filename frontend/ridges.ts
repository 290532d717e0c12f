import { type NamedArray } from './npz';
import { type Tick, between } from './ticks';

/** How often numbers lie where, at one epoch. */
export interface Histogram {
  epoch: number;
  low: number;
  high: number;
  counts: Float32Array;
}

/** The histograms of one layer, epoch by epoch. */
export interface LayerHistograms {
  layer: string;
  epochs: Histogram[];
}

/** What of a layer is looked at. */
export type Kind = 'weights' | 'activations' | 'gradients';

/** More ridges would hide each other. */
const MOST_RIDGES = 24;

/** Places of the common axis at which each ridge has a height. */
export const PLACES = 120;

/** Intervals between the ticks of an axis, at most. */
const INTERVALS = 4;

/** The layers that have such numbers, in the order of the network. What was not measured at an epoch is left out. */
export function histogramsOf(arrays: Map<string, NamedArray>, kind: Kind): LayerHistograms[] {
  const epochs = arrays.get('epochs');
  if (!epochs) return [];
  const perEpoch = epochs.shape[1];
  return [...arrays.values()]
    .filter(({ name }) => name.startsWith(`${kind}/`))
    .map(({ name, shape: [count, length], values }) => ({
      layer: name.slice(kind.length + 1),
      epochs: Array.from({ length: count }, (_, row) => ({
        epoch: epochs.values[row * perEpoch],
        low: values[row * length],
        high: values[row * length + 1],
        counts: values.slice(row * length + 2, (row + 1) * length),
      })).filter(({ low }) => !Number.isNaN(low)),
    }))
    .filter((layer) => layer.epochs.length > 0);
}

/** At most so many of them as can be told apart, at equal distances, with the first, the last and the chosen one. */
export function thinned(epochs: Histogram[], chosen: number): Histogram[] {
  const every = Math.ceil((epochs.length - 1) / (MOST_RIDGES - 1)) || 1;
  const last = epochs.length - 1;
  return epochs.filter(({ epoch }, index) => (last - index) % every === 0 || index === 0 || epoch === chosen);
}

/** An axis that reaches over all epochs, its ends at a little distance. */
export function commonAxis(epochs: Histogram[]): { from: number; to: number; ticks: Tick[] } {
  const low = Math.min(...epochs.map((each) => each.low));
  const high = Math.max(...epochs.map((each) => each.high));
  const room = high > low ? (high - low) / 40 : Math.abs(low) / 10 || 1;
  return between(low - room, high + room, INTERVALS, false);
}

/** The share of the numbers that lies at each place of an axis, as its bins overlap with those of the histogram. */
export function shares({ low, high, counts }: Histogram, from: number, to: number): Float64Array {
  const found = new Float64Array(PLACES);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const perPlace = (to - from) / PLACES;
  // Numbers that are all the same, or nearly, fill one place.
  const width = Math.max((high - low) / counts.length, perPlace / counts.length);
  const begin = high > low ? low : low - (width * counts.length) / 2;
  counts.forEach((count, bin) => {
    if (count === 0) return;
    const [left, right] = [(begin + bin * width - from) / perPlace, (begin + (bin + 1) * width - from) / perPlace];
    for (let place = Math.max(0, Math.floor(left)); place < Math.min(PLACES, right); place++) {
      const overlap = Math.min(right, place + 1) - Math.max(left, place);
      found[place] += (count / all) * (overlap / (right - left));
    }
  });
  return found;
}
