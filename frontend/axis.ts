/** An axis of numbers, or of words where it has categories. */
export interface Axis {
  name: string;
  /** Whether values are shares, to be written as per cent. */
  share: boolean;
  logarithmic: boolean;
  /** In their order; none for numbers. */
  categories: string[];
}

/** A value as people read it: a category, a per cent, a whole number, or one to four digits. */
export function written(axis: Axis, value: number | null): string {
  if (value === null) return '–';
  if (axis.categories.length > 0) return axis.categories[value] ?? '';
  if (axis.share) return `${Number((100 * value).toFixed(2))} %`;
  if (Number.isInteger(value)) return value.toLocaleString('en');
  const rounded = Number(value.toPrecision(4));
  return rounded !== 0 && Math.abs(rounded) < 0.001 ? String(rounded) : rounded.toLocaleString('en', { maximumFractionDigits: 6 });
}

/** The axis as ECharts wants it. */
export function scale(axis: Axis) {
  if (axis.categories.length > 0) return { type: 'category' as const, data: axis.categories };
  return { type: axis.logarithmic ? ('log' as const) : ('value' as const), scale: true };
}
