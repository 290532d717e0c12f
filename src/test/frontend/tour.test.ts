import { expect, test } from 'vitest';
import { BEGUN, OFFERED, STEPS, type Tour, begin, brief, next, putAway, read, tick, told, write } from '../../../frontend/tour';

const after = (tour: Tour, ...names: string[]) => names.reduce(tick, tour);

test('what is remembered is read as it was written', () => {
  const tour = after(begin(OFFERED), 'draw', 'compare');
  expect(read(write(tour))).toEqual(tour);
  expect(read(write(putAway(tour)))).toEqual(putAway(tour));
});

test('what cannot be read is a tour that nobody was offered yet', () => {
  for (const text of [null, '', '{', 'null', '[]', '{"status":"lost"}', '7']) expect(read(text)).toEqual(OFFERED);
  expect(read('{"status":"going","done":"draw"}')).toEqual(BEGUN);
  expect(read('{"status":"going","done":["fly","keep"]}')).toEqual(after(BEGUN, 'keep'));
});

test('the first step that is not done comes next, whatever is done before', () => {
  expect(next(OFFERED)?.name).toBe('draw');
  expect(next(after(BEGUN, 'keep', 'study'))?.name).toBe('draw');
  expect(next(after(BEGUN, 'draw', 'keep', 'study'))?.name).toBe('train');
  expect(next(after(BEGUN, ...STEPS.map(({ name }) => name)))).toBeUndefined();
});

test('what is done counts before the tour is begun, and no more once it is away', () => {
  expect([...begin(tick(OFFERED, 'draw')).done]).toEqual(['draw']);
  expect(tick(putAway(BEGUN), 'draw').done.size).toBe(0);
});

test('a step is ticked once, and only one that there is', () => {
  const drawn = tick(BEGUN, 'draw');
  expect(tick(drawn, 'draw')).toBe(drawn);
  expect(tick(drawn, 'fly')).toBe(drawn);
});

test('one that was put away is not begun by a press of what is gone', () => {
  expect(begin(putAway(BEGUN)).status).toBe('away');
});

test('that it is put away is said, and where it can be taken again', () => {
  expect(told(BEGUN, putAway(BEGUN))).toContain('can be taken again');
  expect(told(putAway(BEGUN), putAway(BEGUN))).toBe('');
});

test('how far it is takes few words', () => {
  expect([OFFERED, BEGUN, after(BEGUN, 'draw'), after(BEGUN, ...STEPS.map(({ name }) => name))].map(brief)).toEqual(
    ['Take the tour', 'Tour, 0 of 7', 'Tour, 1 of 7', 'Tour, all done']);
});

test('a step that was done is told with the next one, of a tour that was begun', () => {
  const drawn = tick(BEGUN, 'draw');
  expect(told(BEGUN, drawn)).toBe('Done: Draw a digit. Next: Keep it.');
  expect(told(drawn, drawn)).toBe('');
  expect(told(OFFERED, tick(OFFERED, 'draw'))).toBe('');
  const all = STEPS.map(({ name }) => name);
  expect(told(after(BEGUN, ...all.slice(1)), after(BEGUN, ...all))).toBe('Done: Draw a digit. That was all of the tour.');
});
