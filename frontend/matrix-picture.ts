import { type Matrix } from './confusion-matrix';
import { escaped } from './line-plot';
import { type Look } from './look';

const CELL = 44;
const EDGE = 56;
const HEAD = 44;
const LETTER = 8; // as wide as most are at this size, or wider

/** The largest count that colours are measured by: of mistakes, or of all where it is a difference. */
export function largest({ counts, difference }: Matrix): number {
  const coloured = counts.flatMap((row, label) => row.filter((_, predicted) => difference || predicted !== label));
  return Math.max(1, ...coloured.map(Math.abs));
}

/** How deep a cell's colour is, from 0 to 1. */
export function depth(count: number, most: number): number {
  return Math.min(1, Math.sqrt(Math.abs(count) / most));
}

/** A difference always bears its sign. */
export function text(count: number, difference: boolean): string {
  if (count < 0) return `−${-count}`;
  return difference && count > 0 ? `+${count}` : String(count);
}

/** The matrix as an SVG that stands alone. */
export function picture(matrix: Matrix, look: Look): string {
  const { label, classes, counts, difference } = matrix;
  const side = EDGE + CELL * classes.length + 16;
  const width = Math.max(side, 28 + LETTER * label.length);
  const most = largest(matrix);
  const words = (x: number, y: number, content: string, fill: string, anchor = 'middle') =>
    `<text x="${x}" y="${y}" fill="${fill}" text-anchor="${anchor}" dominant-baseline="central">${escaped(content)}</text>`;
  const centre = (index: number) => EDGE + CELL * (index + 0.5);
  const cells = counts.flatMap((row, line) => row.map((count, predicted) => {
    const right = !difference && line === predicted;
    const blue = right || (difference && count > 0);
    const fill = blue ? look.positive : look.negative;
    const opacity = right ? 0.16 : 0.45 * depth(count, most);
    const box = `x="${EDGE + CELL * predicted + 1}" y="${HEAD + EDGE + CELL * line - 27}" width="${CELL - 2}" height="${CELL - 2}" rx="5"`;
    return `<rect ${box} fill="${look.zero}"/><rect ${box} fill="${fill}" fill-opacity="${opacity}"/>`
      + words(centre(predicted), HEAD + centre(line) - 28, count === 0 ? '·' : text(count, difference), look.ink);
  }));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${side + HEAD - 28}" font-size="14" font-family="${escaped(look.font)}">`
    + `<rect width="100%" height="100%" fill="${look.sheet}"/>`
    + words(14, 24, label, look.ink, 'start')
    + classes.map((name, index) => words(centre(index), HEAD + 12, name, look.soft) + words(EDGE / 2, HEAD + centre(index) - 28, name, look.soft)).join('')
    + cells.join('')
    + '</svg>';
}
