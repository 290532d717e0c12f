import { html } from 'lit';

/** On the button that begins to play. */
export const PLAY = html`<svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true"><path d="M5 2.5v13l11-6.5z"/></svg>`;

/** On the button while it plays. */
export const PAUSE = html`<svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true"><path d="M4 3h3.500v12H4zM10.500 3H14v12h-3.500z"/></svg>`;
