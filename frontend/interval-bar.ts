import { css, html, nothing } from 'lit';
import { type Extent, placeOn } from './bar-extent';
import { percent } from './numerals';
import { spokenStyles } from './spoken';

/** A test accuracy with the range in which it lies; all numbers are shares. */
export interface Bar {
  name: string;
  /** By which its colour is known. */
  place: number;
  value: number;
  interval: { low: number; high: number };
  /** What single runs have come to where the value is a mean of several. */
  runs: number[];
}

const COLOURS = 10;

/** The axis: where it begins, its middle and its end. */
export function intervalAxis({ from, to }: Extent) {
  const middle = (from + to) / 2;
  return html`<span class="axis" aria-hidden="true">${[from, middle, to].map((share) => html`<i style="left: ${placeOn({ from, to }, share)}%">${
    Number((100 * share).toFixed(2))}${share === to ? ' %' : ''}</i>`)}</span>`;
}

/** The bar with its interval, and its number; a bar that begins above nothing is hatched where it is cut. */
export function intervalBar(bar: Bar, extent: Extent) {
  const { value, interval, runs, place } = bar;
  const low = placeOn(extent, interval.low);
  return html`
    <span class="track ${extent.from > 0 ? 'cut' : ''}" aria-hidden="true">
      <i class="fill" style="width: ${placeOn(extent, value)}%; background: var(--plot-${(place % COLOURS) + 1})"></i>
      ${runs.map((run) => html`<i class="run" style="left: ${placeOn(extent, run)}%"></i>`)}
      <em style="left: ${low}%; width: ${placeOn(extent, interval.high) - low}%"></em>
    </span>
    <span class="value"><b>${percent(value)}</b><small><span class="spoken">, 95 % interval </span>${percent(interval.low, 1).replace(' %', '')}–${percent(interval.high, 1)}</small></span>`;
}

/** Says that bars are cut, where they are. */
export function cutNote({ from }: Extent) {
  return from > 0 ? html` The axis begins at ${Number((100 * from).toFixed(2))} %: bars are cut there.` : nothing;
}

export const intervalStyles = [spokenStyles, css`
  .axis {
    position: relative;
    display: block;
    height: 18px;
    color: var(--soft);
    font-size: 13px;
  }
  .axis i {
    position: absolute;
    font-style: normal;
    white-space: nowrap;
    translate: -50%;
  }
  .axis i:first-child {
    translate: 0;
  }
  .axis i:last-child {
    translate: -100%;
  }
  .track {
    position: relative;
    display: block;
    height: 22px;
    border-radius: 5px;
    background: linear-gradient(var(--guide), var(--guide)) 50% 0 / 1px 100% no-repeat, var(--zero);
    forced-color-adjust: none;
  }
  .fill {
    position: absolute;
    inset: 0 auto 0 0;
    border-radius: 5px 0 0 5px;
  }
  .cut::before {
    content: '';
    position: absolute;
    z-index: 1;
    inset: 0 auto 0 6px;
    width: 6px;
    background: repeating-linear-gradient(-62deg, var(--sheet) 0 2px, transparent 2px 5px);
  }
  .run {
    position: absolute;
    z-index: 1;
    bottom: 0;
    height: 7px;
    width: 2px;
    margin-left: -1px;
    background: var(--ink);
  }
  .track em {
    position: absolute;
    z-index: 1;
    inset-block: -3px;
    border: solid var(--ink);
    border-width: 0 2px;
    background: linear-gradient(var(--ink), var(--ink)) 0 50% / 100% 2px no-repeat;
  }
  .value {
    text-align: right;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  .value b {
    display: block;
    font-size: 20px;
    line-height: 1.15;
    letter-spacing: -0.01em;
  }
  .value small {
    color: var(--soft);
    font-size: 13px;
  }
  .note {
    margin: 10px 0 0;
    color: var(--soft);
    font-size: 13px;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
`];
