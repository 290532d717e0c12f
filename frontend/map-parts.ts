import { html, nothing } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { type ExampleMap } from './map-data';
import { type MapPlot, type Pointed } from './map-plot';
import { readWords } from './map-words';

/** Buttons that do what the wheel does. */
export function zooms(plot: () => MapPlot) {
  return html`
    <div class="zooms">
      <button aria-label="Nearer" title="Nearer" @click=${() => plot().zoomBy(1.6)}>+</button>
      <button aria-label="Further away" title="Further away" @click=${() => plot().zoomBy(1 / 1.6)}>−</button>
      <button aria-label="All of the map" title="All of the map" @click=${() => plot().showAll()}>⤢</button>
    </div>`;
}

/** The picture under the pointer, on the side where there is more room. */
export function hint(map: ExampleMap, classes: string[], { point, x, y }: Pointed, plot?: MapPlot) {
  if (point < 0) return nothing;
  const beside = plot && x > plot.clientWidth / 2 ? { right: `${plot.clientWidth - x + 16}px` } : { left: `${x + 16}px` };
  const above = plot && y > plot.clientHeight / 2 ? { bottom: `${plot.clientHeight - y + 12}px` } : { top: `${y + 12}px` };
  return html`
    <div class="hint" style=${styleMap({ ...beside, ...above })}>
      <canvas data-picture=${map.pictures[point]}></canvas>
      <span>${readWords(classes[map.labels[point]], classes[map.predicted[point]], map.confidences[point])}</span>
    </div>`;
}
