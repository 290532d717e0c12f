import { type ReactiveController, type ReactiveControllerHost } from 'lit';
import { type Pace, played } from './film';

/** Moves a film on: from frame to frame while it plays, or once from what was shown to what is shown now. */
export class FilmPlayer implements ReactiveController {
  playing = false;

  /** The share of the way to the next frame. */
  share = 0;

  readonly #host: ReactiveControllerHost;
  readonly #paints: () => void;
  #animation = 0;

  /** @param paints is called between frames */
  constructor(host: ReactiveControllerHost, paints: () => void) {
    this.#host = host;
    this.#paints = paints;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  stop(): void {
    cancelAnimationFrame(this.#animation);
    this.playing = false;
    this.share = 0;
    this.#host.requestUpdate();
  }

  /**
   * @param last place that there is; more may come while it plays
   * @param moves is told each place
   * @param ends is told the place at which it has ended
   */
  play(from: number, pace: Pace, last: () => number, moves: (place: number) => void, ends: (place: number) => void): void {
    const steps = isStill() ? { ...pace, fade: 0 } : pace;
    this.playing = true;
    moves(from);
    let place = from;
    const begun = performance.now();
    const step = (now: number) => {
      const at = played(Math.max(0, now - begun), from, last(), steps);
      if (at >= last()) return ends(last());
      this.share = at - Math.floor(at);
      if (Math.floor(at) !== place) moves((place = Math.floor(at)));
      else if (this.share > 0) this.#paints();
      this.#animation = requestAnimationFrame(step);
    };
    this.#animation = requestAnimationFrame(step);
  }

  /** Goes once all the way within this time; at once where motion is unwanted. */
  cross(milliseconds: number, ends: () => void): void {
    cancelAnimationFrame(this.#animation);
    if (isStill()) return ends();
    const begun = performance.now();
    const step = (now: number) => {
      this.share = Math.max(0, (now - begun) / milliseconds);
      if (this.share >= 1) {
        this.share = 0;
        return ends();
      }
      this.#paints();
      this.#animation = requestAnimationFrame(step);
    };
    this.share = 0;
    this.#animation = requestAnimationFrame(step);
  }
}

function isStill(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
