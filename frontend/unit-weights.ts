import { html, nothing } from 'lit';
import { largest } from './heat';
import { type NamedArray } from './npz';
import { alone } from './numerals';
import './number-picture';
import { type DetailQuestion, ofUnit } from './unit-question';
import { byInfluence } from './unit-words';

/** As many channels are shown at first. */
const MOST_CHANNELS = 12;

/** As many of them stand beside each other, where there is room. */
const ACROSS = 4;

/** The kernel of each channel that comes in, beside the channel's own picture. */
export function kernels({ asked, unit, weights, given }: DetailQuestion, all: boolean, showAll: () => void) {
  const kernel = weights.arrays.get('incoming')!;
  const [side, , channels] = kernel.shape;
  const input = given.arrays.get(asked.layer.input)!;
  const own = ofUnit(kernel, unit);
  const most = largest(own);
  const norms = Array.from({ length: channels }, (_, channel) => Math.hypot(...ofUnit({ shape: [channels], values: own }, channel)));
  const order = channels > ACROSS ? byInfluence(norms, channels) : [...norms.keys()];
  const shown = all ? order : order.slice(0, MOST_CHANNELS);
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
      ${channels > shown.length ? html`<button class="small" @click=${showAll}>Show all ${channels}</button>` : nothing}
    </div>
  `;
}

/** Input and recurrent weights, gate by gate. */
export function gates({ asked: { layer, step }, unit, weights }: DetailQuestion) {
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
export function inputs({ asked, unit, weights, given }: DetailQuestion, all: boolean, showAll: () => void) {
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
  const shown = all ? channels : Math.min(channels, MOST_CHANNELS);
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
      ${channels > shown ? html`<button class="small" @click=${showAll}>Show all ${channels}</button>` : nothing}
    </div>
  `;
}

/** The width of channels side by side. */
function across(count: number): string {
  return `width: ${118 * Math.min(ACROSS, count) - 10}px`;
}
