/** An array with a shape, in row-major order. */
export interface UnnamedArray {
  shape: number[];
  values: Float32Array;
}

/** An array with a name and a shape. */
export interface NamedArray extends UnnamedArray {
  name: string;
}

const ENTRY = 0x04034b50;
const ENTRY_HEAD = 30;
const NPY_HEAD = 10;

/** Where the numbers begin is a multiple of it. */
const NPY_ALIGNED = 64;

/** The arrays of a file of NumPy's `.npz` format, as the server writes it: a zip of float32 arrays, uncompressed. */
export function arraysOf(file: ArrayBuffer): Map<string, NamedArray> {
  const view = new DataView(file);
  const arrays = new Map<string, NamedArray>();
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

function npy(file: ArrayBuffer, view: DataView, begin: number, end: number): UnnamedArray {
  const data = begin + NPY_HEAD + view.getUint16(begin + 8, true);
  const [, sides] = /'shape': \(([0-9, ]*)\)/.exec(text(file, begin + NPY_HEAD, data))!;
  const shape = sides.split(',').filter((side) => side.trim() !== '').map(Number);
  return { shape, values: new Float32Array(file.slice(data, end)) };
}

/** The array as a file of NumPy's `.npy` format: numbers of four bytes, the lowest first. */
export function npyOf({ shape, values }: UnnamedArray): ArrayBuffer {
  const sides = shape.map((side) => `${side},`).join(' ');
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

const ALIGNMENT = 64;

/** An array as a file of NumPy's `.npy` format, version 1.0. */
export function npyOf({ shape, values }: Pick<NamedArray, 'shape' | 'values'>): Blob {
  const sides = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const header = `{'descr': '<f4', 'fortran_order': False, 'shape': (${sides}), }`;
  const padding = ALIGNMENT - ((NPY_HEAD + header.length) % ALIGNMENT);
  const text = header + ' '.repeat(padding - 1) + '\n';
  const head = new Uint8Array(NPY_HEAD + text.length);
  head.set([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0, text.length & 0xff, text.length >> 8]);
  head.set(new TextEncoder().encode(text), NPY_HEAD);
  return new Blob([head, values as Float32Array<ArrayBuffer>], { type: 'application/octet-stream' });
}
