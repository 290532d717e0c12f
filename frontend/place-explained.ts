import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { largest } from './heat';
import { type Arrays, type SentDrawing, arraysAbout } from './insight';
import { alone } from './numerals';
import './number-picture';
import { type Frame } from './number-picture';
import { type UnitsQuestion, ofUnit } from './unit-question';
import { byInfluence } from './unit-words';
import { REST_MS, WhyPart } from './why-part';
import { whyStyles } from './why-style';

/** A number that is explained: of a map, or of a dense unit. */
interface PlaceQuestion {
  asked: UnitsQuestion;
  unit: number;
  row: number;
  column: number;
  picture: Float32Array<ArrayBuffer> | SentDrawing;
}

/** Kernels of more numbers than these a side are shown without them. */
const MOST_WRITTEN = 7;

const COLOURS = ['red', 'green', 'blue'];

/** How one number comes about: patch times kernel, added up, with the bias; normalised, activated and pooled. */
@customElement('place-explained')
export class PlaceExplained extends WhyPart<PlaceQuestion> {
  static override styles = [whyStyles, css`
    h4 {
      margin: 0 0 8px;
      font-size: 13.5px;
    }
    .way {
      display: flex;
      flex-wrap: wrap;
      gap: 10px 14px;
      align-items: center;
    }
    .sign {
      color: var(--soft);
      font-size: 20px;
    }
    table {
      border-collapse: separate;
      border-spacing: 1px;
      font-size: 12px;
      font-variant-numeric: tabular-nums;
    }
    td {
      min-width: 40px;
      height: 24px;
      padding: 0 4px;
      border-radius: 3px;
      background: color-mix(in srgb, var(--tone, var(--sheet)) var(--depth, 0%), var(--sheet));
      text-align: right;
      forced-color-adjust: none;
      color: var(--ink);
    }
    td.zero {
      background: repeating-linear-gradient(135deg, var(--sheet) 0 4px, var(--line) 4px 5px);
      color: var(--soft);
    }
    td.won {
      outline: 2px solid var(--ink);
      font-weight: 700;
    }
    .sums {
      margin-top: 10px;
      line-height: 1.7;
      font-variant-numeric: tabular-nums;
    }
    .large {
      width: 120px;
    }
    .large number-picture {
      border-radius: 6px;
    }
    .scroll {
      max-width: 100%;
      overflow-x: auto;
    }
  `];

  @state() private found?: Arrays;
  /** The channel whose numbers are written out, where a person has chosen one. */
  @state() private channel?: number;

  protected override async asks({ asked, unit, row, column, picture }: PlaceQuestion, signal: AbortSignal): Promise<void> {
    if (!(picture instanceof Float32Array)) await new Promise((done) => setTimeout(done, REST_MS));
    if (signal.aborted) return;
    const parameters = { layer: asked.layer.name, unit: String(unit), row: String(row), column: String(column) };
    const found = await arraysAbout(asked, 'units/place', parameters, signal, picture);
    if (signal.aborted) return;
    this.found = found;
    const field = found.arrays.get('field');
    this.dispatchEvent(new CustomEvent('framed', { detail: field && ([...field.values] as Frame), bubbles: true, composed: true }));
  }

  override render() {
    const { question, found } = this;
    if (this.fault) return html`<p class="fault" role="status">${this.fault}</p>`;
    if (!question || !found) return nothing;
    const isFilter = question.asked.layer.kind === 'filters';
    return html`
      <h4>${isFilter ? `How the number at row ${question.row + 1}, column ${question.column + 1} comes about` : 'How its number comes about'}</h4>
      ${isFilter ? this.#patch(question, found) : this.#products(question, found)}
      <div class="sums">${this.#sums(question, found)}</div>
      ${this.#window(found)}
    `;
  }

  /** What the kernel lies on, the kernel, and their products, number by number. */
  #patch({ asked }: PlaceQuestion, found: Arrays) {
    const patch = found.arrays.get('patch')!;
    const kernel = found.arrays.get('kernel')!;
    const [side, , channels] = patch.shape;
    const all = Float32Array.from(patch.values, (value, index) => value * kernel.values[index]);
    const sums = Array.from({ length: channels }, (_, channel) => ofUnit({ shape: [channels], values: all }, channel).reduce((sum, each) => sum + each, 0));
    const order = byInfluence(sums.map(Math.abs), channels);
    const channel = this.channel !== undefined && this.channel < channels ? this.channel : order[0];
    const [under, own, products] = [patch.values, kernel.values, all].map((values) => ofUnit({ shape: [channels], values }, channel));
    const inside = found.arrays.get('inside')!.values;
    const title = (each: number) => (asked.layer.input === 'input' && channels === 3 ? COLOURS[each] : `channel ${each + 1}`);
    return html`
      ${channels > 1 ? html`
        <p>Numbers of
          <select aria-label="Channel whose numbers are shown" @change=${(event: Event) => (this.channel = Number((event.target as HTMLSelectElement).value))}>
            ${order.map((each) => html`<option value=${each} ?selected=${each === channel}>${title(each)}, adds ${alone(sums[each], false)}</option>`)}
          </select>
          <span class="soft">All ${channels} channels together add up to ${alone(found.arrays.get('sums')!.values[0], false)}.</span>
        </p>` : nothing}
      <div class="way">
        ${this.#grid('What the kernel lies on', under, [side, side], { inside, ink: true })}
        <span class="sign" aria-hidden="true">×</span>
        ${this.#grid('Kernel', own, [side, side])}
        <span class="sign" aria-hidden="true">=</span>
        ${this.#grid('Products', products, [side, side])}
      </div>
      ${inside.includes(0) ? html`<p class="soft">Hatched: zeros around what comes in.</p>` : nothing}
    `;
  }

  #grid(title: string, values: Float32Array, shape: number[], { inside, ink, won }: { inside?: Float32Array; ink?: boolean; won?: number } = {}) {
    const [rows, columns] = shape;
    if (Math.max(rows, columns) > MOST_WRITTEN) {
      return html`<figure class="large"><number-picture .values=${values} .shape=${[rows, columns]} label=${title} style="aspect-ratio: ${columns} / ${rows}"></number-picture><figcaption class="soft">${title}</figcaption></figure>`;
    }
    const most = largest(values) || 1;
    const cell = (place: number) => {
      const value = values[place];
      const tone = value < 0 ? 'var(--negative)' : ink ? 'var(--soft)' : 'var(--positive)';
      return html`<td class=${inside?.[place] === 0 ? 'zero' : place === won ? 'won' : ''} style=${styleMap({ '--tone': tone, '--depth': `${Math.round((55 * Math.abs(value)) / most)}%` })}>${short(value)}</td>`;
    };
    return html`
      <figure class="scroll"><table aria-label=${title}>
        <tbody>${Array.from({ length: rows }, (_, row) => html`<tr>${Array.from({ length: columns }, (_each, column) => cell(row * columns + column))}</tr>`)}</tbody>
      </table><figcaption class="soft">${title}</figcaption></figure>
    `;
  }

  /** A dense unit's products, where they are those of a picture. */
  #products({ asked: { layer, height, width, channels } }: PlaceQuestion, found: Arrays) {
    if (!layer.pixels) return nothing;
    const patch = found.arrays.get('patch')!.values;
    const products = found.arrays.get('kernel')!.values.map((weight, index) => weight * patch[index]);
    const pixels = Float32Array.from({ length: height * width }, (_, pixel) => {
      let sum = 0;
      for (let channel = 0; channel < channels; channel++) sum += products[pixel * channels + channel];
      return sum;
    });
    return html`
      <figure class="large">
        <number-picture .values=${pixels} .shape=${[height, width]} label="The products of weights and pixels" style="aspect-ratio: ${width} / ${height}"></number-picture>
        <figcaption class="soft">weights × pixels</figcaption>
      </figure>
    `;
  }

  /** The way from the sum to what the network gives, layer by layer. */
  #sums({ asked: { layer } }: PlaceQuestion, found: Arrays) {
    const number = (name: string) => found.arrays.get(name)?.values[0];
    const [products, bias, sum] = found.arrays.get('sums')!.values;
    const parts = [html`the products add up to <b>${alone(products, false)}</b>${bias === 0 ? nothing : html`, with the bias ${alone(bias, false)} to <b>${alone(sum, false)}</b>`}`];
    for (const { name, title } of layer.steps.slice(1)) {
      const value = number(name);
      if (value === undefined) continue;
      const by = found.arrays.get('normalisation')?.values;
      parts.push(title === 'normalisation' && by
        ? html`normalised, less ${alone(by[0], false)}, over ${alone(by[1], false)}, times ${alone(by[2], false)}, plus ${alone(by[3], false)}, it is <b>${alone(value, false)}</b>`
        : html`${title} ${title === 'pooling' ? 'keeps' : 'makes it'} <b>${alone(value, false)}</b>`);
    }
    const came = number('came');
    if (came !== undefined) {
      const residual = layer.name.split('/')[0];
      parts.push(html`added to the ${alone(came, false)} that came into ${residual}, it is <b>${alone(number(residual)!, false)}</b>`);
    }
    return parts.map((part, place) => html`${place === 0 ? nothing : html` <span class="soft" aria-hidden="true">→</span> `}${part}`);
  }

  /** What is pooled, and which of it is kept. */
  #window(found: Arrays) {
    const window = found.arrays.get('window');
    if (!window) return nothing;
    const [rows, columns] = window.shape;
    const won = found.arrays.get('won')?.values;
    return html`<div class="way" style="margin-top: 10px">${this.#grid(
      `Pooling keeps the ${won ? 'largest' : 'mean'} of ${rows} × ${columns}`,
      window.values, window.shape, { won: won && won[0] * columns + won[1] })}</div>`;
  }
}

/** As exact as there is room for. */
function short(value: number): string {
  return alone(Number(value.toFixed(2)), false);
}
