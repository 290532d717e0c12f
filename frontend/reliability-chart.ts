import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { escaped } from './line-plot';
import { type Look, lookOf } from './look';
import { percent } from './numerals';
import { csvFile, savingButtons, savingStyles } from './saving';
import { Scheme } from './scheme';

interface Bin {
  count: number;
  confidence: number;
  accuracy: number;
}

interface Calibration {
  bins: Bin[];
}

const SIDE = 320;
const LEFT = 46;
const TOP = 12;
const BELOW = 58;
const RIGHT = 24;
const TITLE = 'Accuracy by confidence';
const HEADINGS = ['from', 'to', 'examples', 'mean probability', 'accuracy'];

/** The share that is read right of those that are read with about the same probability; on the diagonal confidence can be believed. */
@customElement('reliability-chart')
export class ReliabilityChart extends LitElement {
  static override styles = [savingStyles, css`
    :host {
      display: block;
    }
    .head {
      display: flex;
      justify-content: flex-end;
    }
    svg {
      display: block;
      width: 100%;
      height: auto;
      forced-color-adjust: none;
    }
  `];

  @property({ attribute: false }) calibration?: Calibration;

  readonly #scheme = new Scheme(this, () => this.requestUpdate());

  /** Colours can only be asked for once the element stands on the page. */
  override firstUpdated(): void {
    this.requestUpdate();
  }

  override render() {
    if (!this.calibration || !this.hasUpdated) return nothing;
    const { bins } = this.calibration;
    const look = lookOf(this, this.#scheme);
    const words = bins
      .filter(({ count }) => count > 0)
      .map(({ count, confidence, accuracy }) => `${count} read with ${percent(confidence, 0)}: ${percent(accuracy, 1)} right`)
      .join('; ');
    return html`
      <div class="head">${savingButtons(TITLE, () => picture(bins, look), csvFile(() => [HEADINGS, ...bins.map((bin, place) => row(bin, place, bins.length))]))}</div>
      <div role="img" aria-label="${TITLE}. ${words}.">${unsafeHTML(picture(bins, look))}</div>
    `;
  }
}

/** What is known of a bin; of one without examples its bounds alone. */
function row({ count, confidence, accuracy }: Bin, place: number, bins: number): (string | number)[] {
  return [place / bins, (place + 1) / bins, count, ...(count === 0 ? ['', ''] : [confidence, accuracy])];
}

/** The chart as an SVG that stands alone: the fuller a bin, the deeper its bar. */
function picture(bins: Bin[], look: Look): string {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const across = (share: number) => LEFT + SIDE * share;
  const up = (share: number) => TOP + SIDE * (1 - share);
  const words = (x: number, y: number, text: string, more: string) =>
    `<text x="${x}" y="${y}" fill="${look.soft}" ${more}>${escaped(text)}</text>`;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) =>
    `<line x1="${across(0)}" x2="${across(1)}" y1="${up(share)}" y2="${up(share)}" stroke="${look.line}"/>`
    + words(LEFT - 8, up(share), percent(share, 0), 'text-anchor="end" dominant-baseline="central"')
    + words(across(share), up(0) + 16, percent(share, 0), 'text-anchor="middle"'));
  const bars = bins.map(({ count, confidence, accuracy }, bin) => {
    if (count === 0) return '';
    const [left, width] = [across(bin / bins.length) + 1, SIDE / bins.length - 2];
    const depth = 0.25 + (0.75 * Math.log1p(count)) / Math.log1p(most);
    return `<rect x="${left}" y="${up(accuracy)}" width="${width}" height="${Math.max(1, up(0) - up(accuracy))}" fill="${look.positive}" fill-opacity="${depth.toFixed(2)}"><title>${count} read with ${percent(confidence, 1)} on average, ${percent(accuracy, 1)} right</title></rect>`
      + `<line x1="${left}" x2="${left + width}" y1="${up(confidence)}" y2="${up(confidence)}" stroke="${look.negative}" stroke-width="2.5"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${LEFT + SIDE + RIGHT} ${TOP + SIDE + BELOW}" width="${LEFT + SIDE + RIGHT}" height="${TOP + SIDE + BELOW}" font-size="12" font-family="${escaped(look.font)}">`
    + `<rect width="100%" height="100%" fill="${look.sheet}"/>`
    + ticks.join('')
    + bars.join('')
    + `<line x1="${across(0)}" x2="${across(1)}" y1="${up(0)}" y2="${up(1)}" stroke="${look.ink}" stroke-dasharray="4 4"/>`
    + words(across(0.5), up(0) + 36, 'probability of the answer', 'text-anchor="middle"')
    + words(across(0.5), up(0) + 52, 'bars: share read right; brown: mean probability', 'text-anchor="middle"')
    + '</svg>';
}
