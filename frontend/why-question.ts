/** What is asked about one picture of one model, in one message. */
export interface WhyQuestion {
  /** The run's id. */
  run: string;
  epoch: number;
  /** Done by the end of the epoch, which may have been done in part at first. */
  steps: number;
  /** How its network sees the picture: at once as a sum of pixels, through units, through maps, or step by step. */
  sight: 'sum' | 'units' | 'maps' | 'steps';
  /** What a step reads: "row", "column" or "pixel". */
  step: string;
  classes: string[];
  height: number;
  width: number;
  channels: number;
  /** Float32 in base64, `[height, width, channels]`. */
  pixels: string;
  /** Layers that give maps, from the picture on. */
  maps: string[];
  /** Layers whose weights can be shuffled. */
  kernels: string[];
  /** Whether the network was taught handwriting, and else pictures. */
  ink: boolean;
  /** Rows of the picture that are read. */
  rows: number;
  /** What logits are divided by before softmax, so that confidence can be believed. */
  temperature: number;
}

/** What is asked of one of several models. */
export interface ModelQuestion {
  /** The model's, as the page writes it. */
  name: string;
  question: WhyQuestion;
}

/** Sides of the picture. */
export function shapeOf({ height, width, channels }: WhyQuestion): [number, number, number] {
  return [height, width, channels];
}

/** The picture's numbers. */
export function pixelsOf({ pixels }: WhyQuestion): Float32Array<ArrayBuffer> {
  const bytes = Uint8Array.from(atob(pixels), (character) => character.charCodeAt(0));
  return new Float32Array(bytes.buffer);
}

/** Numbers as messages carry them: float32 in base64. */
export function written(values: Float32Array): string {
  const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters);
}
