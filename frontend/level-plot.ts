/** Where numbers stand that belong to the levels of factors, as plot.LevelPlot has them on the server. */
import { type Scale, covering } from './ticks';

export interface LevelAxis {
  name: string;
  scale: 'LINEAR' | 'LOGARITHMIC' | 'CATEGORY';
  levels: string[];
  /** Of the levels' stretches, from 0 to 1. */
  edges: number[];
  /** Of the levels. */
  places: number[];
}

export interface LevelCell {
  written: string;
  /** All that is to be said of it. */
  words: string;
  state: 'BEST' | 'KNOWN' | 'OPEN' | 'FAILED';
  value: number | null;
  low: number | null;
  high: number | null;
  /** Of its colour, from 0 to 1. */
  strength: number;
  /** Of the page that it leads to; empty for none. */
  address: string;
}

export interface LevelPanel {
  name: string;
  cells: LevelCell[];
}

export interface LevelPlot {
  label: string;
  valueName: string;
  across: LevelAxis;
  down: LevelAxis | null;
  panels: LevelPanel[];
  least: string;
  most: string;
}

/** Ticks of the axis of one factor's numbers are at most so many intervals apart. */
const INTERVALS = 4;

/** The rows of a map from the top down: words as they come, numbers rise. */
export function rowsDown(axis: LevelAxis): number[] {
  const rows = axis.levels.map((_, row) => row);
  return axis.scale === 'CATEGORY' ? rows : rows.reverse();
}

/** The shares that the stretches of an axis take of it. */
export function stretches({ edges }: LevelAxis): number[] {
  return edges.slice(1).map((edge, level) => edge - edges[level]);
}

/** What is said of an axis: its name, and where distances are not those of the numbers, what they are. */
export function axisWords({ name, scale }: LevelAxis): string {
  return scale === 'LOGARITHMIC' ? `${name} (logarithmic)` : name;
}

/** The axis of the numbers of one factor, with all intervals on it. */
export function upward(cells: LevelCell[]): Scale {
  const ends = cells.flatMap(({ value, low, high }) => [value, low, high]).filter((end) => end !== null);
  return covering(ends, INTERVALS, true, false);
}

/** How far up a number stands, from 0 to 1. */
export function height(value: number, { from, to }: Scale): number {
  return (value - from) / (to - from);
}

/** Points of the line through the levels, in per cent of the plane from its upper left corner, in stretches without a gap. */
export function lines(axis: LevelAxis, cells: LevelCell[], scale: Scale): string[] {
  const stretches: string[][] = [[]];
  cells.forEach(({ value }, level) => {
    if (value === null) stretches.push([]);
    else stretches.at(-1)!.push(`${100 * axis.places[level]},${100 * (1 - height(value, scale))}`);
  });
  return stretches.filter((points) => points.length > 1).map((points) => points.join(' '));
}
