import { faultOf } from './insight';
import { type NamedArray, arraysOf } from './npz';

/** How soon the server is asked again for what it still computes. */
const AGAIN_MS = 300;

/** What a map is of; `among` says among how many of its examples neighbours are looked for. */
export interface MapSource {
  run: string;
  epoch: number;
  split: string;
}

export function addressOf({ run, epoch, split }: MapSource, what: '' | '/embeddings' | '/neighbours' | '/drawings', among?: number): string {
  const query = new URLSearchParams({ epoch: String(epoch), split, ...(among === undefined ? {} : { among: String(among) }) });
  return `api/runs/${run}/map${what}?${query}`;
}

/**
 * Arrays that the server may have to compute first.
 * @param tell hears what it does, and the share of that which is done
 */
export async function fetchArrays(address: string, request: RequestInit, tell: (doing: string, share: number) => void = () => {}): Promise<Map<string, NamedArray>> {
  for (;;) {
    const response = await fetch(address, request);
    if (!response.ok) throw new Error(await faultOf(response));
    if (response.status !== 202) return arraysOf(await response.arrayBuffer());
    const { doing, share } = (await response.json()) as { doing: string; share: number };
    tell(doing, share);
    await new Promise((done) => setTimeout(done, AGAIN_MS));
    request.signal?.throwIfAborted();
  }
}
