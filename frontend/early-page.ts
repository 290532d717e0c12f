/** Takes the early page away, see EarlyPage.java, now that the server's is there: whoever stands on a link of its head stands on the same link of the other. */
export function leaveEarlyPage(early: Element | null): void {
  const place = early ? linksOf(early).findIndex((link) => link === document.activeElement) : -1;
  early?.remove();
  if (place >= 0) requestAnimationFrame(() => linksOf(document)[place]?.focus());
}

function linksOf(page: ParentNode): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('.shell > header :is(.mark, nav a)')];
}

// A pad on the page that comes takes over what was drawn first.
window.addEventListener('page-built', ({ target }) => {
  if (!(target as Element).querySelector('digit-pad')) leaveEarlyPage(document.querySelector('#early'));
});
