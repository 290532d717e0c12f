import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { colourOf, isRepeated } from './look';

/** The mark by which a run is known all over a page. */
export function dot(place: number) {
  return html`<i class=${isRepeated(place) ? 'dot second' : 'dot'} aria-hidden="true" style=${styleMap({ '--dot': `var(--${colourOf(place)})` })}></i>`;
}
