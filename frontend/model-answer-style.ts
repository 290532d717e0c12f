import { css } from 'lit';
import { spokenStyles } from './spoken';

/** How a model's answer looks. */
export const modelAnswerStyle = [spokenStyles, css`
  .row {
    position: relative;
    padding: 8px 0;
  }
  .row.answered {
    cursor: pointer;
  }
  .name {
    line-height: 1.25;
    overflow-wrap: anywhere;
  }
  .name a {
    color: inherit;
    text-decoration: none;
  }
  .name a:hover {
    text-decoration: underline;
  }
  .leads .name :is(a, span) {
    font-weight: 650;
  }
  small {
    display: block;
    color: var(--soft);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .name .training {
    color: var(--accent);
  }
  .digit {
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .digit b {
    display: block;
    color: var(--answer-ink, var(--ink));
    font-size: 28px;
    line-height: 1;
    overflow-wrap: anywhere;
  }
  .digit b.long {
    font-size: 15px;
    line-height: 1.2;
  }
  .dissents .digit b {
    color: var(--answer-ink, var(--negative));
  }
  .digit i {
    color: var(--line);
    font-style: normal;
  }
  .cell {
    height: 40px;
    position: relative;
    background: var(--zero);
    border-radius: 5px;
    overflow: hidden;
  }
  .cell i {
    position: absolute;
    inset: 0;
    transform-origin: bottom;
    background: var(--accent);
    opacity: calc(0.4 * var(--answer-strength, 1));
    transition: transform 90ms linear;
  }
  .cell.top i {
    opacity: var(--answer-strength, 1);
  }
  .cell b {
    position: absolute;
    inset: auto 0 2px;
    overflow: hidden;
    color: var(--ink);
    font-size: 13px;
    font-weight: 400;
    text-align: center;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .cell.full b {
    color: var(--sheet);
  }
  button {
    justify-self: end;
    min-width: 52px;
    height: 32px;
    padding: 0 6px;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--accent);
    font: inherit;
    font-size: 13.5px;
    cursor: pointer;
  }
  button:hover,
  .opener[aria-expanded='true'] {
    background: color-mix(in srgb, var(--accent) 12%, transparent);
  }
  .opener[aria-expanded='true'] {
    font-weight: 600;
  }
  :is(button, a):focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  .fault {
    grid-column: 3 / -1;
    margin: 0;
    color: var(--bad);
    font-size: 13px;
    line-height: 1.35;
  }
  @media (forced-colors: active) {
    .cell {
      forced-color-adjust: none;
      border: 1px solid var(--edge);
    }
  }
  /* While nothing is answered yet, once. */
  .cell {
    animation: ready 700ms ease-out;
  }
  @keyframes ready {
    50% {
      background: var(--accent-soft);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .cell {
      animation: none;
    }
    .cell i {
      transition: none;
    }
  }
  /* A slim row, the whole of which is its button. */
  @media (width < 1000px) {
    .row {
      box-sizing: border-box;
      min-height: 44px;
      padding: 2px 0;
    }
    .name {
      display: -webkit-box;
      max-height: 38px;
      font-size: 13px;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    small {
      display: none;
    }
    .digit b {
      font-size: 22px;
    }
    .digit b.long {
      font-size: 12px;
    }
    .cell {
      height: 30px;
    }
    .opener {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
    .opener:hover,
    .opener[aria-expanded='true'] {
      background: none;
    }
    .opened {
      position: fixed;
      inset: auto 0 0;
      box-sizing: border-box;
      width: 100%;
      max-width: none;
      max-height: min(64svh, 620px);
      margin: 0;
      padding: 0 12px max(12px, env(safe-area-inset-bottom));
      border: 0;
      border-top: 1px solid var(--line);
      border-radius: 16px 16px 0 0;
      background: var(--sheet);
      box-shadow: 0 -6px 30px #0003;
      color: var(--ink);
      overflow: auto;
      overscroll-behavior: contain;
    }
    .opened header {
      position: sticky;
      z-index: 1;
      top: 0;
      display: flex;
      gap: 14px;
      align-items: center;
      padding: 6px 4px;
      background: var(--sheet);
    }
    .opened header b {
      flex: 1;
      font-size: 17px;
      overflow-wrap: anywhere;
    }
    .opened header :is(a, button) {
      display: inline-flex;
      min-height: 44px;
      align-items: center;
      color: var(--accent);
      font-size: 15px;
    }
  }
`];
