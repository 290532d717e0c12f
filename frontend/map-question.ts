/** A split of which there can be a map. */
export interface MapSplit {
  word: string;
  title: string;
  /** The split that the dataset itself comes in, where its pictures are. */
  pictures: string;
}

/** What there can be maps of, see ui/run/MapOffer.java. */
export interface MapQuestion {
  run: string;
  epoch: number;
  /** Done by the end of the epoch, which may have been done in part at first. */
  steps: number;
  classes: string[];
  /** Those that have examples; the first is shown first. */
  splits: MapSplit[];
  dataset: string;
  version: string;
  /** The address of the dataset's pictures, read by this run. */
  page: string;
  height: number;
  width: number;
  channels: number;
  /** Whether the network reads handwriting, and so what is drawn. */
  ink: boolean;
  /** What is drawn: "digit". */
  word: string;
}
