import { describe, expect, test } from 'vitest';
import { picturesOf, slotOf } from '../../../frontend/wall-pictures';
import { type Order, type Reading, ordered, readingOf, saidBy, takenBy } from '../../../frontend/wall-reading';

const LABELS = Uint8Array.from([3, 1, 4, 1, 5]);
const READING: Reading = {
  predicted: Uint8Array.from([3, 7, 4, 1, 6]),
  losses: Float32Array.from([0.5, 4, 0.01, 0.5, 2]),
  confidences: Float32Array.from([0.6, 0.9, 0.99, 0.6, 0.5]),
  doubts: {
    suggested: Uint8Array.from([3, 7, 4, 1, 5]),
    scores: Float32Array.from([-0.3, -0.9, 0.1, -0.2, -0.95]),
    likely: Uint8Array.from([0, 1, 0, 1, 0]),
  },
};
const ALL = Uint32Array.from([0, 1, 2, 3, 4]);

function inOrder(order: Order, shown = ALL, reading: Reading | undefined = READING) {
  return [...ordered(shown, { order, only: '' }, reading)];
}

describe('an order', () => {
  test('is by loss or confidence, and pictures that are equal in it stay as they come', () => {
    expect(inOrder('hardest')).toEqual([1, 4, 0, 3, 2]);
    expect(inOrder('unsure')).toEqual([4, 0, 3, 1, 2]);
    expect(inOrder('sure')).toEqual([2, 1, 0, 3, 4]);
    expect(inOrder('hardest', Uint32Array.from([0, 2, 4]))).toEqual([4, 0, 2]);
  });

  test('of doubtful labels begins with the lowest scores', () => {
    expect(inOrder('doubtful')).toEqual([4, 1, 0, 3, 2]);
  });

  test('is that of the split where nothing has been read, or labels are not doubted', () => {
    expect(ordered(ALL, { order: 'hardest', only: '' }, undefined)).toBe(ALL);
    expect(inOrder('doubtful', ALL, { ...READING, doubts: undefined })).toEqual([...ALL]);
    expect(ordered(ALL, { order: '', only: '' }, READING)).toBe(ALL);
  });
});

test('a choice leaves what was read wrong, or labels that are likely to be', () => {
  const taken = (only: 'wrong' | 'doubtful') => [...ALL].filter(takenBy({ order: '', only }, READING, LABELS)!);
  expect(taken('wrong')).toEqual([1, 4]);
  expect(taken('doubtful')).toEqual([1, 3]);
  expect(takenBy({ order: 'hardest', only: '' }, READING, LABELS)).toBeUndefined();
  expect(takenBy({ order: '', only: 'wrong' }, undefined, LABELS)).toBeUndefined();
});

test('what is suggested stands beside a label where labels are doubted, else what was read', () => {
  expect(saidBy({ order: 'hardest', only: 'wrong' }, READING)).toBe(READING.predicted);
  expect(saidBy({ order: 'doubtful', only: '' }, READING)).toBe(READING.doubts!.suggested);
  expect(saidBy({ order: '', only: '' }, undefined)).toBeUndefined();
});

test('readings come as base64, numbers with the lowest byte first', () => {
  const wire = { done: 2, total: 2, waiting: '', columns: { predicted: btoa('\x07\x00'), losses: btoa('\0\0\x80?\0\0\0\xc0'), confidences: btoa('\0\0\0?\0\0\0?') } };
  const reading = readingOf(wire)!;
  expect([[...reading.predicted], [...reading.losses], [...reading.confidences]]).toEqual([[7, 0], [1, -2], [0.5, 0.5]]);
  expect(reading.doubts).toBeUndefined();
  expect(readingOf({ done: 1, total: 2, waiting: '' })).toBeUndefined();
});

describe('tiles', () => {
  const source = { address: 'data', version: '1', height: 28, width: 28, channels: 1, classes: [], splits: [] };
  const columns = { count: 5, across: 2, labels: LABELS, measures: [] };
  const address = (what: string) => `${what}?split=test`;

  test('are those of the whole split as long as pictures stand in its order', () => {
    const whole = picturesOf(source, columns, address, undefined, undefined);
    expect([whole.tile(1), whole.perTile, slotOf(whole, Uint32Array.from([4, 3]), 1)]).toEqual(['atlas/1.png?split=test', 4, 3]);
    expect(picturesOf(source, columns, address, undefined, whole)).toBe(whole);
    expect(picturesOf(source, columns, (what) => `${what}?split=training`, undefined, whole)).not.toBe(whole);
  });

  test('are made of the pictures in sight where those lie far from each other', () => {
    const chosen = picturesOf(source, columns, address, Uint32Array.from([9, 2, 7, 1, 3]), undefined);
    expect([chosen.tile(0), chosen.tile(1)]).toEqual(['atlas/chosen.png?split=test&index=9,2,7,1', 'atlas/chosen.png?split=test&index=3']);
    expect(slotOf(chosen, Uint32Array.from([9, 2]), 1)).toBe(1);
  });
});
