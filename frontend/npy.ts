const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0];
const ALIGNMENT = 64;
const HEAD = MAGIC.length + 2;

/** An array as a file of NumPy's `.npy` format, version 1.0: float32, little-endian, in row-major order. */
export function npyOf(shape: number[], values: Float32Array): ArrayBuffer {
  const sides = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const words = `{'descr': '<f4', 'fortran_order': False, 'shape': (${sides}), }`;
  const header = words.padEnd(ALIGNMENT * Math.ceil((HEAD + words.length + 1) / ALIGNMENT) - HEAD - 1) + '\n';
  const file = new ArrayBuffer(HEAD + header.length + 4 * values.length);
  const bytes = new Uint8Array(file);
  const view = new DataView(file);
  bytes.set(MAGIC);
  view.setUint16(MAGIC.length, header.length, true);
  bytes.set(new TextEncoder().encode(header), HEAD);
  values.forEach((value, index) => view.setFloat32(HEAD + header.length + 4 * index, value, true));
  return file;
}
