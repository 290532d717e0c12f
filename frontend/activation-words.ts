import { PARTS } from './gates';
import { type NamedArray } from './npz';
import { alone, percent } from './numerals';

/** What an array of a layer with gates is: one of these, a state, or what goes on from it. */
export function partWords({ name, shape }: NamedArray): string {
  const part = PARTS[name.split('/').at(-1)!];
  return part ?? (shape.length === 1 ? 'output after the last step' : 'output');
}

/** What a layer gives, and its gates and states; its output at each step once, where all of that goes on. */
export function partsOf(arrays: Map<string, NamedArray>, layer: string): NamedArray[] {
  const steps = arrays.get(layer)?.shape.length === 2;
  return [...arrays.values()].filter(({ name }) => {
    if (name === layer) return true;
    const [own, part] = [name.slice(0, layer.length + 1), name.slice(layer.length + 1)];
    return own === `${layer}/` && part in PARTS && !(steps && part === 'h');
  });
}

/** What a layer gives, in a sentence: how much there is, where the largest number lies, and how many are nought. */
export function givenWords({ shape, values }: NamedArray): string {
  const zeros = values.reduce((count, value) => count + (value === 0 ? 1 : 0), 0);
  const share = zeros === 0 ? '' : `; ${percent(zeros / values.length, 0)} are zero`;
  return `${sizeWords(shape)}: the largest number is ${largestWords(shape, values)}${share}.`;
}

function sizeWords(shape: number[]): string {
  if (shape.length === 3) return `${many(shape[2], 'map')} of ${shape[0]} × ${shape[1]}`;
  if (shape.length === 2) return `${many(shape[1], 'unit')} over ${many(shape[0], 'step')}`;
  return many(shape[0], 'unit');
}

function largestWords(shape: number[], values: Float32Array): string {
  let place = 0;
  for (let index = 1; index < values.length; index++) if (values[index] > values[place]) place = index;
  const last = (place % shape.at(-1)!) + 1;
  const value = alone(Number(values[place].toPrecision(3)), false);
  if (shape.length === 3) return `${value}, in map ${last}`;
  if (shape.length === 2) return `${value}, of unit ${last} at step ${Math.floor(place / shape[1]) + 1}`;
  return `${value}, of unit ${last}`;
}

function many(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
