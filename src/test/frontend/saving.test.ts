import { expect, test } from 'vitest';
import { sheetLayout } from '../../../frontend/contact-sheet';
import { csvOf } from '../../../frontend/csv';
import { npyOf } from '../../../frontend/npz';

function latin(bytes: Uint8Array): string {
  return [...bytes].map((byte) => String.fromCharCode(byte)).join('');
}

test.each([
  [[2, 3], '(2, 3)'],
  [[6], '(6,)'],
  [[1, 2, 3], '(1, 2, 3)'],
])('an array of shape %j is written as the format has it', (shape, tuple) => {
  const file = npyOf({ shape, values: Float32Array.of(0, 1, -2, 0.5, 3, 1e9) });
  const bytes = new Uint8Array(file);
  expect([...bytes.slice(0, 8)]).toEqual([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]);
  const words = bytes[8] + 256 * bytes[9];
  expect((10 + words) % 64).toBe(0);
  const head = latin(bytes.slice(10, 10 + words));
  expect(head.trim()).toBe(`{'descr': '<f4', 'fortran_order': False, 'shape': ${tuple}, }`);
  expect(head.endsWith('\n')).toBe(true);
  expect([...bytes.slice(10 + words, 10 + words + 12)]).toEqual([0, 0, 0, 0, 0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0]);
  expect(file.byteLength).toBe(10 + words + 24);
});

test('ten templates stand in two rows, seven pixels a number, with room for their names', () => {
  const sheet = sheetLayout(Array.from({ length: 10 }, () => ({ width: 28, height: 28 })), true);
  expect(sheet.factor).toBe(7);
  expect([sheet.width, sheet.height]).toEqual([5 * 206 + 10, 2 * 226 + 10]);
  expect(sheet.places[0]).toEqual({ left: 10, top: 10 });
  expect(sheet.places[6]).toEqual({ left: 216, top: 236 });
});

test('few stand in one row, and the widest decides', () => {
  const sheet = sheetLayout([{ width: 5, height: 5 }, { width: 10, height: 5 }], false);
  expect(sheet).toEqual({ width: 430, height: 120, factor: 20, places: [{ left: 10, top: 10 }, { left: 220, top: 10 }] });
});

test.each([[10_000, 28, 28], [1, 784, 100], [3000, 5, 5]])('%i pictures of %i by %i numbers keep every number', (count, width, height) => {
  const sheet = sheetLayout(Array.from({ length: count }, () => ({ width, height })), true);
  expect(sheet.factor).toBeGreaterThanOrEqual(1);
  const last = sheet.places[count - 1];
  expect(last.top + sheet.factor * height).toBeLessThan(sheet.height);
  expect(sheet.width).toBeLessThanOrEqual(8192);
});

test('a table quotes what would be misread, and no text in it is a formula; numbers stay numbers', () => {
  const rows = csvOf([['name', 'a,b', 'say "7"'], ['=1+1', '@sum', '+cmd|x'], ['-0.5', '-', '=1\n+1'], [-0.5, -1e-7, 0]]).split('\r\n');
  expect(rows).toEqual(['name,"a,b","say ""7"""', "'=1+1,'@sum,'+cmd|x", '-0.5,\'-,"\'=1\n+1"', '-0.5,-1e-7,0', '']);
});
