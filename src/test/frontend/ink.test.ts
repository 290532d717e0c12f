import { beforeEach, describe, expect, test } from 'vitest';
import { Ink, PEN_WIDTH, type Stroke, drawStrokes } from '../../../frontend/ink';

let ink: Ink;

beforeEach(() => {
  ink = new Ink();
});

function stroke(from: number, time = 0, afresh = false): void {
  ink.begin(from, from, time, undefined, afresh);
  ink.extend(from + 10, from + 10, time + 20);
  ink.end();
}

test('a point has its place, its pressure and the milliseconds since the drawing began', () => {
  ink.begin(100, 200, 5000, 0.123, false);
  ink.extend(300.06, 400, 5012.4, 0.999);
  ink.end();
  expect(ink.strokes).toEqual([[[100, 200, 0.12, 0], [300.1, 400, 1, 12]]]);
});

test('points that hardly differ are left out, and nothing is added between strokes', () => {
  ink.begin(100, 100, 0, undefined, false);
  expect(ink.extend(101, 101, 5)).toBe(false);
  expect(ink.extend(102, 100, 9)).toBe(true);
  ink.end();
  expect(ink.extend(300, 300, 20)).toBe(false);
  expect(ink.strokes[0]).toHaveLength(2);
});

test('a point outside of the pad lies on its edge', () => {
  ink.begin(-5, 1200, 0, undefined, false);
  expect(ink.strokes[0][0]).toEqual([0, 1000, null, 0]);
});

test('strokes follow each other in time', () => {
  stroke(100, 1000);
  stroke(300, 1400);
  expect(ink.strokes.map((each) => each[0][3])).toEqual([0, 400]);
});

test('undo takes back the last stroke, a beginning afresh and an emptied pad', () => {
  stroke(100);
  stroke(200);
  ink.undo();
  expect(ink.strokes).toHaveLength(1);
  stroke(300, 50, true);
  expect(ink.strokes.map((each) => each[0][0])).toEqual([300]);
  ink.undo();
  expect(ink.strokes.map((each) => each[0][0])).toEqual([100]);
  ink.clear();
  expect(ink.isEmpty).toBe(true);
  ink.undo();
  expect(ink.strokes).toHaveLength(1);
  expect(ink.undo()).toBe(true);
  expect(ink.undo()).toBe(false);
});

test('an emptied empty pad leaves nothing to undo', () => {
  ink.clear();
  expect(ink.undo()).toBe(false);
});

test('a stroke that is abandoned leaves no trace', () => {
  stroke(100);
  ink.begin(500, 500, 100, undefined, false);
  ink.abandon();
  expect(ink.strokes).toHaveLength(1);
  ink.abandon();
  expect(ink.strokes).toHaveLength(1);
});

test('a full pad begins afresh, and undo brings back what was there', () => {
  ink.mostStrokes = 2;
  stroke(100);
  stroke(200);
  stroke(300);
  expect(ink.strokes.map((each) => each[0][0])).toEqual([300]);
  ink.undo();
  expect(ink.strokes).toHaveLength(2);
});

test('no stroke grows beyond what the server takes', () => {
  ink.mostPoints = 3;
  ink.begin(0, 0, 0, undefined, false);
  for (let x = 10; x < 100; x += 10) ink.extend(x, 0, x);
  expect(ink.strokes[0]).toHaveLength(3);
});

test('what is added to a restored drawing comes half a second after it', () => {
  ink.restore([[[1, 1, null, 0], [9, 9, null, 700]]]);
  stroke(100, 123_456);
  expect(ink.strokes[1][0][3]).toBe(1200);
  ink.undo();
  ink.undo();
  expect(ink.isEmpty).toBe(true);
});

describe('a drawing on a canvas', () => {
  test('has a disc for a tap, as wide as the pen', () => {
    expect(drawn([[[500, 500, null, 0]]])).toContain(`arc 500 500 ${PEN_WIDTH / 2} 0 ${2 * Math.PI}`);
  });

  test('ends where the pen was lifted', () => {
    const calls = drawn([[[0, 0, null, 0], [10, 0, null, 1], [20, 10, null, 2]]]);
    expect(calls).toContain('moveTo 0 0');
    expect(calls).toContain('quadraticCurveTo 10 0 15 5');
    expect(calls).toContain('lineTo 20 10');
  });

  test('is wider where the pen was pressed harder', () => {
    const widths = drawn([[[0, 0, 0.1, 0], [10, 0, 0.1, 1], [20, 0, 1, 2]]])
      .filter((call) => call.startsWith('lineWidth'))
      .map((call) => Number(call.split(' ')[1]));
    expect(widths).toHaveLength(2);
    expect(widths[1]).toBeGreaterThan(widths[0]);
  });
});

/** What is asked of the canvas, one line a call. */
function drawn(strokes: Stroke[]): string[] {
  const calls: string[] = [];
  const context = new Proxy({} as CanvasRenderingContext2D, {
    get: (_, name) => (...values: number[]) => calls.push([name, ...values].join(' ')),
    set: (_, name, value) => calls.push(`${String(name)} ${value}`) > 0,
  });
  drawStrokes(context, strokes, 500);
  expect(calls.slice(0, 2)).toEqual(['save', 'scale 0.5 0.5']);
  return calls;
}
