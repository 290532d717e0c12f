/** x, y in thousandths of the pad's side, pressure where the pen has one, milliseconds since the first point. */
export type InkPoint = [x: number, y: number, pressure: number | null, milliseconds: number];
export type Stroke = readonly InkPoint[];

/** The side of the pad in the units of a point, whatever size it has on the screen. */
export const SIDE = 1000;

/** The width of the pen at full size, in the same units: about what a marker leaves on a card. */
export const PEN_WIDTH = 58;

/** Nearer than this to the point before, a point tells a network nothing and only makes the message longer. */
const STEP = 2;

/** Milliseconds between a drawing of before and what is added to it: clocks of two pages do not compare. */
const PAUSE_AFTER = 500;

/** The drawing, with all that led to it. */
export class Ink {
  /** What the server takes in one drawing; nobody draws a digit with more. */
  mostStrokes = Infinity;
  mostPoints = Infinity;

  #strokes: Stroke[] = [];
  #before: Stroke[][] = [];
  #open?: InkPoint[];
  #start = 0;
  #restored = false;

  get strokes(): readonly Stroke[] {
    return this.#strokes;
  }

  get isEmpty(): boolean {
    return this.#strokes.length === 0;
  }

  /** Begins a stroke; `afresh`, or a full pad, leaves all earlier ones behind, for undo to bring back. */
  begin(x: number, y: number, time: number, pressure: number | undefined, afresh: boolean): void {
    this.#before.push(this.#strokes);
    const full = this.#strokes.length >= this.mostStrokes || this.#count() >= this.mostPoints;
    const kept = afresh || full ? [] : this.#strokes;
    if (kept.length === 0) this.#start = time;
    else if (this.#restored) this.#start = time - lastTime(kept) - PAUSE_AFTER;
    this.#restored = false;
    this.#open = [];
    this.#strokes = [...kept, this.#open];
    this.extend(x, y, time, pressure);
  }

  /** Adds a point to the open stroke, unless it hardly differs from the last; says whether it did. */
  extend(x: number, y: number, time: number, pressure?: number): boolean {
    if (!this.#open || this.#count() >= this.mostPoints) return false;
    const last = this.#open[this.#open.length - 1];
    if (last && Math.hypot(x - last[0], y - last[1]) < STEP) return false;
    const pressed = pressure === undefined ? null : Math.round(pressure * 100) / 100;
    this.#open.push([round(x), round(y), pressed, Math.max(0, Math.round(time - this.#start))]);
    return true;
  }

  /** Ends the open stroke; says whether there was one. */
  end(): boolean {
    const wasOpen = this.#open !== undefined;
    this.#open = undefined;
    return wasOpen;
  }

  /** Takes up a drawing of before; undo takes it away whole. */
  restore(strokes: Stroke[]): void {
    if (strokes.length === 0) return;
    this.#before.push(this.#strokes);
    this.#strokes = strokes;
    this.#restored = true;
  }

  /** Takes the open stroke back, as if the pen had never come down. */
  abandon(): void {
    if (this.#open) this.undo();
  }

  undo(): boolean {
    const before = this.#before.pop();
    this.#open = undefined;
    if (!before) return false;
    this.#strokes = before;
    return true;
  }

  clear(): void {
    this.#open = undefined;
    if (this.isEmpty) return;
    this.#before.push(this.#strokes);
    this.#strokes = [];
  }

  #count(): number {
    return this.#strokes.reduce((sum, stroke) => sum + stroke.length, 0);
  }
}

/** A canvas as large as it stands on the screen, with nothing on it, to be drawn on in its own colour. */
export function blankSheet(canvas: HTMLCanvasElement): { context: CanvasRenderingContext2D; size: number; colour: string } {
  const size = Math.round(canvas.clientWidth * window.devicePixelRatio);
  if (canvas.width !== size || canvas.height !== size) canvas.width = canvas.height = size;
  const context = canvas.getContext('2d')!;
  const colour = getComputedStyle(canvas).color;
  context.clearRect(0, 0, size, size);
  context.strokeStyle = context.fillStyle = colour;
  return { context, size, colour };
}

/** Draws strokes on a square of the given size, in the context's own colour. */
export function drawStrokes(context: CanvasRenderingContext2D, strokes: readonly Stroke[], size: number): void {
  context.save();
  context.scale(size / SIDE, size / SIDE);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const stroke of strokes) {
    if (stroke.length === 1) dot(context, stroke[0]);
    else if (stroke[0][2] === null) curve(context, stroke);
    else pressed(context, stroke);
  }
  context.restore();
}

/** A line of no length draws nothing on a canvas, so that a tap must be a disc. */
function dot(context: CanvasRenderingContext2D, point: InkPoint): void {
  context.beginPath();
  context.arc(point[0], point[1], widthAt(point) / 2, 0, 2 * Math.PI);
  context.fill();
}

/** Through the middles of the pieces, with the points as controls: smooth, and never far from the pen. */
function curve(context: CanvasRenderingContext2D, stroke: Stroke): void {
  context.lineWidth = PEN_WIDTH;
  context.beginPath();
  context.moveTo(stroke[0][0], stroke[0][1]);
  for (let i = 1; i < stroke.length - 1; i++) {
    const [x, y] = stroke[i];
    const [nextX, nextY] = stroke[i + 1];
    context.quadraticCurveTo(x, y, (x + nextX) / 2, (y + nextY) / 2);
  }
  const [x, y] = stroke[stroke.length - 1];
  context.lineTo(x, y);
  context.stroke();
}

/** Piece by piece, since a canvas path has one width. */
function pressed(context: CanvasRenderingContext2D, stroke: Stroke): void {
  for (let i = 1; i < stroke.length; i++) {
    context.lineWidth = (widthAt(stroke[i - 1]) + widthAt(stroke[i])) / 2;
    context.beginPath();
    context.moveTo(stroke[i - 1][0], stroke[i - 1][1]);
    context.lineTo(stroke[i][0], stroke[i][1]);
    context.stroke();
  }
}

function lastTime(strokes: readonly Stroke[]): number {
  return strokes.at(-1)?.at(-1)?.[3] ?? 0;
}

function widthAt([, , pressure]: InkPoint): number {
  return pressure === null ? PEN_WIDTH : PEN_WIDTH * (0.55 + 0.75 * pressure);
}

function round(coordinate: number): number {
  return Math.round(Math.min(SIDE, Math.max(0, coordinate)) * 10) / 10;
}
