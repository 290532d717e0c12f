import { expect, test } from 'vitest';
import { placeOn } from '../../../frontend/bar-extent';
import { MOST_LEVEL, levelsOf } from '../../../frontend/template-levels';

test('levels of a picture are signed bytes', () => {
  expect([...levelsOf({ levels: btoa('\x00\x01\x7f\x81\xff') })]).toEqual([0, 1, MOST_LEVEL, -MOST_LEVEL, -1]);
});

test('a place on an axis is in per cent of its length, and never beyond its ends', () => {
  expect(placeOn({ from: 0.5, to: 1 }, 0.75)).toBe(50);
  expect(placeOn({ from: 0.5, to: 1 }, 0.4)).toBe(0);
  expect(placeOn({ from: 0, to: 1 }, 1)).toBe(100);
});
