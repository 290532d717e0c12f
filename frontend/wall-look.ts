import { type Filter, type Measure, type Range, isWhole } from './wall-columns';
import { type Wanted } from './wall-reading';

/** How a wall is looked at; the page's address holds all of it. */
export interface Look extends Wanted {
  split: string;
  /** Labels that are shown; none for all. */
  classes: number[];
  /** By the name of each measure; whole ranges are left out. */
  ranges: Record<string, Range>;
  /** Words of which a picture that is shown has one; none for all. A colon stands before what is no tag. */
  tags: string[];
  /** The index of the picture under the cursor. */
  at: number;
  /** The side of a picture, in pixels. */
  side: number;
  /** The id of the run that reads the pictures; empty for none. */
  run: string;
  /** The name of the study whose folds read them; empty for none. */
  study: string;
}

export const SIDES = { least: 24, usual: 56, most: 160 } as const;

export function filterOf({ classes, ranges }: Look): Filter {
  return { classes: new Set(classes), ranges };
}

export function isFiltered({ classes, ranges, tags, only }: Look): boolean {
  return classes.length > 0 || Object.keys(ranges).length > 0 || tags.length > 0 || only !== '';
}

export function withRange(look: Look, measure: Measure, range: Range): Look {
  const { [measure.name]: _, ...others } = look.ranges;
  return { ...look, ranges: isWhole(range, measure) ? others : { ...others, [measure.name]: range } };
}

/** Takes a class in, or leaves it out where it is in. */
export function withClass(look: Look, label: number): Look {
  const classes = look.classes.includes(label) ? look.classes.filter((each) => each !== label) : [...look.classes, label];
  return { ...look, classes: classes.sort((one, other) => one - other) };
}

/** Takes a tag in, or leaves it out where it is in. */
export function withTag(look: Look, tag: string): Look {
  const tags = look.tags.includes(tag) ? look.tags.filter((each) => each !== tag) : [...look.tags, tag];
  return { ...look, tags: tags.sort() };
}

export function unfiltered(look: Look): Look {
  return { ...look, classes: [], ranges: {}, tags: [], only: '' };
}
