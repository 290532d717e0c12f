import { expect, test } from 'vitest';
import { ofUnit, pixelsOfExample, rowOf } from '../../../frontend/unit-question';
import { byInfluence, largestOf, likeUnit, pairsOf, rankWords, readAs, verdict, watchWords } from '../../../frontend/unit-words';

test('units stand in the order of their influence, and in their own before it is known', () => {
  expect(byInfluence(Float32Array.of(0.5, 2, 0.5, 3), 4)).toEqual([3, 1, 0, 2]);
  expect(byInfluence(undefined, 3)).toEqual([0, 1, 2]);
});

test('pairs are found from either of the two', () => {
  const pairs = pairsOf({ name: 'alike', shape: [2, 4], values: Float32Array.of(1, 4, 0.96875, 1, 2, 4, 0.953125, 0.96875) });
  expect(pairs[0]).toEqual({ units: [1, 4], cosine: 0.96875, correlation: 1 });
  expect(likeUnit(pairs, 4).map(({ unit }) => unit)).toEqual([1, 2]);
  expect(likeUnit(pairs, 3)).toEqual([]);
  expect(pairsOf(undefined)).toEqual([]);
});

test('a sentence says which of them are of no use', () => {
  expect(verdict(3, 2, { kind: 'units', count: 128 })).toBe('3 of 128 units never fire; 2 pairs do the same.');
  expect(verdict(1, 1, { kind: 'filters', count: 16 })).toBe('1 of 16 filters never fires; 1 pair does the same.');
  expect(verdict(0, undefined, { kind: 'units', count: 9000 })).toBe('All 9000 units fire; they are too many to be compared with each other.');
  expect(verdict(0, 0, { kind: 'cells', count: 32 })).toBe('All 32 units fire; no two do the same.');
});

test('a recurrent unit is told by the step that moves it and the parts of the picture that do', () => {
  const watched = new Float32Array(81);
  watched[0] = 2;
  watched[80] = -1;
  expect(watchWords(Float32Array.of(0.1, 0.25, 0.2), watched, [9, 9, 1], 'row', true))
    .toBe('It moves most at row 2, by 0.25 on average; ink in the top left raises it most, ink in the bottom right lowers it most.');
  watched.fill(0);
  watched[40] = 1;
  watched[41] = -1;
  expect(watchWords(undefined, watched, [9, 9, 1], '', false)).toBe('Brightness in the middle raises it in some places and lowers it in others.');
  expect(watchWords(undefined, new Float32Array(81), [9, 9, 1], '', false)).toBe('Nothing in the picture goes with it.');
});

test('ranks, largest numbers and answers are words', () => {
  expect(rankWords(0, 16)).toBe('the most influential');
  expect(rankWords(2, 16)).toBe('number 3 of 16 by influence');
  expect(rankWords(15, 16)).toBe('the least influential');
  expect(largestOf([0, 3, -2], ['a', 'b', 'c'])).toEqual({ raised: 'b', lowered: 'c' });
  expect(readAs([0, Math.log(3)], ['no', 'yes'], 1)).toBe('read as yes, 75 %');
  expect(readAs([0, Math.log(9)], ['no', 'yes'], 2)).toBe('read as yes, 75 %');
});

test('numbers of one unit are taken out of those of all', () => {
  expect([...ofUnit({ shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6) }, 1)]).toEqual([2, 5]);
  expect([...rowOf({ shape: [3, 2], values: Float32Array.of(1, 2, 3, 4, 5, 6) }, 1)]).toEqual([3, 4]);
  expect([...pixelsOfExample({ name: '', levels: btoa('\u0000\u00ff') })]).toEqual([0, 1]);
});
