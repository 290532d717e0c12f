import { type Place, around, halves, nearest, placeInOrder } from './box-places';
import { type Glyph } from './glyph';

/** A box around what is to be kept of a picture. */
export interface Box extends Place {
  id: number;
  /** The class that it has; empty where nobody knows. */
  label: string;
  /** Whether a person has said so. */
  byHand: boolean;
  /** The probability of the class that was proposed, and whether that was no guess. */
  share: number;
  sure: boolean;
  /** As networks see it; without levels where nothing stands in it, absent while it is read. */
  glyph?: Partial<Glyph>;
}

export interface DeskPicture {
  number: number;
  name: string;
  /** Where it is fetched. */
  address: string;
  height: number;
  width: number;
  boxes: Box[];
}

export type Standing = 'waiting' | 'blank' | 'unnamed' | 'unsure' | 'read' | 'said';

/** What is known of a box. */
export function standing({ label, byHand, sure, glyph }: Box): Standing {
  if (!glyph) return 'waiting';
  if (!glyph.levels) return 'blank';
  if (byHand) return 'said';
  if (!label) return 'unnamed';
  return sure ? 'read' : 'unsure';
}

/** Whether somebody should look at it before it is kept. */
export function isOpen(box: Box): boolean {
  return ['blank', 'unnamed', 'unsure'].includes(standing(box));
}

/** Whether it is kept as it is. */
export function isKept(box: Box): boolean {
  return box.label !== '' && !!box.glyph?.levels;
}

/** Those that somebody should look at, the least certain first. */
export function openBoxes(boxes: readonly Box[]): Box[] {
  return boxes.filter(isOpen).sort((one, other) => one.share - other.share);
}

/** A box of which nothing is known yet. */
export function unread(id: number, place: Place): Box {
  return { id, ...place, label: '', byHand: false, share: 0, sure: false };
}

/** An id that none of these has. */
export function freeId(boxes: readonly Box[]): number {
  return 1 + Math.max(0, ...boxes.map(({ id }) => id));
}

/** With a new box, in its place in the order of reading. */
export function added(boxes: readonly Box[], place: Place): Box[] {
  return boxes.toSpliced(placeInOrder(place, boxes), 0, unread(freeId(boxes), place));
}

/** With the box of this id somewhere else; what a person has said of it still holds. */
export function placed(boxes: readonly Box[], id: number, place: Place): Box[] {
  return boxes.map((box) => (box.id === id ? { ...box, ...place, glyph: undefined } : box));
}

/** With the box of this id named by a person. */
export function named(boxes: readonly Box[], id: number, label: string): Box[] {
  return boxes.map((box) => (box.id === id ? { ...box, label, byHand: true } : box));
}

/** Without the box of this id. */
export function without(boxes: readonly Box[], id: number): Box[] {
  return boxes.filter((box) => box.id !== id);
}

/** With the box of this id in two, of which the first keeps its id. */
export function split(boxes: readonly Box[], id: number, aspect: number): Box[] {
  return boxes.flatMap((box) => {
    if (box.id !== id) return [box];
    const [first, second] = halves(box, aspect);
    return [unread(id, first), unread(freeId(boxes), second)];
  });
}

/** With the box of this id and its nearest neighbour in one, which has the id. */
export function joined(boxes: readonly Box[], id: number, aspect: number): Box[] {
  const own = boxes.find((box) => box.id === id);
  const others = without(boxes, id);
  if (!own || others.length === 0) return [...boxes];
  const other = others[nearest(own, others, aspect)];
  return without(boxes, other.id).map((box) => (box === own ? unread(id, around(own, other)) : box));
}

const isAt = (box: Place, place: Place): boolean =>
  (['left', 'top', 'width', 'height'] as const).every((side) => Math.abs(box[side] - place[side]) < 1e-6);

/** With what was read in some of them; an answer about where a box no longer stands says nothing. */
export function answered(boxes: readonly Box[], read: readonly Box[]): Box[] {
  return boxes.map((box) => {
    const own = read.find(({ id }) => id === box.id);
    if (!own || !isAt(box, own)) return box;
    const { share, sure, glyph } = own;
    return { ...box, share, sure, glyph, label: box.byHand ? box.label : own.label };
  });
}
