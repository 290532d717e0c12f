import { css } from 'lit';

/** How the units of a layer look side by side. */
export const layerStyle = css`
  .units {
    display: grid;
    grid-template-columns: 176px minmax(0, 1fr);
    gap: 20px;
  }
  .side > number-picture,
  digit-pad {
    width: 100%;
    border-radius: 10px;
    overflow: hidden;
    box-shadow: 0 0 0 1px var(--line);
  }
  .side .seen {
    width: 84px;
    margin-top: 8px;
    border-radius: 6px;
    box-shadow: 0 0 0 1px var(--line);
  }
  .side p {
    margin: 6px 0 8px;
    min-height: 1.4em;
  }
  .strip {
    display: grid;
    grid-template-columns: repeat(5, 1fr);
    gap: 4px;
    margin-bottom: 8px;
  }
  .strip button {
    padding: 0;
    border: 2px solid transparent;
    border-radius: 7px;
    background: none;
    cursor: pointer;
  }
  .strip button[aria-pressed='true'] {
    border-color: var(--accent);
  }
  .strip number-picture {
    border-radius: 5px;
    box-shadow: 0 0 0 1px var(--line);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    align-items: baseline;
    justify-content: space-between;
    margin-bottom: 8px;
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(84px, 1fr));
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tiles.few {
    grid-template-columns: repeat(auto-fill, minmax(118px, 1fr));
  }
  .tile {
    display: block;
    position: relative;
    width: 100%;
    padding: 3px;
    border: 1px solid transparent;
    border-radius: 9px;
    background: var(--zero);
    color: var(--ink);
    font: inherit;
    text-align: left;
    cursor: pointer;
  }
  .tile:hover {
    border-color: var(--edge);
  }
  .tile[aria-pressed='true'] {
    border-color: var(--accent);
    box-shadow: 0 0 0 1px var(--accent);
  }
  :is(.tile, .strip button):focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .tile.dead {
    border: 1px dashed var(--edge);
  }
  .shown {
    display: block;
    position: relative;
  }
  .shown > number-picture {
    border-radius: 6px;
  }
  .kernel {
    position: absolute;
    right: 2px;
    bottom: 2px;
    width: 34%;
    border-radius: 3px;
    box-shadow: 0 0 0 1px var(--line);
  }
  .strip-of-steps {
    height: 8px;
    margin-top: 3px;
  }
  .lit {
    display: block;
    height: 6px;
    margin-top: 3px;
    border-radius: 3px;
    background: var(--sheet);
    overflow: hidden;
  }
  .lit i {
    display: block;
    height: 100%;
    background: var(--positive);
    forced-color-adjust: none;
  }
  .lit i.below {
    background: var(--negative);
  }
  .name {
    display: flex;
    justify-content: space-between;
    gap: 4px;
    padding: 2px 2px 0;
    font-size: 12.5px;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }
  .mark {
    color: var(--soft);
    white-space: nowrap;
  }
  .marked {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
    margin-bottom: 8px;
  }
  .more {
    margin-top: 10px;
  }
  unit-detail {
    margin-top: 16px;
  }
  output {
    color: var(--soft);
    font-variant-numeric: tabular-nums;
  }
  @media (max-width: 1000px) {
    .tiles.few {
      grid-template-columns: repeat(auto-fill, minmax(92px, 1fr));
    }
  }
  @media (max-width: 700px) {
    .units {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      display: grid;
      grid-template-columns: 132px minmax(0, 1fr);
      gap: 0 14px;
      align-items: start;
    }
    .tiles,
    .tiles.few {
      grid-template-columns: repeat(auto-fill, minmax(70px, 1fr));
    }
  }
`;
