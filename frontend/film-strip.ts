import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Frame, type Mosaic, type PictureWindow, type ScaleOf, endOf, largestOf, mosaic, numbersOf, spread } from './film';
import { PALETTE, palette } from './heat';
import { isModified } from './modifiers';
import { PAUSE, PLAY } from './play-symbols';
import { Scheme } from './scheme';
import { Shades } from './shades';

/** What a film goes over. */
export type Source = 'epochs' | 'updates';

const MOST_THUMBNAILS = 60;
/** Pictures of which all are shown in the small ones; of more there are as many as their size leaves to be seen. */
const FEW = 12;
const MOST_PIECES = 16;
const SIDE = 90;

/** A film's small pictures with its buttons: Space plays and pauses, arrows step. It tells what is pressed and shows what it is told. */
@customElement('film-strip')
export class FilmStrip extends LitElement {
  static override styles = css`
    :host {
      display: block;
      container-type: inline-size;
    }
    .film {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 8px 14px;
      align-items: center;
    }
    .play {
      grid-row: 1 / 3;
      width: 48px;
      height: 48px;
      border: 0;
      border-radius: 50%;
      background: var(--accent);
      color: var(--sheet);
      cursor: pointer;
    }
    .play:disabled {
      background: var(--guide);
      cursor: default;
    }
    .play svg {
      display: block;
      margin: auto;
      fill: currentColor;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 14px;
      align-items: center;
      font-size: 13px;
      font-variant-numeric: tabular-nums;
    }
    .where {
      min-width: 150px;
      font-weight: 600;
    }
    input {
      flex: 1 1 160px;
      max-width: 420px;
      min-height: 28px;
      margin: 0;
      accent-color: var(--accent);
    }
    .sources {
      display: flex;
      padding: 2px;
      border: 1px solid var(--line);
      border-radius: 9px;
    }
    .sources button {
      min-height: 28px;
      padding: 0 10px;
      border: 0;
      border-radius: 7px;
      background: none;
      color: var(--soft);
      font: inherit;
      cursor: pointer;
    }
    .sources [aria-pressed='true'] {
      background: var(--accent-soft);
      color: var(--accent);
      font-weight: 600;
    }
    ul {
      display: flex;
      gap: 4px;
      margin: 0;
      padding: 3px;
      overflow-x: auto;
      list-style: none;
    }
    li {
      flex: 0 1 84px;
      min-width: 52px;
      padding: 5px 5px 1px;
      border: 2px solid transparent;
      border-radius: 9px;
      color: var(--soft);
      font-size: 13px;
      font-variant-numeric: tabular-nums;
      text-align: center;
      cursor: pointer;
    }
    li:hover {
      border-color: var(--line);
    }
    [aria-selected='true'] {
      border-color: var(--accent);
      color: var(--accent);
      font-weight: 600;
    }
    canvas {
      display: block;
      width: 100%;
      border-radius: 4px;
      forced-color-adjust: none;
    }
    .coarse canvas {
      image-rendering: pixelated;
    }
    :focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    ul:focus-visible {
      outline-offset: -1px;
      border-radius: 9px;
    }
    @media (forced-colors: active) {
      [aria-selected='true'],
      .sources [aria-pressed='true'] {
        outline: 2px solid Highlight;
      }
    }
    @container (max-width: 620px) {
      .play {
        grid-row: 1;
      }
      ul {
        grid-column: 1 / -1;
      }
      li {
        flex-basis: 64px;
        flex-shrink: 0;
      }
      .sources button {
        min-height: 40px;
      }
    }
    @media print {
      .play,
      .head {
        display: none;
      }
    }
  `;

  @property({ attribute: false }) frames: Frame[] = [];
  @property({ attribute: false }) windows: PictureWindow[] = [];
  @property({ attribute: false }) source: Source = 'epochs';
  /** Whether there are first updates to be played. */
  @property({ attribute: false }) updates = false;
  @property({ attribute: false }) scale: ScaleOf = 'film';
  @property({ attribute: false }) place = 0;
  @property({ attribute: false }) playing = false;

  readonly #scheme = new Scheme(this, () => this.#paint());

  override render() {
    const { frames, place, playing } = this;
    const last = frames.length - 1;
    const coarse = this.windows.length > 0 && this.#mosaic().width < SIDE;
    const where = frames[place] ? words(this.source, frames, place) : 'Fetching …';
    return html`
      <div class="film" role="group" aria-label="Film of how the weights were learned" @keydown=${this.#press}>
        <button class="play" ?disabled=${last < 1} aria-label=${playing ? 'Pause' : 'Play'} title="${playing ? 'Pause' : 'Play'} (Space)"
          @click=${() => this.#tell('toggle')}>${playing ? PAUSE : PLAY}</button>
        <div class="head">
          ${this.updates ? html`<div class="sources" role="group" aria-label="What is played">${this.#sources()}</div>` : nothing}
          <span class="where" aria-live=${playing ? 'off' : 'polite'}>${where}</span>
          <input type="range" min="0" max=${Math.max(0, last)} .value=${String(place)} ?disabled=${last < 1} aria-label="Moment" aria-valuetext=${where}
            @input=${(event: Event) => this.#tell('place', Number((event.target as HTMLInputElement).value))}>
        </div>
        <ul class=${coarse ? 'coarse' : ''} role="listbox" tabindex="0" aria-label="Moments" aria-orientation="horizontal" aria-activedescendant="chosen">
          ${spread(frames.length, MOST_THUMBNAILS).map((at, thumbnail, all) => this.#thumbnail(at, at <= place && (all[thumbnail + 1] ?? Infinity) > place))}
        </ul>
      </div>
    `;
  }

  #sources() {
    const button = (source: Source, label: string) => html`
      <button aria-pressed=${this.source === source} @click=${() => this.#tell('source', source)}>${label}</button>`;
    return [button('epochs', 'Epochs'), button('updates', 'First 50 updates')];
  }

  #thumbnail(at: number, chosen: boolean) {
    const { moment } = this.frames[at];
    return html`
      <li role="option" id=${chosen ? 'chosen' : nothing} aria-selected=${chosen} aria-label=${words(this.source, this.frames, at)} @click=${() => this.#tell('place', at)}>
        <canvas data-place=${at} aria-hidden="true"></canvas>${moment}
      </li>`;
  }

  #press(event: KeyboardEvent): void {
    if (isModified(event)) return;
    const target = event.target as HTMLElement;
    const last = this.frames.length - 1;
    const places: Record<string, number> = { ArrowLeft: this.place - 1, ArrowRight: this.place + 1, Home: 0, End: last };
    if (event.key === ' ' && !target.matches('button')) this.#tell('toggle');
    else if (event.key in places && !target.matches('input')) this.#tell('place', Math.max(0, Math.min(last, places[event.key])));
    else return;
    event.preventDefault();
  }

  #tell(name: string, detail?: number | Source): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  override updated(changed: Map<string, unknown>): void {
    if (['frames', 'windows', 'scale'].some((name) => changed.has(name))) this.#paint();
    if (changed.has('place') || changed.has('frames')) this.#reveal();
  }

  /** Scrolls the strip, and nothing else, to the chosen frame. */
  #reveal(): void {
    const chosen = this.renderRoot.querySelector<HTMLElement>('#chosen');
    const strip = this.renderRoot.querySelector<HTMLElement>('ul');
    if (!chosen || !strip) return;
    const left = chosen.offsetLeft - strip.offsetLeft;
    if (left < strip.scrollLeft || left + chosen.offsetWidth > strip.scrollLeft + strip.clientWidth) {
      strip.scrollLeft = left - (strip.clientWidth - chosen.offsetWidth) / 2;
    }
  }

  #mosaic(): Mosaic {
    const across = Math.floor(SIDE / (this.windows[0].width + 1));
    return mosaic(this.windows, this.windows.length <= FEW ? FEW : Math.max(4, Math.min(MOST_PIECES, across * across)));
  }

  #paint(): void {
    if (this.frames.length === 0) return;
    const shades = new Shades(palette(this.#scheme.colours(PALETTE)));
    const ofFilm = Math.max(...this.frames.map(largestOf));
    const { height, width, pieces } = this.#mosaic();
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) {
      const frame = this.frames[Number(canvas.dataset.place)];
      shades.paint(canvas, height, width, pieces.map(({ window, top, left }) => {
        const numbers = numbersOf(window, frame);
        return { top, left, height: window.height, width: window.width, numbers, most: endOf(this.scale, ofFilm, largestOf(frame), numbers) };
      }));
    }
  }
}

/** What moment a frame shows. */
export function words(source: Source, frames: Frame[], place: number): string {
  const { moment } = frames[place];
  if (source === 'epochs') return `epoch ${moment} of ${frames.at(-1)!.moment}`;
  return moment === 0 ? 'before the first update' : `after update ${moment} of ${frames.at(-1)!.moment}`;
}
