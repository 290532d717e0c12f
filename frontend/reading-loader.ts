import { type ReactiveController, type ReactiveControllerHost } from 'lit';
import { type Reading, type ReadingWire, readingOf } from './wall-reading';

/** How soon the server is asked again for what it still computes; later ever less often. */
const AGAIN_MS = 400;
const SELDOM_MS = 8000;

/** Fetches what networks say of a split, as soon as the server has it. */
export class ReadingLoader implements ReactiveController {
  reading?: Reading;

  /** How far it is, in words; empty where nothing is awaited. */
  progress = '';

  /** Why there is none. */
  fault = '';

  readonly #host: ReactiveControllerHost;
  readonly #come: () => void;
  #address = '';
  #asking?: AbortController;

  /** @param come is called when a reading has come, or is gone */
  constructor(host: ReactiveControllerHost, come: () => void) {
    this.#host = host;
    this.#come = come;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#address && !this.reading) void this.#load();
  }

  hostDisconnected(): void {
    this.#asking?.abort();
  }

  /** @param address of a reading; empty for none */
  show(address: string): void {
    if (address === this.#address) return;
    this.#address = address;
    this.#asking?.abort();
    this.fault = '';
    this.progress = '';
    this.reading = undefined;
    if (address) void this.#load();
  }

  async #load(): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    try {
      for (let pause = AGAIN_MS; !asking.signal.aborted; pause = Math.min(1.5 * pause, SELDOM_MS)) {
        const wire = await this.#ask(asking.signal);
        if (asking.signal.aborted) return;
        this.reading = readingOf(wire);
        this.progress = this.reading ? '' : wordsOf(wire);
        this.#host.requestUpdate();
        if (this.reading) return this.#come();
        await new Promise((done) => setTimeout(done, pause));
      }
    } catch (error) {
      if (asking.signal.aborted) return;
      this.progress = '';
      this.fault = error instanceof Error ? error.message : String(error);
      this.#host.requestUpdate();
    }
  }

  async #ask(signal: AbortSignal): Promise<ReadingWire> {
    const response = await fetch(this.#address, { signal });
    if (response.ok) return response.json() as Promise<ReadingWire>;
    const told = await response.json().catch(() => ({})) as { error?: string };
    throw new Error(told.error ?? 'What was read did not come from the server.');
  }
}

function wordsOf({ done, total, waiting }: ReadingWire): string {
  return waiting || `Reading all pictures: ${Math.floor((100 * done) / Math.max(1, total))} %`;
}
