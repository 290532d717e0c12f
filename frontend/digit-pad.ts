import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Courier } from './courier';
import { type Glyph, glyphImage } from './glyph';
import { Ink, PEN_WIDTH, SIDE, type Stroke, drawStrokes } from './ink';
import { keepDrawing, keptDrawing } from './kept-drawing';
import { padStyle } from './pad-style';
import { type Refusal, listenForFiles, refusal, sendPicture } from './pictures';
import { Scheme } from './scheme';

/**
 * A sheet to draw a digit or letter on. It sends strokes, not pixels, and does so while the pen still moves:
 * `ink-changed` with `{number, strokes, side, width}`; the next one waits until `answered` is that number.
 *
 * It can be drawn on before there is a server: the page comes with a pad of its own, marked `early`, and the one that the
 * server puts in its place takes its drawing over, with a stroke that may still be open.
 */
@customElement('digit-pad')
export class DigitPad extends LitElement {
  static override styles = padStyle;

  /** The number of the last message that the server has answered. */
  @property({ type: Number }) answered = 0;

  /** Where a picture file is sent. */
  @property() pictures = '';

  /** What the server takes: of a picture file, and of a drawing. */
  @property({ type: Number }) mostBytes = Infinity;
  @property({ type: Number }) mostStrokes = Infinity;
  @property({ type: Number }) mostPoints = Infinity;

  /** What is to be drawn. */
  @property() word = 'digit';

  /** Whether it takes drawings alone, and leaves files to the page. */
  @property({ type: Boolean, attribute: 'drawings-only' }) drawingsOnly = false;

  @property({ type: Boolean, reflect: true }) hovered = false;

  @state() private touched = false;

  #ink = new Ink();
  #begun = false;
  #drawn = false;
  #waiting: readonly File[] = [];
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
    const flush = () => this.#courier.flush();
    document.addEventListener('click', flush, { capture: true }); // before what is pressed hears of it
    this.#endings = [
      () => document.removeEventListener('click', flush, { capture: true }),
      () => resizing.disconnect(),
      this.drawingsOnly ? () => {} : listenForFiles((files) => this.#take(files), (over) => (this.hovered = over)),
    ];
    const early = document.querySelector<DigitPad>('digit-pad[early]');
    if (early && early !== this) this.#takeOver(early);
    else if (this.#ink.isEmpty) this.#ink.restore(keptDrawing());
    this.touched = this.touched || !this.#ink.isEmpty;
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
        aria-label="Drawing pad: draw a ${this.word} with mouse, finger or pen. Control Z undoes, Delete clears."
        @pointerdown=${this.#down}
        @pointermove=${this.#move}
        @pointerup=${this.#up}
        @pointercancel=${this.#cancel}
        @keydown=${this.#key}
      ></canvas>
      <div class="guide">${this.touched ? nothing : `Draw a ${this.word} here`}</div>
      <input type="file" accept="image/*,.tif,.tiff,.pgm,.pnm,.pbm,.ppm" @change=${this.#chosen} />
    `;
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('answered')) this.#courier.answered(this.answered);
    this.#ink.mostStrokes = this.mostStrokes;
    this.#ink.mostPoints = this.mostPoints;
  }

  /** The server listens from now on, and gets what is drawn already; a glyph or picture on the pad goes before an old drawing. */
  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    void this.#take(this.#waiting);
    if (!this.#ink.isEmpty && (this.#drawn || !this.#shown)) this.#changed(true);
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

  /** Shows a drawing as if somebody had just drawn it; undo brings back what lay there before. */
  write(strokes: Stroke[]): void {
    this.#ink.restore(strokes);
    this.#changed(true);
  }

  /** The next stroke begins a new drawing; undo brings this one back. */
  startAfresh(): void {
    this.#afresh = true;
    keepDrawing([]);
  }

  /** Shows a glyph instead of ink, until someone draws, undoes or clears. */
  showGlyph(glyph: Glyph): void {
    this.#shownGlyph = glyph;
    this.#shown = glyphImage(glyph, getComputedStyle(this).color);
    this.touched = true;
    keepDrawing([]);
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

  #takeOver(early: DigitPad): void {
    this.#ink = early.#ink;
    this.#drawn = early.#drawn;
    this.#waiting = early.#waiting;
    this.#pointer = early.#pointer;
    early.closest('#early')?.remove();
    void this.updateComplete.then(() => (this.#box = this.renderRoot.querySelector('canvas')!.getBoundingClientRect()));
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
    this.#drawn = true;
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
    const clear = ['Delete', 'Backspace'].includes(event.key);
    if (undo) this.undo();
    else if (clear) this.clear();
    if (undo || clear) event.preventDefault();
  }

  #chosen(event: Event): void {
    const input = event.currentTarget as HTMLInputElement;
    void this.#take([...(input.files ?? [])]);
    // So that the same file can be chosen again.
    input.value = '';
  }

  /** One picture lies on the pad at a time. */
  async #take(files: readonly File[]): Promise<void> {
    const [file] = files;
    this.#waiting = this.#begun ? [] : files;
    if (!file || !this.#begun) return;
    if (files.length > 1) this.#tell('pictures-left', { name: file.name, others: files.length - 1 });
    const refused = refusal(file, this.mostBytes);
    if (refused) this.#tell('picture-refused', refused);
    // What lay there before would be taken for the new one.
    if ((refused || !(await this.#send(file))) && this.#shown) this.clear();
  }

  async #send(file: File): Promise<boolean> {
    this.#file = file;
    try {
      return await sendPicture(file, this.pictures);
    } catch {
      this.#tell('picture-refused', { name: file.name, reason: 'UNSENT', bytes: file.size } satisfies Refusal);
      return false;
    }
  }

  #changed(urgent: boolean): void {
    this.#afresh = false;
    this.#shown = undefined;
    this.#shownGlyph = undefined;
    this.touched = this.touched || !this.#ink.isEmpty;
    if (this.#begun) this.#courier.offer(this.#ink.strokes, urgent);
    if (urgent) keepDrawing(this.#ink.strokes);
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
