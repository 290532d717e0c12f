import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Drafted, UNCHANGED } from './label-draft';
import { isModified } from './modifiers';
import { tileImage } from './picture-tile';
import { Scheme } from './scheme';
import { TileStore } from './tile-store';
import { type WallColours, paintWall } from './wall-painting';
import { type WallPictures, slotOf } from './wall-pictures';
import { type WallLayout, inSight, layoutOf, placeAfter, placeAt, scrolledTo } from './wall-layout';

/** Rows beyond those in sight whose tiles are fetched already. */
const ROWS_AHEAD = 6;

/**
 * Very many pictures in rows, which scroll by the browser's own scroll bar. What is in sight is painted on a canvas that stays where it
 * is; nothing else is fetched. One picture is under the cursor, and with Shift a range of them is chosen.
 */
@customElement('wall-canvas')
export class WallCanvas extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      border: 2px solid var(--line);
      border-radius: 12px;
      background: var(--line);
      overflow: hidden;
      forced-color-adjust: none; /* or all colours that the canvas asks for would be the same */
    }
    .scroller {
      height: 100%;
      overflow: hidden scroll;
      overscroll-behavior: auto;
      scrollbar-color: var(--edge) var(--sheet);
    }
    .all {
      position: relative;
    }
    canvas {
      position: sticky;
      display: block;
      top: 0;
      cursor: pointer;
    }
    canvas:focus {
      outline: none;
    }
    :host(:focus-within) {
      border-color: var(--accent);
    }
    @media (forced-colors: active) {
      :host(:focus-within) {
        outline: 2px solid Highlight;
      }
    }
  `;

  @property({ attribute: false }) pictures?: WallPictures;

  /** The pictures shown, by their index in the split. */
  @property({ attribute: false }) shown = new Uint32Array();

  /** What was read, by index; it stands beside a label that differs. */
  @property({ attribute: false }) said?: ArrayLike<number>;

  /** The side of a picture with its margin, in pixels. */
  @property({ type: Number }) side = 56;

  /** The place of the cursor among those shown. */
  @property({ type: Number }) cursor = 0;

  /** Where a chosen range begins that ends at the cursor; below zero for none. */
  @property({ type: Number }) anchor = -1;

  /** What a draft changes in them. */
  @property({ attribute: false }) drafted: Drafted = UNCHANGED;

  /** What each class is called now; as the version calls them where nothing is said. */
  @property({ attribute: false }) names: string[] = [];

  /** The pictures that have a tag. */
  @property({ attribute: false }) tagged: ReadonlySet<number> = new Set();

  /** What a screen reader says of the picture under the cursor. */
  @property() words = '';

  #layout: WallLayout = layoutOf(0, 1, 56);
  #painting = 0;
  #isDirty = false;
  #colours?: WallColours;
  readonly #scheme = new Scheme(this, () => this.#recolour());
  readonly #tiles = new TileStore<ImageBitmap>(
    (tile, signal) => tileImage(this.pictures!.tile(tile), signal, this.pictures!.isGrey ? this.#colours!.ink : null),
    () => this.#paintSoon(), (image) => image.close());
  readonly #sizes = new ResizeObserver(() => this.#arrange());

  override render() {
    return html`
      <div class="scroller" tabindex="-1" @scroll=${() => this.#paintSoon()}>
        <div class="all">
          <canvas tabindex="0" role="application" aria-roledescription="wall of pictures" aria-label=${this.words}
            @keydown=${this.#key} @click=${this.#click} @dblclick=${() => this.#open()}></canvas>
        </div>
      </div>
    `;
  }

  override firstUpdated(): void {
    this.#sizes.observe(this.#scroller);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#sizes.observe(this.#scroller);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    this.#tiles.clear();
    cancelAnimationFrame(this.#painting);
    this.#painting = 0;
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('pictures')) this.#tiles.clear();
    if (changed.has('shown') || changed.has('side') || changed.has('pictures')) this.#arrange();
    else if (['cursor', 'anchor', 'drafted', 'names', 'tagged', 'said'].some((each) => changed.has(each))) this.#paintSoon();
  }

  /** Scrolls so that the cursor is in sight. */
  reveal(): void {
    const { clientHeight, scrollTop } = this.#scroller;
    this.#scroller.scrollTop = scrolledTo(this.#layout, this.cursor, scrollTop, clientHeight);
    this.#paintSoon();
  }

  /** Puts the keyboard there. */
  override focus(): void {
    this.#canvas.focus({ preventScroll: true });
  }

  get #scroller(): HTMLElement {
    return this.renderRoot.querySelector('.scroller')!;
  }

  get #canvas(): HTMLCanvasElement {
    return this.renderRoot.querySelector('canvas')!;
  }

  /** The cursor stays where it was in sight, whatever became of rows and columns. */
  #arrange(): void {
    const scroller = this.#scroller;
    const { clientWidth, clientHeight } = scroller;
    if (clientWidth === 0) return;
    const before = this.#layout;
    const first = Math.round(scroller.scrollTop / before.side) * before.across;
    this.#layout = layoutOf(this.shown.length, clientWidth, this.side);
    const all = this.renderRoot.querySelector<HTMLElement>('.all')!;
    all.style.height = `${Math.max(this.#layout.height, clientHeight)}px`;
    const canvas = this.#canvas;
    const ratio = window.devicePixelRatio;
    canvas.width = Math.round(clientWidth * ratio);
    canvas.height = Math.round(clientHeight * ratio);
    canvas.style.width = `${clientWidth}px`;
    canvas.style.height = `${clientHeight}px`;
    if (before.count === this.#layout.count && before.across !== this.#layout.across) {
      scroller.scrollTop = Math.floor(first / this.#layout.across) * this.#layout.side;
    }
    this.#paint();
  }

  #paintSoon(): void {
    this.#isDirty = true;
    if (this.#painting === 0) {
      this.#painting = requestAnimationFrame(() => {
        this.#painting = 0;
        if (this.#isDirty) this.#paint();
      });
    }
  }

  #recolour(): void {
    this.#colours = undefined;
    this.#tiles.clear();
    this.#paintSoon();
  }

  #paint(): void {
    this.#isDirty = false;
    if (!this.pictures || !this.isConnected) return;
    this.#colours ??= this.#lookUp();
    const { scrollTop, clientHeight } = this.#scroller;
    this.#want(scrollTop, clientHeight);
    paintWall({
      context: this.#canvas.getContext('2d')!, ratio: window.devicePixelRatio, layout: this.#layout, top: scrollTop, height: clientHeight,
      pictures: this.pictures, shown: this.shown, said: this.said, cursor: this.cursor, chosen: this.#chosen(), colours: this.#colours,
      drafted: this.drafted, names: this.names, tagged: this.tagged,
      image: (tile) => this.#tiles.get(tile),
    });
  }

  #want(top: number, height: number): void {
    const ahead = ROWS_AHEAD * this.#layout.side;
    const { perTile } = this.pictures!;
    const tiles = new Set<number>();
    for (const [from, to] of [inSight(this.#layout, top, height), inSight(this.#layout, top - ahead, height + 2 * ahead)]) {
      for (let place = from; place < to; place++) tiles.add(Math.floor(slotOf(this.pictures!, this.shown, place) / perTile));
    }
    this.#tiles.want([...tiles]);
  }

  #chosen(): [number, number] {
    return this.anchor < 0 ? [-1, -1] : [Math.min(this.anchor, this.cursor), Math.max(this.anchor, this.cursor)];
  }

  #lookUp(): WallColours {
    const [ink, sheet, soft, line, zero, accent, tint, bad, disputed] = this.#scheme.colours(
      ['ink', 'sheet', 'soft', 'line', 'zero', 'accent', 'accent-soft', 'bad', 'negative']);
    return { ink, sheet, soft, line, zero, accent, tint, bad, disputed, font: getComputedStyle(this).fontFamily };
  }

  #key(event: KeyboardEvent): void {
    if (isModified(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.#open();
      return;
    }
    if (event.key === 'Escape' && this.anchor >= 0) {
      event.preventDefault();
      this.#move(this.cursor, false);
      return;
    }
    const place = placeAfter(event.key, this.#layout, this.cursor, this.#scroller.clientHeight);
    if (place === undefined) return;
    event.preventDefault();
    this.#move(place, event.shiftKey);
  }

  #click(event: MouseEvent): void {
    const place = placeAt(this.#layout, event.offsetX, event.offsetY + this.#scroller.scrollTop);
    if (place >= 0) this.#move(place, event.shiftKey);
  }

  #move(place: number, longer: boolean): void {
    this.anchor = longer ? (this.anchor < 0 ? this.cursor : this.anchor) : -1;
    this.cursor = place;
    this.reveal();
    this.dispatchEvent(new CustomEvent('move', { detail: place }));
  }

  #open(): void {
    if (this.shown.length > 0) this.dispatchEvent(new CustomEvent('open'));
  }
}
