import { beforeEach, expect, test, vi } from 'vitest';
import { TileStore } from '../../../frontend/tile-store';

const asked: { tile: number; signal: AbortSignal; come: () => void; fail: () => void }[] = [];
const dropped: string[] = [];
let changes = 0;

function store(kept: number): TileStore<string> {
  return new TileStore(
    (tile, signal) => new Promise((resolve, reject) => asked.push({ tile, signal, come: () => resolve(`t${tile}`), fail: () => reject(new Error()) })),
    () => changes++, (value) => dropped.push(value), { kept, atOnce: 2, retryMs: 5 });
}

async function comes(tile: number): Promise<void> {
  asked.findLast((each) => each.tile === tile)!.come();
  await new Promise((done) => setTimeout(done));
}

beforeEach(() => {
  vi.stubGlobal('window', globalThis);
  asked.length = 0;
  dropped.length = 0;
  changes = 0;
});

test('a few tiles are fetched at a time, those in sight first', async () => {
  const tiles = store(8);
  tiles.want([4, 5, 6]);
  expect(asked.map(({ tile }) => tile)).toEqual([4, 5]);
  await comes(5);
  expect(asked.map(({ tile }) => tile)).toEqual([4, 5, 6]);
  expect([tiles.get(5), tiles.get(4), changes]).toEqual(['t5', undefined, 1]);
});

test('what has gone out of sight is fetched no more', async () => {
  const tiles = store(8);
  tiles.want([1, 2]);
  tiles.want([9]);
  expect(asked.map(({ signal }) => signal.aborted).slice(0, 2)).toEqual([true, true]);
  await comes(1);
  await comes(9);
  expect([tiles.get(1), tiles.get(9)]).toEqual([undefined, 't9']);
  expect(dropped).toEqual(['t1']);
});

test('those used longest ago go first, and never one in sight', async () => {
  const tiles = store(2);
  for (const tile of [1, 2, 3]) {
    tiles.want([tile]);
    await comes(tile);
  }
  tiles.want([1, 3]);
  expect(dropped).toEqual(['t2']);
  expect([tiles.get(1), tiles.get(3)]).toEqual(['t1', 't3']);
});

test('one that failed is tried again after a while', async () => {
  const tiles = store(2);
  tiles.want([7]);
  asked[0].fail();
  await new Promise((done) => setTimeout(done, 40));
  expect(asked.map(({ tile }) => tile)).toEqual([7, 7]);
  await comes(7);
  expect(tiles.get(7)).toBe('t7');
});
