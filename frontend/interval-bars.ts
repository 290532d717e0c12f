import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Extent } from './bar-extent';
import { type Bar, cutNote, intervalAxis, intervalBar, intervalStyles } from './interval-bar';

interface Content {
  note: string;
  extent: Extent;
  bars: Bar[];
}

/** Shares as bars with the ranges in which they lie, a name a row. */
@customElement('interval-bars')
export class IntervalBars extends LitElement {
  static override styles = [intervalStyles, css`
    :host {
      display: block;
    }
    li,
    .head {
      display: grid;
      grid-template-columns: minmax(90px, 186px) minmax(0, 1fr) 92px;
      gap: 2px 20px;
      align-items: center;
    }
    li {
      padding: 9px 0;
    }
    .name {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    @media (width < 620px) {
      li,
      .head {
        grid-template-columns: minmax(0, 1fr) 92px;
      }
      .name {
        grid-column: 1 / -1;
      }
      .head span:empty {
        display: none;
      }
    }
  `];

  @property({ attribute: false }) content?: Content;

  override render() {
    if (!this.content) return nothing;
    const { note, extent, bars } = this.content;
    return html`
      <div class="head"><span></span>${intervalAxis(extent)}</div>
      <ul>${bars.map((bar) => html`<li><span class="name">${bar.name}</span>${intervalBar(bar, extent)}</li>`)}</ul>
      <p class="note">${note}${cutNote(extent)}</p>`;
  }
}
