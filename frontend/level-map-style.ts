import { css } from 'lit';

/** A map of levels: one colour, from paper to half of blue, on which ink can be read on paper and in the dark. */
export const levelMapStyles = css`
  :host {
    display: block;
    font-variant-numeric: tabular-nums;
  }
  p {
    margin: 0;
  }
  .panels {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
    gap: 20px 28px;
  }
  .panel {
    min-width: 0;
  }
  .name {
    margin-bottom: 6px;
    font-weight: 600;
  }
  .scroll {
    overflow-x: auto;
  }
  .map {
    display: grid;
    gap: 3px;
    padding: 3px;
  }
  .map > div {
    display: contents;
  }
  [role='cell'] {
    display: grid;
  }
  .axes,
  .level,
  .value-name,
  .across,
  .levels,
  .tick,
  .key {
    color: var(--soft);
    font-size: 13px;
  }
  .axes {
    display: flex;
    flex-wrap: wrap;
    gap: 0 18px;
    justify-content: space-between;
    margin-bottom: 4px;
  }
  .level {
    align-self: end;
    overflow: hidden;
    text-align: center;
    text-overflow: ellipsis;
  }
  .level.side {
    align-self: center;
    max-width: 110px;
    padding-right: 8px;
    text-align: right;
  }
  .cell {
    --shade: color-mix(in srgb, var(--positive) calc(var(--strength) * 50%), var(--zero));
    display: grid;
    place-content: center;
    min-width: 0;
    border: 1px solid transparent;
    border-radius: 6px;
    background: var(--zero);
    color: var(--ink);
    font-size: 14px;
    line-height: 1.15;
    text-align: center;
    text-decoration: none;
    transition: background-color 240ms;
    forced-color-adjust: none;
  }
  .known {
    background: var(--shade);
  }
  .cell b {
    font-weight: 500;
  }
  .cell small {
    font-size: 13px;
  }
  .best {
    border: 2px solid var(--ink);
  }
  .best b {
    font-weight: 700;
  }
  .open {
    border: 1px dashed var(--edge);
  }
  .failed {
    background: repeating-linear-gradient(45deg, var(--zero) 0 6px, var(--line) 6px 9px);
    font-size: 13px;
  }
  a.cell:hover {
    border-color: var(--ink);
  }
  a:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    margin-top: 12px;
  }
  .key i {
    width: 110px;
    height: 12px;
    border-radius: 3px;
    background: linear-gradient(to right, var(--zero), color-mix(in srgb, var(--positive) 50%, var(--zero)));
    forced-color-adjust: none;
  }
  .marks {
    position: relative;
    height: 220px;
    margin: 26px 8px 0 64px;
    border-bottom: 1px solid var(--edge);
  }
  .marks.empty {
    height: 60px;
    margin-left: 8px;
  }
  .empty ~ .levels,
  .empty ~ .across {
    margin-left: 8px;
  }
  .tick {
    position: absolute;
    left: -60px;
    width: calc(100% + 60px);
    border-top: 1px solid var(--line);
    line-height: 1;
  }
  .marks svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    overflow: visible;
    forced-color-adjust: none;
  }
  polyline {
    fill: none;
    stroke: var(--positive);
    stroke-width: 2;
  }
  .mark {
    position: absolute;
    inset: 0 auto 0;
    color: var(--ink);
    transform: translateX(-50%);
    forced-color-adjust: none;
  }
  .mark i {
    position: absolute;
    left: 50%;
    transform: translateX(-50%);
  }
  .bar {
    bottom: 0;
    width: 100%;
    border-radius: 4px 4px 0 0;
    background: color-mix(in srgb, var(--positive) 50%, var(--zero));
    transition: height 240ms;
  }
  .range {
    width: 9px;
    border-top: 2px solid var(--ink);
    border-bottom: 2px solid var(--ink);
    background: linear-gradient(var(--ink), var(--ink)) center / 2px 100% no-repeat;
  }
  .point {
    width: 9px;
    height: 9px;
    margin-bottom: -4.5px;
    border-radius: 50%;
    background: var(--positive);
  }
  .point.best {
    box-shadow: 0 0 0 2px var(--sheet), 0 0 0 4px var(--ink);
  }
  .point.open {
    border: 1.5px dashed var(--edge);
    background: var(--sheet);
  }
  .mark b {
    position: absolute;
    left: 50%;
    padding: 0 0 5px;
    font-size: 13px;
    font-weight: 500;
    white-space: nowrap;
    transform: translateX(-50%);
  }
  a.mark:hover b {
    text-decoration: underline;
  }
  .levels {
    position: relative;
    height: 24px;
    margin: 4px 8px 0 64px;
  }
  .levels span {
    position: absolute;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    transform: translateX(-50%);
  }
  .across {
    margin: 0 8px 0 64px;
    text-align: center;
  }
  @media (prefers-reduced-motion: reduce) {
    .cell,
    .bar {
      transition: none;
    }
  }
`;
