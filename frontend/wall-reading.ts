/** What networks say of every picture of a split, as GET /api/datasets/{name}/readings has it, and the order and choice that it makes. */
import { bytesOf, labelsOf } from './wall-columns';

type Labels = Uint8Array | Uint16Array;

/** Which labels are likely to be wrong. */
export interface Doubts {
  suggested: Labels;
  /** The lower, the more doubtful. */
  scores: Float32Array;
  /** 1 where the label is counted as an error. */
  likely: Uint8Array;
}

export interface Reading {
  predicted: Labels;
  losses: Float32Array;
  confidences: Float32Array;
  /** None where the networks have learned from these labels. */
  doubts?: Doubts;
}

/** As they come, or by what was read. */
export type Order = '' | 'hardest' | 'unsure' | 'sure' | 'doubtful';

/** All, or those read wrong, or those whose labels are likely to be wrong. */
export type Only = '' | 'wrong' | 'doubtful';

export interface Wanted {
  order: Order;
  only: Only;
}

export interface ReadingWire {
  done: number;
  total: number;
  waiting: string;
  columns?: {
    predicted: string;
    losses: string;
    confidences: string;
    doubts?: { suggested: string; scores: string; likely: string };
  };
}

export function readingOf({ columns }: ReadingWire): Reading | undefined {
  if (!columns) return undefined;
  const losses = floatsOf(columns.losses);
  const { doubts } = columns;
  return {
    predicted: labelsOf(bytesOf(columns.predicted), losses.length),
    losses,
    confidences: floatsOf(columns.confidences),
    doubts: doubts && {
      suggested: labelsOf(bytesOf(doubts.suggested), losses.length),
      scores: floatsOf(doubts.scores),
      likely: bytesOf(doubts.likely),
    },
  };
}

/** The lowest byte first, whatever the machine's own order. */
function floatsOf(base64: string): Float32Array {
  const bytes = bytesOf(base64);
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length / 4 }, (_, index) => view.getFloat32(4 * index, true));
}

/** Of each picture, whether the choice leaves it; nothing where it leaves all. */
export function takenBy({ only }: Wanted, reading: Reading | undefined, labels: ArrayLike<number>): ((index: number) => boolean) | undefined {
  if (!reading) return undefined;
  if (only === 'wrong') return (index) => reading.predicted[index] !== labels[index];
  const { doubts } = reading;
  return only === 'doubtful' && doubts ? (index) => doubts.likely[index] === 1 : undefined;
}

/** All pictures of a reading in an order, sorted once. */
const sorted = new WeakMap<Reading, Map<Order, Uint32Array>>();

/** The pictures in the order wanted; those that are equal in it stay as they come. */
export function ordered(shown: Uint32Array, { order }: Wanted, reading: Reading | undefined): Uint32Array {
  const key = reading && keyOf(order, reading);
  if (!key) return shown;
  const known = sorted.get(reading) ?? new Map<Order, Uint32Array>();
  sorted.set(reading, known);
  const all = known.get(order) ?? sortedBy(key, reading.losses.length);
  known.set(order, all);
  const isShown = new Uint8Array(all.length);
  shown.forEach((index) => (isShown[index] = 1));
  return all.filter((index) => isShown[index] === 1);
}

function sortedBy(key: (index: number) => number, count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, index) => index).sort((one, other) => key(one) - key(other) || one - other);
}

function keyOf(order: Order, { losses, confidences, doubts }: Reading): ((index: number) => number) | undefined {
  switch (order) {
    case 'hardest': return (index) => -losses[index];
    case 'unsure': return (index) => confidences[index];
    case 'sure': return (index) => -confidences[index];
    case 'doubtful': return doubts && ((index) => doubts.scores[index]);
    default: return undefined;
  }
}

/** The labels that stand beside those given: what is suggested instead where labels are doubted, else what was read. */
export function saidBy({ order, only }: Wanted, reading: Reading | undefined): ArrayLike<number> | undefined {
  return order === 'doubtful' || only === 'doubtful' ? reading?.doubts?.suggested ?? reading?.predicted : reading?.predicted;
}
