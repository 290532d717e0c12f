import { type NamedArray, arraysOf } from './npz';
import { type WhyQuestion, pixelsOf } from './why-question';

/** An answer of the server: the arrays, and the file that they came in. */
export interface Arrays {
  arrays: Map<string, NamedArray>;
  file: ArrayBuffer;
}

/** Asks the server what goes on in a network while it reads a picture. */
export async function ask(question: WhyQuestion, what: 'activations' | 'altered' | 'reading' | 'reasons' | 'reasons/trial', parameters: Record<string, string>, signal: AbortSignal): Promise<Arrays> {
  const query = new URLSearchParams({ epoch: String(question.epoch), ...parameters });
  const response = await fetch(`api/runs/${question.run}/${what}?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: pixelsOf(question),
    signal,
  });
  const file = await fileOf(response);
  return { arrays: arraysOf(file), file };
}

/** The file that the server has sent; fails with its sentence where it has refused. */
export async function fileOf(response: Response): Promise<ArrayBuffer> {
  if (!response.ok) throw new Error(await fault(response));
  return response.arrayBuffer();
}

async function fault(response: Response): Promise<string> {
  try {
    const { error } = (await response.json()) as { error?: string };
    if (error) return error;
  } catch {
    // It was no JSON.
  }
  return `The server answered ${response.status}.`;
}
