import { html, nothing } from 'lit';
import { alone } from './numerals';
import './range-histogram';
import { type Measure, wholeOf } from './wall-columns';
import { type Look, SIDES, withRange } from './wall-look';
import { type WallSource } from './wall-source';

/** What a person does with the fields. */
export interface WallFieldActs {
  split: (name: string) => void;
  search: (input: HTMLInputElement) => void;
  resize: (side: number) => void;
}

/** Which split is shown, which picture, and how large they all are. */
export function wallFields({ splits }: WallSource, look: Look, acts: WallFieldActs) {
  return html`
    ${splits.length > 1 ? html`<fieldset class="choice" aria-label="Split">${splits.map(({ name, title }) => html`
      <label><input type="radio" name="split" .checked=${name === look.split} @change=${() => acts.split(name)}>${title}</label>`)}</fieldset>` : nothing}
    <div class="fields">
      <label>Number<input class="number" inputmode="numeric" autocomplete="off" placeholder=${alone(look.at, false)}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && acts.search(event.target as HTMLInputElement)}
        @change=${(event: Event) => acts.search(event.target as HTMLInputElement)}></label>
      <label>Size<input class="size" type="range" min=${SIDES.least} max=${SIDES.most} step="4" .value=${String(look.side)}
        @input=${(event: Event) => acts.resize(Number((event.target as HTMLInputElement).value))}></label>
    </div>`;
}

/**
 * How the pictures that are shown spread over each measure, of which a range can be chosen.
 *
 * @param note what stands there before they are measured
 */
export function wallHistograms(measures: Measure[], histograms: number[][], look: Look, note: string, choose: (look: Look) => void) {
  if (measures.length === 0) return html`<p class="note">${note}</p>`;
  return html`<div class="histograms">${measures.map((measure, index) => html`
    <range-histogram .measure=${measure} .counts=${histograms[index] ?? []} .range=${look.ranges[measure.name] ?? wholeOf(measure)}
      @range=${(event: CustomEvent<[number, number]>) => choose(withRange(look, measure, event.detail))}></range-histogram>`)}</div>`;
}
