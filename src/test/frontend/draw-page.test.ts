import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DARES, TICKS, type Tally, attemptOf, daresFor, next, talliedBy, ticked, ticksOf } from '../../../frontend/dares';
import { HOLD_MS, HeldAnswer } from '../../../frontend/held-answer';
import { SIDE, type Stroke } from '../../../frontend/ink';
import { type PressedKey, commandOf, takeAlt } from '../../../frontend/key-commands';
import { KeyboardPen, type PenKey } from '../../../frontend/keyboard-pen';
import { penLifted, penMoves } from '../../../frontend/pen-state';
import { hasBar, isTiny } from '../../../frontend/stroke-shape';
import { type Verdict, type Vote, dissenters, looksSame, shares } from '../../../frontend/verdict';

const DIGITS = [...'0123456789'];

function stroke(...points: [x: number, y: number][]): Stroke {
  return points.map(([x, y], i) => [x, y, null, 10 * i]);
}

function vote(read: string, probability: number, second: string, secondProbability: number, templates = false): Vote {
  return { model: `${templates ? 'templates' : 'cnn'}-${read}`, title: 'Some', templates, read, probability, second, secondProbability, sure: probability >= 0.6 };
}

function verdict(state: Verdict['state'], read: string[], votes: Vote[]): Verdict {
  return { state, headline: '', detail: '', read, leader: votes[0].model, votes, nearest: [], number: [], chosen: 0 };
}

describe('an answer in large', () => {
  const shown: string[] = [];
  let held: HeldAnswer<string>;

  beforeEach(() => {
    vi.useFakeTimers();
    shown.length = 0;
    held = new HeldAnswer<string>((answer) => shown.push(answer), (one, other) => one[0] === other[0]);
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test('is shown once it has held, with what was said of it last', () => {
    held.offer('7 at 60 %', false);
    vi.advanceTimersByTime(HOLD_MS - 1);
    held.offer('7 at 90 %', false);
    expect(shown).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(shown).toEqual(['7 at 90 %']);
  });

  test('does not flicker by another that comes in between', () => {
    held.offer('7', false);
    vi.advanceTimersByTime(HOLD_MS);
    held.offer('2', false);
    vi.advanceTimersByTime(HOLD_MS - 10);
    held.offer('7', false);
    vi.advanceTimersByTime(10 * HOLD_MS);
    expect(shown).toEqual(['7', '7']);
  });

  test('goes at once where there is nothing to wait for', () => {
    held.offer('7', false);
    held.offer('', true);
    expect(shown).toEqual(['']);
    vi.advanceTimersByTime(HOLD_MS);
    expect(shown).toEqual(['']);
  });
});

describe('a verdict', () => {
  const votes = [vote('7', 0.9, '2', 0.05), vote('2', 0.7, '7', 0.2, true)];

  test('has a chip for whoever reads something else, unless it is none', () => {
    expect(dissenters(verdict('SURE', ['7'], votes)).map(({ read }) => read)).toEqual(['2']);
    expect(dissenters(verdict('UNSURE', ['7', '2'], votes))).toEqual([]);
    expect(dissenters(verdict('UNFAMILIAR', [], votes))).toEqual([]);
  });

  test('looks the same whatever is said of it, and not where it is surer', () => {
    expect(looksSame(verdict('SURE', ['7'], votes), verdict('SURE', ['7'], [votes[0]]))).toBe(true);
    expect(looksSame(verdict('SURE', ['7'], votes), verdict('UNSURE', ['7'], votes))).toBe(false);
    expect(looksSame(verdict('UNSURE', ['4', '9'], votes), verdict('UNSURE', ['4'], votes))).toBe(false);
  });

  test('of a number looks the same as long as its digits do, and the same one is chosen', () => {
    const number = (reads: string, chosen: number): Verdict =>
      ({ ...verdict('SURE', ['7'], votes), number: [...reads].map((read) => ({ read, probability: 0.9, sure: true })), chosen });
    expect(looksSame(number('274', 1), number('274', 1))).toBe(true);
    for (const other of [number('279', 1), number('274', 2)]) expect(looksSame(number('274', 1), other)).toBe(false);
  });

  test('has shares that add up to one', () => {
    const parts = shares(vote('4', 0.51, '9', 0.4));
    expect(parts.map(({ name }) => name)).toEqual(['4', '9', '']);
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  });
});

describe('a key', () => {
  const key = (name: string, more: Partial<PressedKey> = {}): PressedKey =>
    ({ key: name, code: `Key${name.toUpperCase()}`, ctrlKey: false, metaKey: false, altKey: false, repeat: false, ...more });

  test('keeps, clears, takes an example, opens and closes', () => {
    expect(commandOf(key('7'), DIGITS, true)).toEqual({ what: 'keep', name: '7' });
    expect(commandOf(key('C'), DIGITS, true)).toEqual({ what: 'clear' });
    expect(commandOf(key('e'), DIGITS, true)).toEqual({ what: 'example' });
    expect(commandOf(key('w'), DIGITS, true)).toEqual({ what: 'why' });
    expect(commandOf(key('Escape'), DIGITS, true)).toEqual({ what: 'close' });
    expect(commandOf(key('z', { ctrlKey: true }), DIGITS, true)).toEqual({ what: 'undo' });
    expect(commandOf(key('z', { metaKey: true }), DIGITS, true)).toEqual({ what: 'undo' });
  });

  test('of one character counts for nothing once these are switched off', () => {
    for (const name of ['7', 'c', 'e', 'w']) expect(commandOf(key(name), DIGITS, false)).toBeUndefined();
    expect(commandOf(key('Escape'), DIGITS, false)).toEqual({ what: 'close' });
    expect(commandOf(key('z', { ctrlKey: true }), DIGITS, false)).toEqual({ what: 'undo' });
  });

  test('keeps a letter where letters are drawn, and commands take Alt there', () => {
    const letters = ['c', 'd', 'E'];
    expect(takeAlt(letters)).toBe(true);
    expect(takeAlt(DIGITS)).toBe(false);
    expect(commandOf(key('c'), letters, true)).toEqual({ what: 'keep', name: 'c' });
    expect(commandOf(key('e'), letters, true)).toEqual({ what: 'keep', name: 'E' });
    expect(commandOf(key('w'), letters, true)).toBeUndefined();
    expect(commandOf(key('ç', { code: 'KeyC', altKey: true }), letters, false)).toEqual({ what: 'clear' });
    expect(commandOf(key('c', { altKey: true }), DIGITS, true)).toBeUndefined();
  });

  test('with Control, and one that repeats, is left to the browser', () => {
    expect(commandOf(key('c', { ctrlKey: true }), DIGITS, true)).toBeUndefined();
    expect(commandOf(key('7', { repeat: true }), DIGITS, true)).toBeUndefined();
  });
});

describe('a pen that keys move', () => {
  const done: string[] = [];
  let pen: KeyboardPen;
  const key = (name: string, more: Partial<PenKey> = {}): PenKey =>
    ({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false, timeStamp: 0, ...more });

  beforeEach(() => {
    done.length = 0;
    pen = new KeyboardPen({
      begin: ([x, y]) => done.push(`begin ${x} ${y}`),
      extend: ([[x, y]]) => done.push(`to ${x} ${y}`),
      lift: () => done.push('lift'),
      abandon: () => {},
    });
  });

  test('inks from Space to Space', () => {
    pen.press(key('ArrowDown'));
    pen.press(key(' '));
    pen.press(key(' ', { repeat: true }));
    pen.press(key('ArrowDown'));
    pen.press(key(' '));
    pen.press(key('ArrowDown'));
    expect(done).toEqual(['begin 500 524', 'to 500 548', 'lift']);
  });

  test('moves slantwise by two arrows, finely with Shift, and stays on the pad', () => {
    pen.press(key('ArrowDown'));
    pen.press(key('ArrowRight', { shiftKey: true }));
    expect([pen.x, pen.y]).toEqual([506, 530]);
    pen.release('ArrowDown');
    for (let i = 0; i < 100; i++) pen.press(key('ArrowRight'));
    expect([pen.x, pen.y]).toEqual([SIDE, 530]);
  });

  test('is lifted where the keyboard goes elsewhere, and leaves other keys alone', () => {
    expect(pen.press(key('a'))).toBe(false);
    expect(pen.press(key('ArrowDown', { altKey: true }))).toBe(false);
    expect(pen.inUse).toBe(false);
    pen.press(key(' '));
    pen.leave();
    expect(done).toEqual(['begin 500 500', 'lift']);
    expect(pen.inUse).toBe(false);
  });
});

test('what is costly waits for the pen to lift', async () => {
  let waits = true;
  penMoves(true);
  const lifted = penLifted().then(() => (waits = false));
  await Promise.resolve();
  expect(waits).toBe(true);
  penMoves(false);
  await lifted;
  expect(waits).toBe(false);
  await penLifted();
});

describe('a bar', () => {
  const leg = stroke([300, 250], [700, 250], [620, 450], [450, 800]);

  test('is a level stroke through the leg', () => {
    expect(hasBar([leg, stroke([430, 540], [560, 535], [690, 520])])).toBe(true);
    expect(hasBar([stroke([430, 540], [690, 520]), leg])).toBe(true);
  });

  test('is not the stroke at the top, nor at the foot', () => {
    const bare = stroke([700, 250], [620, 450], [450, 800]);
    expect(hasBar([stroke([300, 255], [705, 250]), bare])).toBe(false);
    expect(hasBar([leg, stroke([350, 790], [560, 790])])).toBe(false);
  });

  test('is not beside the leg, nor steep, nor a dot, nor one stroke alone', () => {
    expect(hasBar([leg, stroke([100, 540], [300, 540])])).toBe(false);
    expect(hasBar([leg, stroke([480, 400], [640, 700])])).toBe(false);
    expect(hasBar([leg, stroke([575, 540])])).toBe(false);
    expect(hasBar([leg])).toBe(false);
    expect(hasBar([])).toBe(false);
  });
});

test('what is no larger than a quarter of the pad is tiny', () => {
  expect(isTiny([stroke([100, 100], [340, 340])])).toBe(true);
  expect(isTiny([stroke([100, 100], [120, 360])])).toBe(false);
  expect(isTiny([])).toBe(false);
});

describe('a dare', () => {
  const dare = (id: string) => DARES.find((each) => each.id === id)!;
  const leg = stroke([300, 250], [700, 250], [450, 800]);
  const bar = stroke([430, 540], [690, 520]);
  const four = vote('4', 0.9, '9', 0.05);

  test('of a seven with a bar wants the bar and the answer', () => {
    const attempt = (strokes: Stroke[], read: Vote) => ({ strokes, leader: read, votes: [read] });
    expect(dare('seven-with-a-bar').isMet(attempt([leg, bar], vote('7', 0.9, '2', 0)))).toBe(true);
    expect(dare('seven-with-a-bar').isMet(attempt([leg], vote('7', 0.9, '2', 0)))).toBe(false);
    expect(dare('seven-with-a-bar').isMet(attempt([leg, bar], vote('2', 0.9, '7', 0)))).toBe(false);
    expect(dare('seven-with-a-bar').isMet(attempt([leg, bar], vote('7', 0.5, '2', 0)))).toBe(false);
  });

  test('of templates that are fooled wants all of them fooled, and some to be there', () => {
    const met = (...templates: string[]) => dare('four-that-fools-the-templates')
      .isMet({ strokes: [leg], leader: four, votes: [four, ...templates.map((read) => vote(read, 0.3, '1', 0.2, true))] });
    expect(met('9', '8')).toBe(true);
    expect(met('9', '4')).toBe(false);
    expect(met()).toBe(false);
  });

  test('of one that nobody reads wants nobody to be sure', () => {
    const unsure = vote('4', 0.4, '9', 0.38);
    expect(dare('nobody-reads').isMet({ strokes: [leg], leader: unsure, votes: [unsure, unsure] })).toBe(true);
    expect(dare('nobody-reads').isMet({ strokes: [leg], leader: unsure, votes: [unsure, four] })).toBe(false);
    expect(dare('four-or-nine').isMet({ strokes: [leg], leader: unsure, votes: [unsure] })).toBe(true);
    expect(dare('four-or-nine').isMet({ strokes: [leg], leader: four, votes: [four] })).toBe(false);
  });

  test('of a tiny one wants all to be sure of the same', () => {
    const tiny = [stroke([100, 100], [200, 300])];
    expect(dare('tiny').isMet({ strokes: tiny, leader: four, votes: [four, four] })).toBe(true);
    expect(dare('tiny').isMet({ strokes: tiny, leader: four, votes: [four, vote('9', 0.9, '4', 0)] })).toBe(false);
    expect(dare('tiny').isMet({ strokes: [leg], leader: four, votes: [four] })).toBe(false);
  });

  test('is followed by the next one after five ticks, the last by the first', () => {
    const dares = daresFor(DIGITS);
    let tally: Tally = { dare: dares[0].id, ticks: {} };
    for (let tick = 0; tick < TICKS - 1; tick++) tally = ticked(tally, dares, '');
    expect(tally.dare).toBe(dares[0].id);
    expect(ticksOf(tally, dares[0].id)).toBe(TICKS - 1);
    const done = ticked(tally, dares, 'met');
    expect(done).toMatchObject({ dare: dares[1].id, met: 'met' });
    expect(ticksOf(done, dares[0].id)).toBe(0);
    expect(next({ dare: dares.at(-1)!.id, ticks: {} }, dares).dare).toBe(dares[0].id);
  });

  test('has a tally of its own, which another one leaves as it is', () => {
    const dares = daresFor(DIGITS);
    const begun = ticked(ticked({ dare: dares[0].id, ticks: {} }, dares, ''), dares, '');
    expect(ticksOf(begun, 'tiny')).toBe(0);
    const other = ticked({ ...begun, dare: 'tiny' }, dares, '');
    expect(ticksOf(other, 'tiny')).toBe(1);
    expect(ticksOf(other, dares[0].id)).toBe(2);
    expect(ticksOf(next(other, dares), 'tiny')).toBe(1);
  });

  test('is remembered, whatever else a browser has kept in its place', () => {
    const tally = { dare: 'tiny', ticks: { tiny: 3, 'four-or-nine': 1 }, met: 'x' };
    expect(talliedBy(JSON.stringify(tally))).toEqual(tally);
    expect(ticksOf(talliedBy('{"dare":"tiny","ticks":2}'), 'tiny')).toBe(2);
    expect(talliedBy('{"dare":"tiny","ticks":{"tiny":99,"eight":"x"}}').ticks).toEqual({ tiny: TICKS - 1 });
    for (const nothing of [null, 'no JSON', 'null', '7']) expect(ticksOf(talliedBy(nothing), 'tiny')).toBe(0);
  });

  test('needs its classes', () => {
    expect(daresFor(DIGITS)).toEqual(DARES);
    expect(daresFor(['a', 'b']).map(({ id }) => id)).toEqual(['tiny', 'nobody-reads']);
  });

  test('does not count what the page itself has written, nor a blank pad', () => {
    expect(attemptOf([leg], verdict('SURE', ['4'], [four]))).toMatchObject({ leader: four });
    expect(attemptOf([leg], verdict('DEMONSTRATED', ['4'], [four]))).toBeUndefined();
    expect(attemptOf([], verdict('SURE', ['4'], [four]))).toBeUndefined();
  });
});
