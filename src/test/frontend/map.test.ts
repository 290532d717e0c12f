import { expect, test } from 'vitest';
import { type Camera, MOST_ZOOM, WHOLE, centred, panned, toMap, toScreen, zoomed } from '../../../frontend/map-camera';
import { type ExampleMap, framed, frameOf, mapOf, middles, neighbourhood, placeAmong, plane } from '../../../frontend/map-data';
import { PointGrid } from '../../../frontend/map-picking';
import { purityWords, readWords } from '../../../frontend/map-words';
import { seeded } from '../../../frontend/seeded';

const SIZE = { width: 800, height: 500 };
const NEAR: Camera = { across: 0.2, up: -0.1, zoom: 4 };

test('the whole map lies in the plot, with its middle in the middle', () => {
  expect(toScreen(WHOLE, SIZE, 0, 0)).toEqual([400, 250]);
  const [, top] = toScreen(WHOLE, SIZE, 0, 1);
  const [, bottom] = toScreen(WHOLE, SIZE, 0, -1);
  expect([top, bottom]).toEqual([15, 485]); // 94 % of the shorter side
});

test('the way to the screen and back is one', () => {
  const [x, y] = toScreen(NEAR, SIZE, 0.3, 0.05);
  const [across, up] = toMap(NEAR, SIZE, x, y);
  expect(across).toBeCloseTo(0.3, 12);
  expect(up).toBeCloseTo(0.05, 12);
});

test('what lies under the pointer stays there while it is zoomed and moves with it while it is panned', () => {
  const before = toMap(NEAR, SIZE, 520, 130);
  const nearer = zoomed(NEAR, SIZE, 1.7, 520, 130);
  expect(nearer.zoom).toBeCloseTo(6.8);
  toMap(nearer, SIZE, 520, 130).forEach((each, axis) => expect(each).toBeCloseTo(before[axis], 12));
  const moved = panned(NEAR, SIZE, 30, -12);
  toMap(moved, SIZE, 550, 118).forEach((each, axis) => expect(each).toBeCloseTo(before[axis], 12));
});

test('the map cannot be lost out of sight, nor looked at from too near or too far', () => {
  expect(panned(NEAR, SIZE, 1e6, -1e6)).toEqual({ across: -1, up: -1, zoom: 4 });
  expect(centred(NEAR, 3, 0)).toEqual({ across: 1, up: 0, zoom: 4 });
  expect(zoomed(NEAR, SIZE, 1e9).zoom).toBe(MOST_ZOOM);
  expect(zoomed(NEAR, SIZE, 1e-9)).toBe(WHOLE);
});

function cloud(count: number): Float32Array {
  const random = seeded(7);
  return Float32Array.from({ length: 2 * count }, () => 2 * random() - 1);
}

test('the nearest point is the one that brute force finds', () => {
  const places = cloud(500);
  const grid = new PointGrid(places);
  const random = seeded(8);
  for (let turn = 0; turn < 200; turn++) {
    const [across, up, reach] = [2.2 * random() - 1.1, 2.2 * random() - 1.1, 0.3 * random()];
    const counts = (point: number) => point % 3 !== 0;
    let [found, least] = [-1, reach];
    for (let point = 0; point < 500; point++) {
      const distance = Math.hypot(places[2 * point] - across, places[2 * point + 1] - up);
      if (counts(point) && distance <= least) [found, least] = [point, distance];
    }
    expect(grid.nearest(across, up, reach, counts)).toBe(found);
  }
  expect(new PointGrid(new Float32Array()).nearest(0, 0, 1)).toBe(-1);
});

/** Five examples on a line, of the classes 0, 0, 1, 1 and 0, with two neighbours each. */
const LINE: ExampleMap = mapOf(new Map(Object.entries({
  indices: [[5], [9, 8, 7, 6, 5]],
  pictures: [[5], [9, 8, 7, 6, 5]],
  labels: [[5], [0, 0, 1, 1, 0]],
  predicted: [[5], [0, 1, 1, 1, 0]],
  confidences: [[5], [1, 0.6, 1, 1, 1]],
  coordinates: [[5, 3], [0, 5, 9, 1, 5, 9, 3, 5, 9, 4, 5, 9, 9, 5, 9]],
  explained: [[3], [0.9, 0.1, 0]],
  neighbours: [[5, 2], [1, 2, 0, 2, 3, 1, 2, 1, 3, 2]],
  distances: [[5, 2], [1, 3, 1, 2, 1, 2, 1, 3, 5, 6]],
}).map(([name, [shape, values]]) => [name, { name, shape, values: Float32Array.from(values) }])));

test('how pure the neighbourhood is, and which classes lie closest, follows by hand', () => {
  const near = neighbourhood(LINE, 2);
  expect(near.purity).toBeCloseTo((1 + 1 + 1 + 1 + 0) / 10);
  expect(near.closest).toEqual([0, 1]);
  expect(near.mixed).toBeCloseTo((4 + 2) / 10);
  expect(purityWords(near, LINE, ['cat', 'dog'])).toBe(
    'Of each picture’s 2 nearest, 40.0 % are of its class. cat and dog lie closest: 60.0 % of their neighbours are of the other.');
  const own = neighbourhood({ ...LINE, labels: new Float32Array(5) }, 2);
  expect([own.purity, own.closest]).toEqual([1, undefined]);
  expect(readWords('4', '9', 0.5312)).toBe('4, read as 9 with 53.1 %');
});

test('places are the first two components, framed to a square from -1 to 1', () => {
  const places = plane(LINE);
  expect([...places]).toEqual([0, 5, 1, 5, 3, 5, 4, 5, 9, 5]);
  expect([...framed(places, frameOf(places))].map((each) => Number(each.toFixed(4)))).toEqual([-1, 0, -0.7778, 0, -0.3333, 0, -0.1111, 0, 1, 0]);
  expect([...plane({ coordinates: Float32Array.of(3, 4), components: 1, count: 2 })]).toEqual([3, 0, 4, 0]);
  expect(frameOf(new Float32Array())).toEqual({ across: 0, up: 0, scale: 1 });
  expect(middles(places, LINE.labels, 3)).toEqual([[1, 5], [4, 5], undefined]);
});

test('a drawing lands on the point that it equals, else between its nearest', () => {
  const places = plane(LINE);
  expect(placeAmong([2, 1], [0, 2], places)).toEqual([3, 5]);
  const [across, up] = placeAmong([2, 1], [1, 2], places);
  expect(across).toBeCloseTo((3 * 1 + 1 / 4) / 1.25); // weights 1 and a quarter
  expect(up).toBeCloseTo(5);
  expect(placeAmong([], [], places)).toEqual([0, 0]);
});
