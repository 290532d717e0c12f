import { LitElement, html, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { type LevelCell, type LevelPanel, type LevelPlot, axisWords, height, lines, rowsDown, stretches, upward } from './level-plot';
import { levelMapStyles } from './level-map-style';

/** The height of a row of cells, where all are as high. */
const ROW = 48;

/** Columns are never narrower, so that a finger can press them. */
const NARROWEST = 46;

/** What a sweep has come to: a map of cells by the levels of two factors, a panel for each level of further ones; marks with intervals for one. */
@customElement('level-map')
export class LevelMap extends LitElement {
  static override styles = levelMapStyles;

  @property({ attribute: false }) plot?: LevelPlot;

  override render() {
    if (!this.plot) return nothing;
    const { plot } = this;
    return html`
      <div class="panels" role="group" aria-label=${plot.label}>
        ${plot.panels.map((panel) => html`
          <div class="panel">
            ${panel.name ? html`<p class="name">${panel.name}</p>` : nothing}
            ${plot.down ? this.#cells(plot, panel) : this.#marks(plot, panel)}
          </div>`)}
      </div>
      ${plot.down && plot.most ? html`
        <p class="key"><span>${plot.valueName}, %</span><span>${plot.least}</span><i aria-hidden="true"></i><span>${plot.most}</span>
          <span>by the logarithm of the error</span></p>` : nothing}
    `;
  }

  #cells({ across, down, label }: LevelPlot, panel: LevelPanel) {
    const shares = stretches(down!);
    const rows = rowsDown(down!);
    const columns = stretches(across).map((share) => `minmax(${NARROWEST}px, ${100 * share}fr)`).join(' ');
    const heights = rows.map((row) => `minmax(44px, ${Math.round(ROW * rows.length * shares[row])}px)`).join(' ');
    const rises = down!.scale !== 'CATEGORY';
    return html`
      <p class="axes"><span>${axisWords(down!)} ${rises ? '↑' : '↓'}</span><span>${axisWords(across)} →</span></p>
      <div class="scroll" tabindex="0" role="group" aria-label=${panel.name || label}>
        <div class="map" role="table" aria-label=${panel.name || label} style="grid-template-columns: max-content ${columns}; grid-template-rows: auto ${heights}">
          <div role="row">
            <div role="cell"></div>
            ${across.levels.map((level) => html`<div class="level" role="columnheader">${level}</div>`)}
          </div>
          ${rows.map((row) => html`
            <div role="row">
              <div class="level side" role="rowheader">${down!.levels[row]}</div>
              ${across.levels.map((_, column) => html`<div role="cell">${this.#cell(panel.cells[row * across.levels.length + column])}</div>`)}
            </div>`)}
        </div>
      </div>
    `;
  }

  #cell(cell: LevelCell) {
    const classes = classMap({ cell: true, best: cell.state === 'BEST', open: cell.state === 'OPEN', failed: cell.state === 'FAILED', known: cell.value !== null });
    const style = `--strength: ${cell.strength}`;
    const text = html`<b>${cell.written}</b>${cell.state === 'BEST' ? html`<small>best</small>` : nothing}`;
    return cell.address
      ? html`<a class=${classes} href=${cell.address} title=${cell.words} aria-label=${cell.words} style=${style}>${text}</a>`
      : html`<span class=${classes} title=${cell.words} role="img" aria-label=${cell.words} style=${style}>${text}</span>`;
  }

  #marks({ across, valueName }: LevelPlot, { cells }: LevelPanel) {
    const scale = upward(cells);
    const shares = stretches(across);
    const words = across.scale === 'CATEGORY';
    const at = (level: number) => (words ? (across.edges[level] + across.edges[level + 1]) / 2 : across.places[level]);
    return html`
      ${valueName ? html`<p class="value-name">${valueName}</p>` : nothing}
      <div class=${classMap({ marks: true, empty: scale.ticks.length === 0 })}>
        ${scale.ticks.map(({ value, text }) => html`<span class="tick" style="bottom: ${100 * height(value, scale)}%">${text}</span>`)}
        ${words ? nothing : html`
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            ${lines(across, cells, scale).map((points) => svg`<polyline points=${points} vector-effect="non-scaling-stroke"></polyline>`)}
          </svg>`}
        ${cells.map((cell, level) => this.#mark(cell, at(level), words ? shares[level] : 0, (value) => height(value, scale)))}
      </div>
      <div class="levels" aria-hidden="true">
        ${across.levels.map((level, place) => html`<span style="left: ${100 * at(place)}%; max-width: ${Math.max(100 * shares[place], 8)}%">${level}</span>`)}
      </div>
      <p class="across">${axisWords(across)}</p>
    `;
  }

  /** @param wide the share of a bar's stretch; 0 for a point */
  #mark(cell: LevelCell, at: number, wide: number, up: (value: number) => number) {
    const { value, low, high } = cell;
    const bottom = value === null ? 0.5 : up(value);
    const content = html`
      ${wide && value !== null ? html`<i class="bar" style="height: ${100 * bottom}%"></i>` : nothing}
      ${low === null || high === null ? nothing : html`<i class="range" style="bottom: ${100 * up(low)}%; height: ${100 * (up(high) - up(low))}%"></i>`}
      <i class=${classMap({ point: true, best: cell.state === 'BEST', open: value === null })} style="bottom: ${100 * bottom}%"></i>
      ${value === null ? nothing : html`<b style="bottom: ${100 * (high === null ? bottom : up(high))}%">${cell.written}${cell.state === 'BEST' ? ' best' : ''}</b>`}`;
    const style = `left: ${100 * at}%; width: ${wide ? `${60 * wide}%` : '44px'}`;
    return cell.address
      ? html`<a class="mark" href=${cell.address} title=${cell.words} aria-label=${cell.words} style=${style}>${content}</a>`
      : html`<span class="mark" role="img" title=${cell.words} aria-label=${cell.words} style=${style}>${content}</span>`;
  }
}
