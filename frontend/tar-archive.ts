/** A file with its path within what is packed, `leaves/oak/1.png`. */
export interface PathedFile {
  path: string;
  file: Blob;
}

const BLOCK = 512;

/** Longer names, and those of other letters, stand in an entry of their own (POSIX.1-2001, pax). */
const LONGEST_NAME = 100;

const text = new TextEncoder();

/**
 * Files as a tar, in pieces that the browser reads from the disk only when they are sent: a tar wants no checksum of what is in it.
 */
export function tar(files: PathedFile[]): Blob {
  const pieces: BlobPart[] = [];
  for (const { path, file } of files) {
    if (text.encode(path).length > LONGEST_NAME || /[^\x20-\x7e]/.test(path)) {
      const record = paxRecord('path', path);
      pieces.push(header('long-name', record.length, 'x'), record, padding(record.length));
    }
    pieces.push(header(path, file.size, '0'), file, padding(file.size));
  }
  pieces.push(new Uint8Array(2 * BLOCK));
  return new Blob(pieces, { type: 'application/x-tar' });
}

/** `LENGTH KEY=VALUE\n`, whose length counts itself. */
function paxRecord(key: string, value: string): Uint8Array<ArrayBuffer> {
  const rest = text.encode(` ${key}=${value}\n`).length;
  let length = rest + 1;
  while (length !== rest + String(length).length) length = rest + String(length).length;
  return text.encode(`${length} ${key}=${value}\n`);
}

function padding(size: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK);
}

function header(name: string, size: number, kind: string): Uint8Array<ArrayBuffer> {
  const block = new Uint8Array(BLOCK);
  const put = (at: number, value: string) => block.set(text.encode(value), at);
  block.set(text.encode(name).slice(0, LONGEST_NAME));
  put(100, '0000644\0');
  put(108, '0000000\0');
  put(116, '0000000\0');
  put(124, `${size.toString(8).padStart(11, '0')}\0`);
  put(136, '00000000000\0');
  put(148, '        '); // the checksum is reckoned with spaces in its place
  put(156, kind);
  put(257, 'ustar\x0000');
  const sum = block.reduce((all, each) => all + each, 0);
  put(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return block;
}
