import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import './map-beside';
import { type Inked } from './map-beside';
import { CLASS_VARIABLES, type Colouring, type Marks, marksOf } from './map-colours';
import { type ExampleMap, type Neighbourhood, TOLD, mapOf, namesOn, neighbourhood } from './map-data';
import { type Drawing, type Kept, drawnOn, keptOf } from './map-drawings';
import { addressOf, fetchArrays } from './map-fetch';
import { LaidOut } from './map-laid-out';
import { type Method, countOf } from './map-layout';
import { legend, segments } from './map-legend';
import { type Overlay } from './map-overlay';
import { hint, zooms } from './map-parts';
import { MapPictures } from './map-pictures';
import { type MapPlot, type Pointed } from './map-plot';
import './map-plot';
import { type MapQuestion, type MapSplit } from './map-question';
import { mapStyle } from './map-style';
import { METHODS, mapLabel, planeWords, purityWords } from './map-words';
import { partsOf } from './picture-tile';
import { npyBlob, save, savingStyles } from './saving';
import { Scheme } from './scheme';

const COLOURINGS: Record<Colouring, string> = { class: 'Class', errors: 'Errors', confidence: 'Confidence' };
const NOTHING: Pointed = { point: -1, x: 0, y: 0 };

/** Examples of a split as a network sees them before its last layer, and what a person draws among them. */
@customElement('example-map')
export class ExampleMapElement extends LitElement {
  static override styles = [savingStyles, mapStyle];

  @property({ attribute: false }) question?: MapQuestion;

  @state() private colouring: Colouring = 'class';
  @state() private split?: MapSplit;
  @state() private map?: ExampleMap;
  @state() private doing = { words: '', share: 0 };
  @state() private fault = '';
  /** The only class, or the only right or wrong ones, that are shown; -1 for all. */
  @state() private only = -1;
  @state() private hovered = NOTHING;
  @state() private chosen = -1;
  @state() private drawing?: Drawing;
  @state() private kept: Kept[] = [];
  @state() private withKept = false;

  @query('map-plot') private readonly plot?: MapPlot;

  readonly #laidOut = new LaidOut(() => this.requestUpdate());
  readonly #scheme = new Scheme(this, () => this.#dress());
  readonly #seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#seen.disconnect();
    this.#isSeen = true;
    this.#load();
  });
  #isSeen = false;
  #loading = new AbortController();
  #pictures?: MapPictures;
  #marks?: Marks;
  #near?: Neighbourhood;
  #ink?: object;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#isSeen) this.#load(); // pages move what they show
    else this.#seen.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#seen.disconnect();
    this.#loading.abort();
    this.#laidOut.stop();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('question') && this.question) {
      this.split = this.question.splits.find(({ word }) => word === this.split?.word) ?? this.question.splits[0];
      this.#load();
    }
    if (this.map && (changed.has('colouring') || changed.has('only') || this.#marks?.order.length !== this.#laidOut.count)) this.#mark();
    this.#pictures?.want(this.#wanted());
  }

  /** Forgets what is there, and fetches anew: once somebody sees it. */
  #load(): void {
    this.#loading.abort();
    this.map = undefined;
    this.#laidOut.take(undefined);
    this.drawing = undefined;
    this.kept = [];
    this.chosen = this.only = -1;
    this.hovered = NOTHING;
    this.fault = '';
    this.doing = { words: 'Asking for the map', share: 0 };
    this.#loading = new AbortController();
    if (this.question && this.split && this.#isSeen) void this.#trying(() => this.#fetch());
  }

  /** Says what went wrong, unless nobody waits for it any more. */
  async #trying(work: () => Promise<void>): Promise<void> {
    const { signal } = this.#loading;
    try {
      await work();
    } catch (fault) {
      if (!signal.aborted) this.fault = (fault as Error).message;
    }
  }

  async #fetch(): Promise<void> {
    const map = mapOf(await this.#arrays(this.#address(''), {}));
    this.map = map;
    this.#near = neighbourhood(map, this.question!.classes.length);
    this.#laidOut.take(map);
    this.#dress();
    await this.#place();
  }

  /** Asks where the drawing on the pad lies, and those that were kept where they are shown. */
  async #place(): Promise<void> {
    if (!this.map) return;
    const among = countOf(this.#laidOut.method, this.map.count);
    const ink: RequestInit = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(this.#ink) };
    this.drawing = this.#ink && drawnOn(await this.#arrays(this.#address('/neighbours', among), ink));
    if (this.withKept) this.kept = keptOf(await this.#arrays(this.#address('/drawings', among), {}), this.question!.classes);
  }

  #arrays(address: string, request: RequestInit) {
    const { signal } = this.#loading;
    return fetchArrays(address, { ...request, signal }, (words, share) => (this.doing = { words, share }));
  }

  #address(what: Parameters<typeof addressOf>[1], among?: number): string {
    const { run, epoch } = this.question!;
    return addressOf({ run, epoch, split: this.split!.word }, what, among);
  }

  /** Asks for the page's colours, and what follows from them. */
  #dress(): void {
    if (!this.question || !this.split) return;
    const { dataset, version, height, width, channels } = this.question;
    const [ink] = this.#scheme.colours(['ink']);
    this.#pictures = new MapPictures({ dataset, version, split: this.split.pictures, height, width, isGrey: channels < 3 }, ink, () => this.requestUpdate());
    this.#marks = undefined;
    this.requestUpdate();
  }

  #mark(): void {
    const [right, wrong, sure, unsure, ...classes] = this.#scheme.colours(['edge', 'bad', 'positive', 'negative', ...CLASS_VARIABLES]).map(partsOf);
    this.#marks = marksOf({ ...this.map!, count: this.#laidOut.count }, this.colouring, this.#isShown, { classes, right, wrong, sure, unsure });
  }

  readonly #isShown = (point: number): boolean => {
    const { map, only, colouring } = this;
    if (!map || only < 0) return true;
    return only === (colouring === 'errors' ? Number(map.labels[point] !== map.predicted[point]) : map.labels[point]);
  };

  /** The pictures that are shown beside the map and on it. */
  #wanted(): number[] {
    const { map, hovered, chosen, drawing } = this;
    if (!map) return [];
    const points = [...(chosen >= 0 ? [chosen, ...this.#nearest(chosen)] : drawing?.rows ?? []), ...(hovered.point >= 0 ? [hovered.point] : [])];
    return points.map((point) => map.pictures[point]);
  }

  #nearest(point: number): number[] {
    const { neighbours, near } = this.map!;
    return [...neighbours.subarray(point * near, point * near + Math.min(TOLD, near))];
  }

  #overlay(): Overlay {
    const { map, chosen, drawing } = this;
    const there = (point: number) => point < this.#laidOut.count;
    return {
      names: map ? this.#names(map) : [],
      hovered: this.hovered.point,
      chosen,
      neighbours: chosen >= 0 ? this.#nearest(chosen).filter(there) : [],
      guests: this.withKept ? this.kept.map((each) => ({ name: each.name, place: this.#laidOut.placeOf(each) })) : [],
      drawing: drawing && { place: this.#laidOut.placeOf(drawing), neighbours: drawing.rows.filter(there) },
      aimed: false,
    };
  }

  #names({ labels }: ExampleMap): Overlay['names'] {
    return this.only >= 0 ? [] : namesOn(this.#laidOut.places, labels, this.question!.classes);
  }

  override render() {
    const { question, map, split } = this;
    if (!question || !split) return nothing;
    return html`
      ${this.#controls(question, split)}
      <div class="body">
        <div>
          <div class="plot">
            <map-plot .places=${this.#laidOut.places} .marks=${this.#marks} .overlay=${this.#overlay()} .counts=${this.#isShown} label=${map ? mapLabel(map, split.title, this.#laidOut.method, purityWords(this.#near!, map, question.classes)) : 'The map is not there yet.'}
              @hover=${({ detail }: CustomEvent<Pointed>) => (this.hovered = detail)}
              @choose=${({ detail }: CustomEvent<Pointed>) => (this.chosen = detail.point)}></map-plot>
            ${map ? this.#over(map, question) : this.#waiting()}
          </div>
          ${map ? html`<div class="under">${legend(question.classes, map, this.#laidOut.count, this.colouring, this.only, (only) => (this.only = only))}${this.#saving(map)}</div>` : nothing}
        </div>
        <map-beside .question=${question} .split=${split} .map=${map} .chosen=${this.chosen} .drawing=${this.drawing} .pictures=${this.#pictures} .come=${this.#pictures?.come ?? 0}
          @inked=${({ detail }: CustomEvent<Inked>) => this.#inked(detail)} @choose=${({ detail }: CustomEvent<number>) => this.#choose(detail)}></map-beside>
      </div>
      ${map ? html`
        <div class="words">
          <p>${purityWords(this.#near!, map, question.classes)}</p>
          <p class="soft">${planeWords(this.#laidOut.method, map)}${this.plot?.flat ? ' Without WebGL, no more than 2,000 pictures are shown.' : ''}</p>
        </div>` : nothing}
      ${map && (this.fault || this.#laidOut.fault) ? html`<p class="fault" role="alert">${this.fault || this.#laidOut.fault}</p>` : nothing}
    `;
  }

  #controls({ splits, ink, word }: MapQuestion, split: MapSplit) {
    const titles = Object.fromEntries(splits.map((each) => [each.word, each.title]));
    return html`
      <div class="controls">
        ${segments('Method', METHODS, this.#laidOut.method, (method) => this.#layOut(method))}
        ${segments('Colour', COLOURINGS, this.colouring, (colouring) => ([this.colouring, this.only] = [colouring, -1]))}
        ${splits.length > 1 ? segments('Split', titles, split.word, (chosen) => this.#show(chosen)) : nothing}
        ${ink ? html`<label><input type="checkbox" .checked=${this.withKept} @change=${(event: Event) => this.#showKept((event.target as HTMLInputElement).checked)}>My ${word}s</label>` : nothing}
      </div>`;
  }

  /** What stands over the points: how far a layout is, buttons, and the picture under the pointer. */
  #over(map: ExampleMap, { classes }: MapQuestion) {
    const { running, method } = this.#laidOut;
    return html`
      ${running ? html`<div class="running" role="status">${METHODS[method]}, ${running.steps ? `step ${running.step} of ${running.steps}` : 'getting ready'}
        <progress max="1" .value=${running.steps ? running.step / running.steps : 0}></progress></div>` : nothing}
      ${zooms(() => this.plot!)}
      ${hint(map, classes, this.hovered, this.plot)}`;
  }

  #waiting() {
    return html`
      <div class="doing">${this.fault
        ? html`<p class="fault" role="alert">${this.fault}</p>`
        : html`<span role="status">${this.doing.words} …</span><progress max="1" .value=${this.doing.share}></progress>`}
      </div>`;
  }

  #saving(map: ExampleMap) {
    const name = `map-${this.#laidOut.method}-${this.split!.word}`;
    const button = (text: string, title: string, press: () => void) => html`<button class="small" aria-label=${title} title=${title} @click=${press}>${text}</button>`;
    return html`
      <span class="saving">
        ${button('PNG', 'Save the map as PNG', () => this.plot!.picture().toBlob((blob) => save(`${name}.png`, blob!)))}
        ${button('NPY', 'Save where the points lie, for NumPy', () => save(`${name}.npy`, npyBlob({ shape: [this.#laidOut.count, 2], values: this.#laidOut.places })))}
        ${button('Embeddings', `Save the embeddings of ${map.count} pictures, for NumPy`, () => void this.#trying(() => this.#saveEmbeddings()))}
      </span>`;
  }

  async #saveEmbeddings(): Promise<void> {
    save(`embeddings-${this.split!.word}.npy`, npyBlob((await this.#arrays(this.#address('/embeddings'), {})).get('embeddings')!));
  }

  override updated(): void {
    this.#pictures?.paint(this.renderRoot);
  }

  #layOut(method: Method): void {
    this.#laidOut.by(method);
    if (this.chosen >= this.#laidOut.count) this.chosen = -1;
    this.hovered = NOTHING;
    void this.#trying(() => this.#place());
  }

  #show(word: string): void {
    this.split = this.question!.splits.find((each) => each.word === word);
    this.#load();
  }

  #showKept(isShown: boolean): void {
    this.withKept = isShown;
    void this.#trying(() => this.#place());
  }

  #choose(point: number): void {
    this.chosen = point;
    if (point >= 0 && point < this.#laidOut.count) this.plot!.show(point);
  }

  async #inked({ ink, answered }: Inked): Promise<void> {
    this.#ink = ink;
    if (ink) this.chosen = -1;
    await this.#trying(() => this.#place());
    answered();
  }
}
