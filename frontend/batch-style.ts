import { css } from 'lit';

/** The style of a pad that asks for one drawing after the other. */
export const batchStyle = css`
  :host {
    display: block;
    width: min(100%, 620px, max(300px, 100dvh - 300px));
    margin: 0 auto;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 18px;
    align-items: baseline;
    justify-content: space-between;
    margin-bottom: 12px;
  }
  .wanted {
    margin: 0;
    font-size: 26px;
    line-height: 1.3;
  }
  .wanted b {
    display: inline-block;
    min-width: 1.2em;
    padding: 0 6px;
    border-radius: 9px;
    background: var(--accent-soft);
    color: var(--accent);
    font-size: 34px;
    line-height: 1.3;
    text-align: center;
  }
  .progress {
    display: flex;
    gap: 10px;
    align-items: center;
    margin: 0;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  progress {
    appearance: none;
    width: 120px;
    height: 6px;
    border: 0;
    border-radius: 3px;
    background: var(--line);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--line);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 14px;
  }
  button {
    padding: 7px 13px;
    min-height: 40px;
    border: 1px solid var(--line);
    border-radius: 9px;
    background: var(--sheet);
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  button.first {
    min-width: 120px;
    border-color: var(--accent);
    background: var(--accent);
    color: light-dark(#ffffff, #15151a);
    font-weight: 600;
  }
  button:hover {
    border-color: var(--edge);
  }
  button:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .note {
    margin: 10px 0 0;
    color: var(--soft);
    font-size: 13px;
  }
`;
