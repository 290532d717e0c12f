import { type ReactiveController, type ReactiveControllerHost } from 'lit';

const schemes = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) => window.matchMedia(query));

/** Light or dark, and colours that a person forces, for what is drawn on a canvas: it follows neither the person's choice nor the style sheets' variables. */
export class Scheme implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #redraw: () => void;

  constructor(host: ReactiveControllerHost & HTMLElement, redraw: () => void) {
    this.#host = host;
    this.#redraw = redraw;
    host.addController(this);
  }

  hostConnected(): void {
    schemes.forEach((scheme) => scheme.addEventListener('change', this.#redraw));
  }

  hostDisconnected(): void {
    schemes.forEach((scheme) => scheme.removeEventListener('change', this.#redraw));
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
