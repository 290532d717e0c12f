/**
 * Where the ticks of an axis stand: ECharts' own need not be round, as 3 and multiples of it, powers of two, or halves of an epoch.
 * The same numbers stand at the axes of reports, by plot.LinearScale and plot.LogarithmicScale on the server.
 */
import { shortest, tick } from './numerals';
import { RoundNumber } from './round-number';

export interface Tick {
  value: number;
  text: string;
}

/** The ends of an axis, and its ticks in between. */
export interface Scale {
  from: number;
  to: number;
  ticks: Tick[];
}

/** Beyond it, and beyond its reciprocal, differences and quotients of values overflow. */
const HUGE = 1e150;

/** Of a value: what differs by less is one value, which rounding has split. */
const SAME = 1e-9;

/** Round numbers that are needed to read a logarithmic axis by them. */
const FEW = 3;

/** Whether a value has a place on an axis: logarithms have none for zero and below. */
export function holds(value: number, logarithmic: boolean): boolean {
  return Math.abs(value) <= HUGE && (!logarithmic || value >= 1 / HUGE);
}

/**
 * An axis that reaches over all values that have a place on it, from 0 to 1 and without ticks where none has.
 * @param intervals between ticks, at most
 */
export function covering(values: number[], intervals: number, share: boolean, logarithmic: boolean): Scale {
  let min = Infinity;
  let max = -Infinity;
  let whole = !share;
  for (const value of values) {
    if (!holds(value, logarithmic)) continue;
    min = Math.min(min, value);
    max = Math.max(max, value);
    whole &&= Number.isInteger(value);
  }
  if (min > max) return { from: 0, to: 1, ticks: [] };
  return logarithmic ? logarithms(min, max, intervals, share) : linear(min, max, intervals, share, whole);
}

/**
 * An axis that begins and ends where it is told to, which is where the first and the last tick are as long as the next is not too near.
 * @param whole whether there is nothing to name between whole numbers
 */
export function between(from: number, to: number, intervals: number, whole: boolean): Scale {
  if (!(to > from)) return linear(from, from, intervals, false, true);
  const step = RoundNumber.covering(from, to, intervals, whole);
  const values = multiples(step, step.above(from), step.below(to));
  const digit = new RoundNumber(1, step.exponent).size;
  const isEnd = (end: number, next: number) =>
    Math.abs(end - next) > 0.5 * step.size && Math.abs(end - digit * Math.round(end / digit)) < SAME * step.size;
  if (isEnd(from, values[0] ?? to)) values.unshift(from);
  if (isEnd(to, values.at(-1) ?? from)) values.push(to);
  return written(from, to, values, step, false);
}

/** Begins and ends at a tick. A value that is alone has room on both sides, which a share has up to 100 % only. */
function linear(min: number, max: number, intervals: number, share: boolean, whole: boolean): Scale {
  const size = Math.max(Math.abs(min), Math.abs(max));
  if (max - min > SAME * size) return rounded(min, max, intervals, share, whole);
  const room = size === 0 ? 1 : size / 10;
  const proper = share && min >= 0 && max <= 1;
  const from = proper || min === 0 ? Math.max(0, min - room) : min - room;
  return rounded(from, proper ? Math.min(1, max + room) : max + room, intervals, share, whole);
}

function rounded(min: number, max: number, intervals: number, share: boolean, whole: boolean): Scale {
  const step = RoundNumber.covering(min, max, intervals, whole);
  const values = multiples(step, step.below(min), step.above(max));
  return written(values[0], values.at(-1)!, values, step, share);
}

/** Powers of ten, with 2 and 5 times these where there is room; where not even those are enough, as on a linear axis. */
function logarithms(min: number, max: number, intervals: number, share: boolean): Scale {
  let round = [RoundNumber.notAbove(min)];
  if (round[0].size === max) round.unshift(RoundNumber.notAbove(min / 1.5));
  while (round.at(-1)!.size < max || round.length < 2) round.push(round.at(-1)!.next());
  const from = round[0].size;
  const to = round.at(-1)!.size;
  if (round.length < FEW && max > 1.01 * min) return narrow(min, max, intervals, share);
  if (round.length - 1 > intervals) {
    const every = 1 + Math.floor(Math.log10(to / from) / intervals);
    round = round.filter(({ digit, exponent }) => digit === 1 && exponent % every === 0);
  }
  return { from, to, ticks: round.map(({ size }) => ({ value: size, text: shortest(size, share) })) };
}

function narrow(min: number, max: number, intervals: number, share: boolean): Scale {
  const step = RoundNumber.covering(min, max, intervals, false);
  const values = multiples(step, Math.max(step.below(min), 1), step.above(max));
  return written(Math.min(min, values[0]), values.at(-1)!, values, step, share);
}

function multiples(step: RoundNumber, first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => step.times(first + index));
}

function written(from: number, to: number, values: number[], step: RoundNumber, share: boolean): Scale {
  const largest = Math.max(Math.abs(from), Math.abs(to));
  return { from, to, ticks: values.map((value) => ({ value, text: tick(value, step.exponent, largest, share) })) };
}
