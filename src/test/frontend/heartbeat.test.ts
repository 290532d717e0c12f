import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Heartbeat } from '../../../frontend/heartbeat';

let asked: number;
let server: (signal: AbortSignal) => Promise<unknown>;
let told: boolean[];
let heartbeat: Heartbeat;

const answering = () => Promise.resolve();
const refusing = () => Promise.reject(new Error('refused'));
const silent = (signal: AbortSignal) => new Promise((_, failed) => signal.addEventListener('abort', () => failed(signal.reason)));

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  told = [];
  server = answering;
  heartbeat = new Heartbeat((signal) => (asked++, server(signal)), (answers) => told.push(answers));
});

afterEach(() => {
  heartbeat.stop();
  vi.useRealTimers();
});

test('a server that answers is asked less than once a second, and nothing is told', async () => {
  heartbeat.start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toBeLessThan(60);
  expect(asked).toBeGreaterThan(40);
  expect(told).toEqual([]);
});

test.each([['that refuses', refusing], ['that is silent', silent]])('a server %s is told within three seconds, and once', async (_, broken) => {
  heartbeat.start();
  await vi.advanceTimersByTimeAsync(10_001);
  server = broken;
  await vi.advanceTimersByTimeAsync(2_999);
  expect(told).toEqual([false]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual([false]);
});

test('it is told when the server answers again', async () => {
  server = silent;
  heartbeat.start();
  await vi.advanceTimersByTimeAsync(5_000);
  server = answering;
  await vi.advanceTimersByTimeAsync(2_999);
  expect(told).toEqual([false, true]);
});

test('nobody is asked while it is stopped, and a question that is stopped says nothing', async () => {
  server = silent;
  heartbeat.start();
  await vi.advanceTimersByTimeAsync(100);
  heartbeat.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect([asked, told]).toEqual([1, []]);
  server = refusing;
  heartbeat.start();
  heartbeat.start();
  await vi.advanceTimersByTimeAsync(100);
  expect([asked, told]).toEqual([2, [false]]);
});
