import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Drafted, UNCHANGED, isChanged, taggedOf } from './label-draft';
import { alone } from './numerals';

/** What is no tag and can be chosen as one. */
const CHANGED = ':changed';
const DISPUTED = ':disputed';

/** The pictures that have one of the chosen words; absent where none is chosen. */
export function onlyOf(
  chosen: readonly string[], tags: Readonly<Record<string, readonly number[]>>, drafted: Drafted, before: ArrayLike<number>,
): ReadonlySet<number> | undefined {
  if (chosen.length === 0) return undefined;
  const tagged = taggedOf(tags, drafted);
  const only = new Set<number>();
  for (const word of chosen) {
    if (word === CHANGED || word === DISPUTED) draftedAs(word, drafted, before).forEach((index) => only.add(index));
    else tagged.get(word)?.forEach((index) => only.add(index));
  }
  return only;
}

function draftedAs(word: string, drafted: Drafted, before: ArrayLike<number>): number[] {
  return [...drafted.values()]
    .filter((picture) => (word === DISPUTED ? picture.disputed : isChanged(picture, before)))
    .map(({ index }) => index);
}

/** Words by which pictures are filtered: their tags, and what a draft has done to them. */
@customElement('tag-choice')
export class TagChoice extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    :host([hidden]) {
      display: none;
    }
    button {
      padding: 3px 11px;
      border: 1px solid var(--line);
      border-radius: 99px;
      background: var(--sheet);
      color: var(--ink);
      font: inherit;
      font-size: 13px;
      font-variant-numeric: tabular-nums;
      cursor: pointer;
    }
    button:hover {
      border-color: var(--edge);
    }
    button:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 1px;
    }
    [aria-pressed='true'] {
      border-color: var(--accent);
      background: var(--accent-soft);
      color: var(--accent);
    }
    @media (forced-colors: active) {
      [aria-pressed='true'] {
        outline: 2px solid Highlight;
      }
    }
    @media (pointer: coarse) {
      button {
        min-height: 44px;
      }
    }
  `;

  @property({ attribute: false }) tagged: ReadonlyMap<string, ReadonlySet<number>> = new Map();

  @property({ attribute: false }) drafted: Drafted = UNCHANGED;

  /** Those of the version. */
  @property({ attribute: false }) labels: ArrayLike<number> = [];

  @property({ attribute: false }) chosen: string[] = [];

  override render() {
    const changed = draftedAs(CHANGED, this.drafted, this.labels).length;
    const disputed = draftedAs(DISPUTED, this.drafted, this.labels).length;
    const known = new Map([...this.tagged].map(([tag, indices]) => [tag, indices.size]));
    this.chosen.filter((tag) => !tag.startsWith(':') && !known.has(tag)).forEach((tag) => known.set(tag, 0));
    return html`
      ${this.#chip(CHANGED, 'changed', changed)}${this.#chip(DISPUTED, 'disagreed on', disputed)}
      ${[...known].map(([tag, count]) => this.#chip(tag, `#${tag}`, count))}
    `;
  }

  override updated(): void {
    this.hidden = !this.renderRoot.querySelector('button');
  }

  #chip(word: string, title: string, count: number) {
    const isChosen = this.chosen.includes(word);
    if (count === 0 && !isChosen) return nothing;
    return html`<button aria-pressed=${isChosen} @click=${() => this.dispatchEvent(new CustomEvent('press', { detail: word }))}>
      ${title} ${alone(count, false)}</button>`;
  }
}
