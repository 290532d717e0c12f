import { spread } from './film';

/** How the watched examples were read after an epoch, each by the place of the class that it was taken for. */
export interface ReadAfterEpoch {
  epoch: number;
  read: number[];
}

/**
 * Epochs from the first to the last that is planned, so many at most and evenly spread, each with how the examples were read after it or, where
 * that is not told, after the nearest that stands for it; nothing where neither is known.
 */
export function dotsOf(history: ReadAfterEpoch[], planned: number, most: number): (ReadAfterEpoch | undefined)[] {
  const last = Math.max(planned, history.at(-1)?.epoch ?? 0);
  const epochs = spread(last, most).map((place) => place + 1);
  const apart = epochs.length < last ? last / epochs.length : 0;
  return epochs.map((epoch) => {
    const off = (each: ReadAfterEpoch) => Math.abs(each.epoch - epoch);
    const nearest = history.reduce<ReadAfterEpoch | undefined>((best, each) => (best && off(best) <= off(each) ? best : each), undefined);
    return nearest && off(nearest) <= apart / 2 ? nearest : undefined;
  });
}
