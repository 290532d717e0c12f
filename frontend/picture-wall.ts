import { LitElement, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import './class-cards';
import { type Glyph } from './glyph';
import { alone } from './numerals';
import './range-histogram';
import { type Columns, type Filtered, columnsOf, filtered, placeOf, wholeOf } from './wall-columns';
import './wall-canvas';
import { type WallCanvas, type WallPictures } from './wall-canvas';
import { type Look, SIDES, filterOf, isFiltered, unfiltered, withClass, withRange } from './wall-look';
import { wallStyle } from './wall-style';

interface Source {
  /** Below which the columns and the tiles of the dataset are. */
  address: string;
  version: string;
  height: number;
  width: number;
  channels: number;
  classes: string[];
  splits: { name: string; title: string; count: number }[];
}

/** How long the cursor and the filters rest before the server hears of them. */
const REST_MS = 120;

/** How soon the server is asked again for measures that it still computes. */
const AGAIN_MS = 700;

const NOTHING: Filtered = { shown: new Uint32Array(), classCounts: [], histograms: [] };

/** All pictures of a dataset, with what a person filters them by. What stands in its slot is beside the wall. */
@customElement('picture-wall')
export class PictureWall extends LitElement {
  static override styles = wallStyle;

  @property({ attribute: false }) source?: Source;

  /** The mean pictures of the classes, by the name of the split. */
  @property({ attribute: false }) means: Record<string, Glyph[]> = {};

  @property({ attribute: false }) look!: Look;

  @state() private columns?: Columns;
  @state() private filtered: Filtered = NOTHING;
  @state() private place = 0;
  @state() private anchor = -1;
  @state() private note = '';
  @state() private fault = '';

  @query('wall-canvas') private wall!: WallCanvas;

  #pictures?: WallPictures;
  #resting = 0;
  #asking?: AbortController;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && this.source && !this.columns) void this.#load(); // it was taken out and put back
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asking?.abort();
    window.clearTimeout(this.#resting);
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('source') && this.source) void this.#load();
  }

  override render() {
    if (!this.source) return nothing;
    const { classes, splits } = this.source;
    const { split } = this.look;
    return html`
      <class-cards .names=${classes} .means=${this.means[split] ?? []} .counts=${this.filtered.classCounts} .chosen=${new Set(this.look.classes)}
        @press=${(event: CustomEvent<number>) => this.#choose(withClass(this.look, event.detail))}></class-cards>
      <div class="body">
        <aside aria-label="What is shown">
          ${this.#shownWords()}
          ${splits.length > 1 ? html`<fieldset class="choice" aria-label="Split">${splits.map(({ name, title }) => html`
            <label><input type="radio" name="split" .checked=${name === split} @change=${() => this.#changeSplit(name)}>${title}</label>`)}</fieldset>` : nothing}
          <div class="fields">
            <label>Number<input class="number" inputmode="numeric" autocomplete="off" placeholder=${alone(this.look.at, false)}
              @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.#search(event.target as HTMLInputElement)}
              @change=${(event: Event) => this.#search(event.target as HTMLInputElement)}></label>
            <label>Size<input class="size" type="range" min=${SIDES.least} max=${SIDES.most} step="4" .value=${String(this.look.side)}
              @input=${(event: Event) => this.#resize(Number((event.target as HTMLInputElement).value))}></label>
          </div>
          ${this.#histograms()}
        </aside>
        <div class="centre">
          ${this.fault ? html`<p class="fault" role="alert">${this.fault} <button class="plain" @click=${() => this.#load()}>Try again</button></p>` : nothing}
          <wall-canvas .pictures=${this.#pictures} .shown=${this.filtered.shown} .side=${this.look.side} .cursor=${this.place} .anchor=${this.anchor}
            .words=${this.#pictureWords()} @move=${(event: CustomEvent<number>) => this.#moveTo(event.detail)} @open=${this.#open}></wall-canvas>
          ${this.filtered.shown.length === 0 && this.columns ? html`
            <p class="none">No picture is like that. <button class="plain" @click=${() => this.#choose(unfiltered(this.look))}>Show all</button></p>` : nothing}
          <p class="keys" aria-hidden="true">
            <span><kbd>←</kbd><kbd>→</kbd> move</span><span><kbd>Shift</kbd> chooses more</span><span><kbd>Enter</kbd> looks closer</span>
            <span class="chosen">${this.#chosenCount() > 1 ? `${alone(this.#chosenCount(), false)} chosen` : ''}</span>
          </p>
        </div>
        <slot></slot>
      </div>
      <p class="spoken" role="status">${this.note}</p>
    `;
  }

  /** Goes to a picture, whatever is filtered. */
  goTo(split: string, index: number): void {
    if (split !== this.look.split) this.#changeSplit(split, index);
    else this.#show(index);
  }

  #shownWords() {
    const all = this.columns?.count ?? 0;
    return html`<p class="shown"><b>Show</b> <span role="status">${alone(this.filtered.shown.length, false)} of ${alone(all, false)}</span>
      ${isFiltered(this.look) ? html`<button class="plain" @click=${() => this.#choose(unfiltered(this.look))}>Reset</button>` : nothing}</p>`;
  }

  #histograms() {
    const { measures } = this.columns ?? { measures: [] };
    if (measures.length === 0) return html`<p class="note">${this.fault || !this.columns ? '' : 'Measuring all pictures …'}</p>`;
    return html`<div class="histograms">${measures.map((measure, index) => html`
      <range-histogram .measure=${measure} .counts=${this.filtered.histograms[index] ?? []} .range=${this.look.ranges[measure.name] ?? wholeOf(measure)}
        @range=${(event: CustomEvent<[number, number]>) => this.#choose(withRange(this.look, measure, event.detail))}></range-histogram>`)}</div>`;
  }

  #pictureWords(): string {
    const { shown } = this.filtered;
    if (!this.columns || shown.length === 0) return 'No picture';
    const index = shown[this.place];
    const name = this.source!.classes[this.columns.labels[index]];
    const chosen = this.#chosenCount() > 1 ? `, ${alone(this.#chosenCount(), false)} chosen` : '';
    return `Number ${alone(index, false)}, labelled ${name}, ${alone(this.place + 1, false)} of ${alone(shown.length, false)}${chosen}`;
  }

  #chosenCount(): number {
    return this.anchor < 0 ? 1 : Math.abs(this.anchor - this.place) + 1;
  }

  /** Labels at once; measures as soon as the server has them. */
  async #load(): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.fault = '';
    try {
      for (let pause = AGAIN_MS; !asking.signal.aborted; pause = Math.min(2 * pause, 8000)) {
        const columns = columnsOf(await this.#ask(asking.signal));
        if (asking.signal.aborted) return;
        this.#take(columns);
        if (columns.measures.length > 0) return;
        await new Promise((done) => setTimeout(done, pause));
      }
    } catch {
      if (!asking.signal.aborted) this.fault = 'The pictures did not come from the server.';
    }
  }

  async #ask(signal: AbortSignal): Promise<Parameters<typeof columnsOf>[0]> {
    const response = await fetch(this.#address('columns'), { signal });
    if (!response.ok) throw new Error(`The server answered ${response.status}.`);
    return response.json() as Promise<Parameters<typeof columnsOf>[0]>;
  }

  #address(what: string): string {
    const { address, version } = this.source!;
    return `${address}/${what}?version=${version}&split=${this.look.split}`;
  }

  #take(columns: Columns): void {
    const { height, width, channels, classes } = this.source!;
    if (!this.columns) {
      const tile = (number: number) => this.#address(`atlas/${number}.png`);
      this.#pictures = { tile, across: columns.across, height, width, isGrey: channels < 3, labels: columns.labels, classes };
    }
    this.columns = columns;
    const begun = this.anchor < 0 ? -1 : this.filtered.shown[this.anchor];
    this.#filter(true);
    // Measures that come while a range is being chosen leave it.
    this.anchor = begun < 0 ? -1 : placeOf(this.filtered.shown, begun);
  }

  #changeSplit(split: string, at = 0): void {
    this.look = { ...this.look, split, at };
    this.columns = undefined;
    this.filtered = NOTHING;
    void this.#load();
    this.#tellSoon();
  }

  #choose(look: Look): void {
    this.look = look;
    this.#filter(false);
    this.#tellSoon();
  }

  /** The cursor stays on its picture, or goes to the next one that is shown. */
  #filter(reveals: boolean): void {
    if (!this.columns) return;
    this.filtered = filtered(this.columns, filterOf(this.look), this.source!.classes.length);
    const { shown } = this.filtered;
    const here = placeOf(shown, this.look.at);
    this.anchor = -1;
    this.place = here >= 0 ? here : Math.max(0, Math.min(shown.length - 1, shown.findIndex((index) => index > this.look.at)));
    if (shown.length > 0 && here < 0) {
      this.look = { ...this.look, at: shown[this.place] };
      this.#tellSoon();
    }
    void this.updateComplete.then(() => (reveals || here >= 0) && this.wall.reveal());
  }

  #moveTo(place: number): void {
    this.place = place;
    this.anchor = this.wall.anchor;
    this.look = { ...this.look, at: this.filtered.shown[place] };
    this.note = this.#pictureWords(); // a new label of what has the focus is not read out
    this.#tellSoon();
  }

  #search(input: HTMLInputElement): void {
    const written = input.value.replaceAll(/[,.\s]/g, '');
    if (written === '') return;
    input.value = '';
    const index = Number(written);
    if (/^\d+$/.test(written) && index < (this.columns?.count ?? 0)) this.#show(index);
    else this.note = `There is no picture with the number ${written}.`;
  }

  #show(index: number): void {
    const hidden = placeOf(this.filtered.shown, index) < 0;
    this.note = hidden && isFiltered(this.look) ? 'All pictures are shown again, since this one was not among those chosen.' : '';
    this.look = { ...(hidden ? unfiltered(this.look) : this.look), at: index };
    this.#filter(true);
    this.#tellSoon();
  }

  #resize(side: number): void {
    this.look = { ...this.look, side };
    this.#tellSoon();
  }

  #open(): void {
    window.clearTimeout(this.#resting);
    this.#tell();
    this.dispatchEvent(new CustomEvent('open'));
  }

  #tellSoon(): void {
    window.clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => this.#tell(), REST_MS);
  }

  #tell(): void {
    this.dispatchEvent(new CustomEvent('look', { detail: this.look }));
  }
}
