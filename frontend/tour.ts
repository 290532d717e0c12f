/** A step of the tour, done by a person on the real page. */
export interface Step {
  readonly name: string;
  readonly title: string;
  /** How it is done. */
  readonly hint: string;
  /** The page on which it is done. */
  readonly page: string;
}

export const STEPS: readonly Step[] = [
  { name: 'draw', title: 'Draw a digit', hint: 'Draw on the pad, and watch the models answer while the pen still moves.', page: '' },
  { name: 'keep', title: 'Keep it', hint: 'Press the digit that it is: it joins My digits, a test set of your own.', page: '' },
  { name: 'train', title: 'Train a network', hint: 'Choose a card on the page Train and start it.', page: 'train' },
  { name: 'watch', title: 'Watch it learn', hint: 'Have the run’s page open while it trains.', page: 'runs' },
  { name: 'look-inside', title: 'Look inside', hint: 'Open a run, and there Network.', page: 'runs' },
  { name: 'compare', title: 'Compare two runs', hint: 'Choose two on the page Runs and press Compare, or take the best of each kind.', page: 'compare' },
  { name: 'study', title: 'Answer a question', hint: 'Open a study: its runs answer a question.', page: 'studies' },
];

/** Where a person is in the tour. */
export interface Tour {
  /** Offered until it is begun; away once it was put away or all is done, until it is begun again. */
  readonly status: 'offered' | 'going' | 'away';
  /** Names of the steps that are done. */
  readonly done: ReadonlySet<string>;
}

export const OFFERED: Tour = { status: 'offered', done: new Set() };
export const BEGUN: Tour = { status: 'going', done: new Set() };

/** The tour as it was remembered; what cannot be read is one that nobody was offered yet. */
export function read(text: string | null): Tour {
  try {
    const { status, done } = JSON.parse(text ?? '') as { status?: unknown; done?: unknown };
    if (status !== 'offered' && status !== 'going' && status !== 'away') return OFFERED;
    const names = Array.isArray(done) ? done : [];
    return { status, done: new Set(STEPS.map(({ name }) => name).filter((name) => names.includes(name))) };
  } catch {
    return OFFERED;
  }
}

export function write(tour: Tour): string {
  return JSON.stringify({ status: tour.status, done: [...tour.done] });
}

/** What was done counts before the tour is begun as well, and no more once it is away; the same where nothing changes. */
export function tick(tour: Tour, name: string): Tour {
  if (tour.status === 'away' || tour.done.has(name) || !STEPS.some((step) => step.name === name)) return tour;
  return { ...tour, done: new Set([...tour.done, name]) };
}

export function begin(tour: Tour): Tour {
  return tour.status === 'offered' ? { ...tour, status: 'going' } : tour;
}

export function putAway(tour: Tour): Tour {
  return { ...tour, status: 'away' };
}

/** The first step that is not done; nothing once all are. */
export function next(tour: Tour): Step | undefined {
  return STEPS.find(({ name }) => !tour.done.has(name));
}

/** How far it is, in as few words as say it. */
export function brief(tour: Tour): string {
  if (tour.status === 'offered') return 'Take the tour';
  const step = next(tour);
  return step ? `Tour, ${tour.done.size} of ${STEPS.length}` : 'Tour, all done';
}

/** What is said aloud once a step is done, or the tour is put away; nothing where neither is so, or the tour was not begun. */
export function told(before: Tour, now: Tour): string {
  if (now.status === 'away' && before.status !== 'away') return 'The tour is put away. At the end of each page it can be taken again.';
  const done = STEPS.find(({ name }) => now.done.has(name) && !before.done.has(name));
  if (!done || now.status !== 'going') return '';
  const step = next(now);
  return step ? `Done: ${done.title}. Next: ${step.title}.` : `Done: ${done.title}. That was all of the tour.`;
}
