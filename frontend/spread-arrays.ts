import { LitElement, css, html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { alone } from './numerals';

/** How the numbers of an array are spread. */
interface SpreadArray {
  name: string;
  shape: number[];
  least: number;
  most: number;
  mean: number;
  /** The L2 norm. */
  norm: number;
  /** Of the histogram, to both sides of zero. */
  reach: number;
  /** Numbers in each part of the way from `-reach` to `reach`. */
  bins: number[];
}

const WIDTH = 240;
const HEIGHT = 84;

/** Histograms of arrays, symmetric about zero: blue above it, brown below. */
@customElement('spread-arrays')
export class SpreadArrays extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(240px, 100%), 1fr));
      gap: 16px 22px;
      font-variant-numeric: tabular-nums;
    }
    :host([hidden]) {
      display: none;
    }
    figure {
      margin: 0;
    }
    svg {
      display: block;
      width: 100%;
      forced-color-adjust: none;
    }
    b {
      font-size: 13.5px;
    }
    .soft,
    .ends {
      color: var(--soft);
      font-size: 13px;
    }
    .ends {
      display: flex;
      justify-content: space-between;
    }
    rect {
      fill: var(--positive);
    }
    .below {
      fill: var(--negative);
    }
    .about {
      fill: var(--edge);
    }
    line {
      stroke: var(--guide);
    }
    figcaption {
      margin-top: 4px;
      font-size: 13px;
    }
  `;

  @property({ attribute: false }) arrays: SpreadArray[] = [];

  override render() {
    return this.arrays.map((array) => this.#figure(array));
  }

  #figure({ name, shape, least, most, mean, norm, reach, bins }: SpreadArray) {
    const word = name.split('/').slice(1).join(' '); // the layer's own name aside
    const figures = `from ${short(least)} to ${short(most)}, mean ${short(mean)}, L2 norm ${short(norm)}`;
    const highest = Math.max(...bins);
    const step = WIDTH / bins.length;
    const middle = (bins.length - 1) / 2;
    return html`
      <figure>
        <div><b>${word}</b> <span class="soft">${shape.join(' × ')}</span></div>
        <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${word}, ${shape.join(' × ')} numbers ${figures}; most of them about ${short(((2 * bins.indexOf(highest) + 1) / bins.length - 1) * reach)}">
          ${bins.map((count, bin) => {
            const height = count === 0 ? 0 : Math.max(1, (HEIGHT * count) / highest);
            const side = bin < middle ? 'below' : bin > middle ? 'above' : 'about';
            return svg`<rect class=${side} x=${bin * step + 0.5} width=${step - 1} y=${HEIGHT - height} height=${height}></rect>`;
          })}
          <line x1="0" x2=${WIDTH} y1=${HEIGHT - 0.5} y2=${HEIGHT - 0.5}></line>
        </svg>
        <div class="ends" aria-hidden="true"><span>${short(-reach)}</span><span>0</span><span>${short(reach)}</span></div>
        <figcaption class="soft">${figures}</figcaption>
      </figure>
    `;
  }
}

function short(value: number): string {
  return alone(Number(value.toPrecision(3)), false);
}
