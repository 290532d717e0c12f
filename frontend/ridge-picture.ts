import { escaped } from './line-plot';
import { type Look } from './look';
import { alone } from './numerals';
import { type Histogram, type LayerHistograms, PLACES, commonAxis, shares, thinned } from './ridges';

const WIDTH = 330;
const LEFT = 34;
const RIGHT = 8;
const TOP = 8;
const FOOT = 24;

/** From the first ridge's base to the last one's, at most. */
const DEPTH = 150;

/** Of the highest ridge. */
const HEIGHT = 62;
const LARGEST_STEP = 22;

/** How solid the first ridge is; the last one is as solid as can be. */
const FIRST = 0.3;

/** Histograms as ridges one before the other, the first epoch behind, as an SVG that stands alone. */
export function ridgePicture({ layer, epochs }: LayerHistograms, chosen: number, look: Look, title = layer): string {
  const shown = thinned(epochs, chosen);
  const axis = commonAxis(epochs);
  const step = Math.min(LARGEST_STEP, DEPTH / Math.max(1, shown.length - 1));
  const base = (index: number) => TOP + HEIGHT + step * index;
  const bottom = base(shown.length - 1);
  const across = (value: number) => LEFT + ((WIDTH - LEFT - RIGHT) * (value - axis.from)) / (axis.to - axis.from);
  const heights = shown.map((each) => shares(each, axis.from, axis.to));
  const most = Math.max(...heights.flatMap((each) => [...each]));
  const named = namedRidges(shown, chosen, step);
  const ridges = shown.map((each, index) => {
    const isChosen = each.epoch === chosen;
    const points = Array.from(heights[index], (share, place) => {
      const x = LEFT + ((WIDTH - LEFT - RIGHT) * (place + 0.5)) / PLACES;
      return `${x.toFixed(1)},${(base(index) - HEIGHT * Math.sqrt(share / most)).toFixed(1)}`;
    });
    const solid = FIRST + ((1 - FIRST) * (index + 1)) / shown.length;
    const colour = isChosen ? look.negative : look.positive;
    const name = named.has(index)
      ? text(LEFT - 6, base(index), String(each.epoch), `fill="${isChosen ? look.ink : look.soft}" text-anchor="end" dominant-baseline="central"`)
      : '';
    return `<path d="M${LEFT},${base(index)}L${points.join('L')}L${WIDTH - RIGHT},${base(index)}" fill="${look.sheet}" fill-opacity="0.75" stroke="${colour}" stroke-opacity="${isChosen ? 1 : solid.toFixed(2)}" stroke-width="${isChosen ? 2 : 1.1}" stroke-linejoin="round"><title>${escaped(said(each))}</title></path>${name}`;
  });
  const ticks = axis.ticks.map(({ value, text: words }) =>
    `<line x1="${across(value)}" x2="${across(value)}" y1="${TOP}" y2="${bottom}" stroke="${look.line}"/>`
    + text(across(value), bottom + 16, words, `fill="${look.soft}" text-anchor="middle"`));
  const height = bottom + FOOT;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-size="11" font-family="${escaped(look.font)}">`
    + `<title>${escaped(title)}</title><rect width="100%" height="100%" fill="${look.sheet}"/>${ticks.join('')}${ridges.join('')}</svg>`;
}

/** The epochs whose numbers have room: the first, the last, the chosen one, and others between. */
function namedRidges(shown: Histogram[], chosen: number, step: number): Set<number> {
  const last = shown.length - 1;
  const wanted = [shown.findIndex(({ epoch }) => epoch === chosen), last, 0, ...shown.keys()].filter((index) => index >= 0);
  const room = Math.ceil(13 / step);
  const named = new Set<number>();
  for (const index of wanted) {
    if ([...named].every((other) => other === index || Math.abs(other - index) >= room)) named.add(index);
  }
  return named;
}

function text(x: number, y: number, words: string, more: string): string {
  return `<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`;
}

/** One epoch in words. */
export function said({ epoch, low, high }: Histogram): string {
  const when = epoch === 0 ? 'before the first step' : `epoch ${epoch}`;
  return low === high ? `${when}: all ${alone(low, false)}` : `${when}: from ${alone(low, false)} to ${alone(high, false)}`;
}
