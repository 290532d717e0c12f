import { type PictureWindow } from './film';

/** The pictures that the weights of a run are, and the moments of which they can be fetched. */
export interface PicturedRun {
  run: string;
  model: string;
  /** Looked into. */
  epoch: number;
  epochs: number[];
  /** Done by the end of each of these and of the one that is looked into, by epoch: one that was done in part at first has more later. */
  steps: Record<number, number>;
  updates: boolean;
  /** Whether it is being trained: what is looked into then moves by itself. */
  live: boolean;
  /** What each picture is, before its name: "Template of". */
  what: string;
  tiles: PictureWindow[];
  /** Whether two of them are compared: those of classes are. */
  compared: boolean;
}
