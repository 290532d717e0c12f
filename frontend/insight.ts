import { PEN_WIDTH, SIDE, type Stroke } from './ink';
import { type NamedArray, arraysOf } from './npz';
import { type WhyQuestion, pixelsOf } from './why-question';

/** An answer of the server: the arrays, and the file that they came in. */
export interface Arrays {
  arrays: Map<string, NamedArray>;
  file: ArrayBuffer;
}

/** Asks the server what goes on in a network while it reads a picture.
 * @param drawing strokes that it reads in place of the question's picture
 */
export async function ask(question: WhyQuestion, what: 'activations' | 'altered' | 'reading' | 'reasons' | 'reasons/trial', parameters: Record<string, string>, signal: AbortSignal, drawing: readonly Stroke[] = []): Promise<Arrays> {
  const query = new URLSearchParams({ epoch: String(question.epoch), ...parameters });
  const response = await fetch(`api/runs/${question.run}/${what}?${query}`, {
    method: 'POST',
    ...(drawing.length > 0 ? ofDrawing(drawing) : ofPixels(question)),
    signal,
  });
  if (!response.ok) throw new Error(await fault(response));
  const file = await response.arrayBuffer();
  return { arrays: arraysOf(file), file };
}

function ofPixels(question: WhyQuestion): RequestInit {
  return { headers: { 'Content-Type': 'application/octet-stream' }, body: pixelsOf(question) };
}

function ofDrawing(strokes: readonly Stroke[]): RequestInit {
  return { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ strokes, side: SIDE, width: PEN_WIDTH }) };
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
