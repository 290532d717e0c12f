/** A layer as the server describes it. */
export interface DrawnLayer {
  /** Unique in the network, "convolution1". */
  name: string;
  kind: 'picture' | 'convolution' | 'pooling' | 'global-pooling' | 'residual' | 'dense' | 'reading' | 'affine' | 'recurrent' | 'mark';
  /** The field's word. */
  title: string;
  /** A few words below it. */
  brief: string;
  /** A sentence that says all that was chosen of it. */
  does: string;
  /** All that was chosen of it alone, for comparison with what was chosen before. */
  settings: string;
  /** What comes out, channels first: "16 × 28 × 28". */
  shape: string;
  /** The numbers of that shape, channels last: `[height, width, channels]`, `[steps, units]` or `[units]`. */
  sides: number[];
  /** Those of the layers within included. */
  parameters: number;
  multiplyAdds: number;
  /** Side of what one number is made of, in pixels; 0 where that is not a square. */
  window: number;
  /** Steps that are read one after the other; 0 where nothing is. */
  steps: number;
  within: DrawnLayer[];
  /** Why it cannot be built; empty where it can. */
  refused: string;
}

export interface DrawnNetwork {
  /** The kind of network. */
  title: string;
  /** The picture first. */
  layers: DrawnLayer[];
  /** Names of the classes, in the order of the last layer's units. */
  classes: string[];
}

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

/** Maps lie one behind the other, the first of them in front, to the right and above the rest. */
export interface MapsFigure {
  form: 'maps';
  front: Box;
  /** Sheets drawn, the front one included: fewer than channels where these are many. */
  sheets: number;
  /** From the front sheet to the last, to the left and down. */
  depth: Point;
}

/** Units stand in a column. */
export interface UnitsFigure {
  form: 'units';
  box: Box;
  /** The units, where they are drawn one by one. */
  cells: Box[];
  names: string[];
}

/** Steps lie one below the other, the first on top. */
export interface StepsFigure {
  form: 'steps';
  rows: Box[];
  /** Whether each step takes something from the one before. */
  linked: boolean;
  /** Where steps are left out between the first and the last. */
  gap?: Point;
}

/** Two ways meet. */
export interface SumFigure {
  form: 'sum';
  centre: Point;
}

export type Figure = MapsFigure | UnitsFigure | StepsFigure | SumFigure;

/** A layer that changes each number by itself, below the layer that it follows. */
export interface Mark {
  layer: DrawnLayer;
  box: Box;
}

export interface Column {
  layer: DrawnLayer;
  figure: Figure;
  /** All of it, with its label. */
  box: Box;
  centre: number;
  marks: Mark[];
  /** Why it cannot be built, in lines. */
  refusal: string[];
  /** Those of its marks included. */
  parameters: number;
  multiplyAdds: number;
}

/** What is added to what came into it. */
export interface Frame {
  layer: DrawnLayer;
  box: Box;
  /** The way around it, to the sum. */
  around: string;
}

/** Where a kernel or a pooling window lies on what it looks at. */
export interface SeenWindow extends Box {
  /** Whether it is larger than that. */
  refused: boolean;
}

/** A way from layer to layer, as a path of lines. */
export interface Way {
  path: string;
  /** Whether it begins at a window. */
  dashed: boolean;
}

/** A row of bars, one a column. */
export interface Shares {
  title: string;
  total: number;
  /** Where the heading and the bars stand. */
  heading: number;
  line: number;
  /** Of a column's numbers, absent where it has none. */
  bars: (Box & { count: number })[];
}

export interface Layout {
  width: number;
  height: number;
  /** The middle of all figures. */
  middle: number;
  labels: number;
  columns: Column[];
  frames: Frame[];
  ways: Way[];
  windows: SeenWindow[];
  shares: Shares[];
}

/** The layers in the order in which they are reached: those within others before these. */
export function inOrder(layers: DrawnLayer[]): DrawnLayer[] {
  return layers.flatMap((layer) => [...inOrder(layer.within), layer]);
}
