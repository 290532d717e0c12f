import { LitElement, css, html, nothing, svg, unsafeCSS } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type DrawnLayer, type DrawnNetwork } from './drawn-network';
import { PALETTE, palette } from './heat';
import { layout } from './network-layout';
import { PICTURE_STYLE, figure, frame, ways } from './network-picture';
import { Scheme } from './scheme';

/** A network as small as a card: its blocks to scale, without words. */
@customElement('network-miniature')
export class NetworkMiniature extends LitElement {
  static override styles = [unsafeCSS(PICTURE_STYLE), css`
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 100%;
      height: var(--height, 76px);
      forced-color-adjust: none;
    }
  `];

  @property({ attribute: false }) network?: DrawnNetwork;

  readonly #scheme = new Scheme(this, () => this.requestUpdate());

  override render() {
    if (!this.network) return nothing;
    const drawn = layout({ ...this.network, layers: this.network.layers.map(wordless), classes: [] }, 0, 0);
    const colours = palette(this.#scheme.colours(PALETTE));
    return html`
      <svg viewBox="0 0 ${drawn.width} ${2 * drawn.middle}" aria-hidden="true">
        ${drawn.frames.map(frame)}
        ${ways(drawn, false)}
        ${drawn.columns.map(({ figure: drawnFigure, parameters }) => svg`<g class=${parameters > 0 ? 'learns' : ''}>${figure(drawnFigure, undefined, colours)}</g>`)}
        ${ways(drawn, true)}
      </svg>
    `;
  }
}

/** What nobody could read takes no room. */
function wordless(layer: DrawnLayer): DrawnLayer {
  return { ...layer, brief: '', shape: '', within: layer.within.map(wordless) };
}
