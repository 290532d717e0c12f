import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Courier } from './courier';
import { type Glyph, glyphImage } from './glyph';
import { Ink, PEN_WIDTH, SIDE, type Stroke, drawStrokes } from './ink';
import { type Refusal, listenForFiles, refusal, sendPicture } from './pictures';
import { Scheme } from './scheme';

/**
 * A sheet to draw a digit on. It sends strokes, not pixels, and does so while the pen still moves:
 * `ink-changed` with `{number, strokes, side, width}`; the next one waits until `answered` is that number.
 */
@customElement('digit-pad')
export class DigitPad extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      aspect-ratio: 1;
      border-radius: 16px;
      background: var(--sheet);
      border: 1px solid var(--line);
      box-shadow: var(--shadow);
      color: var(--ink);
      overflow: hidden;
    }
    :host([hovered]) {
      border-color: var(--accent);
      background: var(--accent-soft);
    }
    canvas {
      display: block;
      width: 100%;
      height: 100%;
      touch-action: none;
      user-select: none;
      -webkit-user-select: none;
      cursor: crosshair;
    }
    canvas:focus {
      outline: none;
    }
    canvas:focus-visible {
      outline: 3px solid var(--accent);
      outline-offset: -4px;
      border-radius: 15px;
    }
    .guide {
      position: absolute;
      inset: calc(100% * 4 / 28);
      border: 1px dashed var(--guide);
      pointer-events: none;
      display: grid;
      place-items: center;
      text-align: center;
      color: var(--soft);
    }
    input {
      display: none;
    }
  `;

  /** The number of the last message that the server has answered. */
  @property({ type: Number }) answered = 0;

  /** Where a picture file is sent. */
  @property() pictures = '';

  /** What the server takes: of a picture file, and of a drawing. */
  @property({ type: Number }) mostBytes = Infinity;
  @property({ type: Number }) mostStrokes = Infinity;
  @property({ type: Number }) mostPoints = Infinity;

  @property({ type: Boolean, reflect: true }) hovered = false;

  @state() private touched = false;

  #ink = new Ink();
  #afresh = false;
  #shown?: CanvasImageSource & { width: number; height: number };
  #shownGlyph?: Glyph;
  #file?: File;
  #pointer?: number;
  #box = new DOMRect();
  #frame = 0;
  #endings: Array<() => void> = [];

  #courier = new Courier<readonly Stroke[]>((strokes, number) =>
    this.#tell('ink-changed', { number, strokes, side: SIDE, width: PEN_WIDTH }));

  constructor() {
    super();
    new Scheme(this, () => this.#paint());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const resizing = new ResizeObserver(() => this.#paint());
    resizing.observe(this);
    this.#endings = [
      () => resizing.disconnect(),
      listenForFiles((file) => this.#take(file), (over) => (this.hovered = over)),
    ];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endings.forEach((end) => end());
  }

  override render() {
    return html`
      <canvas
        tabindex="0"
        role="application"
        aria-label="Drawing pad: draw a digit with mouse, finger or pen. Control Z undoes, Delete clears."
        @pointerdown=${this.#down}
        @pointermove=${this.#move}
        @pointerup=${this.#up}
        @pointercancel=${this.#cancel}
        @keydown=${this.#key}
      ></canvas>
      <div class="guide">${this.touched ? nothing : 'Draw a digit here'}</div>
      <input type="file" accept="image/*,.tif,.tiff,.pgm,.pnm,.pbm,.ppm" @change=${this.#chosen} />
    `;
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('answered')) this.#courier.answered(this.answered);
    this.#ink.mostStrokes = this.mostStrokes;
    this.#ink.mostPoints = this.mostPoints;
  }

  undo(): void {
    if (this.#shown || this.#ink.undo()) this.#changed(true);
  }

  clear(): void {
    if (this.#shown || !this.#ink.isEmpty) {
      this.#ink.clear();
      this.#changed(true);
    }
  }

  choosePicture(): void {
    this.renderRoot.querySelector('input')!.click();
  }

  /** The next stroke begins a new drawing; undo brings this one back. */
  startAfresh(): void {
    this.#afresh = true;
  }

  /** Shows a glyph instead of ink, until someone draws, undoes or clears. */
  showGlyph(glyph: Glyph): void {
    this.#shownGlyph = glyph;
    this.#shown = glyphImage(glyph, getComputedStyle(this).color);
    this.touched = true;
    this.#paint();
  }

  /** Shows the picture file that was sent last, or this glyph of it where the browser cannot read its format. */
  async showPicture(glyph: Glyph): Promise<void> {
    this.showGlyph(glyph);
    const bitmap = this.#file && (await createImageBitmap(this.#file).catch(() => undefined));
    if (!bitmap || this.#shownGlyph !== glyph) return;
    this.#shown = bitmap;
    this.#shownGlyph = undefined;
    this.#paint();
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0 || (this.#pointer !== undefined && event.pointerType !== 'pen')) return;
    // A palm that lies on the sheet before the pen comes is no stroke.
    if (this.#pointer !== undefined) this.#ink.abandon();
    const canvas = event.currentTarget as HTMLCanvasElement;
    canvas.setPointerCapture(event.pointerId);
    // No ring around the pad for those who see their own pen.
    canvas.focus({ preventScroll: true, focusVisible: false } as FocusOptions);
    this.#pointer = event.pointerId;
    // Measured once a stroke: to ask while answers come in would lay the page out each time.
    this.#box = canvas.getBoundingClientRect();
    this.#ink.begin(...this.#place(event), event.timeStamp, pressure(event), this.#afresh || this.#shown !== undefined);
    this.#changed(false);
  }

  #move(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer) return;
    if (this.#extend(event)) this.#changed(false);
  }

  #up(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer) return;
    this.#pointer = undefined;
    this.#extend(event);
    this.#ink.end();
    this.#changed(true);
  }

  #cancel(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer) return;
    this.#pointer = undefined;
    this.#ink.end();
    this.#changed(true);
  }

  /** All points since the last frame: a pen reports several for each event that the browser delivers. */
  #extend(event: PointerEvent): boolean {
    const coalesced = event.getCoalescedEvents?.() ?? [];
    const points = coalesced.length > 0 ? coalesced : [event];
    return points
      .map((point) => this.#ink.extend(...this.#place(point), point.timeStamp, pressure(point)))
      .includes(true);
  }

  #place(event: PointerEvent): [number, number] {
    const { left, top, width, height } = this.#box;
    return [(SIDE * (event.clientX - left)) / width, (SIDE * (event.clientY - top)) / height];
  }

  #key(event: KeyboardEvent): void {
    const undo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
    const clear = ['Delete', 'Backspace', 'Escape'].includes(event.key);
    if (undo) this.undo();
    else if (clear) this.clear();
    if (undo || clear) event.preventDefault();
  }

  #chosen(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (file) void this.#take(file);
    // So that the same file can be chosen again.
    input.value = '';
  }

  async #take(file: File): Promise<void> {
    const refused = refusal(file, this.mostBytes);
    if (refused) {
      this.#tell('picture-refused', refused);
      return;
    }
    this.#file = file;
    try {
      await sendPicture(file, this.pictures);
    } catch {
      this.#tell('picture-refused', { name: file.name, reason: 'UNSENT', bytes: file.size } satisfies Refusal);
    }
  }

  #changed(urgent: boolean): void {
    this.#afresh = false;
    this.#shown = undefined;
    this.#shownGlyph = undefined;
    this.touched = this.touched || !this.#ink.isEmpty;
    this.#courier.offer(this.#ink.strokes, urgent);
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#paint());
  }

  #paint(): void {
    const canvas = this.renderRoot?.querySelector('canvas');
    if (!canvas) return;
    const size = Math.round(canvas.clientWidth * window.devicePixelRatio);
    if (canvas.width !== size || canvas.height !== size) canvas.width = canvas.height = size;
    const context = canvas.getContext('2d')!;
    const colour = getComputedStyle(this).color;
    context.clearRect(0, 0, size, size);
    context.strokeStyle = context.fillStyle = colour;
    if (this.#shownGlyph) this.#shown = glyphImage(this.#shownGlyph, colour);
    if (this.#shown) this.#paintShown(context, size);
    else drawStrokes(context, this.#ink.strokes, size);
  }

  #paintShown(context: CanvasRenderingContext2D, size: number): void {
    const { width, height } = this.#shown!;
    const scale = size / Math.max(width, height);
    context.imageSmoothingEnabled = !this.#shownGlyph;
    context.drawImage(this.#shown!, (size - scale * width) / 2, (size - scale * height) / 2, scale * width, scale * height);
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** A mouse always says one half and most fingers too: only a pen means what it says. */
function pressure(event: PointerEvent): number | undefined {
  return event.pointerType === 'pen' && event.pressure > 0 ? event.pressure : undefined;
}
