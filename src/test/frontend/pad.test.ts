import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Ink } from '../../../frontend/ink';
import { type PenKey } from '../../../frontend/keyboard-pen';
import { nextOf } from '../../../frontend/next-of';
import { PadKeeping } from '../../../frontend/pad-keeping';
import { Pens } from '../../../frontend/pens';
import { type Paper } from '../../../frontend/pointer-pen';

const SPACE: PenKey = { key: ' ', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, repeat: false, timeStamp: 0 };

/** A canvas on which pointers are captured as long as they are `there`. */
function canvas(...there: number[]): HTMLCanvasElement {
  const captured = new Set<number>();
  return {
    setPointerCapture: (pointer: number) => {
      if (!there.includes(pointer)) throw new Error('No such pointer');
      captured.add(pointer);
    },
    hasPointerCapture: (pointer: number) => captured.has(pointer),
    focus: () => {},
    getBoundingClientRect: () => ({ left: 0, top: 0, width: 1000, height: 1000 }),
  } as unknown as HTMLCanvasElement;
}

function pointer(type: string, pointerId: number, at: number, currentTarget = canvas(pointerId)): PointerEvent {
  return { type, pointerId, button: 0, pointerType: 'mouse', clientX: at, clientY: at, timeStamp: 0, currentTarget } as unknown as PointerEvent;
}

function paperOf(done: string[]): Paper {
  return {
    begin: ([x]) => done.push(`begin ${x}`),
    extend: (points) => done.push(`to ${points.map(([x]) => x).join(' ')}`),
    lift: (last) => done.push(`lift ${last.map(([x]) => x).join(' ')}`.trim()),
    abandon: () => done.push('abandon'),
  };
}

describe('the pens of a pad', () => {
  let done: string[];
  let pens: Pens;

  beforeEach(() => {
    vi.stubGlobal('DOMRect', class {});
    done = [];
    pens = new Pens(paperOf(done));
  });

  test('lift once, whichever is down, and a pointer that stays down draws no more', () => {
    pens.lift();
    expect(done).toEqual([]);
    pens.pointer.hear(pointer('pointerdown', 1, 10));
    pens.lift();
    pens.pointer.hear(pointer('pointermove', 1, 20));
    pens.pointer.hear(pointer('pointerup', 1, 30));
    expect(done).toEqual(['begin 10', 'lift']);
    pens.press(SPACE);
    expect(pens.areDown).toBe(true);
    pens.lift();
    pens.lift();
    expect(done).toEqual(['begin 10', 'lift', 'begin 500', 'lift']);
    expect([pens.areDown, pens.words]).toEqual([false, 'Pen up.']);
  });

  test('go on with a stroke that another pad has begun', () => {
    const before: string[] = [];
    const other = new Pens(paperOf(before));
    other.pointer.hear(pointer('pointerdown', 7, 10));
    pens.takeOver(other);
    other.pointer.hear(pointer('pointermove', 7, 15));
    expect(before).toEqual(['begin 10']);
    const taking = canvas(7);
    pens.pointer.hold(taking);
    expect(taking.hasPointerCapture(7)).toBe(true);
    pens.pointer.hear(pointer('pointermove', 7, 20));
    pens.pointer.hear(pointer('pointerup', 7, 30));
    expect(done).toEqual(['to 20', 'lift 30']);
  });

  test('end one whose pointer went up meanwhile, and draw the next', () => {
    const other = new Pens(paperOf([]));
    other.pointer.hear(pointer('pointerdown', 7, 10));
    pens.takeOver(other);
    pens.pointer.hold(canvas());
    expect(done).toEqual(['lift']);
    pens.pointer.hear(pointer('pointerdown', 8, 40));
    expect(done).toEqual(['lift', 'begin 40']);
  });

  test('end a stroke whose pointer is not heard of any more', () => {
    pens.pointer.hear(pointer('pointerdown', 1, 10));
    pens.pointer.hear(pointer('lostpointercapture', 2, 20));
    expect(pens.areDown).toBe(true);
    pens.pointer.hear(pointer('lostpointercapture', 1, 20));
    expect(done).toEqual(['begin 10', 'lift']);
    expect(pens.areDown).toBe(false);
  });

  test('stand where those of another pad stood, down as they were', () => {
    const other = new Pens(paperOf([]));
    other.press({ ...SPACE, key: 'ArrowRight' });
    other.press(SPACE);
    pens.takeOver(other);
    expect([other.areDown, pens.areDown, pens.words]).toEqual([false, true, 'Pen down.']);
    pens.press({ ...SPACE, key: 'ArrowRight' });
    expect(done).toEqual(['to 548']);
  });
});

test('an open stroke ends once, and none that was undone or cleared', () => {
  const ink = new Ink();
  ink.begin(1, 1, 0, undefined, false);
  expect(ink.end()).toBe(true);
  expect(ink.end()).toBe(false);
  for (const goes of [() => ink.undo(), () => ink.clear()]) {
    ink.begin(1, 1, 0, undefined, false);
    goes();
    expect(ink.end()).toBe(false);
  }
});

describe('what lies on a pad', () => {
  const stored = new Map<string, string>();
  const press = (disabled: boolean | undefined) => ({
    target: { closest: () => (disabled === undefined ? null : { getAttribute: () => String(disabled) }) } as unknown as EventTarget,
  });
  let keeping: PadKeeping;

  beforeEach(() => {
    stored.clear();
    stored.set('glyphery.drawing', 'before');
    vi.stubGlobal('sessionStorage', {
      setItem: (key: string, value: string) => stored.set(key, value),
      removeItem: (key: string) => stored.delete(key),
    });
    keeping = new PadKeeping();
  });

  test('counts as kept from the press on, before the server has answered, and the tab forgets it', () => {
    keeping.hear(press(false), true);
    expect(keeping.isKept).toBe(true);
    expect(stored.size).toBe(0);
    keeping.renew();
    expect(keeping.isKept).toBe(false);
  });

  test('counts so by no other press, nor where there is nothing to keep', () => {
    keeping.hear(press(undefined), true);
    keeping.hear({ target: null }, true);
    keeping.hear(press(true), false);
    expect(keeping.isKept).toBe(false);
    expect(stored.get('glyphery.drawing')).toBe('before');
  });

  test('counts so though its button does not know of the drawing yet', () => {
    keeping.hear(press(true), true);
    expect(keeping.isKept).toBe(true);
  });

  test('is not kept after all, once, and the tab has it again', () => {
    const strokes = [[[1, 2, null, 0] as const]] as never;
    expect(keeping.revoke(strokes)).toBe(false);
    keeping.hear(press(false), true);
    expect(keeping.revoke(strokes)).toBe(true);
    expect(keeping.isKept).toBe(false);
    expect(stored.get('glyphery.drawing')).toBe('[[[1,2,null,0]]]');
    expect(keeping.revoke(strokes)).toBe(false);
  });
});

test('the keyboard stands on the same drawing, else on the next that is left, else on the one before', () => {
  const before = ['c', 'b', 'a'];
  expect(nextOf('b', before, ['d', 'c', 'b', 'a'])).toBe('b');
  expect(nextOf('b', before, ['d', 'c', 'a'])).toBe('a');
  expect(nextOf('c', before, ['a'])).toBe('a');
  expect(nextOf('a', before, ['c', 'b'])).toBe('b');
  expect(nextOf('b', before, [])).toBeUndefined();
  expect(nextOf('', before, ['c'])).toBeUndefined();
});
