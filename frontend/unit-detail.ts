import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { effectBars, effectStyles } from './effect-bars';
import { largest, overChannels } from './heat';
import { type Arrays, type SentDrawing, arraysAbout } from './insight';
import { npyOf } from './npy';
import { type NamedArray } from './npz';
import { alone } from './numerals';
import './number-picture';
import { type Frame, type NumberPicture } from './number-picture';
import './place-explained';
import { save, savingStyles } from './saving';
import { type UnitsQuestion, ofUnit, rowOf } from './unit-question';
import { byInfluence, largestOf, likeUnit, nounOf, pairsOf, rankWords, watchWords } from './unit-words';
import { WhyPart } from './why-part';
import { whyStyles } from './why-style';

/** One unit, with what is known of its layer. */
interface DetailQuestion {
  asked: UnitsQuestion;
  unit: number;
  picture: Float32Array<ArrayBuffer> | SentDrawing;
  weights: Arrays;
  survey?: Arrays;
  given: Arrays;
}

const MOST_CHANNELS = 12;
/** As many of them stand beside each other, where there is room. */
const ACROSS = 4;

const LARGER = 12;

/** Of rows that tell of an example that excites a unit. */
const ROW = 9;

/** The width of the largest picture, and of what stands beside it, pixels of the page. */
const LARGE = 190;
const BESIDE = 22;

/** One unit looked at closely: what it weighs, what it adds to each class, which examples excite it, and how a number of it comes about. */
@customElement('unit-detail')
export class UnitDetail extends WhyPart<DetailQuestion> {
  static override styles = [whyStyles, savingStyles, effectStyles, css`
    section {
      padding: 14px 16px 16px;
      border-radius: 10px;
      background: var(--zero);
    }
    h3,
    h4 {
      margin: 0;
      font-size: 15px;
    }
    h4 {
      margin-bottom: 6px;
      font-size: 13.5px;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: baseline;
      margin-bottom: 12px;
    }
    .head .saving {
      margin-left: auto;
    }
    .parts {
      display: flex;
      flex-wrap: wrap;
      gap: 18px 26px;
      align-items: flex-start;
    }
    .large {
      width: 190px;
    }
    .wide {
      width: 216px;
    }
    number-picture {
      border-radius: 6px;
    }
    .map {
      cursor: crosshair;
    }
    .map:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    .soft {
      margin: 5px 0 0;
      max-width: 44ch;
    }
    .beside {
      display: grid;
      grid-template-columns: 190px auto;
      gap: 4px;
    }
    .outgoing {
      max-width: 320px;
    }
    .examples {
      display: grid;
      grid-template-columns: repeat(3, 62px);
      gap: 8px;
    }
    .examples figcaption {
      margin: 2px 0 0;
      font-size: 12px;
    }
    .cut {
      display: inline-block;
      max-width: 100%;
      overflow: hidden;
      text-overflow: ellipsis;
      vertical-align: bottom;
      white-space: nowrap;
    }
    .channels {
      display: grid;
      grid-template-columns: repeat(auto-fill, 108px);
      gap: 10px;
      max-width: 100%;
    }
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 3px;
    }
    .channels figcaption {
      font-size: 12px;
    }
    .gates {
      display: grid;
      grid-template-columns: auto minmax(120px, 220px) minmax(80px, 160px);
      gap: 5px 10px;
      align-items: center;
      font-size: 12.5px;
    }
    .gates number-picture {
      height: 20px;
      border-radius: 4px;
    }
    .rest {
      flex: 1 1 420px;
      min-width: 0;
    }
    .link {
      padding: 0;
      border: 0;
      background: none;
      color: var(--accent);
      font: inherit;
      text-decoration: underline;
      cursor: pointer;
    }
    @media (max-width: 700px) {
      section {
        padding: 12px;
      }
    }
  `];

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
          ${layer.kind === 'filters' ? this.#kernels(question) : nothing}
          ${layer.kind === 'cells' ? this.#gates(question) : nothing}
          ${layer.kind === 'units' && !layer.pixels ? this.#inputs(question) : nothing}
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
    if (!step) return;
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

  /** The kernel of each channel that comes in, beside the channel's own picture. */
  #kernels({ asked, unit, weights, given }: DetailQuestion) {
    const kernel = weights.arrays.get('incoming')!;
    const [side, , channels] = kernel.shape;
    const input = given.arrays.get(asked.layer.input)!;
    const own = ofUnit(kernel, unit);
    const most = largest(own);
    const norms = Array.from({ length: channels }, (_, channel) => Math.hypot(...ofUnit({ shape: [channels], values: own }, channel)));
    const order = channels > ACROSS ? byInfluence(norms, channels) : [...norms.keys()];
    const shown = this.allChannels ? order : order.slice(0, MOST_CHANNELS);
    const names = channels === 3 && asked.layer.input === 'input' ? ['red', 'green', 'blue'] : undefined;
    const ofLayer = channels === 1 ? 'The kernel' : `Kernels by what comes in${channels > MOST_CHANNELS ? ', the largest first' : ''}`;
    return html`
      <div>
        <h4>${ofLayer}</h4>
        <div class="channels" style=${across(shown.length)}>
          ${shown.map((channel) => html`
            <figure>
              <div class="pair">
                <number-picture .values=${ofUnit(input, channel)} .shape=${[...input.shape.slice(0, 2), 1]} .picture=${asked.layer.input === 'input'} label="Channel ${channel + 1} of what comes in" style="aspect-ratio: ${input.shape[1]} / ${input.shape[0]}"></number-picture>
                <number-picture .values=${ofUnit({ shape: [channels], values: own }, channel)} .shape=${[side, side]} .most=${most} label="Kernel of ${side} by ${side} for channel ${channel + 1}" style="aspect-ratio: 1"></number-picture>
              </div>
              <figcaption class="soft">${channels === 1 ? 'the picture and its kernel' : names?.[channel] ?? `channel ${channel + 1}`}</figcaption>
            </figure>`)}
        </div>
        ${channels > shown.length ? html`<button class="small" @click=${() => (this.allChannels = true)}>Show all ${channels}</button>` : nothing}
      </div>
    `;
  }

  /** Input and recurrent weights, gate by gate. */
  #gates({ asked: { layer, step }, unit, weights }: DetailQuestion) {
    const seen = weights.arrays.get('seen');
    const incoming = seen ?? weights.arrays.get('incoming')!;
    const recurrent = weights.arrays.get('recurrent')!;
    const ofGate = ({ shape: [rows, columns], values }: NamedArray, gate: number) =>
      Float32Array.from({ length: rows }, (_, row) => values[row * columns + gate * layer.count + unit]);
    const [most, again] = [incoming, recurrent].map((array) => largest(layer.gates.flatMap((_, gate) => [...ofGate(array, gate)])));
    return html`
      <div>
        <h4>Weights by gate</h4>
        <div class="gates">
          <span></span><span class="soft">of ${seen ? `the numbers of a ${step}` : 'the layer before'}</span><span class="soft">of the outputs before</span>
          ${layer.gates.map((gate, place) => html`
            <span>${gate}</span>
            <number-picture .values=${ofGate(incoming, place)} .shape=${[1, incoming.shape[0]]} .most=${most} label="What the ${gate} takes from ${seen ? `each number of a ${step}` : 'each unit of the layer before'}"></number-picture>
            <number-picture .values=${ofGate(recurrent, place)} .shape=${[1, recurrent.shape[0]]} .most=${again} label="What the ${gate} takes from each unit's output before"></number-picture>`)}
        </div>
        <p class="soft">Blue opens the gate or raises the candidate, brown does the opposite.${seen ? ' The affine map before the layer is multiplied in.' : ''}</p>
      </div>
    `;
  }

  /** What a dense unit takes from what comes in, where that is no picture: from each channel's map, or from each unit before. */
  #inputs({ asked, unit, weights, given }: DetailQuestion) {
    const own = ofUnit(weights.arrays.get('incoming')!, unit);
    const maps = given.arrays.get(asked.layer.maps)?.shape ?? [];
    const most = largest(own);
    if (maps.length !== 3) {
      const order = byInfluence(own.map(Math.abs), own.length).slice(0, MOST_CHANNELS);
      return html`
        <div>
          <h4>What it takes from the layer before</h4>
          <number-picture .values=${own} .shape=${[1, own.length]} label="Weights of ${own.length} units of the layer before" style="height: 20px; width: 220px; max-width: 100%"></number-picture>
          <p class="soft">Most from ${order.slice(0, 4).map((each) => `unit ${each + 1} (${alone(own[each], false)})`).join(', ')}.</p>
        </div>
      `;
    }
    const [height, width, channels] = maps;
    const shown = this.allChannels ? channels : Math.min(channels, MOST_CHANNELS);
    return html`
      <div>
        <h4>Weights by channel and place</h4>
        <div class="channels" style=${across(shown)}>
          ${Array.from({ length: shown }, (_, channel) => html`
            <figure>
              <number-picture .values=${ofUnit({ shape: [channels], values: own }, channel)} .shape=${[height, width]} .most=${most} label="Weights of channel ${channel + 1}" style="aspect-ratio: ${width} / ${height}"></number-picture>
              <figcaption class="soft">channel ${channel + 1}</figcaption>
            </figure>`)}
        </div>
        ${channels > shown ? html`<button class="small" @click=${() => (this.allChannels = true)}>Show all ${channels}</button>` : nothing}
      </div>
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
  #examples({ asked, survey, unit }: DetailQuestion) {
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
    save(`${layer.name}-${unit + 1}.npy`.replaceAll('/', '-'), new Blob([npyOf(shape, own)], { type: 'application/octet-stream' }));
  }
}

/** The width of channels side by side. */
function across(count: number): string {
  return `width: ${118 * Math.min(ACROSS, count) - 10}px`;
}

/** Rows that are not read move nothing. */
function padded(values: Float32Array, length: number): Float32Array {
  const all = new Float32Array(length);
  all.set(values);
  return all;
}
