import { css, html, nothing, svg } from 'lit';
import { largest } from './heat';
import { alone } from './numerals';
import { byInfluence } from './unit-words';

const WIDTH = 26;
const HEIGHT = 44;
const ROW = 20;
const NAME = 96;
const HALF = 84;

/** As many classes have a bar each; of more, those that are raised or lowered most. */
const MOST = 12;

/** Names of as many letters stand below a column; longer ones beside a row. */
const LEVEL = 2;

export const effectStyles = css`
  svg.effects {
    display: block;
    max-width: 100%;
    overflow: visible;
    forced-color-adjust: none;
  }
  .effects text {
    fill: var(--soft);
    font-size: 12px;
    text-anchor: middle;
  }
  .effects text.beside {
    text-anchor: end;
    dominant-baseline: central;
  }
  .effects line {
    stroke: var(--edge);
  }
  .effects .for {
    fill: var(--positive);
  }
  .effects .against {
    fill: var(--negative);
  }
`;

/** What is added to each class, or taken from it, as bars on both sides of a line. */
export function effectBars(values: Float32Array, classes: string[], words: string) {
  const few = classes.length <= MOST;
  return few && classes.every((name) => [...name].length <= LEVEL) ? columns(values, classes, words) : rows(values, classes, words, few);
}

function columns(values: Float32Array, classes: string[], words: string) {
  const most = largest(values) || 1;
  const width = WIDTH * classes.length;
  return html`
    <svg class="effects" width=${width} height=${2 * HEIGHT + 18} viewBox="0 0 ${width} ${2 * HEIGHT + 18}" role="img" aria-label=${words}>
      <line x1="0" x2=${width} y1=${HEIGHT} y2=${HEIGHT}></line>
      ${Array.from(values, (value, label) => {
        const height = (HEIGHT * Math.abs(value)) / most;
        return svg`<rect class=${side(value)} x=${label * WIDTH + 2} width=${WIDTH - 4} y=${value < 0 ? HEIGHT : HEIGHT - height} height=${height}><title>${classes[label]}: ${alone(value, false)}</title></rect>
          <text x=${(label + 0.5) * WIDTH} y=${2 * HEIGHT + 14}>${classes[label]}</text>`;
      })}
    </svg>
  `;
}

function rows(values: Float32Array, classes: string[], words: string, all: boolean) {
  const most = largest(values) || 1;
  const labels = all ? [...values.keys()] : byInfluence(values.map(Math.abs), values.length).slice(0, MOST);
  const width = NAME + 2 * HALF;
  const middle = NAME + HALF;
  return html`
    <svg class="effects" width=${width} height=${ROW * labels.length} viewBox="0 0 ${width} ${ROW * labels.length}" role="img" aria-label=${words}>
      <line x1=${middle} x2=${middle} y1="0" y2=${ROW * labels.length}></line>
      ${labels.map((label, row) => {
        const value = values[label];
        const length = (HALF * Math.abs(value)) / most;
        return svg`<rect class=${side(value)} x=${value < 0 ? middle - length : middle} width=${length} y=${row * ROW + 3} height=${ROW - 6}><title>${classes[label]}: ${alone(value, false)}</title></rect>
          <text class="beside" x=${NAME - 6} y=${(row + 0.5) * ROW}>${[...classes[label]].slice(0, 14).join('')}</text>`;
      })}
    </svg>
    ${all ? nothing : html`<p class="soft">The ${MOST} classes that it moves most.</p>`}
  `;
}

function side(value: number): string {
  return value < 0 ? 'against' : 'for';
}
