import { type ExampleMap } from './map-data';
import { type LayoutStep, taskOf } from './map-layout';

/** A layout that a worker makes, step by step, until it is stopped. */
export class LayoutThread {
  readonly #worker: Worker;

  constructor(method: 'umap' | 'tsne', map: ExampleMap, take: (step: LayoutStep) => void) {
    this.#worker = method === 'umap'
      ? new Worker(new URL('./umap-worker.ts', import.meta.url), { type: 'module' })
      : new Worker(new URL('./tsne-worker.ts', import.meta.url), { type: 'module' });
    const failed = (fault: string) => take({ places: new Float32Array(), step: 0, steps: 0, fault });
    this.#worker.onmessage = ({ data }: MessageEvent<LayoutStep>) => take(data);
    this.#worker.onerror = ({ message }) => failed(message || 'The layout could not be loaded; reload the page to try again.');
    this.#worker.postMessage(taskOf(method, map));
  }

  stop(): void {
    this.#worker.terminate();
  }
}
