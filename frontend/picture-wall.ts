import { html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import './class-cards';
import { type Glyph } from './glyph';
import { UNCHANGED, tagsOf } from './label-draft';
import './label-pad';
import { LabelWall } from './label-wall';
import { alone } from './numerals';
import { onlyOf } from './tag-choice';
import './tag-entry';
import { type Columns, type Filtered, NOTHING_SHOWN, filtered, placeOf } from './wall-columns';
import './wall-canvas';
import { type WallCanvas } from './wall-canvas';
import { fetchColumns } from './wall-fetch';
import { wallFields, wallHistograms } from './wall-fields';
import { wallKeys } from './wall-keys';
import { type LabelAct } from './wall-labels';
import { type Look, filterOf, isFiltered, unfiltered, withClass, withTag } from './wall-look';
import { type WallPictures, picturesOf } from './wall-pictures';
import { ordered, saidBy, takenBy } from './wall-reading';
import { wallStyle } from './wall-style';

/** How long the cursor and the filters rest before the server hears of them. */
const REST_MS = 120;

/** All pictures of a dataset, with what a person filters them by. What stands in its slot is beside the wall. */
@customElement('picture-wall')
export class PictureWall extends LabelWall {
  static override styles = wallStyle;

  /** The mean pictures of the classes, by the name of the split. */
  @property({ attribute: false }) means: Record<string, Glyph[]> = {};

  @state() private filtered: Filtered = NOTHING_SHOWN;
  @state() private place = 0;
  @state() private anchor = -1;
  @state() private fault = '';

  @query('wall-canvas') private wall!: WallCanvas;

  #tags = tagsOf({}, UNCHANGED);
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
    if (!this.source) return;
    if (changed.has('source') || changed.has('draft')) {
      this.labels.take(this.draft ?? undefined, this.source.classes);
      this.drafted = this.labels.of(this.look.split);
    }
    if (changed.has('source')) void this.#load();
    if (changed.has('columns') || changed.has('drafted')) this.#tags = tagsOf(this.columns?.tags ?? {}, this.drafted);
    this.loader.show(this.readingAddress());
  }

  override render() {
    if (!this.source) return nothing;
    return html`
      <class-cards .names=${this.labels.cardNames} .keys=${this.labels.cardKeys} .means=${this.means[this.look.split] ?? []}
        .counts=${this.filtered.classCounts} .chosen=${new Set(this.look.classes)}
        @press=${(event: CustomEvent<number>) => this.#choose(withClass(this.look, event.detail))}></class-cards>
      <div class="body">
        <aside aria-label="What is shown">
          ${this.#shownWords()}
          ${wallFields(this.source, this.look, {
            split: (name) => this.#changeSplit(name), search: (input) => this.#search(input), resize: (side) => this.#resize(side),
          })}
          <tag-choice .tagged=${this.#tags.pictures} .drafted=${this.drafted} .labels=${this.columns?.labels ?? []} .chosen=${this.look.tags}
            @press=${(event: CustomEvent<string>) => this.#choose(withTag(this.look, event.detail))}></tag-choice>
          ${this.reader()}
          ${wallHistograms(this.columns?.measures ?? [], this.filtered.histograms, this.look,
            this.fault || !this.columns ? '' : 'Measuring all pictures …', (look) => this.#choose(look))}
        </aside>
        <div class="centre">
          ${this.fault ? html`<p class="fault" role="alert">${this.fault} <button class="plain" @click=${() => this.#load()}>Try again</button></p>` : nothing}
          <wall-canvas .pictures=${this.#pictures} .shown=${this.filtered.shown} .side=${this.look.side} .cursor=${this.place} .anchor=${this.anchor}
            .drafted=${this.drafted} .names=${this.labels.names} .tagged=${this.#tags.all}
            .words=${this.pictureWords()} .said=${saidBy(this.look, this.loader.reading)} @keydown=${this.key} @move=${(event: CustomEvent<number>) => this.#moveTo(event.detail)} @open=${this.#open}></wall-canvas>
          ${this.filtered.shown.length === 0 && this.columns ? html`
            <p class="none">No picture is like that. <button class="plain" @click=${() => this.#choose(unfiltered(this.look))}>Show all</button></p>` : nothing}
          ${this.isTagging ? html`<tag-entry .known=${[...this.#tags.pictures.keys()]} @tag=${(event: CustomEvent<string>) => this.tag(event.detail)}></tag-entry>` : nothing}
          ${this.draft ? html`<label-pad .classes=${this.labels.classes} @act=${(event: CustomEvent<LabelAct>) => this.act(event.detail)}></label-pad>` : nothing}
          ${wallKeys(this.labels.keyWords, this.loader.reading?.doubts !== undefined, this.#chosenCount() > 1 ? `${alone(this.#chosenCount(), false)} chosen` : '')}
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

  protected override pictureWords(): string {
    const { shown } = this.filtered;
    if (!this.columns || shown.length === 0) return 'No picture';
    const index = shown[this.place];
    const name = this.source!.classes[this.columns.labels[index]];
    const now = this.labels.wordsOf(this.drafted.get(index), this.columns.labels);
    const read = this.loader.reading ? `, read as ${this.source!.classes[this.loader.reading.predicted[index]]}` : '';
    const chosen = this.#chosenCount() > 1 ? `, ${alone(this.#chosenCount(), false)} chosen` : '';
    return `Number ${alone(index, false)}, labelled ${name}${now}${read}, ${alone(this.place + 1, false)} of ${alone(shown.length, false)}${chosen}`;
  }

  #chosenCount(): number {
    return this.anchor < 0 ? 1 : Math.abs(this.anchor - this.place) + 1;
  }

  /** Gives the keyboard to the pictures. */
  override focus(): void {
    this.wall?.focus();
  }

  protected override chosen(): number[] {
    const from = this.anchor < 0 ? this.place : Math.min(this.anchor, this.place);
    return [...this.filtered.shown.slice(from, from + this.#chosenCount())];
  }

  protected override moveOn(): void {
    const next = Math.min(this.filtered.shown.length - 1, Math.max(this.place, this.anchor) + 1);
    this.anchor = -1;
    this.place = next;
    this.look = { ...this.look, at: this.filtered.shown[next] };
    void this.updateComplete.then(() => this.wall.reveal());
    this.tellSoon();
  }

  /** Labels at once; measures as soon as the server has them. */
  async #load(): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.fault = '';
    this.goesToFirst ||= this.look.order !== '' && this.look.at === 0; // as a link has it that names no picture
    try {
      await fetchColumns(this.address('columns'), asking.signal, (columns) => this.#take(columns));
    } catch {
      if (!asking.signal.aborted) this.fault = 'The pictures did not come from the server.';
    }
  }

  #take(columns: Columns): void {
    this.columns = columns;
    const begun = this.anchor < 0 ? -1 : this.filtered.shown[this.anchor];
    this.arrange(true);
    // Measures that come while a range is being chosen leave it.
    this.anchor = begun < 0 ? -1 : placeOf(this.filtered.shown, begun);
  }

  #changeSplit(split: string, at = 0): void {
    this.look = { ...this.look, split, at };
    this.columns = undefined;
    this.filtered = NOTHING_SHOWN;
    this.drafted = this.labels.of(split);
    void this.#load();
    this.tellSoon();
  }

  #choose(look: Look): void {
    this.look = look;
    this.arrange(false);
    this.tellSoon();
  }

  /** The cursor stays on its picture, or goes to the next one that is shown. */
  protected override arrange(reveals: boolean): void {
    if (!this.columns) return;
    const only = onlyOf(this.look.tags, this.columns.tags, this.drafted, this.columns.labels);
    const { reading } = this.loader;
    const takes = takenBy(this.look, reading, this.columns.labels);
    this.filtered = filtered(this.columns, { ...filterOf(this.look), only, takes }, this.source!.classes.length);
    const shown = ordered(this.filtered.shown, this.look, reading);
    const isChosen = takes !== undefined || shown !== this.filtered.shown;
    this.#pictures = picturesOf(this.source!, this.columns, (what) => this.address(what), isChosen ? shown : undefined, this.#pictures);
    [this.filtered, this.anchor] = [{ ...this.filtered, shown }, -1];
    if (this.goesToFirst && shown.length > 0 && (reading || !this.readingAddress())) {
      this.goesToFirst = false;
      this.look = { ...this.look, at: shown[0] };
      this.tellSoon();
    }
    const here = placeOf(shown, this.look.at);
    this.place = here >= 0 ? here : Math.max(0, shown.findIndex((index) => index > this.look.at));
    if (shown.length > 0 && here < 0) {
      this.look = { ...this.look, at: shown[this.place] };
      this.tellSoon();
    }
    void this.updateComplete.then(() => (reveals || here >= 0) && this.wall.reveal());
  }

  #moveTo(place: number): void {
    this.place = place;
    this.anchor = this.wall.anchor;
    this.look = { ...this.look, at: this.filtered.shown[place] };
    this.note = this.pictureWords(); // a new label of what has the focus is not read out
    this.tellSoon();
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
    this.arrange(true);
    this.tellSoon();
  }

  #resize(side: number): void {
    this.look = { ...this.look, side };
    this.tellSoon();
  }

  #open(): void {
    window.clearTimeout(this.#resting);
    this.#tell();
    this.dispatchEvent(new CustomEvent('open'));
  }

  protected override tellSoon(): void {
    window.clearTimeout(this.#resting);
    this.#resting = window.setTimeout(() => this.#tell(), REST_MS);
  }

  #tell(): void {
    this.dispatchEvent(new CustomEvent('look', { detail: this.look }));
    this.tellSuggested();
  }
}
