import { type NamedArray, arraysOf } from './npz';
import { type WhyQuestion, pixelsOf } from './why-question';

/** An answer of the server: the arrays, and the file that they came in. */
export interface Arrays {
  arrays: Map<string, NamedArray>;
  file: ArrayBuffer;
}

/** Asks the server what goes on in a network while it reads a picture. */
export async function ask(question: WhyQuestion, what: 'activations' | 'altered' | 'counterfactual' | 'reading' | 'reasons' | 'reasons/trial', parameters: Record<string, string>, signal: AbortSignal): Promise<Arrays> {
  const query = new URLSearchParams({ epoch: String(question.epoch), ...parameters });
  const response = await fetch(`api/runs/${question.run}/${what}?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: pixelsOf(question),
    signal,
  });
  if (!response.ok) throw new Error(await fault(response));
  const file = await response.arrayBuffer();
  return { arrays: arraysOf(file), file };
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
