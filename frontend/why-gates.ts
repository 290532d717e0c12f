import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { PARTS } from './gates';
import { PALETTE, paintSteps, palette } from './heat';
import { type Arrays, ask } from './insight';
import { lookOf } from './look';
import { type NamedArray } from './npz';
import { fileButtons, npzFile, picturesFile, savingStyles } from './saving';
import { Scheme } from './scheme';
import { unitsByOutput } from './unit-order';
import { REST_MS, WhyPart } from './why-part';
import { whyStyles } from './why-style';
import { type WhyQuestion } from './why-question';

/** The gates and states of recurrent layers while they read: a row a unit, a column a step. */
@customElement('why-gates')
export class WhyGates extends WhyPart {
  static override styles = [whyStyles, savingStyles, css`
    :host {
      container-type: inline-size;
    }
    .parts {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 14px;
      margin-bottom: 14px;
    }
    canvas {
      width: 100%;
      height: 150px;
    }
    .parts.four {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
    @container (max-width: 560px) {
      .parts,
      .parts.four {
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 10px;
      }
      canvas {
        height: 120px;
      }
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
      <p class="soft">Each line is a unit, those on top whose output ends highest; from left to right, ${question.step} by ${question.step} as it reads. A gate is blue where it is open, brown where it is shut, pale half way; states and candidates are blue above zero, brown below.</p>
      ${[...layers].map((layer) => html`
        ${layers.size > 1 ? html`<h3>${layer}</h3>` : nothing}
        ${this.#layer(this.#parts().filter(({ name }) => name.startsWith(`${layer}/`)))}`)}
      ${fileButtons('Gates and states', [
        picturesFile(() => [...this.renderRoot.querySelectorAll('canvas')].map((canvas) => ({ canvas, caption: canvas.dataset.part })), () => lookOf(this, this.#scheme)),
        npzFile(() => this.found!.file),
      ])}
    `;
  }

  /** Gates and states alone, in the order of the layers. */
  #parts(): NamedArray[] {
    return [...this.found!.arrays.values()].filter(({ name }) => /\/[a-z]$/.test(name));
  }

  #layer(parts: NamedArray[]) {
    return html`<div class=${parts.length === 4 ? 'parts four' : 'parts'}>${parts.map((part) => this.#figure(part))}</div>`;
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
      const part = canvas.dataset.part!;
      const order = unitsByOutput(this.found.arrays.get(`${part.split('/')[0]}/h`)!);
      paintSteps(canvas, this.found.arrays.get(part)!, colours, order);
    }
  }
}
