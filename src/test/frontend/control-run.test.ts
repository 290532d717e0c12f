import { expect, test } from 'vitest';
import { type ControlRun, canAnswer, correlation, isUnderWay, mayStart, standing } from '../../../frontend/control-run';

function run(more: Partial<ControlRun>): ControlRun {
  return { id: 'a', status: 'FINISHED', failure: null, epoch: null, epochs: 8, seconds: null, ...more };
}

test.each<[Partial<ControlRun>, string]>([
  [{ id: null, status: null, seconds: 40.4 }, 'It takes 8 epochs, about 40 s, and is queued as any other run.'],
  [{ id: null, status: null, seconds: 0.2, epochs: 1 }, 'It takes 1 epoch, about 1 s, and is queued as any other run.'],
  [{ id: null, status: null, seconds: 200 }, 'It takes 8 epochs, about 3 min, and is queued as any other run.'],
  [{ id: null, status: null, seconds: 7500 }, 'It takes 8 epochs, about 2 h 5 min, and is queued as any other run.'],
  [{ id: null, status: null }, 'It takes 8 epochs, as this run did, and is queued as any other run.'],
  [{ id: null, status: null, epochs: 0 }, 'It takes a moment, and is queued as any other run.'],
  [{ status: 'QUEUED' }, 'It waits in the queue.'],
  [{ status: 'RUNNING' }, 'Epoch 1 of 8 is under way.'],
  [{ status: 'RUNNING', epoch: 3 }, 'Epoch 4 of 8 is under way.'],
  [{ status: 'RUNNING', epoch: 8 }, 'Epoch 8 of 8 is under way.'],
  [{ status: 'RUNNING', epochs: 0 }, 'It is being trained.'],
  [{ status: 'PAUSED', epoch: 3 }, 'It was paused after epoch 3 of 8.'],
  [{ status: 'CANCELLED' }, 'It was cancelled before its first epoch.'],
  [{ status: 'FAILED', failure: 'Training diverged.', epoch: 1 }, 'It failed after epoch 1 of 8. Training diverged.'],
  [{ status: 'FINISHED', epoch: 8 }, 'It is trained.'],
])('how far %j is, is told in a sentence', (more, words) => {
  expect(standing(run(more))).toBe(words);
});

test('a press starts one where there is none that goes on or is trained', () => {
  expect((['QUEUED', 'RUNNING', 'PAUSED', 'FINISHED', 'FAILED', 'CANCELLED', null] as const).filter((status) => mayStart(run({ status })))).toEqual(['FAILED', 'CANCELLED', null]);
});

test('a network is asked once it has an epoch and does not go on', () => {
  expect(canAnswer(run({ status: 'FINISHED', epoch: 0, epochs: 0 }))).toBe(true);
  expect(canAnswer(run({ status: 'CANCELLED', epoch: 2 }))).toBe(true);
  expect(canAnswer(run({ status: 'CANCELLED' }))).toBe(false);
  expect(canAnswer(run({ status: 'RUNNING', epoch: 2 }))).toBe(false);
  expect(isUnderWay(run({ status: 'RUNNING', epoch: 2 }))).toBe(true);
  expect(isUnderWay(run({ status: 'PAUSED', epoch: 2 }))).toBe(false);
});

test.each([[0.124, '0.12'], [-0.5, '−0.50'], [-0.001, '0.00'], [NaN, '–']])('the correlation %d is written %s', (value, words) => {
  expect(correlation(value)).toBe(words);
});
