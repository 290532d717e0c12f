import { LitElement, css, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { type Glyph } from './glyph';
import './glyph-view';
import { isModified } from './modifiers';
import { nextOf } from './next-of';
import { placeByKey } from './row-keys';

interface Drawing {
  id: string;
  /** As they call themselves; empty where nobody asked. */
  giver: string;
  glyph: Glyph;
}

interface ClassRow {
  name: string;
  /** How many drawings are of it, also those that are not shown. */
  all: number;
  drawings: Drawing[];
}

interface Content {
  /** That they lie in, "my digits". */
  place: string;
  rows: ClassRow[];
}

/** The drawings of a collection, a row a class. Each can be removed: `remove` has its id. */
@customElement('class-drawings')
export class ClassDrawings extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: 10px;
    }
    .row {
      display: grid;
      grid-template-columns: 64px 1fr;
      gap: 12px;
      align-items: start;
      padding-top: 10px;
      border-top: 1px solid var(--line);
    }
    h3 {
      margin: 0;
      font-size: 17px;
      overflow-wrap: anywhere;
    }
    h3 span {
      display: block;
      color: var(--soft);
      font-size: 13px;
      font-weight: 400;
      font-variant-numeric: tabular-nums;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      position: relative;
      width: 56px;
    }
    li span {
      display: block;
      overflow: hidden;
      color: var(--soft);
      font-size: 12px;
      text-align: center;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    button {
      position: absolute;
      top: 2px;
      right: 2px;
      width: 24px;
      height: 24px;
      padding: 0;
      border: 0;
      border-radius: 12px;
      background: color-mix(in srgb, var(--sheet) 82%, transparent);
      color: var(--soft);
      font: inherit;
      font-size: 16px;
      line-height: 1;
      cursor: pointer;
    }
    button:hover {
      color: var(--bad);
    }
    button:focus-visible {
      outline: 2px solid var(--accent);
    }
    @media (hover: hover) {
      li:not(:hover, :focus-within) button {
        opacity: 0;
      }
    }
    @media (max-width: 760px) {
      .row {
        grid-template-columns: 1fr;
        gap: 6px;
      }
      li {
        width: 64px;
      }
      button {
        position: static;
        display: block;
        width: 44px;
        height: 44px;
        margin: 0 auto;
      }
    }
  `;

  @property({ attribute: false }) content?: Content;

  /** The id of the drawing that the keyboard stood on last; the first one where it is none of these. */
  @state() private current = '';

  override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('content')) return;
    const hadFocus = this.shadowRoot?.activeElement?.matches('button');
    const next = nextOf(this.current, idsOf(changed.get('content') as Content | undefined), idsOf(this.content));
    if (hadFocus && next && next !== this.current) void this.updateComplete.then(() => this.#button(next)?.focus());
    this.current = next ?? '';
  }

  override render() {
    if (!this.content) return nothing;
    const { rows } = this.content;
    const ids = idsOf(this.content);
    const stop = ids.includes(this.current) ? this.current : ids[0];
    return rows.map(({ name, all, drawings }) => html`
      <div class="row" data-class=${name}>
        <h3>${name}<span>${all}${all > drawings.length ? `, ${drawings.length} shown` : ''}</span></h3>
        <ul aria-label="Drawings of ${name}">${repeat(drawings, ({ id }) => id, (drawing) => this.#drawing(name, drawing, stop))}</ul>
      </div>`);
  }

  /** One stop for the keyboard: arrows go from drawing to drawing. */
  #drawing(name: string, { id, giver, glyph }: Drawing, stop: string) {
    const of = giver ? ` of ${giver}` : '';
    return html`<li data-id=${id}>
      <glyph-view .glyph=${glyph} label="${name}${of}"></glyph-view>
      ${giver ? html`<span title=${giver}>${giver}</span>` : nothing}
      <button
        tabindex=${id === stop ? 0 : -1}
        title="Remove"
        aria-label="Remove this ${name}${of} from ${this.content!.place}"
        @click=${() => this.#remove(id)}
        @focus=${() => (this.current = id)}
        @keydown=${(event: KeyboardEvent) => this.#key(event, id)}
      >×</button>
    </li>`;
  }

  #key(event: KeyboardEvent, id: string): void {
    if (isModified(event)) return;
    const ids = idsOf(this.content);
    const place = ids.indexOf(id);
    const to = placeByKey(event.key, place, ids.length - 1);
    if (to !== undefined) this.#button(ids[to])?.focus();
    else if (event.key !== 'Delete') return;
    else if (!event.repeat) this.#remove(id); // a key that is held removes one
    event.preventDefault();
  }

  #button(id: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-id='${id}'] button`);
  }

  #remove(id: string): void {
    this.dispatchEvent(new CustomEvent('remove', { detail: id }));
  }
}

function idsOf(content: Content | undefined): string[] {
  return content?.rows.flatMap(({ drawings }) => drawings.map(({ id }) => id)) ?? [];
}
