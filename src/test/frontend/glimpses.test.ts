import { expect, test, vi } from 'vitest';

vi.stubGlobal('window', { matchMedia: () => ({ matches: false }) });

const { Glimpses, readingsOf } = await import('../../../frontend/glimpses');
const { titleOf } = await import('../../../frontend/tab-title');

test('each example is taken for its most probable class, and the probability of what it is is told', () => {
  const probabilities = Float32Array.of(0.25, 0.5, 0.25, 0.75, 0.125, 0.125);
  expect(readingsOf({ step: 3, probabilities, classes: 3 }, [0, 0])).toEqual([
    { read: 1, share: 0.25 },
    { read: 0, share: 0.75 },
  ]);
});

test('where a network has lost its numbers, nothing is read', () => {
  const [{ read }] = readingsOf({ step: 3, probabilities: Float32Array.of(NaN, NaN), classes: 2 }, [1]);
  expect(read).toBe(-1);
});

test('the title of a tab tells first what has ended, then how far a run is, then what the page is', () => {
  expect(titleOf('Draw', '')).toBe('Draw');
  expect(titleOf('CNN', '', 0)).toBe('0 % · CNN');
  expect(titleOf('CNN', '✓ CNN is done', 99)).toBe('✓ CNN is done · CNN');
});

/** A part of the page that looks at a run, and a page whose clock the test moves. */
async function onlooker() {
  vi.useFakeTimers();
  vi.stubGlobal('window', { setTimeout, matchMedia: () => ({ matches: false }) });
  vi.stubGlobal('document', { hidden: false, addEventListener: () => {}, removeEventListener: () => {} });
  const asks = vi.fn(async () => ({ status: 204 }));
  vi.stubGlobal('fetch', asks);
  const host = { visible: true, addController: () => {}, checkVisibility: () => host.visible };
  const glimpses = new Glimpses(host as never, () => {});
  glimpses.hostConnected();
  return { asks, host, glimpses, passes: async (ms: number) => { asks.mockClear(); await vi.advanceTimersByTimeAsync(ms); } };
}

test('nobody asks about a run while what would show it has no place on the page, and does once it has', async () => {
  const { asks, host, glimpses, passes } = await onlooker();
  glimpses.look('of a hidden part');
  await passes(5000);
  expect(asks).toHaveBeenCalled();
  host.visible = false;
  await passes(20_000);
  expect(asks).not.toHaveBeenCalled();
  host.visible = true;
  await passes(2000);
  expect(asks).toHaveBeenCalled();
  glimpses.look('');
  await passes(20_000);
  expect(asks).not.toHaveBeenCalled();
  vi.useRealTimers();
});

test('where there is nothing newer for long, it is asked for less often', async () => {
  const { asks, glimpses, passes } = await onlooker();
  glimpses.look('that waits');
  await passes(20_000);
  await passes(20_000);
  expect(asks).toHaveBeenCalledTimes(10);
  glimpses.hostDisconnected();
  await passes(20_000);
  expect(asks).not.toHaveBeenCalled();
  vi.useRealTimers();
});
