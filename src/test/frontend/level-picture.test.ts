import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../../frontend/level-picture';

describe('a grey picture of weights', () => {
  it('has zero in the middle and one at either end', () => {
    const pixels = [128, 255, 1, 0].flatMap((level) => [level, level, level, 255]);
    expect([...numbersOf(pixels)]).toEqual([0, 1, -1, -1]);
  });
});
