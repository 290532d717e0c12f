import { type Glyph } from './glyph';

/** One model's answer. */
export interface Vote {
  model: string;
  title: string;
  /** Whether it only compares with templates. */
  templates: boolean;
  read: string;
  probability: number;
  second: string;
  secondProbability: number;
  sure: boolean;
}

/** What the page says of all answers together. */
export interface Verdict {
  state: 'EMPTY' | 'UNANSWERED' | 'DEMONSTRATED' | 'SURE' | 'UNSURE' | 'UNFAMILIAR';
  headline: string;
  detail: string;
  /** One class, two that are as probable, or none. */
  read: string[];
  /** The model whose answer it is. */
  leader: string;
  votes: Vote[];
  /** What the drawing is nearest to, where it is like nothing that was learned. */
  nearest: { glyph: Glyph; className: string }[];
  /** The digits of a number, from left to right; none where one character is drawn. */
  number: NumberDigit[];
  /** The place of the digit among them that `read` and `votes` are about. */
  chosen: number;
}

/** A digit of a number. */
export interface NumberDigit {
  read: string;
  probability: number;
  sure: boolean;
}

export function leaderOf({ leader, votes }: Verdict): Vote | undefined {
  return votes.find(({ model }) => model === leader);
}

/** Those that read something else than the verdict says. */
export function dissenters({ state, read, votes }: Verdict): Vote[] {
  return state === 'SURE' || state === 'UNSURE' ? votes.filter((vote) => !read.includes(vote.read)) : [];
}

/** Whether two of them look the same in large. */
export function looksSame(one: Verdict, other: Verdict): boolean {
  const inLarge = ({ state, read, number, chosen }: Verdict) => JSON.stringify([state, read, number.map((digit) => digit.read), chosen]);
  return inLarge(one) === inLarge(other);
}

/** What the leader gives to the two most probable classes and to all others, in parts of one. */
export function shares(leader: Vote): { name: string; share: number }[] {
  const { read, probability, second, secondProbability } = leader;
  return [
    { name: read, share: probability },
    { name: second, share: secondProbability },
    { name: '', share: Math.max(0, 1 - probability - secondProbability) },
  ];
}
