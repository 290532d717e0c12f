import { expect, test } from 'vitest';
import { agreementWords } from '../../../frontend/agreement-words';
import { amountWords, nearestPlace, stretchAbout } from '../../../frontend/altered-words';
import { changeWords, sizeOf } from '../../../frontend/change-words';
import { labelPlaces } from '../../../frontend/end-labels';
import { arraysOf } from '../../../frontend/npz';
import { crc32, npzOf } from '../../../frontend/npz-writer';
import { agreement, rankCorrelation } from '../../../frontend/rank-correlation';
import { unitsByOutput } from '../../../frontend/unit-order';

test('ranks are compared, and equals share theirs', () => {
  expect(rankCorrelation([1, 2, 3, 4], [10, 100, 1000, 1001])).toBeCloseTo(1);
  expect(rankCorrelation([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1);
  expect(rankCorrelation([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])).toBeCloseTo(0.8); // 1 - 6 * 4 / (5 * 24)
  expect(rankCorrelation([1, 1, 2], [5, 5, 9])).toBeCloseTo(1);
  expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBe(0);
});

test('pixels of which neither map says anything do not count', () => {
  const [one, other] = [Float32Array.of(0, 0, 0, 1, 2, 3), Float32Array.of(0, 0, 0, 3, 2, 1)];
  expect(agreement(one, other)).toBeCloseTo(-1);
});

test('who looks at the same things is said by name', () => {
  expect(agreementWords([])).toBe('');
  expect(agreementWords([{ one: 'CNN', other: 'MLP', correlation: -0.126 }])).toBe('The rank correlation of what counted for CNN and MLP is −0.13.');
  const pairs = [{ one: 'A', other: 'B', correlation: 0.1 }, { one: 'A', other: 'C', correlation: 0.8 }, { one: 'B', other: 'C', correlation: 0.3 }];
  expect(agreementWords(pairs)).toBe('A and C look at the same things most (rank correlation 0.80), A and B least (0.10).');
});

test('labels at the ends of curves keep their order and their distance', () => {
  expect(labelPlaces([50, 10], 12, 100)).toEqual([50, 10]);
  expect(labelPlaces([50, 50, 51], 12, 100)).toEqual([50, 62, 74]);
  expect(labelPlaces([99, 100, 98], 12, 100)).toEqual([88, 100, 76]);
});

test('a change is told in grey levels of the pixels that changed', () => {
  const before = Float32Array.of(0, 0.5, 1, 0);
  const size = sizeOf(before, Float32Array.of(0.25, 0.5, 0.5, 0.05), 1);
  expect(size.pixels).toBe(2);
  expect(size.mean).toBe(0.375);
  expect(changeWords(size, '4', '9')).toBe('96 grey levels on average in 2 pixels make a 9 of this 4.');
  expect(changeWords({ pixels: 1, mean: 1 }, '3', '8')).toBe('255 grey levels in one pixel make an 8 of this 3.');
  expect(changeWords({ pixels: 0, mean: 0 }, '4', '9')).toBe('Less than 26 grey levels in any pixel make a 9 of this 4.');
  expect(sizeOf(Float32Array.of(0, 0, 0, 0, 0, 0), Float32Array.of(0, 0.5, 0.25, 0, 0, 0), 3)).toEqual({ pixels: 1, mean: 0.5 });
});

test('how long an answer holds is told from where the picture is as it is', () => {
  expect(stretchAbout(2, 6, (place) => place !== 0 && place !== 5)).toEqual([1, 4]);
  expect(stretchAbout(2, 6, () => true)).toEqual([0, 5]);
  expect(nearestPlace([-2, -1, 0.5, 3], 0)).toBe(2);
  expect(amountWords(-1.256, '°')).toBe('−1.26°');
  expect(amountWords(-0.001, ' px')).toBe('0 px');
});

test('arrays are read as they were written, and each has its checksum', () => {
  const arrays = [
    { name: 'CNN', shape: [2, 3], values: Float32Array.of(1, 2, 3, -4, 5.5, 0) },
    { name: 'Größe/2', shape: [1], values: Float32Array.of(7) },
  ];
  const read = [...arraysOf(npzOf(arrays)).values()];
  expect(read.map(({ name, shape }) => [name, shape])).toEqual([['CNN', [2, 3]], ['Größe-2', [1]]]);
  expect(read.map(({ values }) => [...values])).toEqual([[1, 2, 3, -4, 5.5, 0], [7]]);
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

test('units are put in order by their output after the last step', () => {
  expect(unitsByOutput({ shape: [2, 3], values: Float32Array.of(9, 8, 7, 0.1, -0.5, 0.3) })).toEqual([2, 0, 1]);
});
