import { expect, test } from 'vitest';
import { seeded } from '../../../frontend/seeded';
import { Tsne } from '../../../frontend/tsne';

const COUNT = 60;
const WIDTH = 5;

/** Two clouds in five dimensions; they begin mixed on the plane. */
function laidOut(): Float64Array {
  const random = seeded(3);
  const rows = Float32Array.from({ length: COUNT * WIDTH }, (_, place) => random() + (Math.floor(place / WIDTH) % 2 === 0 ? 0 : 8));
  const tsne = new Tsne(rows, COUNT, Float32Array.from({ length: 2 * COUNT }, () => random()));
  while (tsne.step < Tsne.STEPS) tsne.advance();
  return tsne.places;
}

test('two clouds come to lie apart, each of them together', () => {
  const places = laidOut();
  const apart = (one: number, other: number) => Math.hypot(places[2 * one] - places[2 * other], places[2 * one + 1] - places[2 * other + 1]);
  for (let one = 0; one < COUNT; one++) {
    const others = Array.from({ length: COUNT }, (_, other) => other).filter((other) => other !== one).sort((left, right) => apart(one, left) - apart(one, right));
    expect(others.slice(0, 10).every((other) => other % 2 === one % 2)).toBe(true);
  }
});

test('it comes out alike every time', () => {
  expect(laidOut()).toEqual(laidOut());
});

test('points at one place, and a single one, are laid out as well', () => {
  for (const count of [1, 8]) {
    const tsne = new Tsne(new Float32Array(2 * count), count, new Float32Array(2 * count));
    for (let step = 0; step < 20; step++) tsne.advance();
    expect([...tsne.places].every(Number.isFinite)).toBe(true);
  }
});
