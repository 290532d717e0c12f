import { PEN_WIDTH, SIDE, type Stroke } from './ink';
import { type NamedArray, arraysOf } from './npz';
import { type WhyQuestion, pixelsOf } from './why-question';

/** An answer of the server: the arrays, and the file that they came in. */
export interface Arrays {
  arrays: Map<string, NamedArray>;
  file: ArrayBuffer;
}

/**
 * Asks the server what goes on in a network while it reads a picture.
 * @param drawing strokes that it reads in place of the question's picture
 */
export async function ask(question: WhyQuestion, what: 'activations' | 'altered' | 'counterfactual' | 'reading' | 'reasons' | 'reasons/trial', parameters: Record<string, string>, signal: AbortSignal, drawing: readonly Stroke[] = []): Promise<Arrays> {
  const picture = drawing.length > 0 ? { strokes: drawing, side: SIDE, width: PEN_WIDTH } : pixelsOf(question);
  return arraysAbout(question, what, parameters, signal, picture);
}

/** What is drawn on a pad. */
export interface SentDrawing {
  strokes: readonly Stroke[];
  side: number;
  width: number;
}

/**
 * Asks the server about an epoch of a run.
 * @param picture the numbers that the network reads, or a drawing; none where weights alone are asked about
 */
export async function arraysAbout(
  { run, epoch }: { run: string; epoch: number }, what: string, parameters: Record<string, string>, signal: AbortSignal,
  picture?: Float32Array<ArrayBuffer> | SentDrawing,
): Promise<Arrays> {
  const query = new URLSearchParams({ epoch: String(epoch), ...parameters });
  const response = await fetch(`api/runs/${run}/${what}?${query}`, { signal, ...(picture ? posted(picture) : {}) });
  const file = await fileOf(response);
  return { arrays: arraysOf(file), file };
}

function posted(picture: Float32Array<ArrayBuffer> | SentDrawing): RequestInit {
  const isNumbers = picture instanceof Float32Array;
  return {
    method: 'POST',
    headers: { 'Content-Type': isNumbers ? 'application/octet-stream' : 'application/json' },
    body: isNumbers ? picture : JSON.stringify(picture),
  };
}

/** The file that the server has sent; fails with its sentence where it has refused. */
export async function fileOf(response: Response): Promise<ArrayBuffer> {
  if (!response.ok) throw new Error(await faultOf(response));
  return response.arrayBuffer();
}

/** Why the server did not answer, in its own sentence where it has one. */
export async function faultOf(response: Response): Promise<string> {
  try {
    const { error } = (await response.json()) as { error?: string };
    if (error) return error;
  } catch {
    // It was no JSON.
  }
  return `The server answered ${response.status}.`;
}
