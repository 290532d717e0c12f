/** A class as a row of answers shows it. */
export interface Bar {
  name: string;
  probability: number;
  /** Whether it is the answer. */
  top: boolean;
}

/** As many classes have a bar each, in their order; of more, the most probable ones have. */
export const MOST_BARS = 12;

const OF_MANY = 6;

/** All classes, the most probable first, the first of equals. */
export function mostProbable(classes: readonly string[], probabilities: readonly number[]): Bar[] {
  return classes
    .map((name, label) => ({ name, probability: probabilities[label] ?? 0, top: false }))
    .sort((a, b) => b.probability - a.probability)
    .map((bar, place) => ({ ...bar, top: place === 0 && probabilities.length > 0 }));
}

/** The bars of a row; empty ones where nothing is answered yet. */
export function barsOf(classes: readonly string[], probabilities: readonly number[]): Bar[] {
  const ranked = mostProbable(classes, probabilities);
  if (classes.length > MOST_BARS) {
    return ranked.slice(0, OF_MANY).map((bar) => (probabilities.length > 0 ? bar : { ...bar, name: '' }));
  }
  const top = ranked[0]?.top ? ranked[0].name : undefined;
  return classes.map((name, label) => ({ name, probability: probabilities[label] ?? 0, top: name === top }));
}
