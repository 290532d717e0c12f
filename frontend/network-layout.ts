import { type Box, type Column, type DrawnLayer, type DrawnNetwork, type Layout, type Shares } from './drawn-network';
import { LETTER, type Shaped, moved, shape } from './network-figures';
import { LEAST_GAP, framed, ways, windowOn } from './network-ways';

/** The larger side of the picture, pixels: the largest that there is room for. */
const FACES = [116, 96, 76];
/** The tallest bar, were it all there is. */
const BAR = 44;
/** Above a row of bars, with its heading, and below it, with its numbers. */
const ABOVE_BARS = 44;
const BELOW_BARS = 24;
const MARGIN = 12;
const MOST_GAP = 90;
const REFUSAL = 26;

/** Where everything of a network's drawing lies, from the picture on the left to the classes on the right.
 * @param available pixels that it may take; it takes more where it must
 * @param markHeight pixels, larger where fingers press */
export function layout(network: DrawnNetwork, available: number, markHeight = 24): Layout {
  const sizes = FACES.map((face) => sized(network, face));
  return arranged(sizes.find(({ least }) => least <= available) ?? sizes.at(-1)!, available, markHeight);
}

/** How large everything is, before anything has its place. */
interface Sized {
  plan: Planned;
  shaped: Shaped[];
  widths: number[];
  /** The width that it takes at least. */
  least: number;
}

function sized({ layers, classes }: DrawnNetwork, face: number): Sized {
  const scale = face / Math.max(...layers[0].sides.slice(0, 2));
  const plan = planned(layers);
  const shaped = plan.columns.map(({ layer }, index) => shape(layer, scale, index === plan.columns.length - 1 ? classes : []));
  const widths = plan.columns.map(({ layer, marks }, index) => columnWidth(layer, marks, shaped[index].width));
  return { plan, shaped, widths, least: 2 * MARGIN + sum(widths) + LEAST_GAP * (widths.length - 1) };
}

function arranged({ plan, shaped, widths, least }: Sized, available: number, markHeight: number): Layout {
  const gaps = Math.max(1, widths.length - 1);
  const gap = Math.min(MOST_GAP, LEAST_GAP + Math.max(0, available - least) / gaps);
  const body = Math.max(...shaped.map(({ height }) => height)) + (plan.frames.length > 0 ? 60 : 16);
  const middle = body / 2;
  const labels = body + 18;
  const marksTop = labels + 28;
  let left = MARGIN;
  const columns = plan.columns.map(({ layer, marks }, index) => {
    const width = widths[index];
    const column = placed(layer, marks, shaped[index], { x: left, y: 0, width, height: marksTop }, middle, markHeight);
    left += width + gap;
    return column;
  });
  const below = Math.max(...columns.map(({ marks, refusal }) => Math.max(marks.length * (markHeight + 4), refusal.length * 17)));
  const row = ABOVE_BARS + BAR + BELOW_BARS;
  const lines = [0, 1].map((index) => marksTop + below + row * index + ABOVE_BARS + BAR);
  return {
    width: left - gap + MARGIN,
    height: lines[1] + BELOW_BARS,
    middle,
    labels,
    columns,
    frames: plan.frames.map(({ layer, first, last }) => framed(layer, columns[first], columns[last], middle)),
    ways: columns.slice(1).flatMap((column, index) => ways(columns[index], column)),
    windows: columns.slice(1).flatMap((column, index) => windowOn(columns[index], column) ?? []),
    shares: [
      sharesOf('Parameters', columns, lines[0], ({ parameters }) => parameters),
      sharesOf('Multiply-adds for one picture', columns, lines[1], ({ multiplyAdds }) => multiplyAdds),
    ],
  };
}

export interface Planned {
  columns: { layer: DrawnLayer; marks: DrawnLayer[] }[];
  /** Columns by their places, the sum last. */
  frames: { layer: DrawnLayer; first: number; last: number }[];
}

/** What stands in a column of its own, and what below another. */
export function planned(layers: DrawnLayer[]): Planned {
  const plan: Planned = { columns: [], frames: [] };
  for (const layer of layers) {
    if (layer.kind === 'mark' && !layer.refused && plan.columns.length > 0) {
      plan.columns.at(-1)!.marks.push(layer);
      continue;
    }
    const first = plan.columns.length;
    plan.columns.push(...planned(layer.within).columns);
    if (layer.within.length > 0) plan.frames.push({ layer, first, last: plan.columns.length });
    plan.columns.push({ layer, marks: [] });
  }
  return plan;
}

/** As wide as its figure and all that is written below it. */
function columnWidth(layer: DrawnLayer, marks: DrawnLayer[], figure: number): number {
  const lines = layer.refused ? wrapped(layer.refused, REFUSAL) : [];
  const written = [layer.shape, layer.brief, ...lines].map(({ length }) => length * LETTER);
  return Math.max(figure, ...written, ...marks.map(markWidth), 44);
}

function markWidth({ brief }: DrawnLayer): number {
  return brief.length * LETTER + 18;
}

function placed(layer: DrawnLayer, marks: DrawnLayer[], { figure }: Shaped, box: Box, middle: number, markHeight: number): Column {
  const centre = box.x + box.width / 2;
  return {
    layer,
    figure: moved(figure, centre, middle),
    box,
    centre,
    marks: marks.map((mark, index) => ({
      layer: mark,
      box: { x: centre - markWidth(mark) / 2, y: box.height + index * (markHeight + 4), width: markWidth(mark), height: markHeight },
    })),
    refusal: layer.refused ? wrapped(layer.refused, REFUSAL) : [],
    parameters: own(layer, 'parameters') + sum(marks.map(({ parameters }) => parameters)),
    multiplyAdds: own(layer, 'multiplyAdds') + sum(marks.map(({ multiplyAdds }) => multiplyAdds)),
  };
}

/** What is counted in the columns of the layers within is not counted again. */
function own(layer: DrawnLayer, of: 'parameters' | 'multiplyAdds'): number {
  return layer.within.length > 0 ? 0 : layer[of];
}

function sharesOf(title: string, columns: Column[], lineAt: number, of: (column: Column) => number): Shares {
  const total = sum(columns.map(of));
  const bars = columns.flatMap((column) => {
    const count = of(column);
    if (count === 0) return [];
    const height = Math.max(1.5, (BAR * count) / total);
    const width = Math.min(58, column.box.width);
    return [{ x: column.centre - width / 2, y: lineAt - height, width, height, count }];
  });
  return { title, total, heading: lineAt - BAR - ABOVE_BARS + 20, line: lineAt, bars };
}

/** A sentence in lines of about so many letters. */
export function wrapped(sentence: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function sum(values: number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
