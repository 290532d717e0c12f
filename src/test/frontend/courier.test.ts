import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Courier } from '../../../frontend/courier';

let sent: [state: string, number: number][];
let courier: Courier<string>;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', globalThis);
  sent = [];
  courier = new Courier((state, number) => sent.push([state, number]));
});

afterEach(() => {
  vi.useRealTimers();
});

test('the first state goes at once', () => {
  courier.offer('a', false);
  expect(sent).toEqual([['a', 1]]);
});

test('of states that come while one is in flight only the newest goes, once there is an answer', () => {
  courier.offer('a', false);
  vi.advanceTimersByTime(60);
  courier.offer('b', false);
  courier.offer('c', false);
  vi.advanceTimersByTime(60);
  expect(sent).toEqual([['a', 1]]);
  courier.answered(1);
  expect(sent).toEqual([['a', 1], ['c', 2]]);
});

test('no more than 20 messages go a second, however quick the answers are', () => {
  for (let millisecond = 0; millisecond < 999; millisecond++) {
    courier.offer(`at ${millisecond}`, false);
    courier.answered(sent.length);
    vi.advanceTimersByTime(1);
  }
  expect(sent.length).toBe(20);
});

test('an urgent state does not wait for the pause', () => {
  courier.offer('a', false);
  courier.answered(1);
  courier.offer('b', true);
  expect(sent).toEqual([['a', 1], ['b', 2]]);
});

test('what is urgent stays so when a later state takes its place', () => {
  courier.offer('a', false);
  courier.offer('b', true);
  courier.offer('c', false);
  courier.answered(1);
  expect(sent).toEqual([['a', 1], ['c', 2]]);
});

test('a message without an answer is taken for lost after a second and a half', () => {
  courier.offer('a', false);
  courier.offer('b', false);
  vi.advanceTimersByTime(1499);
  expect(sent).toEqual([['a', 1]]);
  vi.advanceTimersByTime(1);
  expect(sent).toEqual([['a', 1], ['b', 2]]);
});

test('a late answer to an earlier message opens no way', () => {
  courier.offer('a', false);
  courier.offer('b', false);
  vi.advanceTimersByTime(1500);
  courier.offer('c', false);
  courier.answered(1);
  vi.advanceTimersByTime(100);
  expect(sent.map(([state]) => state)).toEqual(['a', 'b']);
  courier.answered(2);
  expect(sent.map(([state]) => state)).toEqual(['a', 'b', 'c']);
});

test('the last state is never forgotten', () => {
  courier.offer('a', false);
  courier.answered(1);
  courier.offer('last', false);
  vi.advanceTimersByTime(50);
  expect(sent.at(-1)).toEqual(['last', 2]);
});

test('what waits goes at once before a press, and once only', () => {
  courier.offer('a', false);
  courier.offer('b', false);
  courier.flush();
  courier.flush();
  expect(sent).toEqual([['a', 1], ['b', 2]]);
  courier.answered(1); // that of an older message
  courier.offer('c', true);
  expect(sent).toHaveLength(2);
  courier.answered(2);
  expect(sent).toEqual([['a', 1], ['b', 2], ['c', 3]]);
  vi.advanceTimersByTime(5000);
  expect(sent).toHaveLength(3);
});

test('what waits is dropped where something else overtakes it, and the next goes as ever', () => {
  courier.offer('a', false);
  courier.offer('b', true);
  courier.drop();
  courier.answered(1);
  vi.advanceTimersByTime(5000);
  expect(sent).toEqual([['a', 1]]);
  courier.offer('c', true);
  expect(sent).toEqual([['a', 1], ['c', 2]]);
});
