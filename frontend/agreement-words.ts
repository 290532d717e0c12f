import { correlation } from './control-run';

/** How far the maps of two models name the same pixels. */
export interface Pair {
  one: string;
  other: string;
  /** Spearman's rank correlation. */
  correlation: number;
}

/** "CNN and MLP look at the same things most (rank correlation 0.81), CNN and LSTM least (0.12)." */
export function agreementWords(pairs: readonly Pair[]): string {
  if (pairs.length === 0) return '';
  const sorted = [...pairs].sort((a, b) => b.correlation - a.correlation);
  const [most, least] = [sorted[0], sorted.at(-1)!];
  const names = ({ one, other }: Pair) => `${one} and ${other}`;
  const number = (pair: Pair) => correlation(pair.correlation);
  if (sorted.length === 1) return `The rank correlation of what counted for ${names(most)} is ${number(most)}.`;
  return `${names(most)} look at the same things most (rank correlation ${number(most)}), ${names(least)} least (${number(least)}).`;
}
