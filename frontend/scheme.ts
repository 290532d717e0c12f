import { type ReactiveController, type ReactiveControllerHost } from 'lit';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** Light or dark, for what is drawn on a canvas: it follows neither the person's choice nor the style sheets' variables. */
export class Scheme implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #redraw: () => void;

  constructor(host: ReactiveControllerHost & HTMLElement, redraw: () => void) {
    this.#host = host;
    this.#redraw = redraw;
    host.addController(this);
  }

  hostConnected(): void {
    dark.addEventListener('change', this.#redraw);
  }

  hostDisconnected(): void {
    dark.removeEventListener('change', this.#redraw);
  }

  /** What variables stand for here, as "rgb(…)". */
  colours(names: string[]): string[] {
    const probe = this.#host.shadowRoot!.appendChild(document.createElement('span'));
    const colours = names.map((name) => {
      probe.style.color = `var(--${name})`;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    return colours;
  }
}
