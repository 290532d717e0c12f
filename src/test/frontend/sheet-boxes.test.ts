import { describe, expect, it, vi } from 'vitest';
import { LEAST, around, beside, beyond, halves, moved, nearest, placeInOrder, resized, spanning } from '../../../frontend/box-places';
import { type Box, added, answered, isKept, joined, named, openBoxes, placed, split, standing, unread, without } from '../../../frontend/desk-boxes';
import { Outbox } from '../../../frontend/desk-outbox';

const place = (left: number, top: number, width = 0.1, height = 0.1) => ({ left, top, width, height });
const GLYPH = { height: 28, width: 28, levels: 'AAAA' };
const read = (id: number, label: string, share: number, left = 0.1 * id): Box =>
  ({ id, ...place(left, 0.1), label, byHand: false, share, sure: share > 0.6, glyph: GLYPH });

describe('places of boxes', () => {
  it('stay on the picture when they are moved', () => {
    expect(moved(place(0.85, 0.02), 0.2, -0.3)).toEqual(place(0.9, 0));
  });

  it('never turn inside out when a corner is dragged', () => {
    const box = place(0.4, 0.4);
    expect(resized(box, 'nw', 0.5, 0.5)).toEqual({ left: 0.5 - LEAST, top: 0.5 - LEAST, width: expect.closeTo(LEAST), height: expect.closeTo(LEAST) });
    expect(resized(box, 'se', 0.9, 0.05)).toEqual({ left: 0.4, top: 0.4, width: expect.closeTo(0.6), height: expect.closeTo(0.15) });
  });

  it('span two points in any order, as far as the picture goes', () => {
    expect(spanning(0.5, 0.7, -0.2, 0.6)).toEqual({ left: 0, top: 0.6, width: 0.5, height: expect.closeTo(0.1) });
  });

  it('are halved side by side, and one below the other where they are tall', () => {
    expect(halves(place(0.2, 0.2, 0.2, 0.1), 1)).toEqual([place(0.2, 0.2), place(expect.closeTo(0.3) as never, 0.2)]);
    expect(halves(place(0.2, 0.2, 0.1, 0.1), 2)[1]).toEqual({ left: 0.2, top: 0.25, width: 0.1, height: 0.05 });
  });

  it('are joined with the nearest, by gaps and not by middles', () => {
    const wide = place(0.35, 0.1, 0.4, 0.1);
    expect(nearest(place(0.2, 0.1), [place(0.2, 0.35), wide], 1)).toBe(1);
    expect(nearest(place(0.2, 0.1), [], 1)).toBe(-1);
    expect(around(place(0.1, 0.1), place(0.3, 0.2))).toEqual({ left: 0.1, top: 0.1, width: expect.closeTo(0.3), height: expect.closeTo(0.2) });
  });

  it('come into the order of reading', () => {
    const rows = [place(0.1, 0.1), place(0.5, 0.12), place(0.1, 0.5), place(0.5, 0.5)];
    expect(placeInOrder(place(0.3, 0.11), rows)).toBe(1);
    expect(placeInOrder(place(0.8, 0.1), rows)).toBe(2);
    expect(placeInOrder(place(0.02, 0.5), rows)).toBe(2);
    expect(placeInOrder(place(0.3, 0.9), rows)).toBe(4);
    expect(placeInOrder(place(0.3, 0.9), [])).toBe(0);
  });

  it('lie above and below each other', () => {
    const rows = [place(0.1, 0.1), place(0.5, 0.1), place(0.12, 0.5), place(0.5, 0.5)];
    expect(beyond(0, rows, 1)).toBe(2);
    expect(beyond(3, rows, -1)).toBe(1);
    expect(beyond(0, rows, -1)).toBe(0);
  });

  it('begin as large as others, beside the one that is chosen', () => {
    expect(beside(place(0.2, 0.3), [place(0.2, 0.3), place(0.5, 0.3)])).toEqual({ ...place(0, 0.3), left: expect.closeTo(0.315) });
    expect(beside(undefined, [])).toEqual({ left: expect.closeTo(0.45), top: 0.45, width: 0.1, height: 0.1 });
  });
});

describe('boxes on the desk', () => {
  it('are open where nobody knows what stands in them, the least certain first', () => {
    const boxes = [read(1, '7', 0.9), read(2, '3', 0.4), read(3, '5', 0.2), { ...unread(4, place(0.5, 0.1)), glyph: {} }, named([read(5, '1', 0.1)], 5, '4')[0]];
    expect(boxes.map(standing)).toEqual(['read', 'unsure', 'unsure', 'blank', 'said']);
    expect(openBoxes(boxes).map(({ id }) => id)).toEqual([4, 3, 2]);
    expect(boxes.filter(isKept).map(({ id }) => id)).toEqual([1, 2, 3, 5]);
  });

  it('are named, removed and added, and everything else stays', () => {
    const boxes = [read(1, '7', 0.9), read(2, '3', 0.4)];
    expect(named(boxes, 2, '8')).toEqual([boxes[0], { ...boxes[1], label: '8', byHand: true }]);
    expect(without(boxes, 1)).toEqual([boxes[1]]);
    expect(added(boxes, place(0.8, 0.1)).map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(added(boxes, place(0, 0.1)).map(({ id }) => id)).toEqual([3, 1, 2]);
  });

  it('are split and joined, and wait to be read again', () => {
    const boxes = [read(1, '7', 0.9), read(2, '3', 0.4, 0.5)];
    const two = split(boxes, 1, 1);
    expect(two.map(({ id }) => id)).toEqual([1, 3, 2]);
    expect(two.map(standing)).toEqual(['waiting', 'waiting', 'unsure']);
    const one = joined(two, 3, 1);
    expect(one.map(({ id }) => id)).toEqual([3, 2]);
    expect(one[0]).toMatchObject({ left: 0.1, width: expect.closeTo(0.1) });
    expect(joined([boxes[0]], 1, 1)).toEqual([boxes[0]]);
  });

  it('keep what a person said when they are moved, and take what is proposed otherwise', () => {
    const boxes = named([read(1, '7', 0.9), read(2, '3', 0.9)], 1, '1');
    const there = placed(placed(boxes, 1, place(0.3, 0.3)), 2, place(0.6, 0.3));
    const answer = [{ ...read(1, '9', 0.5), ...place(0.3, 0.3) }, { ...read(2, '4', 0.8), ...place(0.6, 0.3) }];
    const now = answered(there, answer);
    expect(now.map(({ label, byHand }) => [label, byHand])).toEqual([['1', true], ['4', false]]);
    expect(now.map(standing)).toEqual(['said', 'read']);
  });

  it('do not take an answer about where they stood before', () => {
    const moving = placed([read(1, '7', 0.9)], 1, place(0.3, 0.3));
    expect(standing(answered(moving, [read(1, '7', 0.9)])[0])).toBe('waiting');
  });
});

describe('the outbox', () => {
  it('sends the last of several of a number, and all at once where nobody can wait', () => {
    vi.useFakeTimers();
    const sent: number[] = [];
    const outbox = new Outbox((number) => sent.push(number));
    outbox.put(1, 200);
    outbox.put(1, 200);
    vi.advanceTimersByTime(250);
    expect(sent).toEqual([1]);
    outbox.put(1, 200);
    outbox.put(2, 200);
    outbox.flush();
    vi.advanceTimersByTime(500);
    expect(sent).toEqual([1, 1, 2]);
    vi.useRealTimers();
  });
});
