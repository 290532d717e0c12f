import { type Stroke } from './ink';
import { hasBar, isTiny } from './stroke-shape';
import { type Verdict, type Vote, leaderOf } from './verdict';

/** What was drawn, and what was answered to it. */
export interface Attempt {
  strokes: readonly Stroke[];
  leader: Vote;
  votes: readonly Vote[];
}

/** A line that dares somebody to draw something, and who judges it. */
export interface Dare {
  /** The name that it is remembered by. */
  id: string;
  /** @param word for what is drawn, "digit" */
  words: (word: string) => string;
  /** What counts, in a sentence. */
  rule: string;
  /** The classes that it needs. */
  classes: string[];
  isMet: (attempt: Attempt) => boolean;
}

/** As many times a dare is to be met. */
export const TICKS = 5;

const reads = (read: string) => ({ leader }: Attempt) => leader.sure && leader.read === read;
const all = ({ votes, leader }: Attempt) => votes.every((vote) => vote.sure && vote.read === leader.read);

export const DARES: readonly Dare[] = [
  {
    id: 'seven-with-a-bar',
    words: () => 'Draw a 7 with a bar',
    rule: 'A level stroke through the leg, and the best model still reads 7.',
    classes: ['7'],
    isMet: (attempt) => reads('7')(attempt) && hasBar(attempt.strokes),
  },
  {
    id: 'four-that-fools-the-templates',
    words: () => 'Draw a 4 that fools the templates',
    rule: 'The best model reads 4, and every model of templates something else.',
    classes: ['4'],
    isMet: (attempt) => reads('4')(attempt) && attempt.votes.some(({ templates }) => templates)
      && attempt.votes.every((vote) => !vote.templates || vote.read !== '4'),
  },
  {
    id: 'eight-in-two-strokes',
    words: () => 'Draw an 8 in two strokes',
    rule: 'Two strokes, and the best model reads 8.',
    classes: ['8'],
    isMet: (attempt) => reads('8')(attempt) && attempt.strokes.length === 2,
  },
  {
    id: 'four-or-nine',
    words: () => 'Draw a 4 that could be a 9',
    rule: 'The best model is not sure which of the two it is.',
    classes: ['4', '9'],
    isMet: ({ leader }) => !leader.sure && [leader.read, leader.second].sort().join('') === '49',
  },
  {
    id: 'tiny',
    words: (word) => `Draw a tiny ${word} that all read`,
    rule: 'No wider and no higher than a quarter of the pad, all models sure of the same.',
    classes: [],
    isMet: (attempt) => isTiny(attempt.strokes) && all(attempt),
  },
  {
    id: 'nobody-reads',
    words: () => 'Draw one that nobody reads',
    rule: 'No model on show is sure of anything.',
    classes: [],
    isMet: ({ votes }) => votes.every(({ sure }) => !sure),
  },
];

/** The dares that can be met where these classes are told apart. */
export function daresFor(classes: readonly string[]): Dare[] {
  return DARES.filter((dare) => dare.classes.every((name) => classes.includes(name)));
}

/** How far somebody is: which dare, and how often each was met. */
export interface Tally {
  dare: string;
  /** By a dare's id; none where it was not met. */
  ticks: Readonly<Record<string, number>>;
  /** How the drawing begins that was the last to meet it. */
  met?: string;
}

/**
 * The tally after a dare was met: the fifth time leads to the next dare.
 * @param met how the drawing begins
 */
export function ticked(tally: Tally, dares: readonly Dare[], met: string): Tally {
  const made = ticksOf(tally, tally.dare) + 1;
  const isDone = made === TICKS;
  const counted = { ...tally, ticks: { ...tally.ticks, [tally.dare]: isDone ? 0 : made }, met };
  return isDone ? next(counted, dares) : counted;
}

/** How often a dare was met. */
export function ticksOf({ ticks }: Tally, dare: string): number {
  return Object.hasOwn(ticks, dare) ? ticks[dare] : 0;
}

/** What a browser has kept, as far as it makes sense: early ones counted for one dare alone. */
export function talliedBy(kept: string | null): Tally {
  try {
    const { dare, ticks, met } = JSON.parse(kept ?? '{}') as Record<string, unknown>;
    const counts = typeof ticks === 'number' ? { [String(dare)]: ticks } : Object(ticks) as Record<string, unknown>;
    const known = Object.entries(counts).filter(([, count]) => Number.isInteger(count))
      .map(([id, count]) => [id, Math.min(TICKS - 1, Math.max(0, count as number))]);
    return { dare: String(dare ?? ''), ticks: Object.fromEntries(known), met: typeof met === 'string' ? met : undefined };
  } catch {
    return { dare: '', ticks: {} };
  }
}

/** How a drawing begins, by which it is known however it goes on. */
export function beginningOf(strokes: readonly Stroke[]): string {
  return JSON.stringify(strokes[0]?.slice(0, 4) ?? []);
}

/** Goes on to the dare behind this one, to the first behind the last. */
export function next(tally: Tally, dares: readonly Dare[]): Tally {
  const place = dares.findIndex(({ id }) => id === tally.dare);
  return { ...tally, dare: dares[(place + 1) % dares.length].id };
}

/** What was answered to these strokes; nothing where nobody has answered, or to one digit of several. */
export function attemptOf(strokes: readonly Stroke[], verdict: Verdict): Attempt | undefined {
  const leader = verdict.number.length === 0 ? leaderOf(verdict) : undefined;
  return leader && strokes.length > 0 && verdict.state !== 'DEMONSTRATED' ? { strokes, leader, votes: verdict.votes } : undefined;
}
