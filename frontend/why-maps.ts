import { css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { type CaptionedPicture } from './contact-sheet';
import { FilmPlayer } from './film-player';
import { PALETTE, paint, paintMaps, palette, picturePatch } from './heat';
import { type Arrays, ask } from './insight';
import { lookOf } from './look';
import { type NamedArray } from './npz';
import { fileButtons, npzFile, picturesFile, savingStyles } from './saving';
import { Scheme } from './scheme';
import { WhyPart } from './why-part';
import { whyStyles } from './why-style';
import { type WhyQuestion, pixelsOf, shapeOf } from './why-question';

const MOST_CHANNELS = 64;

/** From what one epoch makes of a picture to what another makes of it. */
const FADE_MS = 240;

/** The server names no more than so many. */
const MOST_LAYERS = 4;

/** What a CNN's layers make of the picture: each channel lit where it finds its pattern. */
@customElement('why-maps')
export class WhyMaps extends WhyPart {
  static override styles = [whyStyles, savingStyles, css`
    :host {
      container-type: inline-size;
    }
    .layers {
      min-height: 190px;
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: 12px;
    }
    figure {
      min-width: 0;
    }
    figure.picture {
      flex: 0 1 104px;
    }
    figure.layer {
      flex: 1 1 220px;
      max-width: 380px;
    }
    canvas {
      width: 100%;
      background: none;
    }
    .picture canvas {
      background: var(--sheet);
    }
    .arrow {
      align-self: center;
      color: var(--soft);
      font-size: 20px;
    }
    .saving {
      justify-content: flex-end;
    }
    @container (max-width: 640px) {
      .arrow {
        display: none;
      }
    }
  `];

  @state() private found?: Arrays;

  /** What fades, where the same run read the same picture at another epoch before. */
  #before?: Arrays;
  #asked?: WhyQuestion;
  readonly #player = new FilmPlayer(this, () => this.#paint());
  readonly #scheme = new Scheme(this, () => this.#paint());

  protected override async asks(question: WhyQuestion, signal: AbortSignal): Promise<void> {
    const found = await ask(question, 'activations', { layers: question.maps.join(',') }, signal);
    const fades = this.#asked?.run === question.run && this.#asked.epoch !== question.epoch && this.#asked.pixels === question.pixels;
    this.#before = fades ? this.found : undefined;
    this.#asked = question;
    this.found = found;
    if (fades) this.#player.cross(FADE_MS, () => {
      this.#before = undefined;
      this.#paint();
    });
  }

  override render() {
    const { question } = this;
    if (!question) return nothing;
    if (this.fault) return html`<p class="fault" role="status">${this.fault}</p>`;
    return html`
      <div class="layers">
        <figure class="picture">
          <canvas data-layer="input" role="img" aria-label="The picture as the model sees it"></canvas>
          <figcaption class="soft">${question.height} × ${question.width} pixels</figcaption>
        </figure>
        ${question.maps.map((layer, index) => this.#layer(layer, index))}
      </div>
      ${this.found ? fileButtons('Maps of layers', [
        picturesFile(() => this.#pictures(), () => lookOf(this, this.#scheme)),
        npzFile(() => this.found!.file),
      ]) : nothing}
      ${question.maps.length === MOST_LAYERS ? html`<p class="soft">The first ${MOST_LAYERS} layers that give maps.</p>` : nothing}
    `;
  }

  #layer(layer: string, index: number) {
    const channels = this.found?.arrays.get(layer)?.shape[2] ?? 0;
    if (channels === 0) return nothing; // not there yet
    const words = `layer ${index + 1}: ${channels} ${index === 0 ? 'kernels, lit where each finds its pattern' : 'mixtures of what is before them'}`;
    return html`
      <span class="arrow" aria-hidden="true">→</span>
      <figure class="layer">
        <canvas data-layer=${layer} role="img" aria-label=${words}></canvas>
        <figcaption class="soft">${words}${channels > MOST_CHANNELS ? `; the first ${MOST_CHANNELS}` : ''}</figcaption>
      </figure>
    `;
  }

  #pictures(): CaptionedPicture[] {
    return [...this.renderRoot.querySelectorAll('canvas')].map((canvas) => ({ canvas, caption: canvas.dataset.layer }));
  }

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    const { question, found } = this;
    if (!question || this.fault) return;
    const colours = palette(this.#scheme.colours(PALETTE));
    const pixels = pixelsOf(question);
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) {
      const layer = canvas.dataset.layer!;
      const array = found?.arrays.get(layer);
      if (layer === 'input') {
        paint(canvas, question.height, question.width, [picturePatch(pixels, shapeOf(question), colours)]);
      } else if (array) {
        const before = this.#before?.arrays.get(layer);
        paintMaps(canvas, before ? between(before, array, this.#player.share) : array, MOST_CHANNELS, colours);
      }
    }
  }
}

/** Numbers on the way from one array to another of the same shape. */
function between(before: NamedArray, now: NamedArray, share: number): NamedArray {
  return { ...now, values: now.values.map((value, place) => before.values[place] + (value - before.values[place]) * share) };
}
