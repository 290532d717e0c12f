import { escaped } from './line-plot';
import { type Look } from './look';
import { percent } from './numerals';

/** How probable a class is while ever more pixels are blanked, or shown: a curve a map. */
export interface TrialCurves {
  title: string;
  curves: number[][];
}

export const WIDTH = 220;
export const HEIGHT = 110;

/** How lines are told apart, a map each. */
export const DASHES = ['', '7 3', '2 3', '1 5', '9 3 2 3'];

/** Maps of the model come first, and behind them those that know nothing of it. */
const OF_MODEL = 3;

const GAP = 24;
const HEAD = 34;
const LINE = 20;
const SAMPLE = 34;

/** A curve's points in a plot of this width and height. */
export function pointsOf(curve: number[]): string {
  return curve.map((each, step) => `${((WIDTH * step) / (curve.length - 1)).toFixed(1)},${(HEIGHT * (1 - each)).toFixed(1)}`).join(' ');
}

/** The mean height of a curve, its ends counted by half. */
export function area(curve: number[]): number {
  const ends = (curve[0] + curve.at(-1)!) / 2;
  return (curve.reduce((sum, each) => sum + each, 0) - ends) / (curve.length - 1);
}

/** Whether the map of this number comes from the model. */
export function isOfModel(map: number): boolean {
  return map < OF_MODEL;
}

/** The plots side by side as an SVG that stands alone, with the names of the maps and the areas below. */
export function trialPicture(plots: TrialCurves[], maps: string[], look: Look): string {
  const width = plots.length * (WIDTH + GAP) + GAP;
  const below = HEAD + HEIGHT + GAP;
  const colour = (map: number) => (isOfModel(map) ? look.positive : look.negative);
  const words = (x: number, y: number, content: string, fill: string) => `<text x="${x}" y="${y}" fill="${fill}">${escaped(content)}</text>`;
  const dashed = (map: number) => `fill="none" stroke="${colour(map)}" stroke-width="2"${DASHES[map] ? ` stroke-dasharray="${DASHES[map]}"` : ''}`;
  const drawn = plots.map(({ title, curves }, place) => {
    const left = GAP + place * (WIDTH + GAP);
    return words(left, HEAD - 12, title, look.ink)
      + `<g transform="translate(${left} ${HEAD})"><rect width="${WIDTH}" height="${HEIGHT}" fill="none" stroke="${look.line}"/>`
      + curves.map((curve, map) => `<polyline ${dashed(map)} points="${pointsOf(curve)}"/>`).join('')
      + '</g>';
  });
  const key = maps.map((name, map) => {
    const y = below + LINE * map;
    const areas = plots.map(({ title, curves }) => `${title.toLowerCase()} ${percent(area(curves[map]), 0)}`).join(', ');
    return `<line x1="${GAP}" x2="${GAP + SAMPLE}" y1="${y - 4}" y2="${y - 4}" ${dashed(map)}/>` + words(GAP + SAMPLE + 8, y, `${name}: ${areas}`, look.ink);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${below + LINE * maps.length}" font-size="13" font-family="${escaped(look.font)}">`
    + `<rect width="100%" height="100%" fill="${look.sheet}"/>${drawn.join('')}${key.join('')}</svg>`;
}
