import { type NamedArray } from './npz';

/** The units of a layer that reads step by step, the one first whose output after the last step is the highest. */
export function unitsByOutput({ shape: [steps, units], values }: Pick<NamedArray, 'shape' | 'values'>): number[] {
  const last = (unit: number) => values[(steps - 1) * units + unit];
  return Array.from({ length: units }, (_, unit) => unit).sort((a, b) => last(b) - last(a));
}
