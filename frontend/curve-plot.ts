import { css, html, nothing, svg } from 'lit';
import { labelPlaces } from './end-labels';

/** Shares from 0 to 1, one a step, all of one length. */
export interface Curve {
  name: string;
  values: readonly number[];
  /** What it is drawn with: for, against, or the colour of the first, the second, ... model. */
  tone: 'positive' | 'negative' | `plot-${number}`;
  /** As an SVG has it; empty for solid. */
  dash: string;
}

/** Dashes that tell curves apart without colour. */
export const DASHES = ['', '7 3', '2 3', '9 3 2 3', '1 5', '12 4', '5 2 1 2', '3 6'];

const WIDTH = 320;
const HEIGHT = 130;
const LEFT = 44;
const BOTTOM = 18;
const LETTER = 5.6;
const LINE = 13;

export const curveStyles = css`
  .plot {
    display: block;
    width: 100%;
    border-radius: 6px;
    background: var(--sheet);
    forced-color-adjust: none;
    font-size: 10.5px;
  }
  .plot polyline,
  .plot line,
  .sample polyline {
    fill: none;
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  @media (max-width: 640px) {
    .plot {
      font-size: 13px;
    }
  }
  .plot text {
    fill: var(--soft);
    stroke: none;
  }
  .plot .frame {
    stroke: var(--line);
    stroke-width: 1;
  }
  .plot .now {
    stroke: var(--ink);
    stroke-width: 1;
  }
  .sample {
    display: inline-block;
    width: 34px;
    height: 8px;
    margin-right: 6px;
    vertical-align: middle;
    background: none;
    forced-color-adjust: none;
  }
`;

/** Room for the names at the ends. */
function roomFor(curves: readonly Curve[]): number {
  return Math.max(...curves.map(({ name }) => name.length)) * LETTER + 8;
}

/** A slider's thumb is so wide: its middle goes from half of that to the width without the other half. */
const THUMB = 16;

/** Of a slider that has its ends where the curves have theirs. */
export function beneathPlot(curves: readonly Curve[]) {
  const all = LEFT + WIDTH + roomFor(curves);
  const share = (width: number) => `${((100 * width) / all).toFixed(2)}%`;
  return { marginLeft: `calc(${share(LEFT)} - ${THUMB / 2}px)`, width: `calc(${share(WIDTH)} + ${THUMB}px)` };
}

/**
 * Curves of shares over steps, each told by its dash and by its name at its end.
 *
 * @param words for those who cannot see it
 * @param ends what the first and the last step are
 * @param now a step that is marked
 */
export function curvePlot(words: string, curves: readonly Curve[], ends: readonly [string, string], now?: number) {
  const right = roomFor(curves);
  const steps = curves[0].values.length - 1;
  const x = (step: number) => ((WIDTH * step) / steps).toFixed(1);
  const y = (share: number) => (HEIGHT * (1 - share)).toFixed(1);
  const places = labelPlaces(curves.map(({ values }) => HEIGHT * (1 - values.at(-1)!)), LINE, HEIGHT);
  return html`
    <svg class="plot" viewBox="${-LEFT} -8 ${LEFT + WIDTH + right} ${HEIGHT + BOTTOM + 10}" role="img" aria-label=${words}>
      ${svg`
        <line class="frame" x1="0" x2=${WIDTH} y1=${HEIGHT} y2=${HEIGHT}></line>
        <line class="frame" x1="0" x2=${WIDTH} y1="0" y2="0"></line>
        <text x="-4" y="4" text-anchor="end">100 %</text>
        <text x="-4" y=${HEIGHT + 4} text-anchor="end">0 %</text>
        <text x="0" y=${HEIGHT + 14}>${ends[0]}</text>
        <text x=${WIDTH} y=${HEIGHT + 14} text-anchor="end">${ends[1]}</text>
        ${now === undefined ? nothing : svg`<line class="now" x1=${x(now)} x2=${x(now)} y1="0" y2=${HEIGHT}></line>`}
        ${curves.map(({ name, values, tone, dash }, index) => svg`
          <polyline stroke="var(--${tone})" stroke-dasharray=${dash || 'none'} points=${values.map((each, step) => `${x(step)},${y(each)}`).join(' ')}></polyline>
          <text x=${WIDTH + 5} y=${(places[index] + 4).toFixed(1)}>${name}</text>`)}`}
    </svg>
  `;
}

/** How a curve is drawn, beside its name. */
export function curveSample({ tone, dash }: Pick<Curve, 'tone' | 'dash'>) {
  return html`<svg class="sample" viewBox="0 0 34 8" aria-hidden="true">${svg`<polyline stroke="var(--${tone})" stroke-dasharray=${dash || 'none'} points="0,4 34,4"></polyline>`}</svg>`;
}
