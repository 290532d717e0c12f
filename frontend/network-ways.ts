import { type Column, type DrawnLayer, type Figure, type Frame, type MapsFigure, type Point, type SeenWindow, type SumFigure, type Way } from './drawn-network';

/** Between two columns at least. */
export const LEAST_GAP = 16;

/** The places where ways end on the left of a figure. */
function entries(figure: Figure): Point[] {
  switch (figure.form) {
    case 'maps': {
      const { front, depth } = figure;
      return [{ x: front.x - depth.x, y: front.y + front.height / 2 + depth.y }];
    }
    case 'units': {
      const { box, cells } = figure;
      if (cells.length > 0) return cells.map((cell) => ({ x: cell.x, y: cell.y + cell.height / 2 }));
      return Array.from({ length: 9 }, (_, line) => ({ x: box.x, y: box.y + (box.height * (line + 0.5)) / 9 }));
    }
    case 'steps':
      return figure.rows.map(({ x, y, height }) => ({ x, y: y + height / 2 }));
    case 'sum':
      return [{ x: figure.centre.x - 13, y: figure.centre.y }];
  }
}

/** The places where ways begin on the right of a figure; of a recurrent layer that gives its last output alone, its last step. */
function exits({ figure, layer }: Column): Point[] {
  switch (figure.form) {
    case 'maps':
      return [{ x: figure.front.x + figure.front.width, y: figure.front.y + figure.front.height / 2 }];
    case 'units': {
      const { box } = figure;
      return [0.1, 0.5, 0.9].map((share) => ({ x: box.x + box.width, y: box.y + share * box.height }));
    }
    case 'steps': {
      const all = figure.rows.map(({ x, y, width, height }) => ({ x: x + width, y: y + height / 2 }));
      return layer.sides.length === 1 ? all.slice(-1) : all;
    }
    case 'sum':
      return [{ x: figure.centre.x + 13, y: figure.centre.y }];
  }
}

/** From one column to the next: step to step, from all to all units, or from maps to maps. */
export function ways(before: Column, after: Column): Way[] {
  if (windowOn(before, after)) return [{ path: lens(before, after), dashed: true }];
  const to = entries(after.figure);
  const from = after.layer.kind === 'reading' ? besideEach(before, to) : exits(before);
  const beside = after.figure.form === 'steps' && from.length === to.length;
  const pairs = beside ? from.map((point, index) => [point, to[index]]) : from.flatMap((point) => to.map((end) => [point, end]));
  return [{ path: pairs.map(([start, end]) => line(start, end)).join(''), dashed: false }];
}

/** The places on the right edge of a picture that steps are read from. */
function besideEach({ figure }: Column, steps: Point[]): Point[] {
  const { front } = figure as MapsFigure;
  return steps.map((_, step) => ({ x: front.x + front.width, y: front.y + (front.height * (step + 0.5)) / steps.length }));
}

/** The window of a kernel, where a layer looks at maps through one. */
export function windowOn(before: Column, after: Column): SeenWindow | undefined {
  const { figure, layer } = before;
  if (after.layer.window === 0 || figure.form !== 'maps') return undefined;
  const { front } = figure;
  const side = (after.layer.window * front.width) / layer.sides[1];
  const within = (start: number, size: number) => start + Math.max(0, Math.min(0.3 * size, size - side));
  if (after.layer.refused) return { x: front.x + (front.width - side) / 2, y: front.y + (front.height - side) / 2, width: side, height: side, refused: true };
  return { x: within(front.x, front.width), y: within(front.y, front.height), width: side, height: side, refused: false };
}

/** From the corners of a window to the one place that is made of it. */
function lens(before: Column, after: Column): string {
  const window = windowOn(before, after)!;
  const figure = after.figure as MapsFigure;
  const { front } = figure;
  const end = { x: front.x + 0.35 * front.width, y: front.y + 0.35 * front.height };
  const right = window.x + window.width;
  return line({ x: right, y: window.y }, end) + line({ x: right, y: window.y + window.height }, end);
}

function line(from: Point, to: Point): string {
  return `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;
}

/** A frame around what is within, and the way of what is added around it. */
export function framed(layer: DrawnLayer, first: Column, last: Column, middle: number): Frame {
  const { centre } = last.figure as SumFigure;
  const x = first.box.x - LEAST_GAP / 2;
  const y = 16;
  const box = { x, y, width: last.box.x - LEAST_GAP / 2 - x, height: 2 * (middle - y) };
  const start = x - 2;
  const around = `M${round(start)} ${round(middle)}V8H${round(centre.x)}V${round(centre.y - 13)}`;
  return { layer, box, around };
}

function round(value: number): number {
  return Math.round(10 * value) / 10;
}
