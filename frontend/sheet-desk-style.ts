import { css } from 'lit';
import { fileChoiceStyles } from './file-choice-style';
import { spokenStyles } from './spoken';

/** The style of a desk with pictures on it. */
export const sheetDeskStyle = [spokenStyles, fileChoiceStyles, css`
  :host {
    display: block;
  }
  .invitation {
    display: grid;
    gap: 12px;
    justify-items: center;
    align-content: center;
    min-height: min(440px, 60dvh);
    padding: 24px 18px;
    border: 1.5px dashed var(--guide);
    border-radius: 14px;
    text-align: center;
  }
  :host([hovered]) .invitation,
  :host([hovered]) .desk {
    border-radius: 14px;
    outline: 2px solid var(--accent);
    background: var(--accent-soft);
  }
  svg {
    width: 84px;
    fill: var(--sheet);
    stroke: var(--edge);
    stroke-width: 2;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .ink {
    fill: none;
    stroke: var(--accent);
  }
  h2 {
    margin: 0;
    font-size: 20px;
    letter-spacing: -0.01em;
  }
  p {
    max-width: 52ch;
    margin: 0;
    color: var(--soft);
  }
  .choose span {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    box-sizing: border-box;
    padding: 8px 16px;
    border: 1px solid var(--line);
    border-radius: 9px;
    background: var(--sheet);
    cursor: pointer;
  }
  .invitation .first span {
    border-color: var(--accent);
    background: var(--accent);
    color: light-dark(#ffffff, #15151a);
    font-weight: 600;
  }
  .desk {
    display: grid;
    grid-template-columns: minmax(0, 880px) 320px;
    gap: 22px;
    align-items: start;
  }
  .pictures {
    display: flex;
    flex-wrap: wrap;
    gap: 18px;
    align-items: start;
  }
  figure {
    margin: 0;
  }
  .sheet {
    flex: 1 0 100%;
  }
  .single {
    width: 220px;
  }
  figcaption {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
    color: var(--soft);
    font-size: 13px;
  }
  figcaption span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .away {
    flex: none;
    width: 40px;
    height: 40px;
    border: 0;
    background: none;
    color: var(--soft);
    font: inherit;
    font-size: 20px;
    cursor: pointer;
  }
  .away:hover {
    color: var(--bad);
  }
  .away:focus-visible {
    outline: 2px solid var(--accent);
  }
  .more {
    display: flex;
    flex: 1 0 100%;
    gap: 14px;
    align-items: center;
  }
  sheet-box-panel {
    position: sticky;
    top: 16px;
  }
  @media (pointer: fine) {
    .camera {
      display: none;
    }
  }
  @media (max-width: 900px) {
    .desk {
      grid-template-columns: minmax(0, 1fr);
    }
    .single {
      width: calc(50% - 9px);
    }
    sheet-box-panel {
      top: auto;
      bottom: 0;
      z-index: 2;
    }
  }
`];
