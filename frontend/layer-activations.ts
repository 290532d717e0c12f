import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { givenWords, partWords, partsOf } from './activation-words';
import { PALETTE, heatPatch, largest, paint, paintMaps, paintSteps, palette, picturePatch } from './heat';
import { type Arrays, ask } from './insight';
import { drawingOfTab } from './kept-drawing';
import { type NamedArray } from './npz';
import { alone } from './numerals';
import { save, savingStyles } from './saving';
import { Scheme } from './scheme';
import { WhyPart } from './why-part';
import { type WhyQuestion } from './why-question';
import { whyStyles } from './why-style';

const INPUT = 'input';
const MOST_MAPS = 128;
/** More units are painted in rows of so many. */
const MOST_BARS = 64;
const UNITS_A_ROW = 32;

/** What one layer gives while the network reads a picture. */
@customElement('layer-activations')
export class LayerActivations extends WhyPart {
  static override styles = [whyStyles, savingStyles, css`
    .given {
      display: flex;
      flex-wrap: wrap;
      gap: 14px 22px;
      align-items: flex-start;
    }
    .picture {
      flex: none;
      width: 112px;
    }
    canvas {
      width: 100%;
      background: none;
    }
    .picture canvas {
      background: var(--sheet);
      border: 1px solid var(--line);
    }
    .picture button {
      width: 100%;
      height: auto;
      min-height: 28px;
      margin-top: 6px;
      padding: 3px 8px;
    }
    button[aria-pressed='true'] {
      border-color: var(--accent);
      color: var(--accent);
    }
    .parts {
      flex: 1 1 300px;
      min-width: 0;
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr));
      gap: 14px 18px;
    }
    .maps canvas {
      max-width: 640px;
      background: var(--zero);
    }
    .steps canvas {
      height: 170px;
    }
    .units {
      max-width: 640px;
    }
    .bars {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 3px 10px;
      align-items: center;
      margin: 0;
      font-variant-numeric: tabular-nums;
    }
    .bars.many {
      grid-template-columns: auto minmax(0, 1fr) auto auto minmax(0, 1fr) auto;
    }
    .bars dt,
    .bars dd {
      margin: 0;
    }
    .bar {
      position: relative;
      height: 11px;
      background: linear-gradient(to right, transparent calc(50% - 0.5px), var(--guide) 0 calc(50% + 0.5px), transparent 0);
      forced-color-adjust: none;
    }
    .bar i {
      position: absolute;
      inset-block: 0;
      border-radius: 2px;
      background: var(--positive);
    }
    .bar .below {
      background: var(--negative);
    }
    .largest {
      font-weight: 700;
    }
    .waiting {
      opacity: 0.45;
    }
  `];

  /** The layer's name. */
  @property() layer = '';

  /** Whether its units are those of the classes. */
  @property({ type: Boolean }) logits = false;

  /** Whether the drawing is read in place of the example. */
  @state() private drawn = false;
  @state() private found?: Arrays;
  /** What was found is of this layer. */
  @state() private of = '';

  readonly #scheme = new Scheme(this, () => this.#paint());

  override willUpdate(changed: Map<string, unknown>): void {
    super.willUpdate(changed);
    if (!changed.has('question') && (changed.has('layer') || changed.has('drawn'))) this.ask();
  }

  protected override async asks(question: WhyQuestion, signal: AbortSignal): Promise<void> {
    const { layer } = this;
    // Gates and states are named below their layer, and are not asked for one by one.
    const layers: Record<string, string> = question.sight === 'steps' ? {} : { layers: [...new Set([INPUT, layer])].join(',') };
    this.found = await ask(question, 'activations', layers, signal, this.drawn ? drawingOfTab() : []);
    this.of = layer;
  }

  override render() {
    const { question } = this;
    if (!question) return nothing;
    if (this.fault) return html`<p class="fault" role="status">${this.fault}</p>`;
    if (!this.found) return html`<p class="soft">Reading …</p>`;
    const parts = partsOf(this.found.arrays, this.of);
    return html`
      <div class="given ${this.of === this.layer ? '' : 'waiting'}">
        <figure class="picture">
          <canvas data-array=${INPUT} role="img" aria-label="The picture as the network sees it"></canvas>
          ${question.ink && drawingOfTab().length > 0 ? html`
            <button class="small" aria-pressed=${this.drawn} @click=${() => (this.drawn = !this.drawn)}>My drawing</button>` : nothing}
        </figure>
        <div class="parts">${parts.map((array) => this.#part(array, parts.length > 1 ? partWords(array) : '', question))}</div>
      </div>
      <p><button class="small" title="As NumPy reads it" @click=${() => save(`${this.of.replaceAll('/', '-')}.npz`, new Blob([this.found!.file]))}>Save the numbers</button></p>
    `;
  }

  #part(array: NamedArray, title: string, question: WhyQuestion) {
    const { name, shape } = array;
    const words = givenWords(array);
    const caption = html`<figcaption>${title ? html`<b>${title}</b> ` : nothing}<span class="soft">${words}${shape.length === 3 && shape[2] > MOST_MAPS ? ` The first ${MOST_MAPS} are shown.` : ''}</span></figcaption>`;
    if (shape.length === 1 && shape[0] <= MOST_BARS) return html`<figure class="units">${this.#bars(array, question)}${caption}</figure>`;
    const kind = shape.length === 3 ? 'maps' : shape.length === 2 ? 'steps' : 'units';
    return html`<figure class=${kind}><canvas data-array=${name} role="img" aria-label=${`${title} ${words}`.trim()}></canvas>${caption}</figure>`;
  }

  /** Few numbers one by one, those of classes with their names. */
  #bars({ values }: NamedArray, { classes }: WhyQuestion) {
    const named = this.logits && this.of === this.layer;
    const most = largest(values) || 1;
    const top = values.indexOf(Math.max(...values));
    return html`
      <dl class="bars ${values.length > 16 ? 'many' : ''}">
        ${[...values].map((value, unit) => html`
          <dt class=${unit === top ? 'largest' : ''}>${named ? classes[unit] : unit + 1}</dt>
          <dd class="bar"><i class=${value < 0 ? 'below' : ''} style="left: ${50 + Math.min(0, (50 * value) / most)}%; width: ${(50 * Math.abs(value)) / most}%"></i></dd>
          <dd class=${unit === top ? 'largest' : ''}>${alone(Number(value.toPrecision(3)), false)}</dd>`)}
      </dl>
    `;
  }

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    const { question, found } = this;
    if (!question || !found || this.fault) return;
    const colours = palette(this.#scheme.colours(PALETTE));
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) {
      const array = found.arrays.get(canvas.dataset.array!);
      if (!array) continue;
      const { shape, values, name } = array;
      if (name === INPUT && canvas.closest('.picture')) paint(canvas, shape[0], shape[1], [picturePatch(values, shape, colours)]);
      else if (shape.length === 3) paintMaps(canvas, array, MOST_MAPS, colours);
      else if (shape.length === 2) paintSteps(canvas, array, colours);
      else {
        const rows = Math.ceil(values.length / UNITS_A_ROW);
        const padded = Float32Array.from({ length: rows * UNITS_A_ROW }, (_, unit) => values[unit] ?? 0);
        paint(canvas, rows, UNITS_A_ROW, [heatPatch(padded, [rows, UNITS_A_ROW], largest(values), colours)]);
      }
    }
  }
}
