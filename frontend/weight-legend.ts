import { html } from 'lit';
import { type ScaleOf } from './film';
import { alone } from './numerals';

const SCALES: [ScaleOf, string][] = [['film', 'for the whole film'], ['moment', 'for each moment'], ['picture', 'for each picture']];

/**
 * What the colours of weights stand for, with a choice of what they are measured by.
 * @param largest the end of the scale, where all pictures have one
 * @param hovered the number under the pointer
 */
export function weightLegend(scale: ScaleOf, largest: number, hovered: string, chooses: (scale: ScaleOf) => void) {
  const end = scale === 'picture' ? 'its largest' : alone(largest, false);
  return html`
    <div class="scale">
      <span role="img" aria-label="Colours go from brown for −${end} to blue for +${end}">−${end}<i></i>+${end}</span>
      <label>One scale <select @change=${(event: Event) => chooses(SCALES[(event.target as HTMLSelectElement).selectedIndex][0])}>
        ${SCALES.map(([each, label]) => html`<option ?selected=${each === scale}>${label}</option>`)}
      </select></label>
      <output>${hovered}</output>
    </div>`;
}
