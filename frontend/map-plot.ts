import { LitElement, type PropertyValues, css, html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { type Camera, type Size, WHOLE, centred, panned, toMap, toScreen, unit, zoomed } from './map-camera';
import { type Marks } from './map-colours';
import { GlPainter } from './map-gl';
import { type Overlay, type OverlayColours, paintOverlay } from './map-overlay';
import { FlatPainter, type MapPainter } from './map-painter';
import { PointGrid } from './map-picking';
import { isModified } from './modifiers';
import { partsOf } from './picture-tile';
import { Scheme } from './scheme';

/** How far from a point a pointer still means it, in pixels; a finger further. */
const REACH = 12;
const REACH_OF_FINGER = 22;

/** Less is no movement, but a press. */
const STILL = 4;

const STEP = 60;
const NEARER = 1.5;

/** A turn of the wheel after the page has scrolled so lately is meant for the page. */
const SCROLLING_MS = 350;

/** What a person points at; -1 for nothing. */
export interface Pointed {
  point: number;
  /** Where it is seen, in pixels of the plot. */
  x: number;
  y: number;
}

/** The points of a map, which is moved by dragging, by wheel, fingers and keys. It tells `hover` and `choose`, with a `Pointed` each. */
@customElement('map-plot')
export class MapPlot extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      overflow: hidden;
      border-radius: 12px;
      background: var(--zero);
    }
    canvas {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      forced-color-adjust: none;
    }
    .over {
      touch-action: none;
      user-select: none;
      -webkit-user-select: none;
      cursor: crosshair;
      border-radius: 12px;
    }
    .over:focus {
      outline: none;
    }
    .over:focus-visible {
      outline: 3px solid var(--accent);
      outline-offset: -3px;
    }
  `;

  /** Across and up of each point in turn, in a square from -1 to 1. */
  @property({ attribute: false }) places: Float32Array = new Float32Array();
  @property({ attribute: false }) marks?: Marks;
  @property({ attribute: false }) overlay?: Overlay;

  /** What is seen, in a sentence. */
  @property() label = '';

  /** Whether points can be pressed that are faint as well. */
  @property({ attribute: false }) counts: (point: number) => boolean = () => true;

  /** Whether there is no WebGL, and so a plain canvas of fewer points. */
  @property({ type: Boolean, reflect: true }) flat = false;

  @state() private camera: Camera = WHOLE;
  @state() private focused = false;

  @query('.points') private readonly points!: HTMLCanvasElement;
  @query('.over') private readonly over!: HTMLCanvasElement;

  readonly #scheme = new Scheme(this, () => {
    this.#colours = undefined;
    this.#repaint();
  });
  readonly #resized = new ResizeObserver(() => this.#repaint());
  readonly #pointers = new Map<number, PointerEvent>();
  #painter?: MapPainter;
  #grid = new PointGrid(new Float32Array());
  #frame = 0;
  #travelled = 0;
  #scrolledAt = -Infinity;
  #colours?: OverlayColours;

  readonly #scrolled = (): void => {
    this.#scrolledAt = performance.now();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    window.addEventListener('scroll', this.#scrolled, { passive: true });
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    window.removeEventListener('scroll', this.#scrolled);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  override render() {
    return html`
      ${keyed(this.flat, html`<canvas class="points" aria-hidden="true" @webglcontextlost=${() => (this.flat = true)}></canvas>`)}
      <canvas class="over" tabindex="0" role="application" aria-label=${this.label}
        @pointerdown=${this.#down} @pointermove=${this.#move} @pointerup=${this.#up} @pointercancel=${this.#up} @pointerleave=${this.#leave}
        @wheel=${this.#wheel} @keydown=${this.#key} @dblclick=${(event: MouseEvent) => this.#zoom(NEARER * NEARER, event.offsetX, event.offsetY)}
        @focus=${() => (this.focused = this.over.matches(':focus-visible'))} @blur=${() => (this.focused = false)}></canvas>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!this.#painter || changed.has('flat')) this.#begin();
    if (changed.has('places')) {
      this.#grid = new PointGrid(this.places);
      this.#painter!.place(this.places);
    }
    if (changed.has('marks') && this.marks) this.#painter!.mark(this.marks);
    this.#repaint();
  }

  /** Makes a painter for the canvas that is there, of whatever the browser has. */
  #begin(): void {
    this.#painter = this.flat ? new FlatPainter(this.points) : GlPainter.of(this.points);
    if (!this.#painter) {
      this.flat = true; // another canvas, since this one may be promised to WebGL
      this.#painter = new FlatPainter(document.createElement('canvas'));
    }
    this.#painter.place(this.places);
    if (this.marks) this.#painter.mark(this.marks);
  }

  /** All of the map. */
  showAll(): void {
    this.camera = WHOLE;
  }

  zoomBy(factor: number): void {
    this.#zoom(factor);
  }

  /** Moves so that a point is in sight, nearer to the middle than to the edge. */
  show(point: number): void {
    const [across, up] = [this.places[2 * point], this.places[2 * point + 1]];
    const [x, y] = toScreen(this.camera, this.#size, across, up);
    const { width, height } = this.#size;
    if (x < 0.1 * width || y < 0.1 * height || x > 0.9 * width || y > 0.9 * height) this.camera = centred(this.camera, across, up);
  }

  /** What is seen now, as a picture on paper. */
  picture(): HTMLCanvasElement {
    this.#paint();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [this.over.width, this.over.height];
    const context = canvas.getContext('2d')!;
    [context.fillStyle] = this.#scheme.colours(['sheet']);
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(this.points, 0, 0);
    context.drawImage(this.over, 0, 0);
    return canvas;
  }

  get #size(): Size {
    return { width: this.clientWidth, height: this.clientHeight };
  }

  #repaint(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #paint(): void {
    const size = this.#size;
    if (!this.#painter || size.width === 0) return;
    const ratio = window.devicePixelRatio;
    for (const canvas of [this.points, this.over]) {
      const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
      if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    }
    this.#colours ??= this.#resolved();
    this.#painter.paint(this.camera, size, ratio, partsOf(this.#colours.ink));
    if (!this.overlay) return;
    const overlay = { ...this.overlay, aimed: this.focused };
    paintOverlay(this.over.getContext('2d')!, overlay, this.places, this.camera, size, ratio, this.#colours);
  }

  /** Asked for once, since to ask lays the page out. */
  #resolved(): OverlayColours {
    const [ink, sheet, accent] = this.#scheme.colours(['ink', 'sheet', 'accent']);
    return { ink, sheet, accent, font: getComputedStyle(this).fontFamily };
  }

  #zoom(factor: number, x?: number, y?: number): void {
    this.camera = zoomed(this.camera, this.#size, factor, x, y);
  }

  #at(x: number, y: number, reach: number): Pointed {
    const [across, up] = toMap(this.camera, this.#size, x, y);
    const most = this.#painter?.most ?? 0;
    const point = this.#grid.nearest(across, up, reach / unit(this.camera, this.#size), (each) => each < most && this.counts(each));
    return { point, x, y };
  }

  #tell(type: 'hover' | 'choose', pointed: Pointed): void {
    this.dispatchEvent(new CustomEvent<Pointed>(type, { detail: pointed }));
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.over.setPointerCapture(event.pointerId);
    this.#pointers.set(event.pointerId, event);
    if (this.#pointers.size === 1) this.#travelled = 0;
  }

  #move(event: PointerEvent): void {
    const before = this.#pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType !== 'touch') this.#tell('hover', this.#at(event.offsetX, event.offsetY, REACH));
      return;
    }
    const other = [...this.#pointers.values()].find(({ pointerId }) => pointerId !== event.pointerId);
    const [x, y] = [event.offsetX - before.offsetX, event.offsetY - before.offsetY];
    this.#travelled += Math.hypot(x, y);
    this.#pointers.set(event.pointerId, event);
    if (other) this.#pinch(before, event, other);
    else if (this.#travelled > STILL) this.camera = panned(this.camera, this.#size, x, y);
    if (this.#travelled > STILL) this.#tell('hover', { point: -1, x: 0, y: 0 });
  }

  /** Two fingers: their middle moves the map, their distance zooms it. */
  #pinch(before: PointerEvent, now: PointerEvent, other: PointerEvent): void {
    const apart = (one: PointerEvent) => Math.max(1, Math.hypot(one.offsetX - other.offsetX, one.offsetY - other.offsetY));
    const middle: [number, number] = [(now.offsetX + other.offsetX) / 2, (now.offsetY + other.offsetY) / 2];
    const moved = panned(this.camera, this.#size, (now.offsetX - before.offsetX) / 2, (now.offsetY - before.offsetY) / 2);
    this.camera = zoomed(moved, this.#size, apart(now) / apart(before), ...middle);
  }

  #up(event: PointerEvent): void {
    if (!this.#pointers.delete(event.pointerId) || event.type === 'pointercancel') return;
    if (this.#travelled > STILL || this.#pointers.size > 0) return;
    this.#tell('choose', this.#at(event.offsetX, event.offsetY, event.pointerType === 'touch' ? REACH_OF_FINGER : REACH));
  }

  #leave(): void {
    this.#tell('hover', { point: -1, x: 0, y: 0 });
  }

  /** The wheel zooms, unless the page is just being scrolled, or the whole map is in sight and it would go further away. */
  #wheel(event: WheelEvent): void {
    if (performance.now() - this.#scrolledAt < SCROLLING_MS) return;
    if (event.deltaY > 0 && this.camera.zoom === 1) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 30 : 1;
    this.#zoom(Math.exp((-event.deltaY * lines) / (event.ctrlKey ? 90 : 350)), event.offsetX, event.offsetY);
  }

  #key(event: KeyboardEvent): void {
    const moves: Record<string, [number, number]> = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };
    const { width, height } = this.#size;
    if (isModified(event)) return;
    this.focused = true;
    if (moves[event.key]) this.camera = panned(this.camera, this.#size, ...moves[event.key]);
    else if (event.key === '+' || event.key === '=') this.#zoom(NEARER);
    else if (event.key === '-') this.#zoom(1 / NEARER);
    else if (event.key === '0' || event.key === 'Home') this.showAll();
    else if (event.key === 'Enter' || event.key === ' ') this.#tell('choose', this.#at(width / 2, height / 2, Math.max(width, height)));
    else if (event.key === 'Escape') this.#tell('choose', { point: -1, x: 0, y: 0 });
    else return;
    event.preventDefault();
  }
}
