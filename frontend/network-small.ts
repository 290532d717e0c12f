import { type Column, type DrawnNetwork, type Frame, type Way } from './drawn-network';
import { type Shaped, moved, shape } from './network-figures';
import { type Planned, planned } from './network-layout';
import { framed, ways } from './network-ways';

/** The larger side of the picture, and the place that a small drawing has, in pixels before it is made small. */
const FACE = 76;
export const PLACE = { width: 470, height: 236 };
const MARGIN = 6;
const LEAST_GAP = 14;
const MOST_GAP = 130;
const FRAMED = 34;

/** The figures of a network and the ways between them, with nothing written. */
export interface SmallLayout {
  width: number;
  height: number;
  columns: Column[];
  frames: Frame[];
  ways: Way[];
}

/** Where everything of a small drawing lies. Whatever fits its place is as large as in every other one; what is larger takes more. */
export function small(network: DrawnNetwork): SmallLayout {
  const scale = FACE / Math.max(...network.layers[0].sides.slice(0, 2));
  const plan = planned(network.layers);
  const shaped = plan.columns.map(({ layer }) => shape(layer, scale, []));
  const figures = shaped.reduce((all, { width }) => all + width, 0);
  const gaps = Math.max(1, shaped.length - 1);
  const gap = Math.max(LEAST_GAP, Math.min(MOST_GAP, (PLACE.width - 2 * MARGIN - figures) / gaps));
  const body = Math.max(...shaped.map(({ height }) => height)) + 2 * MARGIN + (plan.frames.length > 0 ? FRAMED : 0);
  return arranged(plan, shaped, gap, Math.max(PLACE.height, body));
}

function arranged(plan: Planned, shaped: Shaped[], gap: number, height: number): SmallLayout {
  const middle = height / 2;
  let left = MARGIN;
  const columns = plan.columns.map(({ layer }, index): Column => {
    const { figure, width } = shaped[index];
    const box = { x: left, y: 0, width, height };
    left += width + gap;
    const centre = box.x + width / 2;
    return { layer, figure: moved(figure, centre, middle), box, centre, marks: [], refusal: [], parameters: 0, multiplyAdds: 0 };
  });
  return {
    width: left - gap + MARGIN,
    height,
    columns,
    frames: plan.frames.map(({ layer, first, last }) => framed(layer, columns[first], columns[last], middle)),
    ways: columns.slice(1).flatMap((column, index) => ways(columns[index], { ...column, layer: { ...column.layer, window: 0 } })), // windows would be too small to be seen
  };
}
