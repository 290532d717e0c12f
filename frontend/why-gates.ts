import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { PARTS } from './gates';
import { PALETTE, paintSteps, palette } from './heat';
import { type Arrays, ask } from './insight';
import { type NamedArray } from './npz';
import { Scheme } from './scheme';
import { REST_MS, WhyPart } from './why-part';
import { whyStyles } from './why-style';
import { type WhyQuestion } from './why-question';

/** The gates and states of recurrent layers while they read: a row a unit, a column a step. */
@customElement('why-gates')
export class WhyGates extends WhyPart {
  static override styles = [whyStyles, css`
    .parts {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
      gap: 14px;
      margin-bottom: 14px;
    }
    canvas {
      width: 100%;
      height: 150px;
    }
    h3 {
      margin: 0 0 6px;
      font-size: 13.5px;
    }
  `];

  @state() private found?: Arrays;

  readonly #scheme = new Scheme(this, () => this.#paint());

  protected override async asks(question: WhyQuestion, signal: AbortSignal): Promise<void> {
    await new Promise((done) => setTimeout(done, REST_MS));
    if (signal.aborted) return;
    const found = await ask(question, 'activations', {}, signal);
    this.found = found;
  }

  override render() {
    const { question } = this;
    if (!question) return nothing;
    if (this.fault) return html`<p class="fault" role="status">${this.fault}</p>`;
    if (!this.found) return html`<p class="soft">Reading …</p>`;
    const layers = new Set(this.#parts().map(({ name }) => name.split('/')[0]));
    return html`
      <p class="soft">Each row is a unit, each column a ${question.step}. Gates go from shut, pale, to open, blue; states and candidates are brown below zero.</p>
      ${[...layers].map((layer) => html`
        ${layers.size > 1 ? html`<h3>${layer}</h3>` : nothing}
        <div class="parts">
          ${this.#parts().filter(({ name }) => name.startsWith(`${layer}/`)).map((part) => this.#figure(part))}
        </div>`)}
    `;
  }

  /** Gates and states alone, in the order of the layers. */
  #parts(): NamedArray[] {
    return [...this.found!.arrays.values()].filter(({ name }) => /\/[a-z]$/.test(name));
  }

  #figure({ name, shape: [steps, units] }: NamedArray) {
    const [layer, letter] = name.split('/');
    return html`
      <figure>
        <canvas data-part=${name} role="img" aria-label="${PARTS[letter]} of ${layer}: ${units} units over ${steps} ${this.question!.step}s"></canvas>
        <figcaption><b>${letter}</b> <span class="soft">${PARTS[letter]}</span></figcaption>
      </figure>
    `;
  }

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    if (!this.found) return;
    const colours = palette(this.#scheme.colours(PALETTE));
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) {
      paintSteps(canvas, this.found.arrays.get(canvas.dataset.part!)!, colours);
    }
  }
}
