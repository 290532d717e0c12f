/**
 * Brings a person who goes back or reloads to where they were, on a long page and in a list that scrolls by itself: their contents come
 * from the server after the browser has given up looking for the place.
 */
const KEY = 'glyphery.scrolled';

/** Pages that are remembered; older ones are forgotten. */
const MOST = 50;

/** How long contents may take to come, and how long after a press what scrolls may be a page that is being left. */
const PATIENCE_MS = 6000;
const LEAVING_MS = 1500;

/** How long after a wheel or a key a list has come to rest. */
const REST_MS = 300;

/** Pixels from the top, of the page and of the list on it. */
interface Place {
  page: number;
  list: number;
}

const TOP: Place = { page: 0, list: 0 };

let places: Record<string, Place> = read();
let restoring = 0;
let leftAt = -Infinity;
let resting = 0;

history.scrollRestoration = 'manual';

function read(): Record<string, Place> {
  try {
    return (JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<string, Place> | null) ?? {};
  } catch {
    return {};
  }
}

/** What scrolls in the list of the page, if it has one; it tells nobody outside that it does. */
function list(): Element | null {
  return document.querySelector('main vaadin-grid')?.shadowRoot?.querySelector('#table') ?? null;
}

function remember(): void {
  const address = location.pathname + location.search;
  const { [address]: _, ...others } = places;
  const place = { page: Math.round(window.scrollY), list: Math.round(list()?.scrollTop ?? 0) };
  places = Object.fromEntries([...Object.entries(others).slice(-MOST), [address, place]]);
  try {
    sessionStorage.setItem(KEY, JSON.stringify(places));
  } catch {
    // A browser that keeps nothing.
  }
}

/** Scrolls there as soon as page and list are long enough, unless the person does something first. */
function restore(): void {
  const place = places[location.pathname + location.search] ?? TOP;
  const end = performance.now() + PATIENCE_MS;
  cancelAnimationFrame(restoring);
  const look = (): void => {
    const isThere = isAt(document.querySelector('main')?.childElementCount ? document.documentElement : null, place.page);
    const isThereInList = isAt(list(), place.list);
    restoring = performance.now() < end && !(isThere && isThereInList) ? requestAnimationFrame(look) : 0;
  };
  restoring = requestAnimationFrame(look);
}

/** Whether what scrolls is at its place now, to which it is brought if it is long enough. */
function isAt(part: Element | null, place: number): boolean {
  if (part && part.scrollHeight - part.clientHeight >= place) part.scrollTo({ top: place, behavior: 'instant' });
  return Math.abs((part?.scrollTop ?? 0) - place) <= 1;
}

function stop(): void {
  cancelAnimationFrame(restoring);
  restoring = 0;
}

for (const act of ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const) {
  window.addEventListener(act, stop, { capture: true, passive: true });
}

// A press may lead away: the place is kept now, and what the page that is left does meanwhile is not.
window.addEventListener('click', () => {
  remember();
  leftAt = performance.now();
}, { capture: true });

function rememberHere(): void {
  if (restoring === 0 && performance.now() - leftAt > LEAVING_MS) remember();
}

window.addEventListener('scroll', rememberHere, { passive: true });

for (const act of ['wheel', 'touchend', 'keyup', 'pointerup'] as const) {
  window.addEventListener(act, () => {
    window.clearTimeout(resting);
    resting = window.setTimeout(rememberHere, REST_MS);
  }, { capture: true, passive: true });
}

window.addEventListener('popstate', restore);

const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
if (visit?.type === 'reload' || visit?.type === 'back_forward') restore();
