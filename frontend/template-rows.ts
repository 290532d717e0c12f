import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PALETTE, palette } from './heat';
import { type Extent } from './bar-extent';
import { type Bar, cutNote, intervalAxis, intervalBar } from './interval-bar';
import { Scheme } from './scheme';
import { Shades } from './shades';
import { type ClassPicture, MOST_LEVEL, levelsOf } from './template-levels';
import { templateRowStyles } from './template-row-style';

interface Row {
  note: string;
  gain: string;
  pictures: ClassPicture[];
  bar: Bar;
}

interface Content {
  note: string;
  extent: Extent;
  groups: Row[][];
}

/** Templates in rows that belong together, what was computed above what was trained from there. A picture that is pressed grows beside its other self. */
@customElement('template-rows')
export class TemplateRows extends LitElement {
  static override styles = templateRowStyles;

  @property({ attribute: false }) content?: Content;

  /** Group and class of the picture that has grown. */
  @state() private grown?: [number, number];

  readonly #scheme = new Scheme(this, () => this.#paint());

  override render() {
    if (!this.content) return nothing;
    const { note, extent, groups } = this.content;
    const names = groups[0]?.[0]?.pictures.map(({ name }) => name) ?? [];
    return html`
      <div class="row head" aria-hidden="true"><span></span><span class="pictures">${names.map((name) => html`<span>${name}</span>`)}</span>
        <span class="result">${intervalAxis(extent)}</span></div>
      ${groups.map((rows, group) => html`<section @keydown=${this.#close}>
        ${rows.map((row) => this.#row(row, group, extent))}
        ${this.grown?.[0] === group ? this.#pair(rows, this.grown[1]) : nothing}
      </section>`)}
      <p class="note">${note}${cutNote(extent)}</p>`;
  }

  #row({ bar, note, gain, pictures }: Row, group: number, extent: Extent) {
    return html`
      ${gain ? html`<p class="gain"><span aria-hidden="true">↓</span> <b>${gain}</b> from there</p>` : nothing}
      <div class="row">
        <div class="name"><b>${bar.name}</b><span class="soft">${note}</span></div>
        <ul class="pictures">${pictures.map((picture, place) => this.#picture(picture, group, place, bar.name))}</ul>
        <div class="result">${intervalBar(bar, extent)}</div>
      </div>`;
  }

  #picture(picture: ClassPicture, group: number, place: number, run: string) {
    const open = this.grown?.[0] === group && this.grown[1] === place;
    return html`<li><button aria-expanded=${open} aria-label="${picture.name}, ${run}${spoken(picture)}: ${open ? 'smaller' : 'larger'}"
      @click=${() => (this.grown = open ? undefined : [group, place])}>${canvas(picture)}
      ${picture.read < 0 ? nothing : html`<span class=${picture.weakest ? 'read weakest' : 'read'}>${picture.read}</span>`}</button></li>`;
  }

  /** The same class in all rows of a group, large. */
  #pair(rows: Row[], place: number) {
    return html`<div class="pair" role="group" aria-label="Class ${rows[0].pictures[place].name}, large">
      ${rows.map(({ bar, pictures }) => html`<figure>${canvas(pictures[place])}
        <figcaption><b>${bar.name}</b><span class="soft">${pictures[place].name}${spoken(pictures[place])}</span></figcaption></figure>`)}
      <button class="close" @click=${() => (this.grown = undefined)}>Close</button>
    </div>`;
  }

  /** Esc closes what is open and nothing else. */
  #close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.grown) return;
    event.stopPropagation();
    const [group, place] = this.grown;
    this.grown = undefined;
    this.renderRoot.querySelectorAll('section')[group]?.querySelectorAll<HTMLButtonElement>('.pictures button')[place]?.focus();
  };

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    if (!this.content) return;
    const shades = new Shades(palette(this.#scheme.colours(PALETTE)));
    this.renderRoot.querySelectorAll<HTMLCanvasElement & { picture: ClassPicture }>('canvas').forEach((canvas) => {
      const { height, width } = canvas.picture;
      shades.paint(canvas, height, width, [{ top: 0, left: 0, height, width, numbers: levelsOf(canvas.picture), most: MOST_LEVEL }]);
    });
  }
}

function canvas(picture: ClassPicture) {
  return html`<canvas aria-hidden="true" .picture=${picture} style="aspect-ratio: ${picture.width} / ${picture.height}"></canvas>`;
}

function spoken({ read, weakest }: ClassPicture): string {
  if (read < 0) return '';
  return `, reads ${read} of 100${weakest ? ', the fewest' : ''}`;
}
