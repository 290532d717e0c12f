import { LitElement, css, html, nothing, svg, unsafeCSS } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { type Box, type Column, type DrawnNetwork } from './drawn-network';
import { type Glyph, glyphImage } from './glyph';
import { PALETTE, type Palette, palette } from './heat';
import { PICTURE_STYLE, figure, frame, picture, rectangle, ways } from './network-picture';
import { PLACE, small } from './network-small';
import { Scheme } from './scheme';

/** More would be too small to be seen. */
const MOST_TEMPLATES = 10;
const GAP = 5;

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
      .way,
      .arrow {
        vector-effect: non-scaling-stroke;
        stroke-width: 0.75;
      }
      .arrow {
        fill: none;
        stroke: var(--edge);
      }
    `,
  ];

  @property({ attribute: false }) network?: DrawnNetwork;
  @property({ attribute: false }) picture?: Glyph;

  /** Pictures, one a class, that the picture is compared with: they are drawn in place of units. */
  @property({ attribute: false }) templates: Glyph[] = [];

  readonly #scheme = new Scheme(this, () => this.requestUpdate());

  override render() {
    if (!this.network) return nothing;
    if (this.templates.length > 0 && this.templates.length <= MOST_TEMPLATES) return this.#compared(this.network);
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

  /** The picture, and in two rows those that it is compared with. */
  #compared(network: DrawnNetwork) {
    const { width, height } = PLACE;
    const [ink] = this.#scheme.colours(['ink']);
    const [{ figure: front }] = small(network).columns;
    const side = front.form === 'maps' ? front.front.width : 0;
    const across = Math.ceil(this.templates.length / 2);
    const each = Math.min(side, (width - 2 * side) / across - GAP);
    const left = (width - 1.7 * side - across * (each + GAP)) / 2;
    const at = (index: number): Box => ({
      x: left + 1.7 * side + (index % across) * (each + GAP),
      y: height / 2 + (index < across ? -each - GAP / 2 : GAP / 2),
      width: each,
      height: each,
    });
    const own = { x: left, y: (height - side) / 2, width: side, height: side };
    return html`
      <svg viewBox="0 0 ${width} ${height}">
        ${rectangle('sheet', own, 1.5)}
        ${this.picture ? picture(own, glyphImage(this.picture, ink).toDataURL()) : nothing}
        <path class="arrow" d="M${left + 1.15 * side} ${height / 2}h${0.4 * side}m-12 -9l12 9l-12 9"></path>
        ${this.templates.map((template, index) => svg`
          ${rectangle('sheet', at(index), 1.5)}
          ${picture(at(index), glyphImage(template, ink).toDataURL())}`)}
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
