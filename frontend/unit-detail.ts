import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { effectBars, effectStyles } from './effect-bars';
import { largest, overChannels } from './heat';
import { type Arrays, arraysAbout } from './insight';
import { isModified } from './modifiers';
import { type NamedArray } from './npz';
import { alone } from './numerals';
import './number-picture';
import { type Frame, type NumberPicture } from './number-picture';
import './place-explained';
import { npyBlob, save, savingStyles } from './saving';
import { detailStyle } from './unit-detail-style';
import { type DetailQuestion, ofUnit, rowOf } from './unit-question';
import { gates, inputs, kernels } from './unit-weights';
import { byInfluence, largestOf, likeUnit, nounOf, pairsOf, rankWords, watchWords } from './unit-words';
import { WhyPart } from './why-part';
import { whyStyles } from './why-style';

const LARGER = 12;

/** Of rows that tell of an example that excites a unit. */
const ROW = 9;

/** The width of the largest picture, and of what stands beside it, pixels of the page. */
const LARGE = 190;
const BESIDE = 22;

/** One unit looked at closely: what it weighs, what it adds to each class, which examples excite it, and how a number of it comes about. */
@customElement('unit-detail')
export class UnitDetail extends WhyPart<DetailQuestion> {
  static override styles = [whyStyles, savingStyles, effectStyles, detailStyle];

  @state() private exciting?: Arrays;
  /** The place of the map that is explained, where a person has chosen one. */
  @state() private place?: [number, number];
  @state() private allChannels = false;

  #asked = '';

  protected override async asks({ asked, unit, survey }: DetailQuestion, signal: AbortSignal): Promise<void> {
    const key = JSON.stringify([asked.run, asked.epoch, asked.layer.name, unit]);
    if (key !== this.#asked) this.exciting = this.place = undefined;
    if (!survey || (key === this.#asked && this.exciting)) return;
    this.#asked = key;
    this.exciting = await arraysAbout(asked, 'units/examples', { layer: asked.layer.name, unit: String(unit) }, signal);
  }

  override render() {
    const { question } = this;
    if (!question) return nothing;
    const { asked: { layer }, unit } = question;
    const noun = nounOf(layer);
    const showAll = () => (this.allChannels = true);
    return html`
      <section aria-label="${noun} ${unit + 1}">
        <div class="head">
          <h3>${noun.charAt(0).toUpperCase()}${noun.slice(1)} ${unit + 1}</h3>
          <span>${this.#words(question)}</span>
          <span class="saving">
            <button class="small" aria-label="Save the largest picture as PNG" title="Save as PNG" @click=${this.#savePicture}>PNG</button>
            <button class="small" aria-label="Save the weights of this ${noun} for NumPy" title="Save the weights of this ${noun} for NumPy" @click=${() => this.#saveWeights(question)}>.npy</button>
          </span>
        </div>
        ${this.fault ? html`<p class="fault" role="status">${this.fault}</p>` : nothing}
        <div class="parts">
          ${layer.kind === 'filters' ? this.#map(question) : this.#picture(question)}
          ${layer.kind === 'filters' ? kernels(question, this.allChannels, showAll) : nothing}
          ${layer.kind === 'cells' ? gates(question) : nothing}
          ${layer.kind === 'units' && !layer.pixels ? inputs(question, this.allChannels, showAll) : nothing}
          ${this.#outgoing(question)}
          ${this.#examples(question)}
          ${layer.kind === 'cells' ? nothing : this.#explained(question)}
        </div>
      </section>
    `;
  }

  #words({ asked: { layer }, unit, survey }: DetailQuestion) {
    if (!survey) return nothing;
    const numbers = (name: string) => survey.arrays.get(name)!.values;
    const noun = nounOf(layer);
    const rank = byInfluence(numbers('influence'), layer.count).indexOf(unit);
    const alike = likeUnit(pairsOf(survey.arrays.get('alike')), unit);
    return html`
      ${numbers('farthest')[unit] === 0
        ? html`✕ It never fires: it gives 0 for every example.`
        : html`<span class="soft">${rankWords(rank, layer.count)}; it gives ${alone(numbers('mean')[unit], false)} on average, signs aside.</span>`}
      ${alike.map(({ unit: other, pair }) => html`
        = It does the same as <button class="link" @click=${() => this.#tell('chosen', other)}>${noun} ${other + 1}</button>:
        the cosine of their weights is ${alone(pair.cosine, false)}, the correlation of what they give ${alone(pair.correlation, false)}.`)}
    `;
  }

  #activation({ asked, given }: DetailQuestion): NamedArray {
    return given.arrays.get(asked.layer.activation)!;
  }

  /** The place that is explained: where the unit gives most, unless a person has chosen another. */
  #explainedPlace(question: DetailQuestion): [number, number] {
    if (this.place) return this.place;
    const map = this.#activation(question);
    const values = ofUnit(map, question.unit);
    const most = values.indexOf(Math.max(...values));
    return [Math.floor(most / map.shape[1]), most % map.shape[1]];
  }

  /** A filter's map, in which a place can be chosen. */
  #map(question: DetailQuestion) {
    const map = this.#activation(question);
    const [height, width] = map.shape;
    const values = ofUnit(map, question.unit);
    const [row, column] = this.#explainedPlace(question);
    const words = `Map of filter ${question.unit + 1}; row ${row + 1}, column ${column + 1} is explained: ${alone(values[row * width + column], false)}. Arrow keys choose another place.`;
    return html`
      <figure class="large">
        <div role="application" aria-label=${words} tabindex="0" @keydown=${(event: KeyboardEvent) => this.#move(event, row, column, height, width)}>
          <number-picture class="map" data-picture .values=${values} .shape=${[height, width]} .most=${largest(map.values)} .frame=${[row, column, row + 1, column + 1]}
            style="aspect-ratio: ${width} / ${height}" @click=${(event: MouseEvent) => (this.place = (event.currentTarget as NumberPicture).placeOf(event))}></number-picture>
        </div>
        <figcaption class="soft">What it makes of the picture, ${height} × ${width}. Press a place to see how its number comes about.</figcaption>
      </figure>
    `;
  }

  #move(event: KeyboardEvent, row: number, column: number, height: number, width: number): void {
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!step || isModified(event)) return;
    event.preventDefault();
    const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
    this.place = [within(row + step[0], height), within(column + step[1], width)];
  }

  /** What a unit weighs, or what goes with it; of a recurrent unit with how far each step moves it. */
  #picture({ asked, unit, weights, survey }: DetailQuestion) {
    const { layer, height, width, channels, ink, step } = asked;
    const watched = survey?.arrays.get('watched');
    const numbers = layer.pixels ? ofUnit(weights.arrays.get('incoming')!, unit) : watched && rowOf(watched, unit);
    if (!numbers) return nothing;
    const movement = survey?.arrays.get('movement');
    const moves = movement && rowOf(movement, unit);
    const bright = ink ? 'ink' : 'brightness';
    const words = layer.pixels
      ? `Its weights: ${bright} on blue excites it, ${bright} on brown inhibits it.`
      : `${watchWords(moves, numbers, [height, width, channels], step, ink)} Blue: the covariance of ${bright} there with ${moves ? `how the unit moves in that ${step}` : 'what the unit gives'}; brown below zero.`;
    const picture = html`<number-picture data-picture .values=${overChannels(numbers, channels)} .shape=${[height, width]} label="What unit ${unit + 1} goes with. ${words}" style="aspect-ratio: ${width} / ${height}"></number-picture>`;
    const beside = moves && step === 'row';
    return html`
      <figure class=${beside ? 'wide' : 'large'}>
        ${beside ? html`
          <div class="beside">
            ${picture}
            <number-picture .values=${padded(moves, height)} .shape=${[height, 1]} label="How far each row moves it on average" style="width: ${BESIDE}px; aspect-ratio: ${BESIDE} / ${(LARGE * height) / width}"></number-picture>
          </div>` : picture}
        <figcaption class="soft">${words}${beside ? ' Beside it: how far each row moves it on average.' : ''}</figcaption>
      </figure>
    `;
  }

  /** What it adds to each logit, as bars. */
  #outgoing({ asked, unit, weights }: DetailQuestion) {
    const outgoing = weights.arrays.get('outgoing');
    if (!outgoing) {
      return html`<div><h4>What it adds to each class</h4><p class="soft">The next recurrent layer remembers it first, so that there is no straight way to a class.</p></div>`;
    }
    const values = rowOf(outgoing, unit);
    const { classes, layer } = asked;
    const { raised, lowered } = largestOf(values, classes);
    return html`
      <figure class="outgoing">
        <h4>What it adds to each class</h4>
        ${effectBars(values, classes, `It raises ${raised} most and lowers ${lowered} most`)}
        <figcaption class="soft">${layer.isLast
          ? 'Its weights in the logits.'
          : 'The product of all weights on its way to the logits, as if no activation function behind it bent anything.'}
          It raises ${raised} most, by ${alone(Math.max(...values), false)} for each 1 that it gives${layer.kind === 'filters' ? ' all over its map' : ''}.</figcaption>
      </figure>
    `;
  }

  /** The examples that excite it most, each with what it sees of them framed. */
  #examples({ asked, survey }: DetailQuestion) {
    const { height, width, channels, classes, layer, step } = asked;
    if (!survey) return nothing;
    const found = this.exciting;
    if (!found) return html`<div><h4>What excites it most</h4><p class="soft">Looking …</p></div>`;
    const rows = found.arrays.get('exciting')!;
    const pictures = found.arrays.get('pictures')!;
    const place = (row: number) => (layer.kind === 'cells' ? `, ${step} ${row + 1}` : '');
    return html`
      <div>
        <h4>What excites it most</h4>
        ${rows.shape[0] === 0 ? html`<p class="soft">Nothing: it never fires.</p>` : html`
          <div class="examples">
            ${Array.from({ length: rows.shape[0] }, (_, rank) => {
              const [index, label, value, row, , ...field] = rows.values.subarray(ROW * rank, ROW * (rank + 1));
              const words = `${classes[label]}: ${alone(value, false)}${place(row)}`;
              return html`
                <figure title="Example ${index} of the ${asked.split} split">
                  <number-picture picture .values=${rowOf(pictures, rank)} .shape=${[height, width, channels]} .frame=${layer.kind === 'units' ? undefined : (field as Frame)}
                    label="Example of ${words}" style="aspect-ratio: ${width} / ${height}"></number-picture>
                  <figcaption class="soft"><span class="cut">${classes[label]}</span>: ${alone(value, false)}${place(row)}</figcaption>
                </figure>`;
            })}
          </div>
          <p class="soft">Of the ${asked.split} split${layer.kind === 'units' ? '' : ', what it sees there framed'}.</p>`}
      </div>
    `;
  }

  #explained(question: DetailQuestion) {
    const { asked, unit, picture } = question;
    const [row, column] = asked.layer.kind === 'filters' ? this.#explainedPlace(question) : [0, 0];
    return html`<place-explained class="rest" .question=${{ asked, unit, row, column, picture }}></place-explained>`;
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  async #savePicture(): Promise<void> {
    const picture = this.renderRoot.querySelector<NumberPicture>('[data-picture]');
    const { asked: { layer }, unit } = this.question!;
    if (picture) save(`${layer.name}-${unit + 1}.png`.replaceAll('/', '-'), await picture.png(LARGER));
  }

  #saveWeights({ asked: { layer }, unit, weights }: DetailQuestion): void {
    const incoming = weights.arrays.get('incoming')!;
    const groups = Math.max(1, layer.gates.length);
    const own = Float32Array.from({ length: incoming.values.length / layer.count }, (_, place) => incoming.values[place * layer.count + unit]);
    const shape = [...incoming.shape.slice(0, -1), ...(groups > 1 ? [groups] : [])];
    save(`${layer.name}-${unit + 1}.npy`.replaceAll('/', '-'), npyBlob({ shape, values: own }));
  }
}

/** Rows that are not read move nothing. */
function padded(values: Float32Array, length: number): Float32Array {
  const all = new Float32Array(length);
  all.set(values);
  return all;
}
