import { expect, test } from 'vitest';
import { type DrawnLayer, type DrawnNetwork, type MapsFigure } from '../../../frontend/drawn-network';
import { PLACE, small } from '../../../frontend/network-small';

function layer(kind: DrawnLayer['kind'], sides: number[], more: Partial<DrawnLayer> = {}): DrawnLayer {
  return { name: kind, kind, title: kind, brief: '', does: '', settings: '', shape: '', sides, parameters: 1, multiplyAdds: 1, window: 0, steps: 0, within: [], refused: '', ...more };
}

const PICTURE = layer('picture', [28, 28, 1]);

function network(...layers: DrawnLayer[]): DrawnNetwork {
  return { title: '', classes: [], layers: [PICTURE, ...layers] };
}

const LINEAR = network(layer('mark', [784]), layer('dense', [10]));
const MLP = network(layer('dense', [256]), layer('mark', [256]), layer('dense', [10]));
const CNN = network(layer('convolution', [28, 28, 16], { window: 5 }), layer('pooling', [14, 14, 16], { window: 2 }), layer('dense', [10]));
const DEEP = network(...Array.from({ length: 12 }, () => layer('convolution', [28, 28, 32], { window: 3 })), layer('dense', [10]));

test('networks that fit have their picture to the same scale, and fill their place', () => {
  const faces = [LINEAR, MLP, CNN].map((each) => (small(each).columns[0].figure as MapsFigure).front.width);
  expect(new Set(faces).size).toBe(1);
  for (const each of [MLP, CNN]) {
    const { width, height } = small(each);
    expect(width).toBeLessThanOrEqual(PLACE.width + 0.001);
    expect(height).toBeGreaterThanOrEqual(PLACE.height);
  }
});

test('a pooled map is half as wide as what it was made of', () => {
  const [, convolution, pooling] = small(CNN).columns.map(({ figure }) => (figure as MapsFigure).front?.width);
  expect(pooling).toBeCloseTo(convolution / 2);
});

test('figures stand in order and within the drawing; what changes numbers alone has none', () => {
  const drawn = small(MLP);
  expect(drawn.columns.map(({ layer: { kind } }) => kind)).toEqual(['picture', 'dense', 'dense']);
  drawn.columns.reduce((right, { box }) => {
    expect(box.x).toBeGreaterThan(right);
    return box.x + box.width;
  }, 0);
  expect(drawn.columns.at(-1)!.box.x + drawn.columns.at(-1)!.box.width).toBeLessThan(drawn.width);
});

test('a network with more layers than fit takes more room rather than overlapping', () => {
  const { width, columns } = small(DEEP);
  expect(width).toBeGreaterThan(PLACE.width);
  expect(columns[2].box.x).toBeGreaterThan(columns[1].box.x + columns[1].box.width);
});
