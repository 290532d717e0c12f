import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { barsOf } from './answer-bars';
import { columns } from './answer-columns';
import { PALETTE, paint, palette, picturePatch, shade } from './heat';
import { type Arrays, ask } from './insight';
import { lookOf } from './look';
import { spells, story } from './reading-words';
import { fileButtons, npzFile, picturesFile, savingStyles } from './saving';
import { Scheme } from './scheme';
import { WhyPart } from './why-part';
import { whyStyles } from './why-style';
import { type WhyQuestion, pixelsOf, shapeOf } from './why-question';

const STEP_MS = 60;

/** How a recurrent network's belief forms: the probabilities that it would give if the picture ended after each step. */
@customElement('why-steps')
export class WhySteps extends WhyPart {
  static override styles = [whyStyles, savingStyles, columns, css`
    .row {
      align-items: start;
      gap: 6px;
      margin-inline: -14px;
    }
    .words {
      grid-column: 1 / 3;
      padding-left: 14px;
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 10px;
    }
    .words canvas {
      width: 100%;
      max-width: 190px;
      max-height: 190px;
    }
    .words b {
      display: block;
      font-size: 14px;
      line-height: 1.3;
    }
    .beliefs {
      grid-column: 3 / -2;
    }
    .belief {
      width: 100%;
      height: 190px;
      background: none;
    }
    .labels {
      display: flex;
      color: var(--soft);
      font-size: 12.5px;
      text-align: center;
    }
    .labels span {
      flex: 1;
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .play {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px 8px;
      margin-top: 8px;
    }
    .play > button {
      width: 36px;
      height: 32px;
      border: 1px solid var(--edge);
      border-radius: 8px;
      background: var(--sheet);
      color: var(--ink);
      cursor: pointer;
    }
    .nowrap {
      white-space: nowrap;
    }
    .play > button:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 1px;
    }
    @container (max-width: 620px) {
      .row {
        margin-inline: 0;
      }
      .words {
        grid-column: 1 / -1;
        padding-left: 0;
        grid-template-columns: minmax(0, 1fr) 84px;
      }
      .beliefs {
        grid-column: 1 / -1;
      }
    }
  `];

  @state() private found?: Arrays;
  /** Steps that are shown; all of them while nothing plays. */
  @state() private shown = Infinity;

  #playing = 0;
  readonly #scheme = new Scheme(this, () => this.#paint());

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#playing);
    this.shown = Infinity;
  }

  protected override async asks(question: WhyQuestion, signal: AbortSignal): Promise<void> {
    const first = this.found === undefined;
    this.found = await ask(question, 'reading', {}, signal);
    if (first && !window.matchMedia('(prefers-reduced-motion: reduce)').matches) this.#play();
  }

  #play(): void {
    clearInterval(this.#playing);
    this.shown = 0;
    this.#playing = window.setInterval(() => {
      this.shown += Math.max(1, Math.round(this.#steps() / 56));
      if (this.shown < this.#steps()) return;
      this.shown = Infinity;
      clearInterval(this.#playing);
    }, STEP_MS);
  }

  /** The classes that the row of answers has bars for. */
  #shownClasses({ classes }: WhyQuestion): number[] {
    const values = this.found?.arrays.get('probabilities')!.values.slice(-classes.length);
    return values ? barsOf(classes, [...values]).map(({ name }) => classes.indexOf(name)) : [];
  }

  #steps(): number {
    return this.found?.arrays.get('probabilities')!.shape[0] ?? 1;
  }

  override render() {
    const { question } = this;
    if (!question) return nothing;
    if (this.fault) return html`<p class="fault" role="status">${this.fault}</p>`;
    const values = this.found?.arrays.get('probabilities')!.values;
    const words = values ? story(spells(values, question.classes.length), question.classes, question.step) : 'Reading …';
    const steps = this.#steps();
    return html`
      <div class="row">
        <div class="words">
          <div>
            <b aria-live="polite">${words}</b>
            <span class="soft">It reads ${question.step} by ${question.step}. Under each class: how probable it would be if the picture ended there.</span>
            <div class="play">
              <button aria-label="Read again, ${question.step} by ${question.step}" @click=${() => this.#play()}>▶</button>
              <span class="soft nowrap">${question.step} ${Math.min(steps, this.shown)} of ${steps}</span>
              ${this.found ? fileButtons('Belief by step', [
                picturesFile(() => [{ canvas: this.renderRoot.querySelector<HTMLCanvasElement>('.belief')!, caption: words }], () => lookOf(this, this.#scheme)),
                npzFile(() => this.found!.file),
              ]) : nothing}
            </div>
          </div>
          <canvas class="picture" role="img" aria-label="The picture as far as it is read"></canvas>
        </div>
        <div class="beliefs">
          <div class="labels" aria-hidden="true">${this.#shownClasses(question).map((label) => html`<span>${question.classes[label]}</span>`)}</div>
          <canvas class="belief" role="img" aria-label="Probabilities after each ${question.step}: ${words}"></canvas>
        </div>
      </div>
    `;
  }

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    const { question, found } = this;
    const picture = this.renderRoot.querySelector<HTMLCanvasElement>('.picture');
    if (!question || !found || !picture) return;
    const colours = palette(this.#scheme.colours(PALETTE));
    const { shape: [steps, classes], values } = found.arrays.get('probabilities')!;
    this.#paintPicture(picture, question, colours);
    const rows = this.#shownClasses(question);
    const read = rows.find((label) => rows.every((other) => values[(steps - 1) * classes + label] >= values[(steps - 1) * classes + other]));
    paint(this.renderRoot.querySelector<HTMLCanvasElement>('.belief')!, steps, 7 * rows.length - 1, rows.map((label, index) => ({
      top: 0,
      left: 7 * index,
      height: steps,
      width: 6,
      at: (row: number) => {
        const probability = row < this.shown ? values[row * classes + label] : 0;
        return shade(label === read ? probability : -probability, 1, colours);
      },
    })));
  }

  /** What is not read yet is left out. */
  #paintPicture(canvas: HTMLCanvasElement, question: WhyQuestion, colours: ReturnType<typeof palette>): void {
    const all = picturePatch(pixelsOf(question), shapeOf(question), colours);
    const isRead = (row: number, column: number) => {
      if (row >= question.rows) return false;
      if (question.step === 'column') return column < this.shown;
      return question.step === 'row' ? row < this.shown : row * question.width + column < this.shown;
    };
    paint(canvas, question.height, question.width, [{ ...all, at: (row, column) => (isRead(row, column) ? all.at(row, column) : colours.zero) }]);
  }
}
