import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type Place, beside, beyond, moved, placeWords, resized } from './box-places';
import { type Box, type DeskPicture, added, answered, isKept, joined, named, openBoxes, placed, split, without } from './desk-boxes';
import { Outbox, sendFiles } from './desk-outbox';
import { classOfKey, labelKeys } from './label-keys';
import { listenForFiles } from './pictures';
import './sheet-box-panel';
import './sheet-picture';
import { type SheetPicture } from './sheet-picture';
import { sheetDeskStyle } from './sheet-desk-style';

/** The server is told of boxes that a key moves once it rests, milliseconds. */
const REST = 250;

/** The most edits that can be undone. */
const MOST_UNDONE = 200;

/** By how much a key moves a box or its side, in shares of the picture. */
const STEP = 0.004;

const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Pictures of sheets, and of single characters, with boxes around what is to be kept. Files are sent as they come; each change is
 * `boxes-changed` with `{picture, boxes}`, a picture that is taken away `picture-taken` with its number, and `keep-all` ends it.
 */
@customElement('sheet-desk')
export class SheetDesk extends LitElement {
  static override styles = sheetDeskStyle;

  /** Where a picture file is sent, and the most bytes that it may have. */
  @property() pictures = '';
  @property({ type: Number }) mostBytes = Infinity;

  /** What stands on pictures, "digit", and what it may be. */
  @property() word = 'digit';
  @property({ attribute: false }) classes: readonly string[] = [];

  @property({ type: Boolean, reflect: true }) hovered = false;

  @state() private lying: DeskPicture[] = [];
  @state() private chosen = { picture: 0, id: 0 };
  @state() private sending = '';
  @state() private spoken = '';

  #undone: Array<{ picture: number; boxes: Box[] }> = [];
  readonly #outbox = new Outbox((picture) => this.#sendBoxes(picture));
  #ending = (): void => {};

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ending = listenForFiles(this.#send, (over) => (this.hovered = over));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ending();
    this.#outbox.flush();
  }

  override render() {
    return html`${this.lying.length === 0 ? this.#invitation() : this.#desk()}<span class="spoken" role="status">${this.spoken}</span>`;
  }

  #invitation() {
    return html`<div class="invitation">
      <svg viewBox="0 0 64 64" aria-hidden="true"><path d="M14 10h28l8 8v36H14z"/><path d="M42 10v8h8"/>
        <path class="ink" d="M22 26h6l-4 8M34 26c6 0 6 8 0 8m0 0M22 42c4-3 7 0 4 3l-4 3h6M38 41v8"/></svg>
      <h2>${this.sending ? `Reading ${this.sending} …` : `A sheet full of ${this.word}s, or one ${this.word}`}</h2>
      <p>Photograph or scan it, and drop or paste the pictures here. Each ${this.word} gets a box, and you correct what was misread.</p>
      ${this.#choices()}
    </div>`;
  }

  #choices() {
    return html`<div class="choices" ?inert=${this.sending !== ''}>
      <label class="choose first"><input type="file" multiple accept="image/*,.tif,.tiff,.pgm,.pnm,.pbm,.ppm" @change=${this.#choose} /><span>${this.lying.length ? 'More pictures' : 'Choose pictures'}</span></label>
      <label class="choose camera"><input type="file" accept="image/*" capture="environment" @change=${this.#choose} /><span>Take a photograph</span></label>
    </div>`;
  }

  #desk() {
    const boxes = this.lying.flatMap((picture) => picture.boxes);
    const box = this.#box;
    return html`<div class="desk" @keydown=${this.#key}>
      <div class="pictures">
        ${repeat(this.lying, ({ number }) => number, (picture) => this.#picture(picture))}
        <div class="more">${this.#choices()}${this.sending ? html`<p role="status">Reading ${this.sending} …</p>` : nothing}</div>
      </div>
      <sheet-box-panel
        .word=${this.word} .classes=${this.classes} .box=${box} .boxes=${boxes} .undoable=${this.#undone.length > 0}
        .place=${box ? boxes.indexOf(box) + 1 : 0}
        @box-named=${({ detail }: CustomEvent<string>) => this.#name(detail)}
        @box-split=${() => this.#edit((own, id, aspect) => split(own, id, aspect), 'The box is in two.')}
        @box-joined=${() => this.#edit((own, id, aspect) => joined(own, id, aspect), 'Two boxes are one.')}
        @box-removed=${this.#remove} @box-added=${this.#add} @next-open=${this.#nextOpen} @edit-undone=${this.#undo} @keep-all=${this.#keep}
      ></sheet-box-panel>
    </div>`;
  }

  #picture(picture: DeskPicture) {
    const { number, name, boxes } = picture;
    const isOwn = this.chosen.picture === number;
    const id = isOwn ? this.chosen.id : 0;
    return html`<figure class=${boxes.length > 1 ? 'sheet' : 'single'}>
      <sheet-picture .picture=${picture} .chosen=${id} .stop=${id || (boxes[0]?.id ?? 0)} data-number=${number}
        @box-chosen=${({ detail }: CustomEvent<number>) => (this.chosen = { picture: number, id: detail })}
        @box-placed=${({ detail }: CustomEvent<{ id: number; place: Place }>) => this.#change(number, placed(boxes, detail.id, detail.place))}
        @box-drawn=${({ detail }: CustomEvent<Place>) => this.#draw(number, detail)}
      ></sheet-picture>
      <figcaption><span>${name}</span><button class="away" aria-label="Take ${name} away" title="Take it away" @click=${() => this.#takeAway(number)}>×</button></figcaption>
    </figure>`;
  }

  /** A picture comes to lie beside the others. */
  lay(picture: DeskPicture): void {
    this.lying = [...this.lying.filter(({ number }) => number !== picture.number), picture];
    const count = picture.boxes.length;
    this.spoken = `${picture.name}: ${count} ${count === 1 ? 'box' : 'boxes'}.`;
    if (this.chosen.id !== 0 || count === 0) return;
    this.chosen = { picture: picture.number, id: (openBoxes(picture.boxes)[0] ?? picture.boxes[0]).id };
    if ([document.body, this].includes(document.activeElement as HTMLElement)) this.#focus(); // keys work at once
  }

  /** What was read in some boxes of a picture. */
  answer(number: number, read: Box[]): void {
    this.lying = this.lying.map((picture) => (picture.number === number ? { ...picture, boxes: answered(picture.boxes, read) } : picture));
  }

  /** Everything is kept. */
  clear(): void {
    this.lying = [];
    this.chosen = { picture: 0, id: 0 };
    this.#undone = [];
    this.spoken = 'All of it is kept.';
  }

  get #own(): DeskPicture | undefined {
    return this.lying.find(({ number }) => number === this.chosen.picture);
  }

  get #box(): Box | undefined {
    return this.#own?.boxes.find(({ id }) => id === this.chosen.id);
  }

  readonly #send = (files: readonly File[]): void => {
    void sendFiles(this, files, (name) => (this.sending = name));
  };

  readonly #choose = ({ currentTarget }: Event): void => {
    const input = currentTarget as HTMLInputElement;
    this.#send([...(input.files ?? [])]);
    input.value = '';
  };

  #takeAway(number: number): void {
    this.lying = this.lying.filter((picture) => picture.number !== number);
    this.#undone = this.#undone.filter(({ picture }) => picture !== number);
    if (this.chosen.picture === number) this.chosen = { picture: 0, id: 0 };
    this.#tell('picture-taken', number);
  }

  /** A picture has these boxes from now on, until somebody undoes it. */
  #change(number: number, boxes: Box[], rest = 0): void {
    const before = this.lying.find((picture) => picture.number === number)!;
    this.#undone = [...this.#undone, { picture: number, boxes: before.boxes }].slice(-MOST_UNDONE);
    this.#show(number, boxes, rest);
  }

  #show(number: number, boxes: Box[], rest: number): void {
    this.lying = this.lying.map((picture) => (picture.number === number ? { ...picture, boxes } : picture));
    this.#outbox.put(number, rest);
  }

  #sendBoxes(picture: number): void {
    const boxes = this.lying.find(({ number }) => number === picture)?.boxes;
    if (boxes) this.#tell('boxes-changed', { picture, boxes: boxes.map(({ glyph, share, sure, ...box }) => ({ ...box, waits: !glyph })) });
  }

  #edit(edit: (boxes: Box[], id: number, aspect: number) => Box[], words: string): void {
    const own = this.#own;
    if (!own || !this.#box) return;
    this.#change(own.number, edit(own.boxes, this.chosen.id, own.height / own.width));
    this.spoken = words;
    this.#focus();
  }

  #name(label: string): void {
    this.#edit((boxes, id) => named(boxes, id, label), label);
  }

  readonly #remove = (): void => {
    const own = this.#own;
    const box = this.#box;
    if (!own || !box) return;
    const place = own.boxes.indexOf(box);
    this.#change(own.number, without(own.boxes, box.id));
    const left = own.boxes[place + 1] ?? own.boxes[place - 1];
    this.chosen = { picture: own.number, id: left?.id ?? 0 };
    this.spoken = 'The box is removed.';
    this.#focus();
  };

  readonly #add = (): void => {
    const own = this.#own ?? this.lying[0];
    this.#draw(own.number, beside(this.#box, own.boxes));
  };

  #draw(number: number, place: Place): void {
    const { boxes } = this.lying.find((picture) => picture.number === number)!;
    const now = added(boxes, place);
    this.#change(number, now);
    this.chosen = { picture: number, id: now.find((box) => !boxes.some(({ id }) => id === box.id))!.id };
    this.spoken = 'A new box.';
    this.#focus();
  }

  readonly #undo = (): void => {
    const last = this.#undone.at(-1);
    if (!last) return;
    this.#undone = this.#undone.slice(0, -1);
    this.#show(last.picture, last.boxes.map((box) => ({ ...box })), 0);
    const isThere = this.chosen.picture === last.picture && last.boxes.some(({ id }) => id === this.chosen.id);
    if (!isThere) this.chosen = { picture: last.picture, id: last.boxes[0]?.id ?? 0 };
    this.spoken = 'Undone.';
    this.#focus();
  };

  readonly #nextOpen = (): void => {
    const all = this.lying.flatMap(({ number, boxes }) => boxes.map((box) => ({ picture: number, box })));
    const open = openBoxes(all.map(({ box }) => box)).filter((box) => box !== this.#box);
    const next = all.find(({ box }) => box === open[0]);
    if (!next) return;
    this.chosen = { picture: next.picture, id: next.box.id };
    this.#focus();
  };

  readonly #keep = (): void => {
    if (!this.lying.some(({ boxes }) => boxes.some(isKept))) return;
    this.#outbox.flush();
    this.#tell('keep-all', null);
  };

  readonly #key = (event: KeyboardEvent): void => {
    const own = this.#own;
    const box = this.#box;
    if (!own || !box || event.altKey || (event.composedPath()[0] as HTMLElement).matches('input')) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const arrow = ARROWS[event.key];
    if (isCommand && event.key.toLowerCase() === 'z') this.#undo();
    else if (arrow && (isCommand || event.shiftKey)) this.#nudge(own, box, arrow, isCommand);
    else if (isCommand) return;
    else if (arrow) this.#goOn(own, own.boxes.indexOf(box), arrow);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.#remove();
    else if (event.key === 'Enter' && (event.composedPath()[0] as HTMLElement).matches('.box')) this.#confirm(box);
    else {
      const place = classOfKey(event.key, labelKeys(this.classes));
      if (place < 0) return;
      this.#name(this.classes[place]);
    }
    event.preventDefault();
  };

  /** The class that is proposed is right, and the next box is looked at. */
  #confirm(box: Box): void {
    if (box.label) this.#name(box.label);
    this.#nextOpen();
  }

  #nudge(own: DeskPicture, box: Box, [right, down]: [number, number], isMove: boolean): void {
    const across = STEP * right;
    const below = (STEP * down * own.width) / own.height;
    const place = isMove ? moved(box, across, below) : resized(box, 'se', across, below);
    this.#change(own.number, placed(own.boxes, box.id, place), REST);
    this.spoken = placeWords(place, isMove);
  }

  #goOn(own: DeskPicture, place: number, [right, down]: [number, number]): void {
    const all = this.lying.flatMap(({ number, boxes }) => boxes.map(({ id }) => ({ picture: number, id })));
    const flat = all.findIndex(({ picture, id }) => picture === own.number && id === own.boxes[place].id);
    const next = down === 0 ? all[flat + right] : { picture: own.number, id: own.boxes[beyond(place, own.boxes, down as 1 | -1)].id };
    if (next) this.chosen = next;
    this.#focus();
  }

  /** The keyboard goes to the box that is chosen. */
  #focus(): void {
    void this.updateComplete.then(async () => {
      const shown = this.renderRoot.querySelector<SheetPicture>(`sheet-picture[data-number='${this.chosen.picture}']`);
      await shown?.updateComplete;
      if (this.chosen.id) shown?.focusBox(this.chosen.id);
    });
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
