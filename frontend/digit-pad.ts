import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Courier } from './courier';
import { leaveEarlyPage } from './early-page';
import { type Glyph } from './glyph';
import { Ink, PEN_WIDTH, SIDE, type Stroke, blankSheet, drawStrokes } from './ink';
import { keepDrawing, keptDrawing } from './kept-drawing';
import { PadFiles } from './pad-files';
import { PadKeeping } from './pad-keeping';
import { padStyle } from './pad-style';
import { penMoves } from './pen-state';
import { pencilOf } from './pencil';
import { Pens } from './pens';
import { type PenPoint } from './pointer-pen';
import { listenForFiles } from './pictures';
import { Scheme } from './scheme';
import { ShownPicture } from './shown-picture';
import { WritingHand } from './writing-hand';

/** What the server is told of, and whether the page's own hand has written it. */
type PadState = { strokes: readonly Stroke[]; demonstrated: boolean };

/**
 * A sheet to draw a digit or letter on. It sends strokes, not pixels, and does so while the pen still moves:
 * `ink-changed` with `{number, strokes, demonstrated, side, width}`; the next one waits until `answered` is that number. Undo of
 * what was just kept is `keeping-undone`.
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

  /** What the page's own hand has written, until somebody draws. */
  @state() private written?: Stroke[];

  #ink = new Ink();
  #begun = false;
  #drawn = false;
  #keeping = new PadKeeping();
  #shown = new ShownPicture();
  #frame = 0;
  #endings: Array<() => void> = [];
  #focus?: FocusOptions; // of the pad in whose place this one is, where it had the keyboard

  #courier = new Courier<PadState>((state, number) => this.#tell('ink-changed', { number, ...state, side: SIDE, width: PEN_WIDTH }));

  #hand = new WritingHand((strokes, done) => {
    if (!this.isConnected) return; // it is moved while the page is built
    this.written = strokes;
    this.#courier.offer({ strokes, demonstrated: true }, done);
  });

  readonly #pens = new Pens({
    begin: (point) => this.#begin(point),
    extend: (points) => {
      if (points.map((point) => this.#ink.extend(...point)).includes(true)) this.#changed(false);
    },
    lift: (last) => this.#lift(last),
    abandon: () => this.#ink.abandon(),
  });

  // What lay there before would be taken for a new one that is not taken.
  readonly #files = new PadFiles(this, (file) => (this.#shown.file = file), () => this.#shown.isThere && this.clear());

  constructor() {
    super();
    new Scheme(this, () => this.#paint());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const resizing = new ResizeObserver(() => this.#paint());
    resizing.observe(this);
    document.addEventListener('click', this.#settle, { capture: true }); // before what is pressed hears of it
    this.#endings = [
      () => document.removeEventListener('click', this.#settle, { capture: true }),
      () => resizing.disconnect(),
      this.drawingsOnly ? () => {} : listenForFiles((files) => void this.#files.take(files), (over) => (this.hovered = over)),
    ];
    const early = document.querySelector<DigitPad>('digit-pad[early]');
    if (early && early !== this) this.#takeOver(early);
    else if (this.#ink.isEmpty) this.#ink.restore(keptDrawing());
    this.touched = this.touched || !this.#ink.isEmpty;
    void this.updateComplete.then(() => this.#pens.pointer.hold(this.#canvas()!));
    if (this.#focus) void this.updateComplete.then(() => this.#canvas()!.focus(this.#focus)); // anew where the page moves it
  }

  /** A press is about what stands there: the page's own hand writes no more, pens lift, and nothing is on its way behind the press. */
  readonly #settle = (event: Event): void => {
    this.#hand.finish();
    this.#pens.lift();
    this.#courier.flush();
    this.#keeping.hear(event, !this.#ink.isEmpty && !this.#shown.isThere && !this.written);
  };

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#pens.areDown) penMoves(false); // nobody hears it lift any more
    this.#endings.forEach((end) => end());
  }

  override render() {
    return html`
      <canvas
        tabindex="0"
        role="application"
        aria-label="Drawing pad: draw a ${this.word} with mouse, finger or pen, or with keys: arrows move a pen, Space sets it down and lifts it. Control Z undoes, Delete clears."
        @pointerdown=${this.#point}
        @pointermove=${this.#point}
        @pointerup=${this.#point}
        @pointercancel=${this.#point}
        @lostpointercapture=${this.#point}
        @keydown=${this.#key}
        @keyup=${(event: KeyboardEvent) => this.#pens.keyboard.release(event.key)}
        @blur=${this.#leave}
        class=${this.written ? 'pale' : ''}
      ></canvas>
      <div class="guide">${this.touched || this.written ? nothing : `Draw a ${this.word} here`}</div>
      <slot></slot>
      ${pencilOf(this.#pens.keyboard, this.written)}
      <span class="spoken" role="status">${this.#pens.words}</span>
      <input type="file" accept="image/*,.tif,.tiff,.pgm,.pnm,.pbm,.ppm" @change=${(event: Event) => this.#files.choose(event.currentTarget as HTMLInputElement)} />
    `;
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('answered')) this.#courier.answered(this.answered);
    this.#ink.mostStrokes = this.mostStrokes;
    this.#ink.mostPoints = this.mostPoints;
    if (changed.has('written')) this.#paint();
  }

  /** The server listens from now on, and gets what is drawn already; a glyph or picture on the pad goes before an old drawing. */
  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    this.#files.begin();
    if (!this.#ink.isEmpty && (this.#drawn || !this.#shown.isThere)) this.#changed(true);
  }

  /** Somebody is here, and models that answer: on a first visit the page's own hand writes a digit, and yields to the first touch. */
  welcome(): void {
    if (this.touched || this.#shown.isThere || this.#pens.areDown) return;
    this.#hand.begin();
  }

  /** The drawing on which the server's newest answer is; none while the pen is down, or where something else lies on the pad. */
  get answeredStrokes(): readonly Stroke[] {
    const rests = !this.#pens.areDown && this.#courier.isIdle;
    return rests && !this.#shown.isThere && !this.written ? this.#ink.strokes : [];
  }

  /** Takes back what came last: the keeping of what lies there, or else how it came to lie there. */
  undo(): void {
    this.#pens.lift();
    if (this.goOn()) this.#tell('keeping-undone', null);
    else if (this.#shown.isThere || this.written || this.#ink.undo()) this.#changed(true);
  }

  clear(): void {
    this.#pens.lift();
    if (this.#shown.isThere || this.written || !this.#ink.isEmpty) {
      this.#ink.clear();
      this.#changed(true);
    }
  }

  choosePicture(): void {
    this.renderRoot.querySelector('input')!.click();
  }

  /** Shows a drawing as if somebody had just drawn it; undo brings back what lay there before. */
  write(strokes: Stroke[]): void {
    this.#pens.lift();
    this.#ink.restore(strokes);
    this.#changed(true);
  }

  /** What was to be kept is not kept after all: the next stroke goes on with it. Says whether that changes anything. */
  goOn(): boolean {
    return this.#keeping.revoke(this.#shown.isThere ? [] : this.#ink.strokes);
  }

  /** Shows a glyph instead of ink, until someone draws, undoes or clears. */
  showGlyph(glyph: Glyph): void {
    this.#yieldHand();
    this.#courier.drop();
    this.#keeping.renew();
    this.#shown.show(glyph, getComputedStyle(this).color);
    this.touched = true;
    keepDrawing([]);
    this.#paint();
  }

  /** Shows the picture file that was sent last, or this glyph of it where the browser cannot read its format. */
  async showPicture(glyph: Glyph): Promise<void> {
    this.showGlyph(glyph);
    if (await this.#shown.showFile()) this.#paint();
  }

  #takeOver(early: DigitPad): void {
    this.#ink = early.#ink;
    this.#drawn = early.#drawn;
    this.#files.takeOver(early.#files);
    this.#pens.takeOver(early.#pens);
    if (document.activeElement === early) this.#focus = { preventScroll: true, focusVisible: early.#canvas()?.matches(':focus-visible') } as FocusOptions;
    leaveEarlyPage(early.closest('#early'));
  }

  #begin([x, y, time, pressure]: PenPoint): void {
    this.#drawn = true;
    penMoves(true);
    this.#ink.begin(x, y, time, pressure, this.#keeping.isKept || this.#shown.isThere);
    this.#changed(false);
  }

  #lift(last: PenPoint[]): void {
    last.forEach((point) => this.#ink.extend(...point));
    penMoves(false);
    this.requestUpdate();
    if (!this.#ink.end()) return; // undone or cleared meanwhile
    this.#changed(true);
    this.dispatchEvent(new Event('stroke-drawn', { bubbles: true }));
  }

  #point(event: PointerEvent): void {
    if (event.type === 'pointerdown') this.#leave();
    this.#pens.pointer.hear(event);
  }

  #key(event: KeyboardEvent): void {
    const undo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
    const clear = ['Delete', 'Backspace'].includes(event.key);
    if (undo) this.undo();
    else if (clear) this.clear();
    const moves = this.#pens.press(event);
    if (moves) this.requestUpdate();
    if (undo || clear || moves) event.preventDefault();
  }

  #leave(): void {
    this.#pens.keyboard.leave();
    this.requestUpdate();
  }

  #changed(urgent: boolean): void {
    this.#keeping.renew();
    this.#shown.remove();
    this.#yieldHand();
    this.touched = this.touched || !this.#ink.isEmpty;
    if (this.#begun) this.#courier.offer({ strokes: this.#ink.strokes, demonstrated: false }, urgent);
    if (urgent) keepDrawing(this.#ink.strokes);
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#paint());
  }

  #yieldHand(): void {
    this.#hand.stop();
    this.written = undefined;
  }

  #paint(): void {
    const canvas = this.#canvas();
    if (!canvas) return;
    const { context, size, colour } = blankSheet(canvas);
    if (this.#shown.isThere) this.#shown.paint(context, size, colour);
    else drawStrokes(context, this.written ?? this.#ink.strokes, size);
  }

  #canvas(): HTMLCanvasElement | null {
    return this.renderRoot?.querySelector('canvas');
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
