/** A class that was the most probable for some steps in a row, counted from 1. */
export interface Spell {
  label: number;
  from: number;
  to: number;
}

/** How the most probable class changes from step to step. */
export function spells(probabilities: ArrayLike<number>, classes: number): Spell[] {
  const found: Spell[] = [];
  for (let step = 0; step < probabilities.length / classes; step++) {
    let label = 0;
    for (let each = 1; each < classes; each++) {
      if (probabilities[step * classes + each] > probabilities[step * classes + label]) label = each;
    }
    const last = found.at(-1);
    if (last?.label === label) last.to = step + 1;
    else found.push({ label, from: step + 1, to: step + 1 });
  }
  return found;
}

const MOST_NAMED = 4;

/** The story in a sentence: "A 1, a 9; from row 25 on, a 7." Of what stood for a single step nothing is said. */
export function story(all: Spell[], classes: string[], step: string): string {
  const last = all.at(-1)!;
  const name = ({ label }: Spell) => `${article(classes[label])} ${classes[label]}`;
  const before = all
    .slice(0, -1)
    .filter(({ from, to }) => to > from)
    .filter(({ label }, place, kept) => label !== kept[place - 1]?.label)
    .slice(-MOST_NAMED);
  if (before.length === 0) return `${capitalised(name(last))} from ${step} ${last.from} on.`;
  return `${capitalised(before.map(name).join(', '))}; from ${step} ${last.from} on, ${name(last)}.`;
}

/** As the name is spoken: "an 8", "an F", "a U", "an airplane". */
export function article(name: string): string {
  const vowel = [...name].length === 1 ? /[8AEFHILMNORSX]/i : /^(8|11|18|[aeiou])/i;
  return vowel.test(name) ? 'an' : 'a';
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
