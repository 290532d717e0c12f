import { type ReactiveController, type ReactiveControllerHost } from 'lit';
import { type Frame, framesOf, joined } from './film';
import { type Source } from './film-strip';
import { fileOf } from './insight';
import { type PicturedRun } from './pictured-run';

/** The frames of a run that are here; they are fetched as they are wanted. */
export class Films implements ReactiveController {
  /** The frame of the epoch that is looked into, which large networks may have outside of the film. */
  looked?: Frame;

  /** Why frames cannot be shown. */
  fault = '';

  readonly #host: ReactiveControllerHost;
  readonly #joins: (epochs: Frame[]) => void;
  #frames: Record<Source, Frame[]> = { epochs: [], updates: [] };
  /** Done by the end of each epoch of which there is a frame. */
  #steps: Record<number, number> = {};
  #fetching = new AbortController();

  /** @param joins is told of the film of the epochs before it takes the place of a shorter one */
  constructor(host: ReactiveControllerHost, joins: (epochs: Frame[]) => void) {
    this.#host = host;
    this.#joins = joins;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#fetching.abort();
  }

  of(source: Source): Frame[] {
    return this.#frames[source];
  }

  /** Fetches first what is looked at, then what of the film is not here yet. */
  async load({ run, epoch, epochs, steps }: PicturedRun): Promise<void> {
    this.#fetching.abort();
    const { signal } = (this.#fetching = new AbortController());
    try {
      const isHere = (each: number) => this.#steps[each] === steps[each] && this.of('epochs').some(({ moment }) => moment === each);
      const known = isHere(epoch) ? this.of('epochs').find(({ moment }) => moment === epoch) : undefined;
      const looked = known ?? (await fetched(run, `from=${epoch}&to=${epoch}`, signal))[0];
      this.looked = looked;
      this.fault = '';
      this.#host.requestUpdate();
      if (epochs.includes(epoch)) this.#join([looked], steps);
      const missing = epochs.filter((each) => !isHere(each));
      if (missing.length > 0) this.#join(await fetched(run, `from=${missing[0]}&to=${missing.at(-1)}`, signal), steps);
    } catch (fault) {
      if (!signal.aborted) this.#fail(fault);
    }
  }

  /**
   * Fetches those of the first updates, of which there may be more by now.
   * @return whether they are here
   */
  async loadUpdates(run: string): Promise<boolean> {
    try {
      this.#frames.updates = await fetched(run, 'of=updates');
      this.#host.requestUpdate();
      return true;
    } catch (fault) {
      this.#fail(fault);
      return false;
    }
  }

  #join(newer: Frame[], steps: Record<number, number>): void {
    const epochs = joined(this.of('epochs'), newer);
    this.#joins(epochs);
    this.#frames.epochs = epochs;
    for (const { moment } of newer) this.#steps[moment] = steps[moment];
    this.#host.requestUpdate();
  }

  #fail(fault: unknown): void {
    this.fault = (fault as Error).message;
    this.#host.requestUpdate();
  }
}

/** Where the snapshots of a run are. */
export function addressOf(run: string): string {
  return `api/runs/${run}/snapshots.npz`;
}

/** Frames of a run, as the query asks for them. */
export async function fetched(run: string, query: string, signal?: AbortSignal): Promise<Frame[]> {
  return framesOf(await fileOf(await fetch(`${addressOf(run)}?${query}`, { signal })));
}
