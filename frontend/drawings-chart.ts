import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { drawingsStyle } from './drawings-style';
import { type Glyph } from './glyph';
import './glyph-view';
import { isModified } from './modifiers';
import { nextOf } from './next-of';
import { placeByKey } from './row-keys';

interface Drawing {
  id: string;
  /** The class that it was meant to be. */
  name: string;
  glyph: Glyph;
}

interface Model {
  name: string;
  /** Of its run's page. */
  address: string;
  /** How many of all drawings it reads right, also of those that are not shown. */
  right: number;
  /** Names of classes, one a drawing; none while it still reads. */
  readings: string[];
}

interface Content {
  /** For one drawing, "digit". */
  word: string;
  /** Of the place that they lie in: "My digits", and in a sentence "my digits". */
  title: string;
  place: string;
  all: number;
  drawings: Drawing[];
  models: Model[];
}

/** What people drew and kept: a column a drawing, a row a model, ticks and misreadings in the cells. A drawing that is pressed goes back on the pad. */
@customElement('drawings-chart')
export class DrawingsChart extends LitElement {
  static override styles = drawingsStyle;

  @property({ attribute: false }) content?: Content;

  /** The id of the drawing that the keyboard stood on last; the first one where it is none of these. */
  @state() private current = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('content')) return;
    const focused = this.shadowRoot?.activeElement;
    const next = nextOf(this.current, idsOf(changed.get('content')), idsOf(this.content));
    if (next && next !== this.current && focused?.closest('thead')) {
      const button = focused.matches('.remove') ? '.remove' : '.again';
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`[data-id='${next}'] ${button}`)?.focus());
    }
    this.current = next ?? '';
  }

  override render() {
    if (!this.content || this.content.drawings.length === 0) return nothing;
    const { word, title, place, drawings, models } = this.content;
    const stop = drawings.find(({ id }) => id === this.current) ?? drawings[0];
    return html`
      <div class="scroll">
        <table aria-busy=${models.some(({ readings }) => readings.length === 0)} aria-label="${title}, and what the models read there">
          <thead><tr>
            <td class="corner"><span>Press a ${word} to draw it again.</span></td>
            ${repeat(drawings, ({ id }) => id, (drawing) => this.#heading(drawing, drawing === stop ? 0 : -1, place))}
          </tr></thead>
          <tbody>${models.map((model) => this.#row(model))}</tbody>
        </table>
      </div>
    `;
  }

  /** One stop for the keyboard: arrows go from drawing to drawing. */
  #heading({ id, name, glyph }: Drawing, stop: number, place: string) {
    return html`
      <th scope="col" data-digit=${name} data-id=${id}>
        <button class="again" tabindex=${stop} aria-label="Draw this ${name} again" @click=${() => this.#tell('draw', id)} @keydown=${(event: KeyboardEvent) => this.#key(event, id)} @focus=${() => (this.current = id)}>
          <glyph-view .glyph=${glyph} label="${name}, which you kept"></glyph-view><span>${name}</span>
        </button>
        <button class="remove" tabindex=${stop} title="Remove" @focus=${() => (this.current = id)} aria-label="Remove this ${name} from ${place}" @click=${() => this.#tell('remove', id)}>×</button>
      </th>
    `;
  }

  #row({ name, address, right, readings }: Model) {
    const { all, drawings } = this.content!;
    if (readings.length === 0) {
      return html`
        <tr>
          <th scope="row"><a href=${address}>${name}</a><span class="score">reading …</span><i class="bar" aria-hidden="true" style="--share: 0"></i></th>
          ${drawings.map(() => html`<td><span class="unread" aria-hidden="true">·</span></td>`)}
        </tr>
      `;
    }
    return html`
      <tr>
        <th scope="row"><a href=${address}>${name}</a><span class="score">${right} of ${all}</span><i class="bar" aria-hidden="true" style="--share: ${right / all}"></i></th>
        ${readings.map((read, place) => (read === drawings[place]?.name
          ? html`<td><span class="right" role="img" aria-label="right">✓</span></td>`
          : html`<td><span class="misread" title="read as ${read}"><span class="spoken">read as </span>${read}</span></td>`))}
      </tr>
    `;
  }

  #key(event: KeyboardEvent, id: string): void {
    if (isModified(event)) return;
    const place = idsOf(this.content).indexOf(id);
    const to = placeByKey(event.key, place, this.content!.drawings.length - 1);
    if (to !== undefined) this.renderRoot.querySelectorAll<HTMLElement>('.again')[to].focus();
    else if (event.key !== 'Delete') return;
    else if (!event.repeat) this.#tell('remove', id); // a key that is held removes one
    event.preventDefault();
  }

  #tell(type: 'draw' | 'remove', id: string): void {
    this.dispatchEvent(new CustomEvent(type, { detail: id }));
  }
}

function idsOf(content: Content | undefined): string[] {
  return content?.drawings.map(({ id }) => id) ?? [];
}
