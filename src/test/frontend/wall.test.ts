import { describe, expect, test } from 'vitest';
import { type Columns, barOf, columnsOf, edgeValue, filtered, placeOf } from '../../../frontend/wall-columns';
import { inSight, layoutOf, placeAfter, placeAt, scrolledTo } from '../../../frontend/wall-layout';
import { type Look, filterOf, isFiltered, unfiltered, withClass, withRange } from '../../../frontend/wall-look';

const LOOK: Look = { split: 'training', classes: [], ranges: {}, tags: [], at: 0, side: 56, run: '', study: '', order: '', only: '' };
const COUNT = 500;

/** Numbers that look random and are the same each time. */
function numbers(seed: number, below: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length: COUNT }, () => {
    state = (1103515245 * state + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  });
}

function measure(name: string, seed: number, bars: number) {
  return { name, title: name, low: '', high: '', unit: '', least: 10, most: 20, bars, values: numbers(seed, 256) };
}

const COLUMNS: Columns = { count: COUNT, across: 32, labels: numbers(1, 5), measures: [measure('ink', 2, 32), measure('slant', 3, 7)], tags: {} };

describe('a filter', () => {
  const look = withRange(withRange(withClass(withClass(LOOK, 3), 1), COLUMNS.measures[0], [4, 20]), COLUMNS.measures[1], [2, 7]);

  test('leaves what a look at each picture leaves, and counts what each part alone leaves out', () => {
    const { shown, classCounts, histograms } = filtered(COLUMNS, filterOf(look), 5);
    const [ink, slant] = COLUMNS.measures;
    const all = Array.from({ length: COUNT }, (_, index) => index);
    const isClass = (index: number) => [1, 3].includes(COLUMNS.labels[index]);
    const isInk = (index: number) => ink.values[index] >= 32 && ink.values[index] < 160;
    const isSlant = (index: number) => Math.floor((slant.values[index] * 7) / 256) >= 2;
    expect([...shown]).toEqual(all.filter((index) => isClass(index) && isInk(index) && isSlant(index)));
    expect(shown.length).toBeGreaterThan(20);
    const behind = all.filter((index) => isInk(index) && isSlant(index));
    expect(classCounts).toEqual([0, 1, 2, 3, 4].map((label) => behind.filter((index) => COLUMNS.labels[index] === label).length));
    const inked = all.filter((index) => isClass(index) && isSlant(index));
    expect(histograms[0]).toEqual(Array.from({ length: 32 }, (_, bar) => inked.filter((index) => ink.values[index] >> 3 === bar).length));
    expect(histograms[1].length).toBe(7);
  });

  test('that takes nothing away shows all', () => {
    expect(filtered(COLUMNS, filterOf(LOOK), 5).shown.length).toBe(COUNT);
    expect(withRange(look, COLUMNS.measures[0], [0, 32]).ranges).toEqual({ slant: [2, 7] });
    expect([isFiltered(look), isFiltered(unfiltered(look)), isFiltered(withClass(withClass(LOOK, 2), 2))]).toEqual([true, false, false]);
  });
});

test('a filter leaves out what was read in another way', () => {
  const even = filtered(COLUMNS, { ...filterOf(LOOK), takes: (index) => index % 2 === 0 }, 5);
  expect([...even.shown]).toEqual(Array.from({ length: COUNT / 2 }, (_, half) => 2 * half));
  expect(even.classCounts.reduce((sum, count) => sum + count)).toBe(COUNT / 2);
  expect(even.histograms[1].reduce((sum, count) => sum + count)).toBe(COUNT / 2);
});

test('columns come as base64, labels of many classes in two bytes', () => {
  const wire = { count: 2, tiles: { across: 32 }, labels: btoa('\x01\x02\x00\x07') };
  expect([...columnsOf(wire).labels]).toEqual([258, 7]);
  expect([...columnsOf({ ...wire, labels: btoa('\x01\xff') }).labels]).toEqual([1, 255]);
  expect(columnsOf(wire).measures).toEqual([]);
});

test('edges of bars stand for values', () => {
  expect([barOf(0, 32), barOf(255, 32), barOf(255, 7)]).toEqual([0, 31, 6]);
  expect(edgeValue(COLUMNS.measures[0], 16)).toBe(15);
});

test('a picture is found among those shown', () => {
  const shown = Uint32Array.from([2, 70, 9, 5]);
  expect([2, 9, 70, 6, 0, 71].map((index) => placeOf(shown, index))).toEqual([0, 2, 1, -1, -1, -1]);
});

describe('a wall', () => {
  const wall = layoutOf(103, 500, 52); // 10 beside each other, the last row has three

  test('fills its width with squares', () => {
    expect(wall).toEqual({ count: 103, across: 10, side: 50, rows: 11, height: 550 });
    expect(layoutOf(0, 500, 50).height).toBe(0);
    expect(layoutOf(9, 20, 56).across).toBe(1);
  });

  test('knows what is in sight and what lies at a point', () => {
    expect(inSight(wall, 60, 100)).toEqual([10, 40]);
    expect(inSight(wall, 500, 100)).toEqual([100, 103]);
    expect([placeAt(wall, 60, 10), placeAt(wall, 499, 499), placeAt(wall, 200, 520), placeAt(wall, 600, 0)]).toEqual([1, 99, -1, -1]);
  });

  test('scrolls no farther than it must', () => {
    expect([scrolledTo(wall, 0, 75, 200), scrolledTo(wall, 25, 75, 200), scrolledTo(wall, 60, 75, 200)]).toEqual([0, 75, 150]);
  });

  test('is walked through by keys and never left', () => {
    const walk = (key: string, place: number) => placeAfter(key, wall, place, 200);
    expect([walk('ArrowRight', 9), walk('ArrowLeft', 0), walk('ArrowUp', 4), walk('ArrowDown', 4)]).toEqual([10, 0, 4, 14]);
    expect([walk('Home', 57), walk('End', 57), walk('PageDown', 5), walk('PageUp', 44)]).toEqual([0, 102, 35, 14]);
    expect([walk('PageDown', 91), walk('PageDown', 95), walk('ArrowDown', 95), walk('PageUp', 14)]).toEqual([101, 102, 102, 4]);
    expect([walk('a', 5), placeAfter('End', layoutOf(0, 500, 50), 0, 200)]).toEqual([undefined, undefined]);
  });
});
