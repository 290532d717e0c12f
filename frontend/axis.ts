import { NONE, alone } from './numerals';
import { type Scale, covering, holds } from './ticks';

/** An axis of numbers, or of words where it has categories. */
export interface Axis {
  name: string;
  /** Whether values are shares, to be written as per cent. */
  share: boolean;
  logarithmic: boolean;
  /** In their order; none for numbers. */
  categories: string[];
}

/** A value as people read it: a category, a per cent, a whole number, or four digits. */
export function written(axis: Axis, value: number | null): string {
  if (value === null) return NONE;
  return axis.categories.length > 0 ? (axis.categories[value] ?? '') : alone(value, axis.share);
}

/** Whether a value has a place on the axis. */
export function isOn(axis: Axis, value: number | null): value is number {
  if (value === null) return false;
  return axis.categories.length > 0 ? axis.categories[value] !== undefined : holds(value, axis.logarithmic);
}

/**
 * The axis as ECharts wants it.
 * @param values all that it shall reach over
 * @param intervals between ticks, at most
 * @param label what its numbers and words look like
 */
export function axisOption(axis: Axis, values: number[], intervals: number, label: object) {
  if (axis.categories.length > 0) return { type: 'category' as const, data: axis.categories, axisTick: { show: false }, axisLabel: label };
  return numbered(covering(values, intervals, axis.share, axis.logarithmic), axis.logarithmic, label);
}

/** An axis of numbers as ECharts wants it: its ends and its ticks, which are the places of its lines as well, are those of the scale. */
export function numbered({ from, to, ticks }: Scale, logarithmic: boolean, label: object) {
  const customValues = ticks.map(({ value }) => value);
  return {
    type: logarithmic ? ('log' as const) : ('value' as const),
    min: from,
    max: to,
    axisTick: { show: false, customValues },
    axisLabel: { ...label, customValues, formatter: (value: number) => nearest(ticks, value) },
  };
}

/** ECharts hands a tick of a logarithmic axis back by the power that it makes of its logarithm. */
function nearest(ticks: Scale['ticks'], value: number): string {
  const [first, ...others] = ticks;
  return others.reduce((best, tick) => (Math.abs(tick.value - value) < Math.abs(best.value - value) ? tick : best), first).text;
}
