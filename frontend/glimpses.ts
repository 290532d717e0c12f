import { type ReactiveController, type ReactiveControllerHost } from 'lit';
import { type Frame, framesOf } from './film';
import { type NamedArray, anyArraysOf } from './npz';

/** What can be seen of a run while it trains. */
export interface Glimpse {
  /** Steps done so far. */
  step: number;
  /** Of the watched examples, row by row. */
  probabilities: Float32Array;
  classes: number;
  /** The kernels that look at the picture; none where they are too many. */
  frame?: Frame;
}

/** How the network reads one of the watched examples. */
export interface Reading {
  /** The class that it takes it for, by its place. */
  read: number;
  /** The probability of what it is, from 0 to 1; nothing where only the answer was kept. */
  share?: number;
}

/** A little above the time from one glimpse to the next. */
const APART_MS = 800;

/** Where there was nothing newer; twice as long each time that there is still nothing, up to the most. */
const AGAIN_MS = 250;
const MOST_AGAIN_MS = 2000;

/** Where the server did not answer. */
const LATER_MS = 3000;

const NOTHING_NEWER = 204;

/** What `glimpse.npz` has. */
export function glimpseOf(file: ArrayBuffer): Glimpse {
  const arrays = anyArraysOf(file);
  const { shape, values } = arrays.get('probabilities') as NamedArray;
  const [frame] = framesOf(file);
  return { step: arrays.get('step')!.values[0], probabilities: values, classes: shape[1], frame };
}

/** How each of the watched examples is read. */
export function readingsOf({ probabilities, classes }: Glimpse, labels: number[]): Reading[] {
  return labels.map((label, place) => {
    const ofExample = probabilities.subarray(place * classes, (place + 1) * classes);
    return { read: ofExample.indexOf(Math.max(...ofExample)), share: ofExample[label] };
  });
}

type Sees = (glimpse: Glimpse) => void;

/** A part of the page that shows what is seen. */
type Host = ReactiveControllerHost & Element;

/** One run that is looked at: it is asked about once for all parts of the page, and only while one of these has a place on a page that is in sight. */
class LookedAt {
  readonly #onlookers = new Map<Sees, Host>();
  readonly #run: string;
  #newest?: Glimpse;
  #timer = 0;
  #asking = false;
  #again = AGAIN_MS;

  constructor(run: string) {
    this.#run = run;
  }

  add(sees: Sees, host: Host): void {
    this.#onlookers.set(sees, host);
    if (this.#newest) sees(this.#newest);
    if (this.#onlookers.size > 1) return;
    document.addEventListener('visibilitychange', this.#inSight);
    void this.#ask();
  }

  remove(sees: Sees): void {
    this.#onlookers.delete(sees);
    if (this.#onlookers.size > 0) return;
    document.removeEventListener('visibilitychange', this.#inSight);
    clearTimeout(this.#timer);
    looked.delete(this.#run);
  }

  readonly #inSight = () => {
    clearTimeout(this.#timer);
    if (!document.hidden) void this.#ask();
  };

  async #ask(): Promise<void> {
    if (this.#asking) return;
    if (![...this.#onlookers.values()].some((host) => host.checkVisibility())) return this.#askAfter(APART_MS);
    this.#asking = true;
    const begun = performance.now();
    const pause = await this.#asked().catch(() => LATER_MS);
    this.#asking = false;
    const took = performance.now() - begun;
    this.#askAfter(Math.max(pause - took, took)); // a slow network is not filled with it
  }

  #askAfter(pause: number): void {
    if (this.#onlookers.size === 0 || document.hidden) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#ask(), pause);
  }

  /** @return how long after the question the next is due */
  async #asked(): Promise<number> {
    const answer = await fetch(`api/runs/${this.#run}/glimpse.npz?after=${this.#newest?.step ?? -1}`);
    if (answer.status === NOTHING_NEWER) {
      const pause = this.#again;
      this.#again = Math.min(2 * pause, MOST_AGAIN_MS);
      return pause;
    }
    if (!answer.ok) return LATER_MS;
    this.#again = AGAIN_MS;
    const glimpse = (this.#newest = glimpseOf(await answer.arrayBuffer()));
    this.#onlookers.forEach((_, sees) => sees(glimpse));
    return APART_MS;
  }
}

const looked = new Map<string, LookedAt>();

/** Brings to a part of the page what can be seen of a run while it trains. */
export class Glimpses implements ReactiveController {
  readonly #host: Host;
  readonly #sees: Sees;
  #run = '';
  #connected = false;

  constructor(host: Host, sees: Sees) {
    this.#host = host;
    this.#sees = sees;
    host.addController(this);
  }

  /** The run that is looked at from now on; empty for none. */
  look(run: string): void {
    if (run === this.#run) return;
    this.#leave();
    this.#run = run;
    this.#enter();
  }

  hostConnected(): void {
    this.#connected = true;
    this.#enter();
  }

  hostDisconnected(): void {
    this.#leave();
    this.#connected = false;
  }

  #enter(): void {
    if (!this.#connected || !this.#run) return;
    if (!looked.has(this.#run)) looked.set(this.#run, new LookedAt(this.#run));
    looked.get(this.#run)!.add(this.#sees, this.#host);
  }

  #leave(): void {
    looked.get(this.#run)?.remove(this.#sees);
  }
}
