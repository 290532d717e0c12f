import { expect, test } from 'vitest';
import { CLASS_COLOURS, FAINT, RING, marksOf } from '../../../frontend/map-colours';

type Triple = [number, number, number];
type Matrix = [Triple, Triple, Triple];

/** What is seen of linear red, green and blue: by most people, and without long or middle cones (Viénot, Brettel & Mollon 1999). */
const EYES: Matrix[] = [
  [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  [[0.11238, 0.88762, 0], [0.11238, 0.88762, 0], [0.00401, -0.00401, 1]],
  [[0.29275, 0.70725, 0], [0.29275, 0.70725, 0], [-0.02234, 0.02234, 1]],
];
const CONES: Matrix = [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]];
const OKLAB: Matrix = [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]];

function linear(colour: string): Triple {
  return [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Triple;
}

function times(matrix: Matrix, vector: Triple): Triple {
  return matrix.map((row) => row.reduce((sum, each, index) => sum + each * vector[index], 0)) as Triple;
}

/** Distances in OKLab (Ottosson 2020), in which what looks alike lies together. */
function apart(one: string, other: string, eye: Matrix): number {
  const [left, right] = [one, other].map((colour) => times(OKLAB, times(CONES, times(eye, linear(colour))).map((part) => Math.cbrt(Math.max(0, part))) as Triple));
  return Math.hypot(...left.map((part, index) => part - right[index]));
}

function brightness(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
}

test.each([['light', 0, '#ffffff'], ['dark', 1, '#1e1e25']] as const)('ten classes are told apart on %s, however colours are seen', (_, scheme, sheet) => {
  const colours = CLASS_COLOURS.map((pair) => pair[scheme]);
  for (const [place, one] of colours.entries()) {
    for (const other of colours.slice(0, place)) {
      for (const eye of EYES) expect(apart(one, other, eye), `${one} ${other}`).toBeGreaterThan(0.11);
    }
    const contrast = brightness(one) / brightness(sheet);
    expect(Math.max(contrast, 1 / contrast), one).toBeGreaterThan(2.1);
  }
});

test('what was read wrong has a ring whatever the colour, and lies on top; what is not shown is faint', () => {
  const read = { count: 3, labels: [0, 1, 1], predicted: [1, 1, 1], confidences: [0.5, 1, 0.25] };
  const colours = { classes: [[1, 1, 1], [2, 2, 2]], right: [3, 3, 3], wrong: [4, 4, 4], sure: [100, 0, 0], unsure: [0, 100, 0] };
  const byClass = marksOf(read, 'class', (point) => point < 2, colours);
  expect([...byClass.colours]).toEqual([1, 1, 1, 2, 2, 2, 2, 2, 2]);
  expect([...byClass.marks]).toEqual([RING, 0, FAINT]);
  expect([...byClass.order]).toEqual([2, 1, 0]);
  const byError = marksOf(read, 'errors', () => true, colours);
  expect([...byError.colours]).toEqual([4, 4, 4, 3, 3, 3, 3, 3, 3]);
  const byConfidence = marksOf(read, 'confidence', () => true, colours);
  expect([...byConfidence.colours]).toEqual([50, 50, 0, 100, 0, 0, 25, 75, 0]);
  expect([...byConfidence.order]).toEqual([1, 2, 0]);
});
