import { html, nothing } from 'lit';

/**
 * What keys do on the wall, for those who see it.
 *
 * @param first @param last the keys that label
 * @param suggests whether networks suggest labels
 * @param chosen how many pictures are chosen, in words
 */
export function wallKeys([first, last]: [string, string], suggests: boolean, chosen: string) {
  return html`
    <p class="keys" aria-hidden="true">
      <span><kbd>←</kbd><kbd>→</kbd> move</span><span><kbd>Shift</kbd> chooses more</span>
      <span><kbd>${first}</kbd>to <kbd>${last}</kbd> label</span>${suggests ? html`<span><kbd>Space</kbd> takes what is suggested</span>` : nothing}<span><kbd>Del</kbd> leaves out</span><span><kbd>#</kbd> tags</span>
      <span><kbd>Ctrl</kbd><kbd>Z</kbd> undoes</span><span><kbd>Enter</kbd> looks closer</span>
      <span class="chosen">${chosen}</span>
    </p>`;
}
