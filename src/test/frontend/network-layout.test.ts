import { describe, expect, test } from 'vitest';
import { type DrawnLayer, type DrawnNetwork, type MapsFigure, type StepsFigure, type UnitsFigure, inOrder } from '../../../frontend/drawn-network';
import { layout, wrapped } from '../../../frontend/network-layout';
import { changedLayers, costWords, share, spokenLayer, spokenNetwork, totalWords, totals } from '../../../frontend/network-words';

function layer(name: string, kind: DrawnLayer['kind'], sides: number[], more: Partial<DrawnLayer> = {}): DrawnLayer {
  const shape = (sides.length === 3 ? [sides[2], sides[0], sides[1]] : sides).join(' × ');
  return { name, kind, title: kind, brief: name, does: `It is ${name}.`, settings: name, shape, sides, parameters: 0, multiplyAdds: 0, window: 0, steps: 0, within: [], refused: '', ...more };
}

const PICTURE = layer('input', 'picture', [28, 28, 1]);
const CLASSES = ['0', '1', '2'];

const CNN: DrawnNetwork = {
  title: 'CNN',
  classes: CLASSES,
  layers: [
    PICTURE,
    layer('convolution1', 'convolution', [28, 28, 16], { window: 5, parameters: 416, multiplyAdds: 313_600 }),
    layer('relu1', 'mark', [28, 28, 16]),
    layer('pooling1', 'pooling', [14, 14, 16], { window: 2 }),
    layer('flatten1', 'mark', [3136]),
    layer('dense1', 'dense', [3], { parameters: 9_411, multiplyAdds: 9_408 }),
  ],
};

const GRU: DrawnNetwork = {
  title: 'GRU',
  classes: CLASSES,
  layers: [
    PICTURE,
    layer('reading1', 'reading', [28, 28]),
    layer('gru1', 'recurrent', [28, 64], { steps: 28, parameters: 100 }),
    layer('gru2', 'recurrent', [8], { steps: 28, parameters: 100 }),
    layer('dense1', 'dense', [3], { parameters: 27 }),
  ],
};

const RESIDUAL: DrawnNetwork = {
  title: 'Residual CNN',
  classes: CLASSES,
  layers: [
    layer('input', 'picture', [8, 8, 3]),
    layer('residual1', 'residual', [8, 8, 3], {
      parameters: 30,
      within: [layer('residual1/convolution1', 'convolution', [8, 8, 3], { window: 3, parameters: 30 }), layer('residual1/relu1', 'mark', [8, 8, 3])],
    }),
    layer('dense1', 'dense', [3], { parameters: 70 }),
  ],
};

const maps = (network: DrawnNetwork, column: number) => layout(network, 0).columns[column].figure as MapsFigure;

describe('a CNN', () => {
  const drawn = layout(CNN, 0);

  test('flows from the picture to the classes, what changes each number alone below the layer before it', () => {
    expect(drawn.columns.map(({ layer: { name } }) => name)).toEqual(['input', 'convolution1', 'pooling1', 'dense1']);
    expect(drawn.columns.map(({ marks }) => marks.map(({ layer: { name } }) => name))).toEqual([[], ['relu1'], ['flatten1'], []]);
    for (let index = 1; index < drawn.columns.length; index++) {
      const before = drawn.columns[index - 1].box;
      expect(drawn.columns[index].box.x).toBeGreaterThanOrEqual(before.x + before.width);
    }
    const last = drawn.columns.at(-1)!.box;
    expect(drawn.width).toBeGreaterThan(last.x + last.width);
  });

  test('has faces to scale and depth by channels', () => {
    expect(maps(CNN, 1).front.width).toBe(maps(CNN, 0).front.width);
    expect(maps(CNN, 2).front.width).toBeCloseTo(maps(CNN, 1).front.width / 2);
    expect(maps(CNN, 1).sheets).toBe(16);
    expect(maps(CNN, 1).depth.x).toBeGreaterThan(0);
    expect(maps(CNN, 0).depth.x).toBe(0);
  });

  test('shows each window to scale within what it looks at', () => {
    const [kernel, pooling] = drawn.windows;
    const picture = maps(CNN, 0).front;
    expect(kernel.width).toBeCloseTo((5 / 28) * picture.width);
    expect(pooling.width).toBeCloseTo((2 / 28) * picture.width);
    expect(kernel.x).toBeGreaterThanOrEqual(picture.x);
    expect(kernel.x + kernel.width).toBeLessThanOrEqual(picture.x + picture.width);
  });

  test('has a unit for each class, with its name, and a line to each', () => {
    const { cells, names } = drawn.columns[3].figure as UnitsFigure;
    expect([cells.length, names]).toEqual([3, CLASSES]);
    expect(drawn.ways.at(-1)!.path.match(/M/g)).toHaveLength(3);
  });

  test('shows where parameters sit by bars whose heights are their shares', () => {
    const [parameters, multiplyAdds] = drawn.shares;
    expect([parameters.total, multiplyAdds.total]).toEqual([9_827, 323_008]);
    expect(parameters.bars.map(({ count }) => count)).toEqual([416, 9_411]);
    expect(parameters.bars[0].height / parameters.bars[1].height).toBeCloseTo(416 / 9_411);
    expect(multiplyAdds.bars[1].height).toBeGreaterThan(1); // seen, though it is 3 % of the rest
  });

  test('takes the width that there is as far as it needs it', () => {
    expect(layout(CNN, drawn.width + 30).width).toBeCloseTo(drawn.width + 30);
    expect(layout(CNN, 5_000).width).toBeLessThan(1_000);
    expect((layout(CNN, 5_000).columns[0].figure as MapsFigure).front.width).toBeGreaterThan(maps(CNN, 0).front.width);
    expect(layout(CNN, 100).width).toBe(drawn.width);
  });
});

test('a recurrent layer has a cell a step, those in the middle left out where they are many, and its last output goes on', () => {
  const { columns, ways } = layout(GRU, 0);
  const figures = columns.slice(1, 4).map(({ figure }) => figure as StepsFigure);
  expect(figures.map(({ rows, gap }) => [rows.length, gap])).toEqual(Array(3).fill([28, undefined]));
  expect(figures.map(({ linked }) => linked)).toEqual([false, true, true]);
  expect(figures[1].rows[0].width).toBeGreaterThan(figures[2].rows[0].width); // 64 units, 8 units
  expect(new Set(ways[0].path.match(/M[\d.]+ [\d.]+/g)).size).toBe(28); // each from its own row
  expect(ways[1].path.match(/M/g)).toHaveLength(28); // step to step
  expect(ways[3].path.match(/M/g)).toHaveLength(3); // from the last step to each class
  const pixels = layout({ ...GRU, layers: [PICTURE, layer('reading1', 'reading', [784, 1])] }, 0).columns[1].figure as StepsFigure;
  expect(pixels.rows).toHaveLength(30);
  expect(pixels.gap!.y).toBeGreaterThan(pixels.rows[14].y);
  expect(pixels.gap!.y).toBeLessThan(pixels.rows[15].y);
});

test('more units are drawn taller, and one by one only where they are few', () => {
  const column = (units: number) => layout({ ...CNN, layers: [PICTURE, layer('dense1', 'dense', [units])] }, 0).columns[1].figure as UnitsFigure;
  const heights = [2, 16, 17, 256, 16_384].map((units) => column(units).box.height);
  expect(heights).toEqual([...heights].sort((one, other) => one - other));
  expect([column(16).cells.length, column(17).cells.length]).toEqual([16, 0]);
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const named = layout({ ...CNN, classes: letters, layers: [PICTURE, layer('dense1', 'dense', [26])] }, 0).columns[1].figure as UnitsFigure;
  expect([named.cells.length, named.names]).toEqual([26, letters]);
});

test('a residual block is framed, its layers are counted once, and its way around ends at the sum', () => {
  const { columns, frames, shares } = layout(RESIDUAL, 0);
  expect(columns.map(({ layer: { name } }) => name)).toEqual(['input', 'residual1/convolution1', 'residual1', 'dense1']);
  expect(shares[0].bars.map(({ count }) => count)).toEqual([30, 70]);
  const [{ box, around }] = frames;
  expect(box.x).toBeLessThan(columns[1].box.x);
  expect(box.x + box.width).toBeLessThan(columns[2].box.x);
  expect(around).toContain(`H${Math.round(10 * columns[2].centre) / 10}`);
  expect(inOrder(RESIDUAL.layers).map(({ name }) => name)).toEqual(['input', 'residual1/convolution1', 'residual1/relu1', 'residual1', 'dense1']);
  expect(totals(RESIDUAL).parameters).toBe(100);
});

test('what cannot be built says so below its block, and its window is larger than what it looks at', () => {
  const refused = layer('refused', 'convolution', [28, 28, 1], { window: 40, refused: 'The kernel must be at most 28, but it is 40.' });
  const { columns, windows } = layout({ ...CNN, layers: [PICTURE, refused] }, 0);
  expect(columns[1].refusal.join(' ')).toBe('The kernel must be at most 28, but it is 40.');
  expect(columns[1].refusal.length).toBeGreaterThan(1);
  expect(windows[0].width).toBeGreaterThan(maps(CNN, 0).front.width);
  expect(windows[0].refused).toBe(true);
  expect(spokenLayer(refused, totals(CNN))).toContain('cannot be built');
});

test('a sentence is broken between words', () => {
  expect(wrapped('one two three', 8)).toEqual(['one two', 'three']);
  expect(wrapped('averylongword it', 5)).toEqual(['averylongword', 'it']);
});

describe('in words', () => {
  test('a layer says what it does, gives and costs', () => {
    expect(spokenLayer(CNN.layers[1], totals(CNN))).toBe(
      'Convolution. It is convolution1. Gives 16 × 28 × 28; 416 parameters (4.2 % of all), 313,600 multiply-adds (97.1 %).');
    expect(costWords(CNN.layers[2], totals(CNN))).toBe('Gives 16 × 28 × 28; nothing to learn.');
    expect(totalWords(totals(CNN))).toBe('9,827 parameters, 323,008 multiply-adds for one picture');
    expect(spokenNetwork(CNN)).toBe('CNN, from left to right: picture 1 × 28 × 28, convolution 16 × 28 × 28, pooling 16 × 14 × 14, dense 3.');
  });

  test('a share too small to be told is not told as nothing', () => {
    expect([share(1, 3_000), share(1, 300), share(0, 300)]).toEqual(['< 0.1 %', '0.3 %', '0.0 %']);
  });

  test('only layers whose own settings are others have changed', () => {
    const wider = { ...CNN, layers: CNN.layers.map((each) => (each.name === 'convolution1' ? { ...each, settings: '32 channels' } : { ...each, shape: 'another' })) };
    expect([...changedLayers(CNN, wider)]).toEqual(['convolution1']);
    expect(changedLayers(CNN, GRU).size).toBe(0); // another kind of network: all is new
    expect(changedLayers(undefined, CNN).size).toBe(0);
  });
});
