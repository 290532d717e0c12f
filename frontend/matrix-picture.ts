import { type Matrix } from './confusion-matrix';
import { escaped } from './line-plot';
import { type Look } from './look';

const CELL = 44;
const EDGE = 56;
const HEAD = 44;
const LETTER = 8; // as wide as most are at this size, or wider

/** Names of as many letters fit above a column; longer ones stand upright. */
export const MOST_LEVEL = 3;

const MOST_LETTERS = 18;

/** How many letters the longest of them has. */
export function longestName(names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => [...name].length));
}

/** The name, cut where a picture has no room for more of it. */
function cut(name: string): string {
  const letters = [...name];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join('')}…` : name;
}

/** What cells say: how many, or which share of the examples of their label, or of those that were read so. */
export type Share = 'counts' | 'row' | 'column';

export const SHARES: [Share, string][] = [['counts', 'counts'], ['row', '% of row'], ['column', '% of column']];

/** The matrix with shares in per cent in the place of counts; of no examples at all they are zero. */
export function shared(matrix: Matrix, share: Share): Matrix {
  const { classes, counts, difference } = matrix;
  if (share === 'counts' || difference) return matrix;
  const sum = (line: number[]) => line.reduce((all, each) => all + each, 0);
  const lines = share === 'row' ? counts.map(sum) : classes.map((_, predicted) => sum(counts.map((row) => row[predicted])));
  const of = (count: number, line: number) => (count === 0 ? 0 : (100 * count) / lines[line]);
  return { ...matrix, counts: counts.map((row, label) => row.map((count, predicted) => of(count, share === 'row' ? label : predicted))) };
}

/** The largest count that colours are measured by: of mistakes, or of all where it is a difference. */
export function largest({ counts, difference }: Matrix): number {
  const coloured = counts.flatMap((row, label) => row.filter((_, predicted) => difference || predicted !== label));
  return Math.max(1, ...coloured.map(Math.abs));
}

/** How deep a cell's colour is, from 0 to 1. */
export function depth(count: number, most: number): number {
  return Math.min(1, Math.sqrt(Math.abs(count) / most));
}

/** A difference always bears its sign, and a share below ten per cent a decimal. */
export function text(count: number, difference: boolean, share: Share = 'counts'): string {
  if (share !== 'counts' && !difference) return count >= 10 || count === 0 ? count.toFixed(0) : count.toFixed(1);
  if (count < 0) return `−${-count}`;
  return difference && count > 0 ? `+${count}` : String(count);
}

/** The matrix as an SVG that stands alone. */
export function picture(whole: Matrix, look: Look, share: Share = 'counts'): string {
  const matrix = shared(whole, share);
  const { classes, counts, difference } = matrix;
  const label = share === 'counts' || difference ? matrix.label : `${matrix.label}, ${SHARES.find(([each]) => each === share)![1]}`;
  const upright = longestName(classes) > MOST_LEVEL;
  const edge = upright ? Math.max(EDGE, 16 + LETTER * Math.min(MOST_LETTERS, longestName(classes))) : EDGE;
  const top = HEAD + edge - 28;
  const width = Math.max(edge + CELL * classes.length + 16, 28 + LETTER * label.length);
  const most = largest(matrix);
  const words = (x: number, y: number, content: string, fill: string, more = 'text-anchor="middle"') =>
    `<text x="${x}" y="${y}" fill="${fill}" ${more} dominant-baseline="central">${escaped(content)}</text>`;
  const across = (index: number) => edge + CELL * (index + 0.5);
  const down = (index: number) => top + CELL * (index + 0.5);
  const cells = counts.flatMap((row, line) => row.map((count, predicted) => {
    const right = !difference && line === predicted;
    const blue = right || (difference && count > 0);
    const fill = blue ? look.positive : look.negative;
    const opacity = right ? 0.16 : 0.45 * depth(count, most);
    const box = `x="${edge + CELL * predicted + 1}" y="${top + CELL * line + 1}" width="${CELL - 2}" height="${CELL - 2}" rx="5"`;
    return `<rect ${box} fill="${look.zero}"/><rect ${box} fill="${fill}" fill-opacity="${opacity}"/>`
      + words(across(predicted), down(line), count === 0 ? '·' : text(count, difference, share), look.ink);
  }));
  const above = (name: string, index: number) => {
    const [x, y] = [across(index), top - 16];
    return upright
      ? words(x, top - 8, cut(name), look.soft, `text-anchor="start" transform="rotate(-90 ${x} ${top - 8})"`)
      : words(x, y, name, look.soft);
  };
  const beside = (name: string, index: number) => upright
    ? words(edge - 8, down(index), cut(name), look.soft, 'text-anchor="end"')
    : words(edge / 2, down(index), name, look.soft);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top + CELL * classes.length + 16}" font-size="14" font-family="${escaped(look.font)}">`
    + `<rect width="100%" height="100%" fill="${look.sheet}"/>`
    + words(14, 24, label, look.ink, 'text-anchor="start"')
    + classes.map((name, index) => above(name, index) + beside(name, index)).join('')
    + cells.join('')
    + '</svg>';
}
