import { type Camera, type Size, toScreen } from './map-camera';

/** A picture on the map that is no example: a drawing, or one that a person kept. */
export interface Guest {
  /** The name of the class that it was meant to be; empty for the drawing on the pad. */
  name: string;
  place: [number, number];
}

/** What stands over the points. */
export interface Overlay {
  /** Names of classes, and where they stand. */
  names: { name: string; place: [number, number] }[];
  /** The point under the pointer or in the middle; -1 for none. */
  hovered: number;
  /** The point that was pressed; -1 for none. */
  chosen: number;
  /** The places of its neighbours. */
  neighbours: ArrayLike<number>;
  /** Drawings that were kept. */
  guests: Guest[];
  /** The drawing on the pad, and the places of its neighbours. */
  drawing?: { place: [number, number]; neighbours: ArrayLike<number> };
  /** Whether a cross marks the middle, for who has no pointer. */
  aimed: boolean;
}

export interface OverlayColours {
  ink: string;
  sheet: string;
  accent: string;
  font: string;
}

const LETTERS = 16;
const GUEST = 8;

export function paintOverlay(
  context: CanvasRenderingContext2D, overlay: Overlay, places: Float32Array, camera: Camera, size: Size, ratio: number, colours: OverlayColours,
): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, size.width, size.height);
  const on = ([across, up]: [number, number]) => toScreen(camera, size, across, up);
  const at = (point: number) => on([places[2 * point], places[2 * point + 1]]);
  const { chosen, drawing } = overlay;
  if (chosen >= 0) star(context, at(chosen), Array.from(overlay.neighbours, at), colours.ink);
  if (drawing) star(context, on(drawing.place), Array.from(drawing.neighbours, at), colours.accent);
  overlay.names.forEach(({ name, place }) => letters(context, name, on(place), colours));
  overlay.guests.forEach(({ name, place }) => guest(context, name, on(place), colours));
  if (overlay.hovered >= 0) circle(context, at(overlay.hovered), 9, colours.ink, 2);
  if (chosen >= 0) {
    circle(context, at(chosen), 9, colours.sheet, 5);
    circle(context, at(chosen), 9, colours.ink, 2.5);
  }
  if (drawing) target(context, on(drawing.place), colours);
  if (overlay.aimed) cross(context, size, colours.ink);
}

function star(context: CanvasRenderingContext2D, [x, y]: [number, number], ends: [number, number][], colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  for (const [endX, endY] of ends) {
    context.moveTo(x, y);
    context.lineTo(endX, endY);
  }
  context.stroke();
  ends.forEach((end) => circle(context, end, 6, colour, 1.5));
}

function circle(context: CanvasRenderingContext2D, [x, y]: [number, number], radius: number, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.stroke();
}

/** A name with paper around it, so that it is read over points of any colour. */
function letters(context: CanvasRenderingContext2D, name: string, [x, y]: [number, number], colours: OverlayColours): void {
  context.font = `700 ${LETTERS}px ${colours.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = colours.sheet;
  context.fillStyle = colours.ink;
  context.strokeText(name, x, y);
  context.fillText(name, x, y);
}

function guest(context: CanvasRenderingContext2D, name: string, [x, y]: [number, number], colours: OverlayColours): void {
  disc(context, [x, y], GUEST, colours.sheet);
  circle(context, [x, y], GUEST, colours.accent, 2);
  context.font = `600 11px ${colours.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colours.ink;
  context.fillText(name, x, y + 0.5, 2 * GUEST - 3);
}

function target(context: CanvasRenderingContext2D, place: [number, number], colours: OverlayColours): void {
  disc(context, place, 13, colours.sheet);
  circle(context, place, 10, colours.ink, 3);
  disc(context, place, 5, colours.accent);
}

function disc(context: CanvasRenderingContext2D, [x, y]: [number, number], radius: number, colour: string): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

function cross(context: CanvasRenderingContext2D, { width, height }: Size, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 1;
  context.beginPath();
  for (const [x, y] of [[8, 0], [0, 8]]) {
    context.moveTo(width / 2 - x, height / 2 - y);
    context.lineTo(width / 2 + x, height / 2 + y);
  }
  context.stroke();
}
