/**
 * Colours of classes, on light and on dark. They were chosen by a search so that any two of them lie as far apart as ten colours can for
 * people who see all colours and for those without the long or the middle cones, as map-colours.test.ts holds them to.
 */
export const CLASS_COLOURS: readonly (readonly [light: string, dark: string])[] = [
  ['#0015bb', '#3f78ff'],
  ['#d49e00', '#caed0a'],
  ['#24812a', '#548814'],
  ['#f37efe', '#f27ca4'],
  ['#4bc099', '#68f2ff'],
  ['#883c8f', '#d32eb8'],
  ['#3a4600', '#b1ae1e'],
  ['#5c61ef', '#b0a8fc'],
  ['#7e8296', '#ecc5a7'],
  ['#452556', '#7b656b'],
];

/** What points of the first ten classes, the next ten, and so on are. */
export const SHAPES = ['disc', 'square', 'diamond', 'triangle'] as const;

/** The variables of a style that stand for the colours. */
export const CLASS_VARIABLES = CLASS_COLOURS.map((_, index) => `class-${index + 1}`);

export type Colouring = 'class' | 'errors' | 'confidence';

/** Parts of what a point's mark says. */
export const SHAPE = 3;
export const RING = 4;
export const FAINT = 8;

/** Points as they are drawn. */
export interface Marks {
  /** Red, green and blue of each. */
  colours: Uint8Array;
  /** Shape, ring and faintness of each. */
  marks: Uint8Array;
  /** All of them, what matters most last, so that it lies on top. */
  order: Uint32Array;
}

type Rgb = readonly number[];

/** Colours of the page, as numbers from 0 to 255. */
export interface PointColours {
  classes: readonly Rgb[];
  right: Rgb;
  wrong: Rgb;
  sure: Rgb;
  unsure: Rgb;
}

interface Read {
  count: number;
  labels: ArrayLike<number>;
  predicted: ArrayLike<number>;
  confidences: ArrayLike<number>;
}

/**
 * How points are drawn: in the colour that was chosen, and with a ring where they were read wrong, whatever the colour.
 * @param shown whether a point is shown; others are faint
 */
export function marksOf({ count, labels, predicted, confidences }: Read, colouring: Colouring, shown: (point: number) => boolean, colours: PointColours): Marks {
  const found = { colours: new Uint8Array(3 * count), marks: new Uint8Array(count) };
  const ranks = new Float32Array(count);
  for (let point = 0; point < count; point++) {
    const wrong = predicted[point] !== labels[point];
    const faint = !shown(point);
    found.colours.set(colourOf(labels[point], wrong, confidences[point], colouring, colours), 3 * point);
    const shape = colouring === 'class' ? Math.floor(labels[point] / CLASS_COLOURS.length) % SHAPES.length : 0;
    found.marks[point] = shape | (wrong ? RING : 0) | (faint ? FAINT : 0);
    ranks[point] = (faint ? 0 : 4) + (wrong ? 2 : 0) + (colouring === 'confidence' ? 1 - confidences[point] : 0);
  }
  const order = Uint32Array.from({ length: count }, (_, point) => point).sort((one, other) => ranks[one] - ranks[other] || one - other);
  return { ...found, order };
}

function colourOf(label: number, wrong: boolean, confidence: number, colouring: Colouring, colours: PointColours): Rgb {
  switch (colouring) {
    case 'class':
      return colours.classes[label % colours.classes.length];
    case 'errors':
      return wrong ? colours.wrong : colours.right;
    case 'confidence':
      return mixed(colours.unsure, colours.sure, confidence);
  }
}

function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  return from.map((part, index) => Math.round(part + (to[index] - part) * share));
}
