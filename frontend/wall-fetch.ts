import { type Columns, columnsOf } from './wall-columns';

/** How soon the server is asked again for measures that it still computes, at first and at last. */
const AGAIN_MS = 700;
const LATEST_MS = 8000;

/** Labels at once; measures as soon as the server has them. */
export async function fetchColumns(address: string, signal: AbortSignal, take: (columns: Columns) => void): Promise<void> {
  for (let pause = AGAIN_MS; !signal.aborted; pause = Math.min(2 * pause, LATEST_MS)) {
    const columns = columnsOf(await ask(address, signal));
    if (signal.aborted) return;
    take(columns);
    if (columns.measures.length > 0) return;
    await new Promise((done) => setTimeout(done, pause));
  }
}

async function ask(address: string, signal: AbortSignal): Promise<Parameters<typeof columnsOf>[0]> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return response.json() as Promise<Parameters<typeof columnsOf>[0]>;
}
