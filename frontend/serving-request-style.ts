import { css } from 'lit';

/** How a request and its answer stand beside the pad. */
export const requestStyle = css`
  :host {
    display: grid;
    grid-template-columns: minmax(220px, 320px) minmax(0, 1fr);
    gap: 24px;
    align-items: start;
  }
  .tools,
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
  }
  .tools {
    margin-top: 10px;
  }
  .head {
    margin-bottom: 8px;
  }
  .head:not(:first-child) {
    margin-top: 16px;
  }
  h3 {
    margin: 0;
    min-width: 4.2em;
    font-size: 15px;
  }
  .note {
    margin: 10px 0 0;
    color: var(--soft);
  }
  .verdict {
    display: flex;
    gap: 14px;
    align-items: baseline;
    margin-top: 4px;
    color: var(--accent);
    font-variant-numeric: tabular-nums;
  }
  .verdict strong {
    font-size: 56px;
    line-height: 1.1;
    overflow-wrap: anywhere;
  }
  pre {
    margin: 0;
    padding: 12px 14px;
    border-radius: 8px;
    background: var(--paper);
    color: var(--ink);
    font-size: 13px;
    line-height: 1.5;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    overflow-y: auto;
  }
  pre.request {
    height: 15.5em;
  }
  pre.answer {
    height: 11em;
  }
  .figure {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .good {
    color: var(--good);
    font-weight: 600;
  }
  .bad {
    color: var(--bad);
    font-weight: 600;
  }
  .file {
    display: grid;
    gap: 6px;
  }
  .file input {
    max-width: 100%;
    font: inherit;
    color: inherit;
  }
  button {
    padding: 7px 13px;
    border: 1px solid var(--line);
    border-radius: 9px;
    background: var(--sheet);
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    border-color: var(--edge);
  }
  button:disabled {
    color: var(--soft);
    cursor: default;
  }
  :is(button, pre):focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  fieldset {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 2px;
    margin: 0;
    padding: 3px;
    border: 1px solid var(--line);
    border-radius: 9px;
  }
  fieldset label {
    position: relative;
    padding: 4px 11px;
    border-radius: 7px;
    color: var(--soft);
    cursor: pointer;
  }
  fieldset input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  fieldset label:has(:checked) {
    background: var(--accent-soft);
    color: var(--accent);
    font-weight: 600;
  }
  fieldset label:has(:focus-visible) {
    outline: 2px solid var(--accent);
  }
  @media (max-width: 767px) {
    :host {
      grid-template-columns: minmax(0, 1fr);
    }
    .beside {
      width: min(100%, 55svh);
      margin: 0 auto;
    }
    button,
    fieldset label {
      display: inline-flex;
      align-items: center;
      min-height: 44px;
    }
  }
  @media (forced-colors: active) {
    fieldset label:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
