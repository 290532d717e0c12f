import { LitElement, css, html, nothing, svg, unsafeCSS } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { type Column, type DrawnNetwork } from './drawn-network';
import { type Glyph, glyphImage } from './glyph';
import { PALETTE, type Palette, palette } from './heat';
import { PICTURE_STYLE, figure, frame, picture, ways } from './network-picture';
import { PLACE, small } from './network-small';
import { Scheme } from './scheme';

/** A network in a small picture: its layers' shapes alone, from the picture on the left to the classes on the right. */
@customElement('network-thumbnail')
export class NetworkThumbnail extends LitElement {
  static override styles = [
    unsafeCSS(PICTURE_STYLE),
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        width: 100%;
        aspect-ratio: ${PLACE.width} / ${PLACE.height};
      }
      .sheet,
      .cell,
      .row,
      .way {
        vector-effect: non-scaling-stroke;
        stroke-width: 0.75;
      }
    `,
  ];

  @property({ attribute: false }) network?: DrawnNetwork;
  @property({ attribute: false }) picture?: Glyph;

  readonly #scheme = new Scheme(this, () => this.requestUpdate());

  override render() {
    if (!this.network) return nothing;
    const drawn = small(this.network);
    const colours = palette(this.#scheme.colours(PALETTE));
    const width = Math.max(drawn.width, PLACE.width);
    return html`
      <svg viewBox="${(drawn.width - width) / 2} 0 ${width} ${drawn.height}">
        ${drawn.frames.map(frame)}
        ${ways(drawn, false)}
        ${drawn.columns.map((column) => this.#column(column, colours))}
      </svg>
    `;
  }

  #column({ layer, figure: drawn }: Column, colours: Palette) {
    const classes = classMap({ picture: layer.kind === 'picture', learns: layer.parameters > 0 && layer.kind !== 'residual' });
    const shown = layer.kind === 'picture' && drawn.form === 'maps' && this.picture;
    return svg`
      <g class=${classes}>
        ${figure(drawn, undefined, colours)}
        ${shown ? picture(drawn.front, glyphImage(shown, this.#scheme.colours(['ink'])[0]).toDataURL()) : nothing}
      </g>
    `;
  }
}
