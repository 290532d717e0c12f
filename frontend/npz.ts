/** An array with a shape, in row-major order. */
export interface UnnamedArray<Values = Float32Array> {
  shape: number[];
  values: Values;
}

/** An array with a name and a shape. */
export interface NamedArray<Values = Float32Array> extends UnnamedArray<Values> {
  name: string;
}

/** Numbers, or levels of 8 bits. */
export type Numbers = Float32Array | Int8Array;

const ENTRY = 0x04034b50;
const ENTRY_HEAD = 30;
const NPY_HEAD = 10;

/** Where the numbers begin is a multiple of it. */
const NPY_ALIGNED = 64;

/** The arrays of a file of NumPy's `.npz` format, where all of them are float32. */
export function arraysOf(file: ArrayBuffer): Map<string, NamedArray> {
  return anyArraysOf(file) as Map<string, NamedArray>;
}

/** The arrays of a file of NumPy's `.npz` format, as the server writes it: a zip of float32 or int8 arrays, uncompressed. */
export function anyArraysOf(file: ArrayBuffer): Map<string, NamedArray<Numbers>> {
  const view = new DataView(file);
  const arrays = new Map<string, NamedArray<Numbers>>();
  let place = 0;
  while (place + ENTRY_HEAD <= file.byteLength && view.getUint32(place, true) === ENTRY) {
    const size = view.getUint32(place + 18, true);
    const nameEnd = place + ENTRY_HEAD + view.getUint16(place + 26, true);
    const begin = nameEnd + view.getUint16(place + 28, true);
    const name = text(file, place + ENTRY_HEAD, nameEnd).replace(/\.npy$/, '');
    arrays.set(name, { name, ...npy(file, view, begin, begin + size) });
    place = begin + size;
  }
  return arrays;
}

function npy(file: ArrayBuffer, view: DataView, begin: number, end: number): UnnamedArray<Numbers> {
  const data = begin + NPY_HEAD + view.getUint16(begin + 8, true);
  const [, type, sides] = /'descr': '(.*?)'.*'shape': \(([0-9, ]*)\)/.exec(text(file, begin + NPY_HEAD, data))!;
  const shape = sides.split(',').filter((side) => side.trim() !== '').map(Number);
  return { shape, values: type === '|i1' ? new Int8Array(file, data, end - data) : new Float32Array(file.slice(data, end)) };
}

/** The array as a file of NumPy's `.npy` format: numbers of four bytes, the lowest first. */
export function npyOf({ shape, values }: UnnamedArray): ArrayBuffer {
  const sides = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const words = `{'descr': '<f4', 'fortran_order': False, 'shape': (${sides}), }`;
  const data = NPY_ALIGNED * Math.ceil((NPY_HEAD + words.length + 1) / NPY_ALIGNED);
  const head = `\u0093NUMPY\u0001\u0000\u0000\u0000${words.padEnd(data - NPY_HEAD - 1)}\n`;
  const file = new ArrayBuffer(data + 4 * values.length);
  new Uint8Array(file).set(Uint8Array.from(head, (letter) => letter.charCodeAt(0)));
  const view = new DataView(file);
  view.setUint16(8, data - NPY_HEAD, true);
  values.forEach((value, place) => view.setFloat32(data + 4 * place, value, true));
  return file;
}

function text(file: ArrayBuffer, begin: number, end: number): string {
  return new TextDecoder().decode(new Uint8Array(file, begin, end - begin));
}
