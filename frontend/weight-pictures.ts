import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type CaptionedPicture } from './contact-sheet';
import { type Frame, type PictureWindow, type ScaleOf, endOf, largestOf, numbersOf } from './film';
import { FilmPlayer } from './film-player';
import { type ShownFilm, filmFiles } from './film-file';
import './film-strip';
import { type Source, words } from './film-strip';
import { Films, addressOf } from './films';
import { type Glyph } from './glyph';
import './glyph-view';
import { PALETTE, largest, palette } from './heat';
import { lookOf } from './look';
import { alone } from './numerals';
import { type PicturedRun } from './pictured-run';
import { pixelAt } from './pixel-at';
import { weightWords } from './reason-words';
import { type SavedFile, fileButtons, picturesFile } from './saving';
import { Scheme } from './scheme';
import { Shades } from './shades';
import { pairSentence } from './template-pair';
import { weightLegend } from './weight-legend';
import { weightStyles } from './weight-style';

const PACES = { epochs: { frame: 400, fade: 240 }, updates: { frame: 160, fade: 100 } };

/** What a person chooses is told once it rests for so long. */
const REST_MS = 250;

/** Weights as pictures, of one epoch or played as a film: blue adds to the answer, brown takes from it, and what is near zero is the paper's own colour. */
@customElement('weight-pictures')
export class WeightPictures extends LitElement {
  static override styles = weightStyles;

  @property({ attribute: false }) weights?: PicturedRun;

  /** The mean training picture of each class, where there are templates. */
  @property({ attribute: false }) means?: Glyph[];

  @state() private source: Source = 'epochs';
  @state() private place = 0;
  @state() private scale: ScaleOf = 'film';

  /** The two whose difference is shown, where there are templates. */
  @state() private pair: [number, number] = [4, 9];

  /** What the pointer is over: the number itself. */
  @state() private hovered = '';

  /** What is made of a film or has become of it, and how long it takes yet. */
  @state() private making = { what: '', left: '' };

  /** What was shown before somebody chose another epoch, while it fades. */
  #left?: Frame;
  /** The epoch that is looked into, until its frame is here. */
  #awaited?: number;
  #telling = 0;
  #told = -1;
  readonly #films = new Films(this, (epochs) => this.#keepPlace(epochs));
  readonly #player = new FilmPlayer(this, () => this.#paint());
  readonly #scheme = new Scheme(this, () => this.#paint());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#telling);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#load();
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('weights') || !this.weights) return;
    const before = changed.get('weights') as PicturedRun | undefined;
    if (before && before.epoch !== this.weights.epoch) {
      const stays = this.weights.live && this.source === 'updates';
      if (this.weights.epoch !== this.#told && !stays) this.#goTo('epochs');
      this.#told = this.weights.epoch;
    }
    this.#load();
  }

  /** Shows the epoch that is looked into, unless a person has the film play. */
  #goTo(source: Source): void {
    if (this.#player.playing) return;
    const before = this.#between()?.[0];
    this.source = source;
    const looked = this.#films.of('epochs').findIndex(({ moment }) => moment === this.weights!.epoch);
    this.#awaited = looked < 0 ? this.weights!.epoch : undefined;
    this.place = source === 'updates' ? 0 : Math.max(0, looked);
    const now = this.#between()?.[0];
    if (!before || before === now || now?.moment !== this.weights!.epoch) return;
    this.#left = before;
    this.#player.cross(PACES.epochs.fade, () => {
      this.#left = undefined;
      this.#paint();
    });
  }

  #load(): void {
    void this.#films.load(this.weights!);
  }

  /** What is shown stays, wherever it stands in the longer film. */
  #keepPlace(epochs: Frame[]): void {
    if (this.source !== 'epochs') return;
    const shown = this.#awaited ?? this.#films.of('epochs')[this.place]?.moment ?? this.weights!.epoch;
    this.place = Math.max(0, epochs.findIndex(({ moment }) => moment === shown));
  }

  /** The frames between which the film stands; the epoch that is looked into before there is a film. */
  #between(): [Frame, Frame] | undefined {
    const film = this.#films.of(this.source);
    const one = film[this.place] ?? (this.source === 'epochs' ? this.#films.looked : undefined);
    if (!one) return undefined;
    if (this.#left) return [this.#left, one];
    const outside = this.source === 'epochs' && !this.#player.playing && this.#films.looked && !film.includes(this.#films.looked);
    return outside ? [this.#films.looked!, this.#films.looked!] : [one, film[this.place + 1] ?? one];
  }

  override render() {
    if (!this.weights) return nothing;
    const { what, tiles, compared, epochs, updates } = this.weights;
    const shown = this.#between() !== undefined;
    return html`
      ${this.#films.fault ? html`<p class="fault" role="status">${this.#films.fault}</p>` : nothing}
      <div class="head">${shown ? this.#legend() : nothing}${this.#saving()}</div>
      <p class="making"><span role="status">${this.making.what}</span> <span>${this.making.left}</span></p>
      ${shown && compared && tiles.length > 1 ? this.#difference(tiles) : nothing}
      <ul class="tiles ${this.means ? 'pairs' : ''}" ?hidden=${!shown}>
        ${tiles.map(({ name, height, width }, place) => html`<li>
          <div>
            <canvas class="weights" @pointermove=${this.#hover} @pointerleave=${() => (this.hovered = '')} role="img" aria-label="${what} ${name}: ${this.#words(place)}" style="aspect-ratio: ${width} / ${height}"></canvas>
            ${this.means?.[place] ? html`<glyph-view class="mean" .glyph=${this.means[place]} label="Mean picture of ${name}"></glyph-view>` : nothing}
          </div>
          <span aria-hidden="true">${name}</span></li>`)}
      </ul>
      <slot></slot>
      ${epochs.length > 1 || updates
        ? html`<film-strip .frames=${this.#films.of(this.source)} .windows=${tiles} .source=${this.source} .updates=${updates} .scale=${this.scale} .place=${this.place} .playing=${this.#player.playing}
            @toggle=${() => this.#toggle()} @place=${(event: CustomEvent<number>) => this.#choose(event.detail)} @source=${(event: CustomEvent<Source>) => void this.#switch(event.detail)}></film-strip>`
        : nothing}
    `;
  }

  #legend() {
    const end = endOf(this.scale, this.#largest(), largestOf(this.#between()![0]), new Float32Array());
    return weightLegend(this.scale, end, this.hovered, (scale) => (this.scale = scale));
  }

  #saving() {
    const { what, run } = this.weights!;
    const updates = this.source === 'updates';
    const files: SavedFile[] = [
      picturesFile(() => this.#pictures(), () => lookOf(this, this.#scheme)),
      ...filmFiles(() => this.#film(), this.#films.of(this.source).length),
      { kind: 'npz', address: updates ? `${addressOf(run)}?of=updates` : addressOf(run) },
    ];
    return fileButtons(`${what.split(' ')[0].replace(/s?$/, 's')}, ${updates ? 'first updates' : 'epochs'}`, files);
  }

  #film(): ShownFilm {
    const [source, frames] = [this.source, this.#films.of(this.source)];
    return {
      title: this.weights!.model,
      frames,
      tiles: this.weights!.tiles,
      scale: this.scale,
      pace: PACES[source],
      words: (place) => words(source, frames, place),
      palette: palette(this.#scheme.colours(PALETTE)),
      look: lookOf(this, this.#scheme),
      told: (what, left = '') => (this.making = { what, left }),
    };
  }

  #pictures(): CaptionedPicture[] {
    const canvases = this.renderRoot.querySelectorAll<HTMLCanvasElement>('.tiles .weights');
    return this.weights!.tiles.map(({ name }, place) => ({ canvas: canvases[place], caption: name }));
  }

  /** What pushes towards the one class rather than the other. */
  #difference(tiles: PictureWindow[]) {
    const [one, other] = this.#pair(tiles);
    return html`
      <div class="difference">
        <canvas class="weights" data-difference @pointermove=${this.#hover} @pointerleave=${() => (this.hovered = '')} role="img"
          aria-label="Template of ${tiles[one].name} less that of ${tiles[other].name}: ${weightWords(this.#less(one, other), [tiles[one].height, tiles[one].width])}" style="aspect-ratio: ${tiles[one].width} / ${tiles[one].height}"></canvas>
        ${pairSentence(tiles.map(({ name }) => name), [one, other], (pair) => (this.pair = pair))}
      </div>
    `;
  }

  #pair(tiles: PictureWindow[]): [number, number] {
    const last = tiles.length - 1;
    return [Math.min(this.pair[0], last - 1), Math.min(this.pair[1], last)];
  }

  #hover(event: PointerEvent): void {
    const canvas = event.target as HTMLCanvasElement;
    const [row, column] = pixelAt(event, canvas.getBoundingClientRect(), canvas.height, canvas.width);
    const number = this.#numbers(canvas)[row * canvas.width + column];
    this.hovered = `row ${row + 1}, column ${column + 1}: ${alone(number, false)}`;
  }

  #toggle(): void {
    if (this.#player.playing) return this.#rest(this.place);
    const last = () => this.#films.of(this.source).length - 1;
    if (last() < 1) return;
    this.#left = undefined;
    this.#player.play(this.place >= last() ? 0 : this.place, PACES[this.source], last, (place) => (this.place = place), (place) => this.#rest(place));
  }

  /** Ends the playing; the page then looks into the epoch that is shown. */
  #rest(place: number): void {
    this.#player.stop();
    this.#left = this.#awaited = undefined;
    this.place = place;
    if (this.source === 'epochs') this.#tell();
    this.#paint();
  }

  #choose(place: number): void {
    if (this.source === 'epochs') this.#films.looked = this.#films.of('epochs')[place];
    this.#rest(place);
  }

  #tell(): void {
    clearTimeout(this.#telling);
    this.#films.looked = this.#films.of('epochs')[this.place];
    this.#telling = window.setTimeout(() => {
      this.#told = this.#films.of('epochs')[this.place].moment;
      if (this.#told !== this.weights!.epoch) this.dispatchEvent(new CustomEvent('epoch', { detail: this.#told }));
    }, REST_MS);
  }

  async #switch(source: Source): Promise<void> {
    if (this.#player.playing) this.#rest(this.place);
    this.#goTo(source);
    if (source === 'epochs') return;
    if (!(await this.#films.loadUpdates(this.weights!.run))) this.#goTo('epochs');
  }

  /** What is painted on a canvas. */
  #numbers(canvas: HTMLCanvasElement): Float32Array {
    if (!('difference' in canvas.dataset)) return this.#numbersOf(this.#tile(canvas));
    return this.#less(...this.#pair(this.weights!.tiles));
  }

  #numbersOf(tile: PictureWindow): Float32Array {
    const [from, to] = this.#between()!;
    return numbersOf(tile, from, to, this.#player.share);
  }

  /** By how much the numbers of one tile are above those of another. */
  #less(one: number, other: number): Float32Array {
    const { tiles } = this.weights!;
    const less = this.#numbersOf(tiles[other]);
    return this.#numbersOf(tiles[one]).map((number, place) => number - less[place]);
  }

  #words(place: number): string {
    if (!this.#between()) return 'not here yet';
    const tile = this.weights!.tiles[place];
    return weightWords(this.#numbersOf(tile), [tile.height, tile.width]);
  }

  /** The tile of a canvas; of a difference, one of the two, which are alike in size. */
  #tile(canvas: HTMLCanvasElement): PictureWindow {
    const place = [...this.renderRoot.querySelectorAll('.tiles .weights')].indexOf(canvas);
    return this.weights!.tiles[Math.max(0, place)];
  }

  override updated(): void {
    this.#paint();
  }

  /** The largest weight of the film. */
  #largest(): number {
    return Math.max(...[...this.#films.of(this.source), ...this.#between()!].map(largestOf));
  }

  #paint(): void {
    const between = this.#between();
    if (!between) return;
    const [from, to] = between;
    const shades = new Shades(palette(this.#scheme.colours(PALETTE)));
    const ofFilm = this.#largest();
    const ofMoment = largestOf(from) * (1 - this.#player.share) + largestOf(to) * this.#player.share;
    this.renderRoot.querySelectorAll<HTMLCanvasElement>('.weights').forEach((canvas) => {
      const numbers = this.#numbers(canvas);
      const { height, width } = this.#tile(canvas);
      const end = endOf(this.scale, ofFilm, ofMoment, numbers);
      const most = 'difference' in canvas.dataset ? Math.max(end, largest(numbers)) : end;
      shades.paint(canvas, height, width, [{ top: 0, left: 0, height, width, numbers, most }]);
    });
  }
}
