import { mostProbable } from './answer-bars';
import { alone, percent } from './numerals';
import { type NamedArray } from './npz';
import { strongestParts } from './reason-words';
import { softmax } from './softmax';
import { type UnitLayer } from './unit-question';

/** Two units that do the same. */
export interface AlikePair {
  units: [number, number];
  cosine: number;
  correlation: number;
}

/** The units in the order of their influence, those of equal influence in their own; in their own as long as it is not known. */
export function byInfluence(influence: ArrayLike<number> | undefined, count: number): number[] {
  const units = Array.from({ length: count }, (_, unit) => unit);
  return influence ? units.sort((one, other) => influence[other] - influence[one] || one - other) : units;
}

/** The pairs of an array `[pairs, 4]`; none where there is no array. */
export function pairsOf(array: NamedArray | undefined): AlikePair[] {
  if (!array) return [];
  const { shape: [count], values } = array;
  return Array.from({ length: count }, (_, row) => ({
    units: [values[4 * row], values[4 * row + 1]],
    cosine: values[4 * row + 2],
    correlation: values[4 * row + 3],
  }));
}

/** Those that do the same as a unit, the most alike first. */
export function likeUnit(pairs: AlikePair[], unit: number): { unit: number; pair: AlikePair }[] {
  return pairs
    .filter(({ units }) => units.includes(unit))
    .map((pair) => ({ unit: pair.units[0] === unit ? pair.units[1] : pair.units[0], pair }));
}

/** What one of them is called, with its number from 1: "filter 3". */
export function nounOf({ kind }: Pick<UnitLayer, 'kind'>): string {
  return kind === 'filters' ? 'filter' : 'unit';
}

/**
 * "3 of 128 units never fire; 2 pairs do the same."
 * @param pairs absent where there are too many units to be compared
 */
export function verdict(dead: number, pairs: number | undefined, { kind, count }: Pick<UnitLayer, 'kind' | 'count'>): string {
  const noun = nounOf({ kind });
  const silent = dead === 0
    ? `All ${count} ${noun}s fire`
    : `${dead} of ${count} ${noun}s never ${dead === 1 ? 'fires' : 'fire'}`;
  if (pairs === undefined) return `${silent}; they are too many to be compared with each other.`;
  const same = pairs === 0 ? 'no two do the same' : `${pairs} ${pairs === 1 ? 'pair does' : 'pairs do'} the same`;
  return `${silent}; ${same}.`;
}

function regionWords({ speaks, against }: ReturnType<typeof strongestParts>, bright: string): string {
  if (!speaks && !against) return 'nothing in the picture goes with it';
  if (speaks === against) return `${bright} in the ${speaks} raises it in some places and lowers it in others`;
  return [speaks && `${bright} in the ${speaks} raises it most`, against && `${bright} in the ${against} lowers it most`].filter(Boolean).join(', ');
}

/** Which step moves a recurrent unit most, and what in the picture goes with it. */
export function watchWords(movement: ArrayLike<number> | undefined, watched: Float32Array, shape: number[], step: string, ink: boolean): string {
  const bright = ink ? 'ink' : 'brightness';
  const regions = regionWords(strongestParts(watched, shape), bright);
  if (!movement) return `${regions.charAt(0).toUpperCase()}${regions.slice(1)}.`;
  let most = 0;
  for (let each = 1; each < movement.length; each++) if (movement[each] > movement[most]) most = each;
  return `It moves most at ${step} ${most + 1}, by ${alone(movement[most], false)} on average; ${regions}.`;
}

/** Where one stands among all: "the most influential", "number 3 of 16 by influence". */
export function rankWords(rank: number, count: number): string {
  if (rank === 0) return 'the most influential';
  return rank === count - 1 ? 'the least influential' : `number ${rank + 1} of ${count} by influence`;
}

/** The names of the largest and of the smallest number, for those who cannot see bars. */
export function largestOf(values: ArrayLike<number>, names: string[]): { raised: string; lowered: string } {
  let [most, least] = [0, 0];
  for (let each = 1; each < values.length; each++) {
    if (values[each] > values[most]) most = each;
    if (values[each] < values[least]) least = each;
  }
  return { raised: names[most], lowered: names[least] };
}

/** "read as 7, 99 %" */
export function readAs(logits: ArrayLike<number>, classes: string[], temperature: number): string {
  const [top] = mostProbable(classes, softmax(logits, temperature));
  return `read as ${top.name}, ${percent(top.probability, 0)}`;
}
