import { SIDE } from './ink';

/** Where a pen is and when, in the units of ink; pressure where the pen has one. */
export type PenPoint = [x: number, y: number, time: number, pressure?: number];

/** What a pen does to the paper. */
export interface Paper {
  begin(point: PenPoint): void;
  extend(points: PenPoint[]): void;
  lift(last: PenPoint[]): void;
  /** The open stroke is none. */
  abandon(): void;
}

/** Mouse, finger or pen on a canvas: one at a time. */
export class PointerPen {
  readonly #paper: Paper;
  #pointer?: number;
  #box = new DOMRect();

  constructor(paper: Paper) {
    this.#paper = paper;
  }

  get isDown(): boolean {
    return this.#pointer !== undefined;
  }

  /** Takes over the stroke that was begun on another canvas; it goes on once there is one to `hold` it. */
  takeOver(other: PointerPen): void {
    this.#pointer = other.#pointer;
    other.#pointer = undefined;
  }

  /** Goes on with an open stroke on a canvas that is new on the page, or ends it where the pointer went up meanwhile. */
  hold(canvas: HTMLCanvasElement): void {
    if (this.#pointer === undefined) return;
    this.#box = canvas.getBoundingClientRect();
    if (!isCaptured(canvas, this.#pointer)) this.lift();
  }

  /** Ends the open stroke, though the pointer may stay down. */
  lift(): void {
    if (this.#pointer === undefined) return;
    this.#pointer = undefined;
    this.#paper.lift([]);
  }

  /** Hears of whatever a pointer does on the canvas. */
  hear(event: PointerEvent): void {
    if (event.type === 'pointerdown') this.#down(event);
    else if (event.type === 'pointermove') this.#move(event);
    else this.#up(event);
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0 || (this.isDown && event.pointerType !== 'pen')) return;
    // A palm that lies on the sheet before the pen comes is no stroke.
    if (this.isDown) this.#paper.abandon();
    const canvas = event.currentTarget as HTMLCanvasElement;
    canvas.setPointerCapture(event.pointerId);
    // No ring around the pad for those who see their own pen.
    canvas.focus({ preventScroll: true, focusVisible: false } as FocusOptions);
    this.#pointer = event.pointerId;
    // Measured once a stroke: to ask while answers come in would lay the page out each time.
    this.#box = canvas.getBoundingClientRect();
    this.#paper.begin(this.#point(event));
  }

  #move(event: PointerEvent): void {
    if (event.pointerId === this.#pointer) this.#paper.extend(this.#points(event));
  }

  /** The pointer goes up, or is not heard of any more. */
  #up(event: PointerEvent): void {
    if (event.pointerId !== this.#pointer) return;
    this.#pointer = undefined;
    this.#paper.lift(event.type === 'pointerup' ? this.#points(event) : []);
  }

  /** All points since the last frame: a pen reports several for each event that the browser delivers. */
  #points(event: PointerEvent): PenPoint[] {
    const coalesced = event.getCoalescedEvents?.() ?? [];
    return (coalesced.length > 0 ? coalesced : [event]).map((point) => this.#point(point));
  }

  #point(event: PointerEvent): PenPoint {
    const { left, top, width, height } = this.#box;
    const [x, y] = [(SIDE * (event.clientX - left)) / width, (SIDE * (event.clientY - top)) / height];
    return [x, y, event.timeStamp, pressure(event)];
  }
}

/** Captures a pointer that is still down: the canvas hears of it wherever it moves. */
function isCaptured(canvas: HTMLCanvasElement, pointer: number): boolean {
  try {
    canvas.setPointerCapture(pointer);
  } catch {
    return false; // it is no longer there
  }
  return canvas.hasPointerCapture(pointer);
}

/** A mouse always says one half and most fingers too: only a pen means what it says. */
function pressure(event: PointerEvent): number | undefined {
  return event.pointerType === 'pen' && event.pressure > 0 ? event.pressure : undefined;
}
