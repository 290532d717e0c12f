import { LitElement, html, nothing, svg, unsafeCSS } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { type Box, type DrawnLayer, type DrawnNetwork, type Layout, type Mark, inOrder } from './drawn-network';
import { type Glyph, glyphImage } from './glyph';
import { PALETTE, type Palette, palette } from './heat';
import { ask } from './insight';
import { isModified } from './modifiers';
import { asFile } from './network-file';
import { layout } from './network-layout';
import { type Lights, lightsOf } from './network-lights';
import { PICTURE_STYLE, figure, frame, label, picture, rectangle, shares, ways } from './network-picture';
import { drawingStyles } from './network-style';
import { type Totals, changedLayers, costWords, counts, spokenLayer, spokenNetwork, totalWords, totals } from './network-words';
import { savingButtons, savingStyles } from './saving';
import { Scheme } from './scheme';
import { type WhyQuestion } from './why-question';

const TO_SCALE = 'Faces are to scale; depth grows with each doubling of channels. Press a block to know more.';
const LIT = 'Lit by the picture: of each layer’s maps the strongest, blue above zero, brown below. Press a block to see all that it gives and its weights.';

const MARK_HEIGHT = 24;
const MARK_HEIGHT_OF_FINGERS = 40;

/** A network as blocks to scale, from the picture to the classes: with the mouse, or with arrow keys and Enter, one of them is opened. */
@customElement('network-drawing')
export class NetworkDrawing extends LitElement {
  static override styles = [savingStyles, unsafeCSS(PICTURE_STYLE), drawingStyles];

  @property({ attribute: false }) network?: DrawnNetwork;
  @property({ attribute: false }) picture?: Glyph;

  /** Of a trained network: what lights the blocks, once they are in sight. */
  @property({ attribute: false }) question?: WhyQuestion;

  /** Whether what is drawn no longer holds. */
  @property({ type: Boolean }) stale = false;

  /** The titles of layers in whose settings something is wrong. */
  @property({ attribute: false }) blamed: string[] = [];

  /** The layer that is open, by name; empty for none. */
  @property() open = '';

  @state() private available = 0;

  /** The layer that arrow keys start from. */
  @state() private active = '';

  @state() private inSight = false;
  @state() private lights?: Lights;

  #asked = new AbortController();

  /** What is new since the drawing before. */
  #changed = new Set<string>();
  #changes = 0;
  readonly #scheme = new Scheme(this, () => this.requestUpdate());
  readonly #seen = new IntersectionObserver((entries) => (this.inSight ||= entries.some(({ isIntersecting }) => isIntersecting)));
  readonly #resized = new ResizeObserver(([{ contentRect }]) => (this.available = Math.floor(contentRect.width)));

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    this.#seen.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#seen.disconnect();
    this.#asked.abort();
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (this.inSight && (changed.has('question') || changed.has('inSight'))) void this.#light();
    if (!changed.has('network') || !this.network) return;
    this.#changed = changedLayers(changed.get('network') as DrawnNetwork | undefined, this.network);
    if (this.#changed.size > 0) this.#changes++;
  }

  override updated(changed: Map<string, unknown>): void {
    if (this.open && (changed.has('open') || changed.has('available'))) this.#reveal();
  }

  /** The block that is open is in sight, where the drawing is wider than its place. */
  #reveal(): void {
    const block = this.#block(this.open);
    const place = this.renderRoot.querySelector('.scroll');
    if (!block || !place) return;
    const { left, width } = block.getBoundingClientRect();
    const seen = place.getBoundingClientRect();
    if (left < seen.left || left + width > seen.right) place.scrollLeft += left - seen.left - (seen.width - width) / 2;
  }

  /** Asks what the blocks give; where that is not known, they stay unlit. */
  async #light(): Promise<void> {
    this.#asked.abort();
    const { signal } = (this.#asked = new AbortController());
    const { question, network } = this;
    if (!question || !network) return;
    const names = inOrder(network.layers).filter(({ kind }) => kind !== 'mark' && kind !== 'picture').map(({ name }) => name);
    const layers: Record<string, string> = question.sight === 'steps' ? {} : { layers: names.join(',') };
    const found = await ask(question, 'activations', layers, signal).catch(() => undefined);
    if (!signal.aborted) this.lights = found?.arrays;
  }

  override render() {
    if (!this.network) return nothing;
    const { network } = this;
    const all = totals(network);
    const opened = inOrder(network.layers).find(({ name }) => name === this.open);
    return html`
      <div class=${classMap({ drawn: true, stale: this.stale })}>
        <div class="head">
          <span>${totalWords(all)}</span>
          ${savingButtons(`The network ${network.title}`, () => asFile(this.renderRoot.querySelector('svg')!, getComputedStyle(this).fontFamily, this.#scheme))}
        </div>
        <div class="scroll">${this.#drawing(network, all)}</div>
        <p class="told" aria-live="polite">
          ${opened ? html`${opened.does} <span>${costWords(opened, all)}</span>` : html`<span>${this.lights ? LIT : TO_SCALE}</span>`}
        </p>
      </div>
    `;
  }

  #drawing(network: DrawnNetwork, all: Totals) {
    const fingers = window.matchMedia('(pointer: coarse)').matches;
    const drawn = layout(network, this.available, fingers ? MARK_HEIGHT_OF_FINGERS : MARK_HEIGHT);
    const { width, height } = drawn;
    const colours = palette(this.#scheme.colours(PALETTE));
    return svg`
      <svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" role="group" aria-label=${spokenNetwork(network)} @keydown=${this.#key}>
        ${drawn.frames.map(frame)}
        ${ways(drawn, false)}
        ${this.#columns(drawn, all, colours)}
        ${ways(drawn, true)}
        ${drawn.windows.map((window) => rectangle(window.refused ? 'window refused' : 'window', window, 0))}
        <g aria-hidden="true">${drawn.shares.map((row) => shares(row, width, counts))}</g>
      </svg>
    `;
  }

  #columns(drawn: Layout, all: Totals, colours: Palette) {
    return drawn.columns.map((column) => {
      const { layer } = column;
      return svg`
        ${this.#pressed('block', layer, all, svg`
          ${rectangle('hit', { ...column.box, y: 1, height: drawn.labels + 24 }, 8)}
          ${figure(column.figure, lightsOf(this.lights, layer.name), colours)}
          ${layer.kind === 'picture' ? this.#image(column.figure.form === 'maps' ? column.figure.front : column.box) : nothing}
          ${label(column, drawn.labels)}
          ${this.#blames(layer) ? svg`<text class="blame" x=${column.centre} y="14">✗ settings</text>` : nothing}
          ${this.#changed.has(layer.name) ? svg`<text class="changed" x=${column.centre} y="14">changed</text>` : nothing}`)}
        ${column.marks.map((mark) => this.#mark(mark, all))}`;
    });
  }

  #mark({ layer, box }: Mark, all: Totals) {
    return this.#pressed('mark', layer, all, svg`
      ${rectangle('pill', box, box.height / 2)}
      ${rectangle('hit', box, box.height / 2)}
      <text x=${box.x + box.width / 2} y=${box.y + box.height / 2 + 4.5}>${layer.brief}</text>`);
  }

  #pressed(kind: 'block' | 'mark', layer: DrawnLayer, all: Totals, content: unknown) {
    const opened = layer.name === this.open;
    const changed = this.#changed.has(layer.name);
    const classes = classMap({
      [kind]: true,
      picture: layer.kind === 'picture',
      opened,
      learns: layer.parameters > 0 && layer.kind !== 'residual',
      refused: layer.refused !== '',
      blamed: this.#blames(layer),
      even: changed && this.#changes % 2 === 0,
      odd: changed && this.#changes % 2 === 1,
    });
    return svg`
      <g class=${classes} data-layer=${layer.name} role="button" aria-expanded=${opened} aria-label=${spokenLayer(layer, all) + (this.#blames(layer) ? ' Something is wrong in its settings.' : '')}
        tabindex=${layer.name === this.#start() ? 0 : -1} @click=${() => this.#toggle(layer)} @focus=${() => (this.active = layer.name)}>
        ${content}
      </g>
    `;
  }

  #blames({ title, refused }: DrawnLayer): boolean {
    return refused === '' && this.blamed.includes(title);
  }

  /** The picture that comes in, in its frame. */
  #image(frame: Box) {
    if (!this.picture) return nothing;
    const [ink] = this.#scheme.colours(['ink']);
    return picture(frame, glyphImage(this.picture, ink).toDataURL());
  }

  /** The one block that is reached by the tabulator. */
  #start(): string {
    const names = this.#names();
    return [this.active, this.open].find((name) => names.includes(name)) ?? names[0];
  }

  /** In the order in which they are drawn. */
  #names(): string[] {
    return inOrder(this.network!.layers).map(({ name }) => name);
  }

  #key(event: KeyboardEvent): void {
    if (isModified(event)) return;
    const names = this.#names();
    const place = names.indexOf(this.#start());
    const to = {
      ArrowRight: place + 1,
      ArrowDown: place + 1,
      ArrowLeft: place - 1,
      ArrowUp: place - 1,
      Home: 0,
      End: names.length - 1,
    }[event.key];
    if (event.key === 'Enter' || event.key === ' ') this.#toggle(inOrder(this.network!.layers)[place]);
    else if (to === undefined) return;
    else this.#block(names[Math.max(0, Math.min(names.length - 1, to))])?.focus();
    event.preventDefault();
  }

  #block(name: string): SVGGElement | undefined {
    return [...this.renderRoot.querySelectorAll<SVGGElement>('[data-layer]')].find(({ dataset }) => dataset.layer === name);
  }

  #toggle({ name }: DrawnLayer): void {
    this.active = name;
    this.open = this.open === name ? '' : name;
    this.dispatchEvent(new CustomEvent('layer', { detail: this.open }));
  }
}
