import { type Box, type DrawnLayer, type Figure, type Point } from './drawn-network';

const LEAST_FACE = 5;
const MOST_SHEETS = 24;
const MOST_CELLS = 16;
const MOST_NAMES = 26;
const FEW_NAMES = 12;
/** As many rows as a picture of digits has. */
const MOST_ROWS = 32;
const NAMED_CELL = 15;
const NARROW_CELL = 12;
const ROW = 15;
const STEPS_HEIGHT = 176;
/** A letter of the labels, about. */
export const LETTER = 6.9;

/** A figure whose middle is nought; `width` and `height` are all of it. */
export interface Shaped {
  figure: Figure;
  width: number;
  height: number;
}

/** The figure of a layer, without a place.
 * @param scale pixels of the drawing a pixel of the picture
 * @param classes their names, of the last layer
 */
export function shape(layer: DrawnLayer, scale: number, classes: string[]): Shaped {
  const { kind, sides, steps } = layer;
  if (kind === 'residual') return { figure: { form: 'sum', centre: { x: 0, y: 0 } }, width: 26, height: 26 };
  if (kind === 'recurrent') return stepsOf(steps, sides.at(-1)!, true);
  if (sides.length === 2) return stepsOf(sides[0], sides[1], false);
  if (sides.length === 1) return unitsOf(sides[0], classes.length === sides[0] && sides[0] <= MOST_NAMES ? classes : []);
  return mapsOf(sides, scale, kind === 'picture');
}

/** Faces are to scale; each doubling of channels adds as much to the depth. */
function mapsOf([height, width, channels]: number[], scale: number, flat: boolean): Shaped {
  const face = { width: Math.max(LEAST_FACE, width * scale), height: Math.max(LEAST_FACE, height * scale) };
  const x = flat ? 0 : 9 * Math.log2(channels);
  const depth = { x, y: 0.55 * x };
  const whole = { width: face.width + depth.x, height: face.height + depth.y };
  const front = { x: whole.width / 2 - face.width, y: -whole.height / 2, ...face };
  return { figure: { form: 'maps', front, depth, sheets: flat ? 1 : Math.min(channels, MOST_SHEETS) }, ...whole };
}

function unitsOf(units: number, names: string[]): Shaped {
  const single = units <= MOST_CELLS || names.length > 0;
  const named = units <= FEW_NAMES ? NAMED_CELL : NARROW_CELL;
  const height = names.length > 0 ? named * units : 30 * Math.log2(units + 1);
  const pitch = height / units;
  const width = 15;
  const box = { x: -width / 2, y: -height / 2, width, height };
  const cells = single ? Array.from({ length: units }, (_, unit) => ({ x: box.x, y: box.y + pitch * unit + 1, width, height: pitch - 2 })) : [];
  const label = Math.max(0, ...names.map(({ length }) => length * LETTER + 8));
  return { figure: { form: 'units', box, cells, names }, width: width + 2 * label, height };
}

function stepsOf(steps: number, units: number, linked: boolean): Shaped {
  const all = steps <= MOST_ROWS;
  const places = all ? steps : MOST_ROWS;
  const pitch = Math.min(ROW, STEPS_HEIGHT / places);
  const width = Math.max(10, 8 * Math.log2(units + 1));
  const height = pitch * (places - 0.3);
  const row = (place: number) => ({ x: -width / 2, y: -height / 2 + pitch * place, width, height: 0.7 * pitch });
  const half = MOST_ROWS / 2;
  const rows = Array.from({ length: places }, (_, place) => row(place)).filter((_, place) => all || (place !== half - 1 && place !== half));
  return { figure: { form: 'steps', rows, linked, ...(all ? {} : { gap: { x: 0, y: 0 } }) }, width, height };
}

/** The figure in its place. */
export function moved(figure: Figure, x: number, y: number): Figure {
  const box = (at: Box): Box => ({ ...at, x: at.x + x, y: at.y + y });
  const point = (at: Point): Point => ({ x: at.x + x, y: at.y + y });
  switch (figure.form) {
    case 'maps':
      return { ...figure, front: box(figure.front) };
    case 'units':
      return { ...figure, box: box(figure.box), cells: figure.cells.map(box) };
    case 'steps':
      return { ...figure, rows: figure.rows.map(box), ...(figure.gap ? { gap: point(figure.gap) } : {}) };
    case 'sum':
      return { ...figure, centre: point(figure.centre) };
  }
}
