import { type Camera, type Size, toScreen, unit } from './map-camera';
import { FAINT, type Marks, RING, SHAPE } from './map-colours';

/** Draws the points of a map on a canvas. */
export interface MapPainter {
  /** The most points that it draws: the first. */
  most: number;
  /** @param places in a square from -1 to 1, across and up of each point in turn */
  place(places: Float32Array): void;
  mark(marks: Marks): void;
  /**
   * @param ratio pixels of the screen that a CSS pixel has
   * @param ring red, green and blue of the ring around what was read wrong
   */
  paint(camera: Camera, size: Size, ratio: number, ring: readonly number[]): void;
  dispose(): void;
}

/** How much of a point is seen that is not shown. */
export const FAINTNESS = 0.1;

/** How much larger a point is with its ring, and where the ring and what is within it end, as shares of that. */
export const RINGED = 2.1;
export const RING_INSIDE = 0.76;
export const RING_FILL = 0.52;

/** The radius of a point, in CSS pixels: the fewer, and the nearer, the larger. */
export function radiusOf(count: number, { zoom }: Camera): number {
  return Math.min(11, Math.max(1.9, 4.6 - Math.log10(Math.max(1, count / 100))) * zoom ** 0.32);
}

/** So many are drawn fast enough on a plain canvas. */
const MOST_FLAT = 2000;

/** Draws without WebGL, and so fewer points. */
export class FlatPainter implements MapPainter {
  readonly most = MOST_FLAT;
  readonly #context: CanvasRenderingContext2D;
  #places: Float32Array = new Float32Array();
  #marks?: Marks;

  constructor(canvas: HTMLCanvasElement) {
    this.#context = canvas.getContext('2d')!;
  }

  place(places: Float32Array): void {
    this.#places = places;
  }

  mark(marks: Marks): void {
    this.#marks = marks;
  }

  paint(camera: Camera, size: Size, ratio: number, ring: readonly number[]): void {
    const context = this.#context;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    if (!this.#marks) return;
    const { colours, marks, order } = this.#marks;
    const radius = radiusOf(Math.min(MOST_FLAT, order.length), camera);
    for (const point of order) {
      if (point >= MOST_FLAT || 2 * point >= this.#places.length) continue;
      const [x, y] = toScreen(camera, size, this.#places[2 * point], this.#places[2 * point + 1]);
      if (x < -radius || y < -radius || x > size.width + radius || y > size.height + radius) continue;
      context.globalAlpha = marks[point] & FAINT ? FAINTNESS : 1;
      context.fillStyle = `rgb(${colours.subarray(3 * point, 3 * point + 3).join(' ')})`;
      const wrong = (marks[point] & RING) !== 0;
      drawShape(context, x, y, wrong ? radius * RINGED * RING_FILL : radius, marks[point] & SHAPE);
      if (wrong && !(marks[point] & FAINT)) {
        context.strokeStyle = `rgb(${ring.join(' ')})`;
        context.lineWidth = radius * RINGED * (1 - RING_INSIDE);
        context.beginPath();
        context.arc(x, y, (radius * RINGED * (1 + RING_INSIDE)) / 2, 0, 2 * Math.PI);
        context.stroke();
      }
    }
    context.globalAlpha = 1;
  }

  dispose(): void {}
}

/** Disc, square, diamond or triangle, about as large each. */
export function drawShape(context: CanvasRenderingContext2D, x: number, y: number, radius: number, shape: number): void {
  const corners = [[], [45, 135, 225, 315], [0, 90, 180, 270], [90, 210, 330]][shape];
  context.beginPath();
  if (corners.length === 0) context.arc(x, y, radius, 0, 2 * Math.PI);
  for (const degrees of corners) {
    const angle = (degrees * Math.PI) / 180;
    context.lineTo(x + 1.2 * radius * Math.cos(angle), y - 1.2 * radius * Math.sin(angle));
  }
  context.fill();
}

/** How the map lies on the plane of WebGL, which goes from -1 to 1 across and up. */
export function scaleOf(camera: Camera, size: Size): [number, number] {
  const pixels = unit(camera, size);
  return [(2 * pixels) / size.width, (2 * pixels) / size.height];
}
