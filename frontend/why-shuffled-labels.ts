import { css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { type CaptionedPicture } from './contact-sheet';
import { type ControlRun, canAnswer, correlation, isUnderWay, mayStart, standing } from './control-run';
import { PALETTE, largest, overChannels, paint, palette, reasonPatch } from './heat';
import { type Arrays, ask, faultOf } from './insight';
import { lookOf } from './look';
import { REASONS, reasonWords } from './reason-words';
import { fileButtons, npzFile, picturesFile, savingStyles } from './saving';
import { Scheme } from './scheme';
import { REST_MS, WhyPart } from './why-part';
import { whyStyles } from './why-style';
import { type WhyQuestion, pixelsOf } from './why-question';

/** How soon the server is asked again how far the run is. */
const AGAIN_MS = 2000;

/** The maps of both networks. */
interface Found {
  original: Arrays;
  shuffled: Arrays;
}

/** The maps that the same plan gives after it has learned from labels which mean nothing, beside those of this network. */
@customElement('why-shuffled-labels')
export class WhyShuffledLabels extends WhyPart {
  static override styles = [whyStyles, savingStyles, css`
    .maps {
      display: flex;
      flex-wrap: wrap;
      gap: 14px;
      margin-bottom: 8px;
    }
    figure {
      flex: 0 1 214px;
    }
    .pair {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 6px;
    }
    canvas {
      width: 100%;
    }
    figcaption b {
      display: block;
    }
    .start {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px 12px;
      margin: 6px 0 8px;
    }
    .start > button {
      min-height: 36px;
      padding: 0 14px;
      border: 1px solid var(--edge);
      border-radius: 8px;
      background: var(--sheet);
      color: var(--ink);
      font: inherit;
      cursor: pointer;
    }
    .start > :focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    .start > button:disabled {
      color: var(--soft);
      cursor: default;
    }
    .start > a {
      color: var(--accent);
    }
  `];

  /** The class that is explained. */
  @property() explained = '';

  /** The class that it is compared with; empty for none. */
  @property() against = '';

  @state() private control?: ControlRun;
  @state() private found?: Found;
  @state() private pressed = false;

  readonly #scheme = new Scheme(this, () => this.#paint());

  override willUpdate(changed: Map<string, unknown>): void {
    super.willUpdate(changed);
    if (!changed.has('question') && (changed.has('explained') || changed.has('against'))) this.ask();
  }

  protected override async asks(question: WhyQuestion, signal: AbortSignal): Promise<void> {
    if (!this.explained) return;
    await new Promise((done) => setTimeout(done, REST_MS));
    while (!signal.aborted) {
      this.control = await this.#tell(question, 'GET', signal);
      if (!isUnderWay(this.control)) break;
      this.found = undefined;
      await new Promise((done) => setTimeout(done, AGAIN_MS));
    }
    if (signal.aborted) return;
    this.found = canAnswer(this.control!) ? await this.#maps(question, signal) : undefined;
  }

  async #maps(question: WhyQuestion, signal: AbortSignal): Promise<Found> {
    const parameters = { class: this.explained, methods: methods(question).join(','), ...(this.against ? { against: this.against } : {}) };
    return {
      original: await ask(question, 'reasons', parameters, signal),
      shuffled: await ask(question, 'reasons', { ...parameters, shuffled: 'labels' }, signal),
    };
  }

  /** How far the run is; with POST it is started where there is none. */
  async #tell({ run }: WhyQuestion, method: 'GET' | 'POST', signal: AbortSignal): Promise<ControlRun> {
    const response = await fetch(`api/runs/${run}/shuffled-labels`, { method, signal });
    if (!response.ok) throw new Error(await faultOf(response));
    return response.json() as Promise<ControlRun>;
  }

  async #start(): Promise<void> {
    this.pressed = true;
    try {
      this.control = await this.#tell(this.question!, 'POST', new AbortController().signal);
      this.ask();
    } catch (fault) {
      this.fault = (fault as Error).message;
    } finally {
      this.pressed = false;
    }
  }

  override render() {
    const { question, control, found } = this;
    if (!question) return nothing;
    return html`
      <p><b>Shuffle the labels</b> <span class="soft">and train once more: a map that stays the same although there was nothing to learn shows the picture, not what was learned (Adebayo et al. 2018).</span></p>
      ${this.fault ? html`<p class="fault" role="status">${this.fault}</p>` : control ? this.#standing(control) : html`<p class="soft">Looking for such a run …</p>`}
      ${found ? html`
        <div class="maps">${methods(question).map((method, place) => this.#figure(found, method, correlation(found.shuffled.arrays.get('rank-correlation')!.values[place])))}</div>
        <p class="soft">Left this network’s, right the other’s. A rank correlation near 1 would mean that the map shows the picture alone; near 0, that it shows what was learned.</p>` : nothing}
    `;
  }

  #standing(control: ControlRun) {
    return html`
      <div class="start">
        ${mayStart(control) ? html`<button type="button" ?disabled=${this.pressed} @click=${() => this.#start()}>Train on shuffled labels</button>` : nothing}
        <span role="status" class="soft">${standing(control)}</span>
        ${control.id ? html`<a href="runs/${control.id}">Its page</a>` : nothing}
        ${this.found ? fileButtons(`Reasons for ${this.explained} with shuffled labels`, [
          picturesFile(() => this.#pictures(), () => lookOf(this, this.#scheme)),
          npzFile(() => this.found!.shuffled.file),
        ]) : nothing}
      </div>
    `;
  }

  #figure(found: Found, method: string, words: string) {
    const title = REASONS[method];
    const shown = (of: keyof Found) => {
      const { values, shape } = found[of].arrays.get(method)!;
      return reasonWords(values, shape, this.explained);
    };
    return html`
      <figure>
        <div class="pair">
          <canvas data-of="original" data-method=${method} role="img" aria-label="${title} of this network: ${shown('original')}"></canvas>
          <canvas data-of="shuffled" data-method=${method} role="img" aria-label="${title} of the network that learned from shuffled labels: ${shown('shuffled')}; their rank correlation is ${words}"></canvas>
        </div>
        <figcaption><b>${title}</b> <span class="soft">rank correlation ${words}</span></figcaption>
      </figure>
    `;
  }

  #pictures(): CaptionedPicture[] {
    return [...this.renderRoot.querySelectorAll('canvas')].map((canvas) => ({ canvas, caption: `${REASONS[canvas.dataset.method!]}, ${canvas.dataset.of}` }));
  }

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    const { question, found } = this;
    if (!question || !found) return;
    const colours = palette(this.#scheme.colours(PALETTE));
    const shape = [question.height, question.width, question.channels];
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) {
      const { of, method } = canvas.dataset;
      const map = found[of as keyof Found].arrays.get(method!)!.values;
      const most = largest(overChannels(map, question.channels));
      paint(canvas, question.height, question.width, [reasonPatch(map, pixelsOf(question), shape, most, colours)]);
    }
  }
}

/** Of a linear network all maps are the same. */
function methods({ sight }: WhyQuestion): string[] {
  return sight === 'sum' ? ['gradient'] : Object.keys(REASONS);
}
