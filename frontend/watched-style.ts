import { css } from 'lit';

/** Of the watched examples. */
export const watchedStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .head {
    display: flex;
    gap: 0 7px;
    align-items: baseline;
    margin-bottom: 10px;
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  .head strong {
    color: var(--ink);
    font-size: 22px;
    letter-spacing: -0.01em;
  }
  .head span {
    margin-left: auto;
    font-size: 13px;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(20, minmax(0, 1fr));
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  @container (max-width: 1150px) {
    ul {
      grid-template-columns: repeat(10, minmax(0, 1fr));
      row-gap: 12px;
    }
  }
  @container (max-width: 560px) {
    ul {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
  }
  li {
    position: relative;
    min-width: 0;
    text-align: center;
  }
  glyph-view {
    border-width: 2px;
    border-color: var(--zero);
    background: var(--zero);
    transition: background-color 240ms, border-color 240ms, opacity 240ms;
  }
  .unread glyph-view {
    opacity: 0.4;
  }
  .wrong glyph-view {
    border-color: var(--negative);
    background: color-mix(in srgb, var(--negative) 14%, var(--sheet));
  }
  .cross {
    position: absolute;
    top: -5px;
    right: -5px;
    width: 16px;
    height: 16px;
    border-radius: 4px;
    background: var(--negative);
    fill: none;
    stroke: var(--sheet);
    stroke-width: 1.6;
    forced-color-adjust: none;
  }
  .read {
    display: block;
    overflow: hidden;
    color: var(--good);
    font-size: 17px;
    font-weight: 700;
    line-height: 1.35;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .unread .read {
    color: var(--soft);
  }
  .wrong .read {
    color: var(--negative);
  }
  .read small {
    font-size: 13px;
    font-weight: 500;
  }
  .share {
    display: block;
    height: 4px;
    border-radius: 2px;
    background: var(--line);
    overflow: hidden;
    forced-color-adjust: none;
  }
  .share b {
    display: block;
    height: 100%;
    background: var(--positive);
    transition: width 400ms linear;
  }
  .dots {
    display: block;
    width: 100%;
    margin: 4px auto 0;
    forced-color-adjust: none;
  }
  .good {
    fill: var(--good);
  }
  .bad {
    fill: var(--negative);
  }
  .open {
    fill: none;
    stroke: var(--guide);
  }
  @media (prefers-reduced-motion: reduce) {
    glyph-view,
    .share b {
      transition: none;
    }
  }
`;
