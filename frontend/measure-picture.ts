/** Accuracy by one measure of the pictures, drawn as an SVG: a point a bin, with the interval of its share. */
import { escaped } from './line-plot';
import { type Look } from './look';
import { percent } from './numerals';
import { type Scale, covering } from './ticks';

export interface Bin {
  /** Its range in numbers. */
  label: string;
  right: number;
  count: number;
  share: number;
  /** Where the share lies with 95 % confidence. */
  low: number;
  high: number;
}

export interface MeasureContent {
  title: string;
  /** What lies along the axis, with its unit. */
  axis: string;
  /** The word for little of it, and for much. */
  low: string;
  high: string;
  /** The accuracy on all pictures. */
  overall: number;
  bins: Bin[];
}

const LEFT = 58;
const RIGHT = 14;
const TOP = 14;
const HEIGHT = 210;
const LETTER = 7; // as wide as most are at this size, or wider
const INTERVALS = 5;

/** Where everything lies in a picture of a width. */
export interface MeasureLayout {
  width: number;
  height: number;
  /** Of a bin's column. */
  column: number;
  upright: boolean;
  scale: Scale;
  x: (bin: number) => number;
  y: (share: number) => number;
}

export function layoutOf({ bins, overall }: MeasureContent, width: number): MeasureLayout {
  const column = (width - LEFT - RIGHT) / Math.max(1, bins.length);
  const longest = Math.max(0, ...bins.map(({ label }) => label.length));
  const upright = longest * LETTER > column - 4;
  const scale = covering([overall, ...bins.flatMap(({ low, high }) => [low, high])], INTERVALS, true, false);
  return {
    width,
    height: TOP + HEIGHT + (upright ? 10 + longest * LETTER : 24) + 24,
    column,
    upright,
    scale,
    x: (bin) => LEFT + column * (bin + 0.5),
    y: (share) => TOP + HEIGHT * (1 - (share - scale.from) / (scale.to - scale.from)),
  };
}

/** The columns of the bins, for what is laid over the picture. */
export const COLUMNS = { left: LEFT, right: RIGHT };

/** Whether a bin is read worse than all, or better, by more than its interval; 0 where neither is sure. */
export function verdict({ low, high }: Bin, overall: number): -1 | 0 | 1 {
  if (high < overall) return -1;
  return low > overall ? 1 : 0;
}

/** What is said of a bin. */
export function binWords({ axis }: MeasureContent, { label, right, count, share, low, high }: Bin): string {
  return `${axis} ${label}: ${percent(share, 1)} of ${count.toLocaleString('en')} right, ${(count - right).toLocaleString('en')} misread; 95 % interval ${percent(low, 1)} to ${percent(high, 1)}`;
}

export function picture(content: MeasureContent, look: Look, width: number): string {
  const { bins, overall, axis, low, high } = content;
  const layout = layoutOf(content, width);
  const { x, y, scale, height, upright } = layout;
  const words = (left: number, top: number, text: string, more: string, fill = look.soft) =>
    `<text x="${left}" y="${top}" fill="${fill}" ${more}>${escaped(text)}</text>`;
  const level = (share: number, more: string) =>
    `<line x1="${LEFT}" x2="${width - RIGHT}" y1="${y(share)}" y2="${y(share)}" ${more}/>`;
  const ticks = scale.ticks.map(({ value, text }) =>
    level(value, `stroke="${look.line}"`) + words(LEFT - 8, y(value), text, 'text-anchor="end" dominant-baseline="central"'));
  const labels = bins.map(({ label }, bin) => upright
    ? words(x(bin), TOP + HEIGHT + 10, label, `text-anchor="end" dominant-baseline="central" transform="rotate(-90 ${x(bin)} ${TOP + HEIGHT + 10})"`)
    : words(x(bin), TOP + HEIGHT + 18, label, 'text-anchor="middle"'));
  const along = height - 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="12" font-family="${escaped(look.font)}">`
    + `<rect width="100%" height="100%" fill="${look.sheet}"/>`
    + ticks.join('')
    + level(overall, `stroke="${look.ink}" stroke-dasharray="4 4"`)
    + bins.map((bin, place) => point(bin, x(place), layout, look, overall)).join('')
    + labels.join('')
    + words(LEFT + 6, along, `← ${low}`, 'text-anchor="start"')
    + words((LEFT + width - RIGHT) / 2, along, axis, 'text-anchor="middle"', look.ink)
    + words(width - RIGHT - 6, along, `${high} →`, 'text-anchor="end"')
    + '</svg>';
}

/** A bin that is surely worse than all is a square, one that is surely better a disc; others are hollow. */
function point(bin: Bin, x: number, { y }: MeasureLayout, look: Look, overall: number): string {
  const sure = verdict(bin, overall);
  const colour = sure < 0 ? look.negative : sure > 0 ? look.positive : look.soft;
  const end = (share: number) => `<line x1="${x - 5}" x2="${x + 5}" y1="${y(share)}" y2="${y(share)}"/>`;
  const mark = sure < 0
    ? `<rect x="${x - 5.5}" y="${y(bin.share) - 5.5}" width="11" height="11" fill="${colour}"/>`
    : `<circle cx="${x}" cy="${y(bin.share)}" r="5.5" fill="${sure > 0 ? colour : look.sheet}" stroke-width="2"/>`;
  return `<g stroke="${colour}" stroke-width="1.5"><line x1="${x}" x2="${x}" y1="${y(bin.low)}" y2="${y(bin.high)}"/>${end(bin.low)}${end(bin.high)}${mark}</g>`;
}
