import { css } from 'lit';

/** How one unit looks that is looked at closely. */
export const detailStyle = css`
  section {
    padding: 14px 16px 16px;
    border-radius: 10px;
    background: var(--zero);
  }
  h3,
  h4 {
    margin: 0;
    font-size: 15px;
  }
  h4 {
    margin-bottom: 6px;
    font-size: 13.5px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: baseline;
    margin-bottom: 12px;
  }
  .head .saving {
    margin-left: auto;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: 18px 26px;
    align-items: flex-start;
  }
  .large {
    width: 190px;
  }
  .wide {
    width: 216px;
  }
  number-picture {
    border-radius: 6px;
  }
  .map {
    cursor: crosshair;
  }
  .map:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .soft {
    margin: 5px 0 0;
    max-width: 44ch;
  }
  .beside {
    display: grid;
    grid-template-columns: 190px auto;
    gap: 4px;
  }
  .outgoing {
    max-width: 320px;
  }
  .examples {
    display: grid;
    grid-template-columns: repeat(3, 62px);
    gap: 8px;
  }
  .examples figcaption {
    margin: 2px 0 0;
    font-size: 12px;
  }
  .cut {
    display: inline-block;
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    vertical-align: bottom;
    white-space: nowrap;
  }
  .channels {
    display: grid;
    grid-template-columns: repeat(auto-fill, 108px);
    gap: 10px;
    max-width: 100%;
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 3px;
  }
  .channels figcaption {
    font-size: 12px;
  }
  .gates {
    display: grid;
    grid-template-columns: auto minmax(120px, 220px) minmax(80px, 160px);
    gap: 5px 10px;
    align-items: center;
    font-size: 12.5px;
  }
  .gates number-picture {
    height: 20px;
    border-radius: 4px;
  }
  .rest {
    flex: 1 1 420px;
    min-width: 0;
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  @media (max-width: 700px) {
    section {
      padding: 12px;
    }
  }
`;
