import { expect, test } from 'vitest';
import { AskedDrawings } from '../../../frontend/asked-drawings';

function asked(...order: string[]): AskedDrawings {
  const drawings = new AskedDrawings();
  drawings.ask(order);
  return drawings;
}

test('one after the other is asked for, each given under a number of its own', () => {
  const drawings = asked('3', '7');
  expect([drawings.wanted, drawings.given, drawings.goal]).toEqual(['3', 0, 2]);
  expect(drawings.give()).toEqual({ number: 1, name: '3' });
  expect(drawings.wanted).toBe('7');
  expect(drawings.give()).toEqual({ number: 2, name: '7' });
  expect([drawings.wanted, drawings.given, drawings.goal]).toEqual([undefined, 2, 2]);
  expect(drawings.give()).toBeUndefined();
});

test('what is skipped comes last, and nothing is lost by it', () => {
  const drawings = asked('3', '7', '1');
  expect(drawings.skip()).toBe(true);
  expect(drawings.wanted).toBe('7');
  drawings.give();
  drawings.give();
  expect(drawings.wanted).toBe('3');
  expect(drawings.skip()).toBe(false);
  expect([drawings.wanted, drawings.goal]).toEqual(['3', 3]);
});

test('what was given last is taken back and asked for again, under another number', () => {
  const drawings = asked('3', '7');
  drawings.give();
  expect(drawings.takeBack()).toEqual({ number: 1, name: '3' });
  expect([drawings.wanted, drawings.given, drawings.goal]).toEqual(['3', 0, 2]);
  expect(drawings.give()).toEqual({ number: 2, name: '3' });
  drawings.takeBack();
  expect(drawings.takeBack()).toBeUndefined();
});

test('what could not be kept is asked for again, and what nobody gave changes nothing', () => {
  const drawings = asked('3', '7', '1');
  drawings.give();
  drawings.give();
  drawings.refuse(1);
  expect([drawings.wanted, drawings.given, drawings.goal]).toEqual(['3', 1, 3]);
  drawings.refuse(1);
  expect([drawings.wanted, drawings.given]).toEqual(['3', 1]);
});

test('more is asked for besides what was given', () => {
  const drawings = asked('3');
  drawings.give();
  drawings.ask(['4', '5']);
  expect([drawings.wanted, drawings.given, drawings.goal]).toEqual(['4', 1, 3]);
});
