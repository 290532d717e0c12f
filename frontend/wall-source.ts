/** Which pictures a wall shows. */
export interface WallSource {
  /** Below which the columns and the tiles of the dataset are. */
  address: string;
  version: string;
  height: number;
  width: number;
  channels: number;
  classes: string[];
  splits: { name: string; title: string; count: number }[];
}
