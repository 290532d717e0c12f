import { type TemplateResult, nothing, svg } from 'lit';
import { type Box, type Column, type Figure, type Frame, type Layout, type Shares, type UnitsFigure } from './drawn-network';
import { type Palette, largest } from './heat';
import { lightColour, lightPicture, shownSteps, strongest } from './network-lights';
import { share } from './network-words';
import { type NamedArray } from './npz';

/** How a drawing looks, on a page and in a file of its own. */
export const PICTURE_STYLE = `
  text {
    fill: var(--ink);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    text-anchor: middle;
  }
  .brief, .names, .counts, .heading, .mark text {
    fill: var(--soft);
  }
  .names, .heading {
    text-anchor: start;
  }
  .names {
    font-size: 11.5px;
  }
  .total {
    fill: var(--ink);
    font-weight: 600;
  }
  .sheet, .cell, .row, .sum {
    fill: var(--sheet);
    stroke: var(--edge);
  }
  .learns :is(.sheet, .cell, .row) {
    stroke: var(--accent);
  }
  .front, .slab {
    fill: var(--zero);
  }
  .learns :is(.front, .slab, .row) {
    fill: var(--accent-soft);
  }
  .picture .front {
    fill: var(--sheet);
  }
  .learns .cell {
    fill: var(--accent);
  }
  .hair {
    stroke: var(--edge);
    stroke-width: 0.5;
  }
  .learns .hair {
    stroke: var(--accent);
  }
  .link {
    stroke: var(--accent);
    stroke-width: 1.5;
  }
  .way, .around, .gap {
    fill: none;
    stroke: var(--guide);
  }
  .dashed, .gap {
    stroke: var(--accent);
    stroke-dasharray: 4 3;
  }
  .around {
    stroke: var(--edge);
    stroke-width: 1.5;
  }
  .window {
    fill: var(--accent);
    fill-opacity: 0.25;
    stroke: var(--accent);
  }
  .window.refused {
    fill: none;
    stroke-dasharray: 4 3;
    stroke: var(--bad);
    stroke-width: 2;
  }
  .refused text, .blame {
    fill: var(--bad);
  }
  .blamed .hit {
    stroke: var(--bad);
    stroke-width: 2;
    stroke-dasharray: 4 3;
  }
  .frame {
    fill: none;
    stroke: var(--guide);
    stroke-dasharray: 5 4;
  }
  .pill {
    fill: var(--zero);
    stroke: none;
  }
  .mark.learns .pill {
    fill: var(--accent-soft);
  }
  .bar {
    fill: var(--accent);
  }
  .line {
    stroke: var(--line);
  }
  .hit {
    fill: transparent;
    stroke: none;
  }
  .dashed, .window {
    pointer-events: none;
  }
  image {
    image-rendering: pixelated;
  }
`;

/** @param given what the layer gives for the picture; then the figure is lit by it */
export function figure(drawn: Figure, given: NamedArray | undefined, colours: Palette): TemplateResult {
  switch (drawn.form) {
    case 'maps': {
      const { front, depth, sheets } = drawn;
      const back = Array.from({ length: sheets - 1 }, (_, index) => (sheets - 1 - index) / (sheets - 1));
      return svg`
        ${back.map((at) => svg`<rect class="sheet" x=${front.x - at * depth.x} y=${front.y + at * depth.y} width=${front.width} height=${front.height} rx="1.5"></rect>`)}
        ${rectangle('sheet front', front, 1.5)}
        ${given?.shape.length === 3 ? picture(front, lightPicture(strongest(given), [given.shape[0], given.shape[1]], colours)) : nothing}`;
    }
    case 'units':
      return units(drawn, given, colours);
    case 'steps': {
      const { rows, gap, linked } = drawn;
      const spine = rows[0].x + rows[0].width / 2;
      const links = linked ? rows.slice(1).map((row, above) => [rows[above].y + rows[above].height, row.y]).filter(([from, to]) => to - from < rows[0].height) : [];
      const lit = given?.shape.length === 2 ? shownSteps(given, rows.length) : [];
      const most = largest(given?.values ?? []);
      return svg`
        ${links.map(([from, to]) => svg`<line class="link" x1=${spine} x2=${spine} y1=${from} y2=${to}></line>`)}
        ${rows.map((row) => rectangle('row', row, Math.min(2, row.height / 3)))}
        ${lit.map((values, row) => picture(rows[row], lightPicture(values, [1, values.length], colours, most)))}
        ${gap ? svg`<text x=${gap.x} y=${gap.y + 4}>⋮</text>` : nothing}`;
    }
    case 'sum': {
      const { x, y } = drawn.centre;
      return svg`<circle class="sum" cx=${x} cy=${y} r="13"></circle><text x=${x} y=${y + 5}>+</text>`;
    }
  }
}

function units({ box, cells, names }: UnitsFigure, given: NamedArray | undefined, colours: Palette): TemplateResult {
  const most = largest(given?.values ?? []);
  if (cells.length === 0) {
    const lines = Array.from({ length: 31 }, (_, index) => box.y + (box.height * (index + 1)) / 32);
    return svg`
      ${rectangle('sheet slab', box, 2)}
      ${given
        ? picture(box, lightPicture(given.values, [given.values.length, 1], colours))
        : lines.map((y) => svg`<line class="hair" x1=${box.x} x2=${box.x + box.width} y1=${y} y2=${y}></line>`)}`;
  }
  return svg`
    ${cells.map(({ x, y, width, height }, unit) => svg`
      <rect class="cell" x=${x} y=${y} width=${width} height=${height} rx="2" style=${given ? `fill: ${lightColour(given.values[unit], most, colours)}` : nothing}></rect>`)}
    ${names.map((name, index) => svg`<text class="names" x=${box.x + box.width + 6} y=${cells[index].y + cells[index].height / 2 + 4}>${name}</text>`)}`;
}

/** A picture of numbers that fills its place. */
export function picture({ x, y, width, height }: Box, address: string): TemplateResult {
  return svg`<image x=${x} y=${y} width=${width} height=${height} href=${address} preserveAspectRatio="none"></image>`;
}

export function rectangle(name: string, { x, y, width, height }: Box, radius: number): TemplateResult {
  return svg`<rect class=${name} x=${x} y=${y} width=${width} height=${height} rx=${radius}></rect>`;
}

/** What is written below a figure. */
export function label({ layer, centre, refusal }: Column, y: number): TemplateResult {
  return svg`
    <text x=${centre} y=${y}>${layer.shape}</text>
    <text class="brief" x=${centre} y=${y + 17}>${layer.brief}</text>
    ${refusal.map((words, line) => svg`<text x=${centre} y=${y + 42 + 17 * line}>${words}</text>`)}`;
}

/** The ways between layers, below these; or those from windows, above them. */
export function ways({ ways: paths }: Pick<Layout, 'ways'>, fromWindows: boolean): TemplateResult {
  return svg`${paths.filter(({ dashed }) => dashed === fromWindows).map(({ path }) => svg`<path class="way ${fromWindows ? 'dashed' : ''}" d=${path}></path>`)}`;
}

export function frame({ box, around }: Frame): TemplateResult {
  return svg`${rectangle('frame', box, 8)}<path class="around" d=${around}></path>`;
}

/** Where parameters or multiply-adds sit. */
export function shares({ title, total, heading, line, bars }: Shares, width: number, count: (number: number) => string): TemplateResult {
  return svg`
    <text class="heading" x="12" y=${heading}>${title}: <tspan class="total">${count(total)}</tspan></text>
    <line class="line" x1="12" x2=${width - 12} y1=${line + 0.5} y2=${line + 0.5}></line>
    ${bars.map((bar) => svg`
      ${rectangle('bar', bar, 1.5)}
      <text class="counts" x=${bar.x + bar.width / 2} y=${bar.y - 6}>${share(bar.count, total)}</text>
      <text class="counts" x=${bar.x + bar.width / 2} y=${line + 17}>${count(bar.count)}</text>`)}`;
}
