import { expect, test } from 'vitest';
import type { Look } from '../../../frontend/look';
import { type Bin, type MeasureContent, binWords, layoutOf, picture, verdict } from '../../../frontend/measure-picture';

const LOOK = { sheet: '#fff', ink: '#111', soft: '#666', line: '#ddd', positive: '#00f', negative: '#a50', font: 'sans' } as unknown as Look;

function bin(label: string, right: number, low: number, high: number): Bin {
  return { label, right, count: 1000, share: right / 1000, low, high };
}

function content(bins: Bin[]): MeasureContent {
  return { title: 'Stroke width', axis: 'Stroke width, px', low: 'thin', high: 'thick', overall: 0.82, bins };
}

const THREE = [bin('1.0–1.9', 666, 0.636, 0.695), bin('1.9–2.1', 820, 0.795, 0.843), bin('2.1–9.5', 900, 0.88, 0.917)];

test('a bin is worse or better only where its interval leaves the accuracy of all out', () => {
  expect(THREE.map((each) => verdict(each, 0.82))).toEqual([-1, 0, 1]);
});

test('the axis holds all intervals and the accuracy of all, between round shares', () => {
  const { scale, y, x, column } = layoutOf(content(THREE), 760);
  expect(scale.ticks.map(({ text }) => text)).toEqual(['60 %', '70 %', '80 %', '90 %', '100 %']);
  expect(y(scale.from) - y(scale.to)).toBeCloseTo(210);
  expect(x(1) - x(0)).toBeCloseTo(column);
});

test('labels stand upright where columns are narrow', () => {
  expect(layoutOf(content(THREE), 760).upright).toBe(false);
  expect(layoutOf(content(THREE), 200).upright).toBe(true);
  expect(picture(content(THREE), LOOK, 200).match(/rotate\(-90/g)).toHaveLength(3);
});

test('a bin that is surely worse is a square, the others are discs, filled where they are surely better', () => {
  const svg = picture(content(THREE), LOOK, 760);
  expect(svg.match(/<rect x="[^"]*" y="[^"]*" width="11"/g)).toHaveLength(1);
  expect(svg.match(/<circle/g)).toHaveLength(2);
  expect(svg.match(/<circle[^>]*fill="#00f"/g)).toHaveLength(1);
  expect(svg).toContain('← thin');
});

test('what is said of a bin counts what is right and what is misread', () => {
  expect(binWords(content(THREE), THREE[0])).toBe('Stroke width, px 1.0–1.9: 66.6 % of 1,000 right, 334 misread; 95 % interval 63.6 % to 69.5 %');
});

test('one bin alone has a place', () => {
  const svg = picture(content([bin('20', 820, 0.82, 0.82)]), LOOK, 400);
  expect(svg).not.toContain('NaN');
});
