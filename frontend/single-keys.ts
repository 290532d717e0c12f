const KEY = 'glyphery.single-keys';
const OFF = 'off';

/** Whether keys of one letter do anything in this browser. */
export function singleKeysAreOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== OFF;
  } catch {
    return true; // a browser that keeps nothing
  }
}

export function switchSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, OFF);
  } catch {
    // It keeps nothing, and they stay on.
  }
}

/** Whether somebody writes in a field, or chooses in one, to which the key belongs. Escape belongs to an open list alone. */
export function isWriting(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  if (event.key === 'Escape') return target.matches(':is(select:open)');
  return target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio], [type=button]), select, textarea');
}

/** The letter alone that was pressed, in lower case, where it is for the page; else nothing. */
export function singleKeyOf(event: KeyboardEvent): string | undefined {
  const alone = !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1;
  return alone && !event.defaultPrevented && !isWriting(event) && singleKeysAreOn() ? event.key.toLowerCase() : undefined;
}
