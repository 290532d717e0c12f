import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type Corner, LEAST, type Place, moved, resized, spanning } from './box-places';
import { type Box, type DeskPicture, standing } from './desk-boxes';
import { sheetPictureStyle } from './sheet-picture-style';

/** What a pointer does: it moves a box, one of its corners, or draws a new one. */
interface Drag {
  pointer: number;
  id: number;
  corner?: Corner;
  x: number;
  y: number;
  from: Place;
  now: Place;
}

const CORNERS: Corner[] = ['nw', 'ne', 'sw', 'se'];

/** How far a pointer goes before it drags, pixels. */
const SLACK = 4;

/**
 * One picture with its boxes, each a button. A box that is pressed is `box-chosen` with its id; one that was dragged, or whose corner
 * was, `box-placed` with `{id, place}`; one that was drawn on empty paper `box-drawn` with its place. A finger scrolls the page
 * wherever it does not start on the chosen box.
 */
@customElement('sheet-picture')
export class SheetPicture extends LitElement {
  static override styles = sheetPictureStyle;

  @property({ attribute: false }) picture!: DeskPicture;

  /** The id of the box that is chosen here; 0 for none. */
  @property({ type: Number }) chosen = 0;

  /** The id of the box at which the keyboard stops; 0 for none. */
  @property({ type: Number }) stop = 0;

  @state() private drag?: Drag;

  override render() {
    const { address, name, boxes, height, width } = this.picture;
    return html`<div
      class="paper"
      style="aspect-ratio: ${width} / ${height}"
      role="group"
      aria-label="${name}, ${boxes.length} ${boxes.length === 1 ? 'box' : 'boxes'}"
      @pointerdown=${this.#down}
      @pointermove=${this.#move}
      @pointerup=${this.#up}
      @pointercancel=${() => (this.drag = undefined)}
    >
      <img src=${address} alt="The picture ${name}, straightened" draggable="false" />
      ${repeat(boxes, ({ id }) => id, (box, place) => this.#box(box, place))}
      ${this.drag?.id === 0 ? html`<span class="drawn" style=${at(this.drag.now)}></span>` : nothing}
    </div>`;
  }

  #box(box: Box, place: number) {
    const known = standing(box);
    const isChosen = box.id === this.chosen;
    const shown = this.drag?.id === box.id ? this.drag.now : box;
    return html`<button
      class="box ${known} ${isChosen ? 'chosen' : ''}"
      style=${at(shown)}
      data-id=${box.id}
      tabindex=${box.id === this.stop ? 0 : -1}
      aria-pressed=${isChosen}
      aria-label=${this.#words(box, place)}
      @click=${() => this.#tell('box-chosen', box.id)}
      @focus=${() => this.#tell('box-chosen', box.id)}
    ><span class="label">${known === 'unsure' ? `${box.label}?` : box.label || (known === 'waiting' ? '…' : known === 'blank' ? '∅' : '?')}</span>
      ${isChosen ? CORNERS.map((corner) => html`<i class="corner ${corner}" data-corner=${corner}></i>`) : nothing}</button>`;
  }

  #words(box: Box, place: number): string {
    const of = `Box ${place + 1} of ${this.picture.boxes.length}`;
    const { label } = box;
    const what = { waiting: 'being read', blank: 'nothing stands in it', unnamed: 'not named', unsure: `${label}, not sure`, read: label, said: `${label}, as you said` };
    return `${of}: ${what[standing(box)]}`;
  }

  /** Puts the keyboard on a box. */
  focusBox(id: number): void {
    const button = this.renderRoot.querySelector<HTMLElement>(`[data-id='${id}']`);
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  readonly #down = (event: PointerEvent): void => {
    if (event.button !== 0 || this.drag) return;
    const target = event.target as HTMLElement;
    const id = Number(target.closest<HTMLElement>('.box')?.dataset.id ?? 0);
    const isFinger = event.pointerType === 'touch';
    if (isFinger && (id === 0 || id !== this.chosen)) return;
    const box = this.picture.boxes.find((each) => each.id === id);
    const [x, y] = this.#point(event);
    const from = box ?? spanning(x, y, x, y);
    const corner = target.closest<HTMLElement>('.corner')?.dataset.corner as Corner | undefined;
    this.drag = { pointer: event.pointerId, id, corner, x, y, from, now: from };
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    event.preventDefault();
    if (box) this.focusBox(id);
  };

  readonly #move = (event: PointerEvent): void => {
    const { drag } = this;
    if (!drag || drag.pointer !== event.pointerId) return;
    const [x, y] = this.#point(event);
    const { width, height } = this.#paper();
    const isSlack = drag.now === drag.from && Math.hypot((x - drag.x) * width, (y - drag.y) * height) < SLACK;
    if (isSlack) return;
    this.drag = { ...drag, now: dragged(drag, x, y) };
  };

  readonly #up = (event: PointerEvent): void => {
    const { drag } = this;
    if (!drag || drag.pointer !== event.pointerId) return;
    this.drag = undefined;
    const { id, from, now } = drag;
    if (now === from) {
      if (id === 0) this.#tell('box-chosen', 0);
      return;
    }
    const place = { left: now.left, top: now.top, width: now.width, height: now.height };
    if (id !== 0) this.#tell('box-placed', { id, place });
    else if (Math.min(place.width, place.height) > LEAST) this.#tell('box-drawn', place);
  };

  #paper(): DOMRect {
    return this.renderRoot.querySelector('.paper')!.getBoundingClientRect();
  }

  /** Where a pointer is, in shares of the picture. */
  #point({ clientX, clientY }: PointerEvent): [number, number] {
    const { left, top, width, height } = this.#paper();
    return [(clientX - left) / width, (clientY - top) / height];
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function dragged({ id, corner, from, x: fromX, y: fromY }: Drag, x: number, y: number): Place {
  if (id === 0) return spanning(fromX, fromY, x, y);
  return corner ? resized(from, corner, x - fromX, y - fromY) : moved(from, x - fromX, y - fromY);
}

function at({ left, top, width, height }: Place): string {
  const share = (value: number) => `${(100 * value).toFixed(3)}%`;
  return `left: ${share(left)}; top: ${share(top)}; width: ${share(width)}; height: ${share(height)}`;
}
