interface Predictions {
  readonly class?: string;
  readonly predictions?: ReadonlyArray<{ label?: number; probabilities?: number[] }>;
}

/** The name of the class that the first model gives, and how sure it is. */
export function verdict(text: string): [label?: string, share?: number] {
  const all = JSON.parse(text) as Predictions & { files?: Predictions[] };
  const answer = all.files?.[0] ?? all;
  const first = answer.predictions?.find((each) => each.probabilities);
  return [answer.class, first?.probabilities?.[first.label ?? 0]];
}

/** The same in words; none where the answer has no class. */
export function spokenVerdict(text: string): string {
  const [label, share] = verdict(text);
  if (label === undefined) return '';
  return share === undefined ? `${label}.` : `${label}, ${(100 * share).toFixed(1)} %.`;
}

/** What the server says where it refuses, as problem details have it. */
export function refusalWords(status: number, text: string): string {
  try {
    const { detail } = JSON.parse(text) as { detail?: unknown };
    if (typeof detail === 'string' && detail) return detail;
  } catch {
    // Something between here and the server has answered in words of its own.
  }
  return `The server has refused it: ${status}.`;
}
