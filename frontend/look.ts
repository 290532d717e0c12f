import { type Scheme } from './scheme';

/** After these the colours begin again. */
const COLOURS = 10;

/** What the page's style says, resolved. */
export interface Look {
  font: string;
  ink: string;
  soft: string;
  line: string;
  sheet: string;
  zero: string;
  positive: string;
  negative: string;
  /** Of the first, the second, ... line or run. */
  colour: (index: number) => string;
  stroke: (index: number, dashed: boolean) => 'solid' | 'dashed' | 'dotted';
}

/** The style sheet's variable with the colour of a line or run. */
export function colourOf(index: number): string {
  return `plot-${(index % COLOURS) + 1}`;
}

/** Whether the colours have begun again, so that something else must tell it from the first of its colour. */
export function isRepeated(index: number): boolean {
  return index >= COLOURS;
}

/** Where a person forces colours, lines are told apart by more than these. */
const forced = window.matchMedia('(forced-colors: active)');

/** How the line of the first, the second, ... line or run is drawn. */
export function strokeOf(index: number, dashed: boolean): 'solid' | 'dashed' | 'dotted' {
  if (dashed) return 'dashed';
  return forced.matches ? (['solid', 'dashed', 'dotted'] as const)[index % 3] : 'solid';
}

export function lookOf(host: HTMLElement, scheme: Scheme): Look {
  const plots = Array.from({ length: COLOURS }, (_, index) => colourOf(index));
  const [ink, soft, line, sheet, zero, positive, negative, ...colours] = scheme.colours(
    ['ink', 'soft', 'line', 'sheet', 'zero', 'positive', 'negative', ...plots]);
  return {
    font: getComputedStyle(host).fontFamily.replaceAll('"', "'"), // as an SVG's attributes can hold it
    ink, soft, line, sheet, zero, positive, negative,
    colour: (index) => colours[index % COLOURS],
    stroke: strokeOf,
  };
}
