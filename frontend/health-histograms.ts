import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { faultOf } from './insight';
import { lookOf } from './look';
import { type NamedArray, arraysOf } from './npz';
import { percent } from './numerals';
import { ridgePicture, said } from './ridge-picture';
import { type Kind, type LayerHistograms, histogramsOf } from './ridges';
import { savingButtons, savingStyles } from './saving';
import { Scheme } from './scheme';

/** What the server says of it. */
interface Shown {
  run: string;
  /** That is looked at. */
  epoch: number;
  /** Of those that are measured; with another one, the numbers are asked for again. */
  last: number;
  kind: Kind;
}

const MOST_LAYERS = 12;

const UNITS = 2;
const DEAD = 3;
const SATURATED = 4;

/** Weights, activations or gradients of each layer as ridges over the epochs. */
@customElement('health-histograms')
export class HealthHistograms extends LitElement {
  static override styles = [savingStyles, css`
    :host {
      display: block;
    }
    .layers {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 270px), 1fr));
      gap: 18px 22px;
    }
    figure {
      margin: 0;
    }
    figcaption {
      display: flex;
      gap: 8px;
      align-items: center;
      min-height: 30px;
      font-size: 13.5px;
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    figcaption span:not(.saving) {
      flex: 1;
      color: var(--soft);
      font-size: 13px;
      font-weight: 400;
    }
    svg {
      display: block;
      width: 100%;
      height: auto;
      forced-color-adjust: none;
    }
    p {
      margin: 0;
      color: var(--soft);
    }
    .more {
      margin-top: 14px;
    }
  `];

  @property({ attribute: false }) shown?: Shown;

  @state() private arrays?: Map<string, NamedArray>;

  @state() private fault = '';

  @state() private whole = false;

  /** What the numbers are of. */
  #asked = '';

  readonly #scheme = new Scheme(this, () => this.requestUpdate());

  override willUpdate(): void {
    if (!this.shown) return;
    const asked = `${this.shown.run} ${this.shown.last}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    void this.#ask(this.shown.run, asked);
  }

  async #ask(run: string, asked: string): Promise<void> {
    try {
      const response = await fetch(`api/runs/${run}/health.npz`);
      if (!response.ok) throw new Error(await faultOf(response));
      const arrays = arraysOf(await response.arrayBuffer());
      if (asked !== this.#asked) return;
      this.fault = '';
      this.arrays = arrays;
    } catch (failure) {
      if (asked === this.#asked) this.fault = (failure as Error).message;
    }
  }

  override render() {
    if (!this.shown) return nothing;
    if (this.fault) return html`<p role="status">${this.fault}</p>`;
    if (!this.arrays) return html`<p>Reading …</p>`;
    const layers = histogramsOf(this.arrays, this.shown.kind);
    if (layers.length === 0) return html`<p>This network has no hidden layers, and so no activations.</p>`;
    const some = this.whole ? layers : layers.slice(0, MOST_LAYERS);
    return html`
      <div class="layers">${some.map((layer) => this.#figure(layer))}</div>
      ${some.length < layers.length
        ? html`<button class="small more" @click=${() => (this.whole = true)}>All ${layers.length} layers</button>`
        : nothing}
    `;
  }

  #figure(layer: LayerHistograms) {
    const { epoch, kind } = this.shown!;
    const look = lookOf(this, this.#scheme);
    const title = `${kind[0].toUpperCase()}${kind.slice(1)} of ${layer.layer} by epoch`;
    const picture = ridgePicture(layer, epoch, look, title);
    const [first, last] = [layer.epochs[0], layer.epochs.at(-1)!];
    const words = first === last ? said(first) : `${said(first)}; ${said(last)}`;
    return html`
      <figure>
        <figcaption>${layer.layer}<span>${kind === 'activations' ? this.#units(layer.layer, epoch) : nothing}</span>${savingButtons(title, () => picture)}</figcaption>
        <div role="img" aria-label="${title}. ${words}.">${unsafeHTML(picture)}</div>
      </figure>
    `;
  }

  /** How many units do nothing, where there are some. */
  #units(layer: string, epoch: number): string {
    const epochs = this.arrays!.get('epochs')!;
    const figures = this.arrays!.get(`figures/${layer}`)!;
    const perEpoch = epochs.shape[1];
    let row = 0;
    for (let place = 0; place < epochs.shape[0]; place++) if (epochs.values[place * perEpoch] <= epoch) row = place;
    const at = (column: number) => figures.values[row * figures.shape[1] + column];
    if (at(DEAD) > 0) return `${at(DEAD)} of ${at(UNITS)} dead`;
    return at(SATURATED) > 0.01 ? `${percent(at(SATURATED), 0)} saturated` : '';
  }
}
