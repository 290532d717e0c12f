/**
 * Brings a person who goes back or reloads to where they were on a long page: its contents come from the server after the
 * browser has given up looking for the place.
 */
const KEY = 'glyphery.places';

/** Pages that are remembered; older ones are forgotten. */
const MOST = 50;

/** How long contents may take to come, and how long after a press what scrolls may be a page that is being left. */
const PATIENCE_MS = 6000;
const LEAVING_MS = 1500;

let places: Record<string, number> = read();
let restoring = 0;
let leftAt = -Infinity;

history.scrollRestoration = 'manual';

function read(): Record<string, number> {
  try {
    return (JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<string, number> | null) ?? {};
  } catch {
    return {};
  }
}

function remember(): void {
  const address = location.pathname + location.search;
  const { [address]: _, ...others } = places;
  places = Object.fromEntries([...Object.entries(others).slice(-MOST), [address, Math.round(window.scrollY)]]);
  try {
    sessionStorage.setItem(KEY, JSON.stringify(places));
  } catch {
    // A browser that keeps nothing.
  }
}

/** Scrolls there as soon as the page is long enough, unless the person does something first. */
function restore(): void {
  const place = places[location.pathname + location.search] ?? 0;
  const end = performance.now() + PATIENCE_MS;
  cancelAnimationFrame(restoring);
  const look = (): void => {
    const longEnough = document.documentElement.scrollHeight - window.innerHeight >= place;
    if (longEnough && document.querySelector('main')?.childElementCount) window.scrollTo(0, place);
    if (performance.now() < end && Math.abs(window.scrollY - place) > 1) restoring = requestAnimationFrame(look);
    else restoring = 0;
  };
  restoring = requestAnimationFrame(look);
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

window.addEventListener('scroll', () => {
  if (restoring === 0 && performance.now() - leftAt > LEAVING_MS) remember();
}, { passive: true });

window.addEventListener('popstate', restore);

const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
if (visit?.type === 'reload' || visit?.type === 'back_forward') restore();
