import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { correlation } from './control-run';
import { type Curve, DASHES, curvePlot, curveSample, curveStyles } from './curve-plot';
import { PALETTE, largest, overChannels, paint, palette, reasonPatch } from './heat';
import { type Arrays, ask } from './insight';
import { lookOf } from './look';
import { percent } from './numerals';
import { REASONS, reasonWords } from './reason-words';
import { drawingButtons, fileButtons, npzFile, picturesFile, savingStyles } from './saving';
import { Scheme } from './scheme';
import { area, isOfModel } from './trial-curves';
import { REST_MS, WhyPart } from './why-part';
import './why-shuffled-labels';
import { whyStyles } from './why-style';
import { type WhyQuestion, pixelsOf, shapeOf } from './why-question';

const MAPS = [...Object.values(REASONS), 'Random map', 'Edges alone'];

/** As they stand at the ends of curves. */
const SHORT = ['gradient', 'integrated', 'occlusion', 'random', 'edges'];

/** Whether the reasons for an answer are worth anything: against maps that know nothing, and against the same network with weights shuffled. */
@customElement('why-worth')
export class WhyWorth extends WhyPart {
  static override styles = [whyStyles, savingStyles, curveStyles, css`
    .curves,
    .layers {
      display: flex;
      flex-wrap: wrap;
      gap: 14px;
      margin: 0 0 14px;
    }
    .curves figure {
      flex: 0 1 380px;
    }
    .layers figure {
      flex: 0 1 130px;
    }
    .layers canvas {
      width: 100%;
    }
    table {
      border-collapse: collapse;
      font-variant-numeric: tabular-nums;
    }
    th {
      padding: 2px 12px 2px 0;
      font-weight: 400;
      text-align: left;
    }
    td {
      padding: 2px 0 2px 14px;
      text-align: right;
    }
    thead :is(th, td) {
      color: var(--soft);
    }
  `];

  /** The class that is explained. */
  @property() explained = '';

  /** The class that it is compared with; empty for none. */
  @property() against = '';

  @state() private trial?: Arrays;
  @state() private shuffled = new Map<string, Arrays>();

  readonly #scheme = new Scheme(this, () => this.#paint());

  override willUpdate(changed: Map<string, unknown>): void {
    super.willUpdate(changed);
    if (!changed.has('question') && (changed.has('explained') || changed.has('against'))) this.ask();
  }

  protected override async asks(question: WhyQuestion, signal: AbortSignal): Promise<void> {
    this.trial = undefined;
    this.shuffled = new Map();
    if (!this.explained) return;
    await new Promise((done) => setTimeout(done, REST_MS));
    if (signal.aborted) return;
    this.trial = await ask(question, 'reasons/trial', { class: this.explained }, signal);
    for (const layer of question.kernels) {
      const found = await ask(question, 'reasons', { class: this.explained, ...(this.against ? { against: this.against } : {}), methods: 'gradient', shuffled: layer }, signal);
      this.shuffled = new Map([...this.shuffled, [layer, found]]);
    }
  }

  override render() {
    const { question, trial } = this;
    if (!question) return nothing;
    if (this.fault) return html`<p class="fault" role="status">${this.fault}</p>`;
    if (!trial) return html`<p class="soft">Trying …</p>`;
    const [deletion, insertion] = ['deletion', 'insertion'].map((name) => rows(trial, name));
    return html`
      <p>${verdict(deletion.map(area))}</p>
      <div class="curves">
        ${this.#plot('Deletion', `How probable ${this.explained} stays while the pixels that a map names first are blanked: the faster it falls, the better the map.`, deletion)}
        ${this.#plot('Insertion', `How probable ${this.explained} becomes while they are shown on a blank picture: the faster it rises, the better.`, insertion)}
        <table>
          <thead><tr><th>area under the curve</th><td>deletion</td><td>insertion</td></tr></thead>
          <tbody>${MAPS.map((name, map) => html`<tr><th scope="row">${curveSample(lineOf(map))}${name}</th><td>${percent(area(deletion[map]), 0)}</td><td>${percent(area(insertion[map]), 0)}</td></tr>`)}</tbody>
        </table>
      </div>
      <p><b>Maps that know nothing</b> <span class="soft">of the network, to hold the others against.</span></p>
      <div class="layers">
        ${['random', 'edges'].map((control) => html`
          <figure>
            <canvas data-control=${control} role="img" aria-label="${control === 'random' ? 'Random numbers' : 'The edges of the picture'}: ${this.#mapWords(control)}"></canvas>
            <figcaption><b>${control === 'random' ? 'Random' : 'Edges alone'}</b> <span class="soft">${control === 'random' ? 'from a seed' : 'by Sobel’s operator'}</span></figcaption>
          </figure>`)}
      </div>
      ${fileButtons('Maps that know nothing', [this.#picturesFile('canvas[data-control]'), npzFile(() => trial.file)])}
      <p><b>Shuffle a layer</b> <span class="soft">and the map must change: one that stays the same shows the picture, not what was learned (Adebayo et al. 2018).</span></p>
      <div class="layers">
        ${question.kernels.filter((layer) => this.shuffled.has(layer)).map((layer) => this.#layer(layer))}
      </div>
      <why-shuffled-labels .question=${question} .explained=${this.explained} .against=${this.against}></why-shuffled-labels>
    `;
  }

  #mapWords(control: string): string {
    const { values, shape } = this.trial!.arrays.get(control)!;
    return reasonWords(values, shape, this.explained);
  }

  #plot(title: string, about: string, shares: number[][]) {
    const words = `${title}, ${MAPS.map((name, map) => `${name}: area ${percent(area(shares[map]), 0)}`).join('; ')}`;
    const curves = shares.map((values, map) => ({ name: SHORT[map], values, ...lineOf(map) }));
    return html`
      <figure data-plot=${title}>
        ${curvePlot(words, curves, ['no pixel', 'all pixels'])}
        <figcaption><b>${title}</b> <span class="soft">${about}</span></figcaption>
        ${drawingButtons(title, () => this.renderRoot.querySelector<SVGSVGElement>(`figure[data-plot=${title}] svg`)!, () => this.trial!.file)}
      </figure>
    `;
  }

  #layer(layer: string) {
    const { arrays } = this.shuffled.get(layer)!;
    const words = correlation(arrays.get('rank-correlation')!.values[0]);
    const { values, shape } = arrays.get('gradient')!;
    return html`
      <figure>
        <canvas data-layer=${layer} role="img" aria-label="Gradient times input with ${layer} shuffled: ${reasonWords(values, shape, this.explained)}; its rank correlation with the true map is ${words}"></canvas>
        <figcaption><b>${layer}</b> <span class="soft">shuffled: rank correlation ${words}</span></figcaption>
        ${fileButtons(`${layer} shuffled`, [this.#picturesFile(`canvas[data-layer="${layer}"]`), npzFile(() => this.shuffled.get(layer)!.file)])}
      </figure>
    `;
  }

  #picturesFile(selector: string) {
    const pictures = () => [...this.renderRoot.querySelectorAll<HTMLCanvasElement>(selector)].map((canvas) => ({ canvas, caption: canvas.dataset.layer ?? canvas.dataset.control }));
    return picturesFile(pictures, () => lookOf(this, this.#scheme));
  }

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    const { question } = this;
    if (!question) return;
    const colours = palette(this.#scheme.colours(PALETTE));
    const shape = shapeOf(question);
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) {
      const { layer, control } = canvas.dataset;
      const map = control ? this.trial!.arrays.get(control)!.values : this.shuffled.get(layer!)!.arrays.get('gradient')!.values;
      const most = largest(overChannels(map, question.channels));
      paint(canvas, question.height, question.width, [reasonPatch(map, pixelsOf(question), shape, most, colours)]);
    }
  }
}

function rows({ arrays }: Arrays, name: string): number[][] {
  const { shape: [count, columns], values } = arrays.get(name)!;
  return Array.from({ length: count }, (_, row) => [...values.slice(row * columns, (row + 1) * columns)]);
}

/** @param areas of deletion, the random map and the edges last */
function verdict(areas: number[]): string {
  const [random, edges] = areas.slice(-2);
  const better = MAPS.filter((_, map) => isOfModel(map) && areas[map] < Math.min(random, edges));
  if (better.length === 3) return 'All three maps find the pixels that matter sooner than a random map and than the edges alone.';
  if (better.length === 0) return 'For this picture none of the three maps finds the pixels that matter sooner than the edges alone or a random map does.';
  return `For this picture ${better.join(' and ')} find${better.length === 1 ? 's' : ''} the pixels that matter sooner than a random map and than the edges alone; the rest does not.`;
}

function lineOf(map: number): Pick<Curve, 'tone' | 'dash'> {
  return { tone: isOfModel(map) ? 'positive' : 'negative', dash: DASHES[map] };
}
