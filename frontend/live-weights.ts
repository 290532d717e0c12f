import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type Frame, type PictureWindow, largestOf, numbersOf } from './film';
import { fetched } from './films';
import { Glimpses } from './glimpses';
import { PALETTE, palette } from './heat';
import { Scheme } from './scheme';
import { Shades } from './shades';

/** From one glimpse to the next. */
const FADE_MS = 600;

/** The weights that look at the picture, as they are now in a run that trains: what they were fades into what they have become. */
@customElement('live-weights')
export class LiveWeights extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(var(--tile, 74px), 1fr));
      gap: 8px;
      margin: 0;
      padding: 0;
      color: var(--soft);
      font-size: 13px;
      line-height: 1.3;
      list-style: none;
      text-align: center;
    }
    li {
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    canvas {
      display: block;
      width: 100%;
      border: 1px solid var(--line);
      border-radius: 6px;
      background: var(--zero);
      box-sizing: border-box;
      image-rendering: pixelated;
      forced-color-adjust: none;
    }
    p {
      margin: 0;
      color: var(--soft);
    }
  `;

  /** The id of a run that trains; empty for none. */
  @property() run = '';

  /** The last epoch that it has done; 0 before the first. */
  @property({ type: Number }) epoch = 0;

  @property({ attribute: false }) tiles: PictureWindow[] = [];

  /** What each picture is, before its name: "Template of". */
  @property() what = '';

  @state() private absent = false;

  /** Whether anything was seen of the run itself. */
  @state() private seen = false;

  /** The epoch whose weights are shown until then; 0 for none. */
  @state() private kept = 0;

  #from?: Frame;
  #to?: Frame;
  #animation = 0;
  readonly #scheme = new Scheme(this, () => this.#paint(1));
  readonly #glimpses = new Glimpses(this, ({ frame }) => this.#see(frame));

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#animation);
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('run')) this.#glimpses.look(this.run);
    if (this.run && this.epoch > 0 && (changed.has('run') || changed.has('epoch'))) void this.#keep(this.run, this.epoch);
  }

  /** Shows what it had learned by then, where nothing was seen of it yet: its turn may be to come. */
  async #keep(run: string, epoch: number): Promise<void> {
    if (this.seen) return;
    const [frame] = await fetched(run, `from=${epoch}&to=${epoch}`).catch((): Frame[] => []); // they may be too many to be kept
    if (!frame || this.seen) return;
    this.#from = this.#to = frame;
    this.kept = epoch;
  }

  #see(frame?: Frame): void {
    this.absent = !frame;
    this.seen = true;
    if (!frame) return;
    this.#from = this.#to ?? frame;
    this.#to = frame;
    cancelAnimationFrame(this.#animation);
    if (document.hidden || window.matchMedia('(prefers-reduced-motion: reduce)').matches) return this.#paint(1);
    const begun = performance.now();
    const fade = (now: number) => {
      const share = Math.max(0, Math.min(1, (now - begun) / FADE_MS));
      this.#paint(share);
      if (share < 1) this.#animation = requestAnimationFrame(fade);
    };
    this.#animation = requestAnimationFrame(fade);
  }

  override render() {
    if (this.absent) return html`<p>They are too many to be sent as they change; after each epoch they stand under "What it has learned".</p>`;
    const when = this.seen ? 'as it is now' : this.kept > 0 ? `as it was after epoch ${this.kept}` : 'not here yet';
    return html`<ul>
      ${this.tiles.map(({ name, height, width }) => html`<li>
        <canvas height=${height} width=${width} style="aspect-ratio: ${width} / ${height}" role="img" aria-label="${this.what} ${name}, ${when}"></canvas>
        <span aria-hidden="true">${name}</span></li>`)}
    </ul>
    ${this.seen ? nothing : html`<p>${this.kept > 0 ? `After epoch ${this.kept}, until it trains on.` : 'They come once it trains.'}</p>`}`;
  }

  override updated(): void {
    this.#paint(1);
  }

  #paint(share: number): void {
    const [from, to] = [this.#from, this.#to];
    if (!from || !to) return;
    const shades = new Shades(palette(this.#scheme.colours(PALETTE)));
    const most = largestOf(from) * (1 - share) + largestOf(to) * share;
    this.renderRoot.querySelectorAll('canvas').forEach((canvas, place) => {
      const tile = this.tiles[place];
      if (!tile || !to.kernels.has(tile.array)) return;
      const { height, width } = tile;
      shades.paint(canvas, height, width, [{ top: 0, left: 0, height, width, numbers: numbersOf(tile, from, to, share), most }]);
    });
  }
}
