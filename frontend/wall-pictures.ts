import { type Columns } from './wall-columns';
import { type WallSource } from './wall-source';

/** Pictures of one split. */
export interface WallPictures {
  /** The address of a tile, by its number. */
  tile: (number: number) => string;
  /** Pictures in a row of a tile. */
  across: number;
  /** Pictures of a full tile. */
  perTile: number;
  /** Whether tiles hold pictures by their place among those shown rather than by their index. */
  byPlace: boolean;
  height: number;
  width: number;
  isGrey: boolean;
  labels: ArrayLike<number>;
  classes: string[];
  /** Where tiles by index are. */
  atlas: string;
}

/** Pictures that are asked for one by one, so that an address stays short. */
const MOST_CHOSEN = 256;

/**
 * The pictures of a split; those of before where nothing is different, so that their tiles stay.
 * @param address of what the server has of the split
 * @param chosen those shown, where they lie far from each other; otherwise tiles are those of the whole split
 */
export function picturesOf(
  { height, width, channels, classes }: WallSource, { across, labels }: Columns, address: (what: string) => string,
  chosen: Uint32Array | undefined, before: WallPictures | undefined,
): WallPictures {
  const atlas = address('atlas');
  if (!chosen && before && !before.byPlace && before.atlas === atlas) return before;
  const perTile = chosen ? Math.min(MOST_CHOSEN, across ** 2) : across ** 2;
  const tile = (number: number) =>
    chosen
      ? `${address('atlas/chosen.png')}&index=${chosen.slice(number * perTile, (number + 1) * perTile).join(',')}`
      : address(`atlas/${number}.png`);
  return { tile, across, perTile, byPlace: chosen !== undefined, height, width, isGrey: channels < 3, labels, classes, atlas };
}

/** The number of a picture among all that tiles hold. */
export function slotOf({ byPlace }: Pick<WallPictures, 'byPlace'>, shown: Uint32Array, place: number): number {
  return byPlace ? place : shown[place];
}
