import { type Arrays, type SentDrawing } from './insight';
import { type NamedArray } from './npz';

/** A layer whose units can be looked at one by one. */
export interface UnitLayer {
  name: string;
  kind: 'filters' | 'units' | 'cells';
  /** How many units it has. */
  count: number;
  /** The array that has what they give, after the activation function. */
  activation: string;
  /** The array that comes in. */
  input: string;
  /** The array of the maps that come in flattened; empty where none do. */
  maps: string;
  /** Whether the logits weigh it next. */
  isLast: boolean;
  /** The layers that make a number of it, from the sums on, by name and by title. */
  steps: { name: string; title: string }[];
  /** Gates of a recurrent unit, in the order of their weights; else none. */
  gates: string[];
  /** Whether each unit weighs each pixel of the picture itself. */
  pixels: boolean;
}

/** What the page asks about the units of an epoch, in one message. */
export interface UnitsQuestion {
  run: string;
  epoch: number;
  /** Done by the end of the epoch, which may have been done in part at first. */
  steps: number;
  classes: string[];
  height: number;
  width: number;
  channels: number;
  /** Whether the network was taught handwriting, and else pictures. */
  ink: boolean;
  /** What a step reads: "row", "column" or "pixel"; empty where nothing is read step by step. */
  step: string;
  /** The split by which units are judged. */
  split: string;
  /** How many of its examples are read. */
  read: number;
  /** The array of the logits. */
  logits: string;
  /** What they are divided by before softmax, so that confidence can be believed. */
  temperature: number;
  layer: UnitLayer;
  examples: UnitExample[];
  /** What the server takes in one drawing. */
  mostStrokes: number;
  mostPoints: number;
}

/** An example at hand: its class and its numbers, a byte each in base64. */
export interface UnitExample {
  name: string;
  levels: string;
}

/** One unit, with what is known of its layer. */
export interface DetailQuestion {
  asked: UnitsQuestion;
  unit: number;
  picture: Float32Array<ArrayBuffer> | SentDrawing;
  weights: Arrays;
  survey?: Arrays;
  given: Arrays;
}

/** The numbers of an example, as the network reads them. */
export function pixelsOfExample({ levels }: UnitExample): Float32Array<ArrayBuffer> {
  return Float32Array.from(atob(levels), (character) => character.charCodeAt(0) / 255);
}

/** The numbers of one unit of an array whose last side is the units. */
export function ofUnit({ shape, values }: Pick<NamedArray, 'shape' | 'values'>, unit: number): Float32Array {
  const units = shape[shape.length - 1];
  return Float32Array.from({ length: values.length / units }, (_, place) => values[place * units + unit]);
}

/** A row of an array whose first side is the units. */
export function rowOf({ shape, values }: Pick<NamedArray, 'shape' | 'values'>, unit: number): Float32Array {
  const size = values.length / shape[0];
  return values.subarray(unit * size, (unit + 1) * size);
}
