import { type NamedArray } from './npz';

const NPY_ALIGNMENT = 64;
const ENTRY_HEAD = 30;
const DIRECTORY_HEAD = 46;
const END = 22;

/** A file of NumPy's `.npz` format: a zip of float32 arrays, uncompressed. */
export function npzOf(arrays: readonly NamedArray[]): ArrayBuffer {
  const entries = arrays.map((array) => ({ name: new TextEncoder().encode(`${array.name.replaceAll('/', '-')}.npy`), bytes: npy(array) }));
  const sizes = entries.map(({ name, bytes }) => [ENTRY_HEAD + name.length + bytes.length, DIRECTORY_HEAD + name.length]);
  const [files, directory] = [0, 1].map((part) => sizes.reduce((sum, each) => sum + each[part], 0));
  const file = new Uint8Array(files + directory + END);
  const view = new DataView(file.buffer);
  let [place, listed] = [0, files];
  for (const { name, bytes } of entries) {
    const crc = crc32(bytes);
    view.setUint32(place, 0x04034b50, true);
    describe(view, place + 4, crc, bytes.length, name.length);
    file.set(name, place + ENTRY_HEAD);
    file.set(bytes, place + ENTRY_HEAD + name.length);
    view.setUint32(listed, 0x02014b50, true);
    view.setUint16(listed + 4, 20, true);
    describe(view, listed + 6, crc, bytes.length, name.length);
    view.setUint32(listed + 42, place, true);
    file.set(name, listed + DIRECTORY_HEAD);
    place += ENTRY_HEAD + name.length + bytes.length;
    listed += DIRECTORY_HEAD + name.length;
  }
  view.setUint32(listed, 0x06054b50, true);
  view.setUint16(listed + 8, entries.length, true);
  view.setUint16(listed + 10, entries.length, true);
  view.setUint32(listed + 12, directory, true);
  view.setUint32(listed + 16, files, true);
  return file.buffer;
}

/** What stands in both of a zip's heads: version 2.0, names in UTF-8, stored, the first day that there is. */
function describe(view: DataView, place: number, crc: number, size: number, nameLength: number): void {
  view.setUint16(place, 20, true);
  view.setUint16(place + 2, 0x0800, true);
  view.setUint16(place + 8, 0x21, true);
  view.setUint32(place + 10, crc, true);
  view.setUint32(place + 14, size, true);
  view.setUint32(place + 18, size, true);
  view.setUint16(place + 22, nameLength, true);
}

function npy({ shape, values }: NamedArray): Uint8Array {
  const sides = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const words = `{'descr': '<f4', 'fortran_order': False, 'shape': (${sides}), }`;
  const head = Math.ceil((10 + words.length + 1) / NPY_ALIGNMENT) * NPY_ALIGNMENT;
  const bytes = new Uint8Array(head + values.byteLength);
  bytes.set([0x93, ...new TextEncoder().encode('NUMPY'), 1, 0, (head - 10) & 255, (head - 10) >> 8]);
  bytes.set(new TextEncoder().encode(`${words.padEnd(head - 11)}\n`), 10);
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), head);
  return bytes;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** The checksum of a zip's entries. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
