import { html, svg } from 'lit';
import { CLASS_COLOURS, CLASS_VARIABLES, type Colouring, SHAPES } from './map-colours';
import { type ExampleMap } from './map-data';
import { alone } from './numerals';

/** Buttons of which one is chosen. */
export function segments<Word extends string>(title: string, texts: Record<Word, string>, chosen: Word, choose: (word: Word) => void) {
  return html`
    <div class="segments" role="group" aria-label=${title}>
      ${(Object.keys(texts) as Word[]).map((word) => html`
        <button data-word=${word} aria-pressed=${word === chosen} @click=${() => choose(word)}>${texts[word]}</button>`)}
    </div>`;
}

/** What stands in the place of a map that is not there yet, and may never be. */
export function waiting({ words, share }: { words: string; share: number }, fault: string) {
  return html`
    <div class="doing">${fault
      ? html`<p class="fault" role="alert">${fault}</p>`
      : html`<span role="status">${words} …</span><progress max="1" .value=${share}></progress>`}
    </div>`;
}

/**
 * What colours and rings stand for; a press shows one class alone, and once more all of them.
 * @param count of the examples that are laid out, the first
 */
export function legend(
  classes: readonly string[], { labels, predicted }: ExampleMap, count: number, colouring: Colouring, only: number, choose: (only: number) => void,
) {
  const wrong = labels.subarray(0, count).reduce((sum, label, point) => sum + (label === predicted[point] ? 0 : 1), 0);
  const button = (value: number, text: string, mark: unknown) => html`
    <button aria-pressed=${only === value} @click=${() => choose(only === value ? -1 : value)}>${mark}${text}</button>`;
  const counted = (number: number) => alone(number, false);
  const ring = swatch(0, 'var(--edge)', true);
  switch (colouring) {
    case 'class':
      return html`<div class="legend" role="group" aria-label="Show one class">
        ${classes.map((name, label) => button(label, name, swatch(Math.floor(label / CLASS_COLOURS.length) % SHAPES.length, `var(--${CLASS_VARIABLES[label % CLASS_COLOURS.length]})`, false)))}
        <span class="key">${ring} read wrong: ${counted(wrong)}</span></div>`;
    case 'errors':
      return html`<div class="legend" role="group" aria-label="Show right or wrong ones">
        ${button(0, `read right: ${counted(count - wrong)}`, swatch(0, 'var(--edge)', false))}
        ${button(1, `read wrong: ${counted(wrong)}`, swatch(0, 'var(--bad)', true))}</div>`;
    case 'confidence':
      return html`<div class="legend"><span class="key">unsure <i class="ramp"></i> sure</span>
        <span class="key">${ring} read wrong: ${counted(wrong)}</span></div>`;
  }
}

function swatch(shape: number, colour: string, ringed: boolean) {
  const radius = ringed ? 3.4 : 5.5;
  const shapes = [
    svg`<circle cx="6.5" cy="6.5" r=${radius} fill=${colour}/>`,
    svg`<rect x="1.5" y="1.5" width="10" height="10" fill=${colour}/>`,
    svg`<path d="M6.5 0 13 6.5 6.5 13 0 6.5z" fill=${colour}/>`,
    svg`<path d="M6.5 0 12.5 11H.5z" fill=${colour}/>`,
  ];
  return html`<svg class="swatch" viewBox="0 0 13 13" aria-hidden="true">
    ${shapes[shape]}${ringed ? svg`<circle cx="6.5" cy="6.5" r="5.8" fill="none" stroke="var(--ink)" stroke-width="1.6"/>` : ''}</svg>`;
}
