/** Lists that open over the page, as against parts of it that fold. */
const OPEN = 'details:is(.menu, .model-choice)[open]';

/** Esc closes the list that was opened last, and nothing else. */
window.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const list = [...document.querySelectorAll<HTMLDetailsElement>(OPEN)].at(-1);
  if (!list) return;
  const hadFocus = list.contains(document.activeElement);
  list.open = false;
  if (hadFocus) list.querySelector('summary')?.focus();
  event.preventDefault();
});

/** A press outside a list closes it. */
window.addEventListener('pointerdown', (event) => {
  const path = event.composedPath();
  document.querySelectorAll<HTMLDetailsElement>(OPEN).forEach((list) => {
    if (!path.includes(list)) list.open = false;
  });
});
