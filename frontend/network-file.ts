import { PICTURE_STYLE } from './network-picture';
import { type Scheme } from './scheme';

const SVG = 'http://www.w3.org/2000/svg';

/** Variables that a drawing is painted with. */
const COLOURS = ['ink', 'soft', 'line', 'guide', 'edge', 'accent', 'accent-soft', 'sheet', 'zero', 'bad'];

/** A drawing as a file of its own: its colours as they are here, and nothing to press. */
export function asFile(drawing: SVGSVGElement, font: string, scheme: Scheme): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.querySelectorAll('.hit, .changed').forEach((part) => part.remove());
  copy.querySelectorAll('[role]').forEach((part) => ['role', 'tabindex', 'aria-expanded'].forEach((name) => part.removeAttribute(name)));
  copy.setAttribute('font-family', font);
  const colours = scheme.colours(COLOURS);
  const style = document.createElementNS(SVG, 'style');
  style.textContent = COLOURS.reduce((text, name, index) => text.replaceAll(`var(--${name})`, colours[index]), PICTURE_STYLE);
  const paper = document.createElementNS(SVG, 'rect');
  Object.entries({ width: '100%', height: '100%', fill: colours[COLOURS.indexOf('sheet')] }).forEach(([name, value]) => paper.setAttribute(name, value));
  copy.prepend(style, paper);
  return new XMLSerializer().serializeToString(copy).replace(/<!--.*?-->/g, '');
}
