/** Weights as they travel: signed bytes, as base64. */
export interface Levels {
  height: number;
  width: number;
  levels: string;
}

/** The weights of one class. */
export interface ClassPicture extends Levels {
  name: string;
  /** Of a hundred test examples of its class; below 0 where there are none. */
  read: number;
  weakest: boolean;
}

/** The largest level there is. */
export const MOST_LEVEL = 127;

/** The numbers of a picture, row by row. */
export function levelsOf({ levels }: { levels: string }): Float32Array {
  return Float32Array.from(atob(levels), (sign) => (sign.charCodeAt(0) << 24) >> 24);
}
