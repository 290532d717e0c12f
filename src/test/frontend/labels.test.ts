import { expect, test } from 'vitest';
import { classOfKey, labelKeys } from '../../../frontend/label-keys';
import { type DraftedPicture, UNCHANGED, excluded, isChanged, redrafted, relabelled, taggedOf } from '../../../frontend/label-draft';
import { WallLabels } from '../../../frontend/wall-labels';

const BEFORE = [7, 7, 7, 3];

function key(name: string, held: Partial<KeyboardEvent> = {}) {
  return { key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

function picture(index: number, more: Partial<DraftedPicture> = {}): DraftedPicture {
  return { index, label: 7, excluded: false, disputed: false, tags: [], ...more };
}

test('names of one sign are their own keys, in either case', () => {
  const digits = labelKeys(['0', '1', '2']);
  expect(digits.areNames).toBe(true);
  expect(classOfKey('2', digits)).toBe(2);
  expect(classOfKey('3', digits)).toBe(-1);
  const letters = labelKeys(['A', 'B']);
  expect(classOfKey('b', letters)).toBe(1);
  expect(classOfKey('B', letters)).toBe(1);
});

test('letters that differ in case alone are told apart by case', () => {
  const letters = labelKeys(['A', 'a', 'b']);
  expect(classOfKey('A', letters)).toBe(0);
  expect(classOfKey('a', letters)).toBe(1);
  expect(classOfKey('B', letters)).toBe(-1);
});

test('words have keys by their position, as far as keys go', () => {
  const words = labelKeys([...Array(40).keys()].map((number) => `class ${number}`));
  expect(words.areNames).toBe(false);
  expect(words.keys.slice(0, 12).join('')).toBe('1234567890ab');
  expect(words.keys[36]).toBe('');
  expect(classOfKey('0', words)).toBe(9);
  expect(classOfKey('Z', words)).toBe(35);
  expect(classOfKey('Shift', words)).toBe(-1);
  expect(labelKeys(['#', 'x']).areNames).toBe(false); // # puts on tags
});

test('a label takes a picture in again that was left out', () => {
  const once = excluded(UNCHANGED, [0, 1], BEFORE);
  expect(once.get(0)).toEqual(picture(0, { excluded: true }));
  const again = relabelled(once, [0], 4);
  expect(again.get(0)).toEqual(picture(0, { label: 4 }));
  expect(UNCHANGED.size).toBe(0);
});

test('what is left out is taken in again only where all of it is left out', () => {
  const some = excluded(UNCHANGED, [0], BEFORE);
  const all = excluded(some, [0, 3], BEFORE);
  expect([all.get(0)!.excluded, all.get(3)!.excluded, all.get(3)!.label]).toEqual([true, true, 3]);
  const none = excluded(all, [0, 3], BEFORE);
  expect([none.get(0)!.excluded, none.get(3)!.excluded]).toEqual([false, false]);
  expect(isChanged(none.get(0)!, BEFORE)).toBe(false);
  expect(isChanged(all.get(0)!, BEFORE)).toBe(true);
});

test('what the server says takes the place of what was there, also where nothing is changed any more', () => {
  const here = relabelled(UNCHANGED, [0, 1], 4);
  const told = redrafted(here, [0, 1], [picture(1, { label: 5, disputed: true })]);
  expect(told.has(0)).toBe(false);
  expect(told.get(1)!.label).toBe(5);
});

test('tags are those of the version, and of the draft where it has changed a picture', () => {
  const tags = taggedOf({ odd: [0, 1], thin: [3] }, redrafted(UNCHANGED, [], [picture(1, { tags: ['new'] }), picture(3)]));
  expect([...tags.keys()]).toEqual(['new', 'odd']);
  expect([...tags.get('odd')!]).toEqual([0]);
  expect([...tags.get('new')!]).toEqual([1]);
});

test('merged classes have no key, and keys act as they are written', () => {
  const labels = new WallLabels();
  labels.take({ id: '1', names: ['pet', 'pet', 'wolf'], left: [0, 2], pictures: { test: [picture(5)] } }, ['cat', 'dog', 'wolf']);
  expect(labels.cardNames).toEqual(['pet', 'dog → pet', 'wolf']);
  expect(labels.cardKeys).toEqual(['1', '', '2']);
  expect(labels.actOf(key('2'))).toEqual({ what: 'label', label: 2 });
  expect(labels.actOf(key('3'))).toBeUndefined();
  expect(labels.actOf(key('#', { altKey: true, ctrlKey: false }))).toEqual({ what: 'tag' });
  expect(labels.actOf(key(' '))).toEqual({ what: 'suggested' });
  expect(labels.actOf(key(' ', { shiftKey: true }))).toBeUndefined();
  expect(labels.actOf(key('Delete'))).toEqual({ what: 'exclude' });
  expect(labels.actOf(key('z', { ctrlKey: true }))).toEqual({ what: 'undo' });
  expect(labels.actOf(key('z', { ctrlKey: true, shiftKey: true }))).toBeUndefined();
  expect(labels.of('test').get(5)!.label).toBe(7);
  expect(labels.of('training').size).toBe(0);
});

test('another label is suggested than a picture has now, unless people have left it out or disagree on it', () => {
  const labels = new WallLabels();
  const before = [0, 0, 1, 1, 2, 2];
  const suggested = [0, 2, 2, 0, 0, 1];
  const all = [0, 1, 2, 3, 4, 5];
  labels.take(undefined, ['cat', 'dog', 'wolf']);
  expect([...labels.suggested('test', all, suggested, before)]).toEqual([[2, [1, 2]], [0, [3, 4]], [1, [5]]]);
  expect([...labels.suggested('test', [0], suggested, before)]).toEqual([]);

  const pictures = [picture(1, { label: 2 }), picture(2, { label: 0 }), picture(4, { excluded: true }), picture(5, { disputed: true })];
  labels.take({ id: '1', names: ['cat', 'dog', 'wolf'], left: [0, 1, 2], pictures: { test: pictures } }, ['cat', 'dog', 'wolf']);
  expect([...labels.suggested('test', all, suggested, before)]).toEqual([[2, [2]], [0, [3]]]);
});

test('of a class that was merged into another one, that one is suggested', () => {
  const labels = new WallLabels();
  labels.take({ id: '1', names: ['pet', 'pet', 'wolf'], left: [0, 2], pictures: {} }, ['cat', 'dog', 'wolf']);
  expect([...labels.suggested('test', [0, 1], [1, 1], [2, 0])]).toEqual([[0, [0]]]);
});
