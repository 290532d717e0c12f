/** An array with a name and a shape, in row-major order. */
export interface NamedArray<Values = Float32Array> {
  name: string;
  shape: number[];
  values: Values;
}

/** Numbers, or levels of 8 bits. */
export type Numbers = Float32Array | Int8Array;

const ENTRY = 0x04034b50;
const ENTRY_HEAD = 30;
const NPY_HEAD = 10;

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

function npy(file: ArrayBuffer, view: DataView, begin: number, end: number): Omit<NamedArray<Numbers>, 'name'> {
  const data = begin + NPY_HEAD + view.getUint16(begin + 8, true);
  const [, type, sides] = /'descr': '(.*?)'.*'shape': \(([0-9, ]*)\)/.exec(text(file, begin + NPY_HEAD, data))!;
  const shape = sides.split(',').filter((side) => side.trim() !== '').map(Number);
  return { shape, values: type === '|i1' ? new Int8Array(file, data, end - data) : new Float32Array(file.slice(data, end)) };
}

function text(file: ArrayBuffer, begin: number, end: number): string {
  return new TextDecoder().decode(new Uint8Array(file, begin, end - begin));
}
