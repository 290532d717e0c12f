import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import './keys-switch';
import { singleKeyOf } from './single-keys';

interface Grid extends HTMLElement {
  scrollToIndex(index: number): void;
}

interface Row {
  link: HTMLElement;
  /** From 0. */
  index: number;
  choice?: HTMLElement;
}

/** The keys of a list of runs: J and K move from name to name, X chooses, and Enter opens, since names are links. It is part of the page around it. */
@customElement('run-keys')
export class RunKeys extends LitElement {
  /** The address of the run whose name has the focus. */
  #address: string | null = null;
  readonly #moves = new MutationObserver(() => requestAnimationFrame(() => this.#refocus()));

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.#key);
    window.addEventListener('mousedown', this.#press);
    document.addEventListener('focusin', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.#key);
    window.removeEventListener('mousedown', this.#press);
    document.removeEventListener('focusin', this.#follow);
    this.#moves.disconnect();
  }

  override render() {
    return html`
      <keys-switch></keys-switch>
      <span><kbd>J</kbd> and <kbd>K</kbd> move, <kbd>X</kbd> chooses, <kbd>Enter</kbd> opens.</span>
    `;
  }

  /** The list would scroll a row whole into sight that gets the focus, from under the press that was meant for its name. */
  readonly #press = (event: MouseEvent) => {
    if ((event.target as Element).closest?.('.runs vaadin-grid a.name')) event.preventDefault();
  };

  readonly #key = (event: KeyboardEvent) => {
    this.toggleAttribute('keyboard', true);
    const grid = document.querySelector<Grid>('.runs vaadin-grid');
    const key = singleKeyOf(event);
    if (!grid || !key || document.querySelector('vaadin-dialog-overlay')) return;
    if (key === 'j') this.#move(grid, 1);
    else if (key === 'k') this.#move(grid, -1);
    else if (key === 'x') current(grid)?.choice?.click();
    else return;
    event.preventDefault();
  };

  /** The name that has the focus from now on: when the list changes, its row may become another run's. */
  readonly #follow = ({ target }: Event): void => {
    this.#moves.disconnect();
    if (!(target instanceof HTMLAnchorElement) || !target.matches('.runs vaadin-grid a.name')) return;
    this.#address = target.getAttribute('href');
    this.#moves.observe(target, { attributeFilter: ['href'] });
  };

  /** The focus goes with the run, if its row is still in sight. */
  #refocus(): void {
    const focused = document.activeElement;
    const grid = focused?.closest<Grid>('.runs vaadin-grid');
    if (!grid || !focused!.matches('a.name') || focused!.getAttribute('href') === this.#address) return;
    rowsOf(grid).find(({ link }) => link.getAttribute('href') === this.#address)?.link.focus({ preventScroll: true });
  }

  #move(grid: Grid, by: number): void {
    const from = current(grid);
    const rows = rowsOf(grid);
    if (!from) rows.find(({ link }) => isInSight(grid, link))?.link.focus();
    else this.#focus(grid, from.index + by, true);
  }

  /** @param scrolls whether a row that is not there yet is scrolled to */
  #focus(grid: Grid, index: number, scrolls: boolean): void {
    const row = rowsOf(grid).find((each) => each.index === index);
    if (row && isInSight(grid, row.link)) return row.link.focus({ preventScroll: true });
    if (index < 0 || !scrolls) return row?.link.focus();
    if (row) {
      row.link.scrollIntoView({ block: 'nearest' });
      return row.link.focus();
    }
    grid.scrollToIndex(index);
    requestAnimationFrame(() => this.#focus(grid, index, false));
  }
}

/** The rows that are there, in their order: the list makes those alone that are in sight, and some around. */
function rowsOf(grid: Grid): Row[] {
  return [...grid.querySelectorAll<HTMLElement>('a.name')]
    .map((link) => ({ link, row: rowOf(link) }))
    .filter(({ row }) => row && row.getClientRects().length > 0)
    .map(({ link, row }) => ({ link, index: indexOf(row!), choice: choiceIn(grid, row!) }))
    .sort((one, other) => one.index - other.index);
}

function rowOf(inside: Element): Element | null {
  return inside.closest('vaadin-grid-cell-content')?.assignedSlot?.closest('tr') ?? null;
}

/** Rows count from 1, and the heading is the first. */
function indexOf(row: Element): number {
  return Number(row.getAttribute('aria-rowindex')) - 2;
}

function choiceIn(grid: Grid, row: Element): HTMLElement | undefined {
  return [...grid.querySelectorAll<HTMLElement>('vaadin-checkbox')].find((box) => rowOf(box) === row);
}

function current(grid: Grid): Row | undefined {
  const active = document.activeElement;
  const row = active && grid.contains(active) ? rowOf(active) : null;
  return row ? rowsOf(grid).find(({ link }) => rowOf(link) === row) : undefined;
}

function isInSight(grid: Grid, link: HTMLElement): boolean {
  const { top, bottom } = link.getBoundingClientRect();
  const list = grid.getBoundingClientRect();
  return top >= Math.max(0, list.top + 40) && bottom <= Math.min(window.innerHeight, list.bottom);
}
