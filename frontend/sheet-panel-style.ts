import { css } from 'lit';

/** The style of what stands beside the pictures. */
export const sheetPanelStyle = css`
  :host {
    display: grid;
    gap: 14px;
    align-content: start;
    padding: 16px;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--sheet);
    box-shadow: var(--shadow);
  }
  .seen {
    display: flex;
    gap: 14px;
    align-items: center;
  }
  .seen p {
    margin: 2px 0 0;
    color: var(--soft);
  }
  b {
    font-variant-numeric: tabular-nums;
  }
  glyph-view {
    flex: none;
    width: 96px;
  }
  .classes {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: 6px;
  }
  .classes.many {
    grid-template-columns: repeat(auto-fill, minmax(40px, 1fr));
  }
  .tools,
  .end {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }
  .end {
    padding-top: 14px;
    border-top: 1px solid var(--line);
  }
  .end .note {
    flex: 1 0 100%;
  }
  button {
    min-height: 40px;
    padding: 6px 12px;
    border: 1px solid var(--line);
    border-radius: 9px;
    background: var(--sheet);
    color: var(--ink);
    font: inherit;
    cursor: pointer;
  }
  .classes button {
    padding: 6px 2px;
    font-size: 17px;
    overflow-wrap: anywhere;
  }
  .classes .is {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent);
    font-weight: 700;
  }
  button:hover:enabled {
    border-color: var(--edge);
  }
  button:disabled {
    color: var(--soft);
    cursor: default;
  }
  button:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .open {
    border: 2px dashed var(--negative);
  }
  .first:enabled {
    flex: 1;
    border-color: var(--accent);
    background: var(--accent);
    color: light-dark(#ffffff, #15151a);
    font-weight: 600;
  }
  .note {
    margin: 0;
    color: var(--soft);
    font-size: 13px;
  }
  @media (max-width: 900px) {
    :host {
      gap: 8px;
      padding: 10px 12px;
      border-radius: 14px 14px 0 0;
    }
    glyph-view {
      width: 48px;
    }
    .classes {
      gap: 4px;
    }
    .classes.many {
      display: flex;
      overflow-x: auto;
    }
    .classes.many button {
      flex: 0 0 44px;
    }
    .tools,
    .end {
      gap: 6px;
    }
    .end {
      padding-top: 8px;
    }
    button {
      padding: 6px 8px;
    }
    .keys {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .keys {
      display: none;
    }
    button {
      min-height: 44px;
    }
  }
`;
