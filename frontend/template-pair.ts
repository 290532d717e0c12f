import { html } from 'lit';

/**
 * Which templates are compared, in a sentence with two choices.
 * @param chooses is called with both
 */
export function pairSentence(names: string[], [one, other]: [number, number], chooses: (pair: [number, number]) => void) {
  const choice = (label: string, chosen: number, paired: (place: number) => [number, number]) => html`
    <select aria-label=${label} @change=${(event: Event) => chooses(paired((event.target as HTMLSelectElement).selectedIndex))}>
      ${names.map((name, place) => html`<option ?selected=${place === chosen}>${name}</option>`)}
    </select>`;
  return html`<p>What pushes towards ${choice('Class that is pushed towards', one, (place) => [place, other])}
    rather than ${choice('Class that is pushed away from', other, (place) => [one, place])}: the difference of their templates.</p>`;
}
