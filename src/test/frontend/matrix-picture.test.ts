import { expect, test } from 'vitest';
import { longestName, picture, shared, text } from '../../../frontend/matrix-picture';
import type { Look } from '../../../frontend/look';

const LOOK = { sheet: '#fff', ink: '#111', soft: '#666', zero: '#eee', positive: '#00f', negative: '#a50', font: 'sans' } as unknown as Look;

function matrix(classes: string[]) {
  return { label: 'Confusion', classes, counts: classes.map(() => classes.map(() => 1)), difference: false };
}

test('short names stand above their columns', () => {
  const svg = picture(matrix(['0', '1', '2']), LOOK);
  expect(svg).not.toContain('rotate');
  expect(svg).toContain('>2</text>');
});

test('long names stand upright, whole as far as there is room', () => {
  const svg = picture(matrix(['Ankle boot', 'T-shirt/top', 'A name that is much too long for it']), LOOK);
  expect(svg.match(/rotate\(-90/g)).toHaveLength(3);
  expect(svg).toContain('>Ankle boot</text>');
  expect(svg).toContain('>A name that is mu…</text>');
  const width = Number(/width="(\d+)"/.exec(svg)![1]);
  expect(width).toBeGreaterThan(3 * 44 + 18 * 8);
});

test('shares are of the row or of the column, and of nothing they are nothing', () => {
  const counted = { ...matrix(['a', 'b']), counts: [[3, 1], [0, 0]] };
  expect(shared(counted, 'counts')).toBe(counted);
  expect(shared(counted, 'row').counts).toEqual([[75, 25], [0, 0]]);
  expect(shared(counted, 'column').counts).toEqual([[100, 100], [0, 0]]);
  const difference = { ...counted, difference: true };
  expect(shared(difference, 'row')).toBe(difference);
  expect([100, 25, 9.96, 0.04, 0].map((share) => text(share, false, 'row'))).toEqual(['100', '25', '10.0', '0.0', '0']);
  expect(picture(counted, LOOK, 'row')).toContain('>75</text>');
  expect(picture(counted, LOOK, 'row')).toContain('Confusion, % of row');
});

test('letters are counted, not the units of their code', () => {
  expect(longestName(['ab', '𝒜𝒷𝒸'])).toBe(3);
});
