import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';

interface Share {
  title: string;
  /** From 0 to 1. */
  share: number;
  interval: { low: number; high: number };
}

const whole = (share: number) => Math.round(100 * share);

/** Shares of a whole as bars from nothing to all, each with the interval in which it lies. */
@customElement('variance-shares')
export class VarianceShares extends LitElement {
  static override styles = css`
    ul {
      display: grid;
      grid-template-columns: fit-content(40%) minmax(80px, 1fr) max-content;
      gap: 8px 12px;
      align-items: center;
      margin: 0;
      padding: 0;
      font-variant-numeric: tabular-nums;
      list-style: none;
    }
    li {
      display: contents;
    }
    .track {
      position: relative;
      height: 16px;
      border-radius: 4px;
      background: var(--zero);
      forced-color-adjust: none;
    }
    .track i {
      position: absolute;
      inset: 0 auto 0 0;
      border-radius: 4px;
      background: color-mix(in srgb, var(--positive) 60%, var(--zero));
    }
    .track .range {
      inset: 3px auto 3px;
      border-right: 2px solid var(--ink);
      border-left: 2px solid var(--ink);
      border-radius: 0;
      background: linear-gradient(var(--ink), var(--ink)) center / 100% 2px no-repeat;
    }
    small {
      color: var(--soft);
      font-size: 13px;
    }
  `;

  @property({ attribute: false }) shares: Share[] = [];

  override render() {
    return html`<ul>${this.shares.map(({ title, share, interval: { low, high } }) => html`
      <li>
        <span>${title}</span>
        <span class="track" aria-hidden="true">
          <i style="width: ${100 * share}%"></i><i class="range" style="left: ${100 * low}%; width: ${100 * (high - low)}%"></i>
        </span>
        <span>${whole(share)} % <small>${whole(low)} to ${whole(high)}</small></span>
      </li>`)}</ul>`;
  }
}
