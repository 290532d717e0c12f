import { css } from 'lit';

/** The style of a picture with its boxes. */
export const sheetPictureStyle = css`
  :host {
    display: block;
  }
  .paper {
    position: relative;
    width: 100%;
    border-radius: 10px;
    background: var(--line);
    cursor: crosshair;
    user-select: none;
    -webkit-user-select: none;
  }
  img {
    display: block;
    width: 100%;
    height: 100%;
    border-radius: 10px;
    -webkit-user-drag: none;
  }
  .box,
  .drawn {
    --edge: #2747c7;
    --sign: #ffffff;
    position: absolute;
    box-sizing: border-box;
    padding: 0;
    border: 1.5px solid var(--edge);
    border-radius: 4px;
    background: color-mix(in srgb, var(--edge) 7%, transparent);
    forced-color-adjust: none;
  }
  .box {
    cursor: pointer;
    touch-action: manipulation;
  }
  .drawn {
    border-style: dashed;
    pointer-events: none;
  }
  /* What somebody should look at has another shape too. */
  .unsure,
  .unnamed,
  .blank {
    --edge: #a84708;
    border-style: dashed;
    border-width: 2px;
  }
  .said {
    --edge: #1d6b43;
  }
  .waiting {
    --edge: #5a5a66;
  }
  .label {
    position: absolute;
    right: calc(100% - 9px);
    bottom: calc(100% - 9px);
    min-width: 18px;
    padding: 0 4px;
    border-radius: 6px;
    background: var(--edge);
    color: var(--sign);
    font: 600 13px/18px 'Instrument Sans', sans-serif;
    text-align: center;
    white-space: nowrap;
    pointer-events: none;
  }
  .chosen {
    z-index: 1;
    border: 2.5px solid var(--edge);
    background: color-mix(in srgb, var(--edge) 16%, transparent);
    cursor: move;
    touch-action: none;
  }
  .box:focus-visible {
    outline: 2px solid #ffffff;
    box-shadow: 0 0 0 5px var(--edge);
  }
  .chosen .label {
    transform: translate(-8px, -8px) scale(1.2);
    transform-origin: bottom right;
  }
  .corner {
    position: absolute;
    width: 9px;
    height: 9px;
    box-sizing: border-box;
    border: 2px solid var(--edge);
    border-radius: 5px;
    background: #ffffff;
    touch-action: none;
  }
  .corner::after {
    content: '';
    position: absolute;
    inset: -6px;
  }
  .nw,
  .ne {
    top: -6px;
  }
  .sw,
  .se {
    bottom: -6px;
  }
  .nw,
  .sw {
    left: -6px;
  }
  .ne,
  .se {
    right: -6px;
  }
  .nw,
  .se {
    cursor: nwse-resize;
  }
  .ne,
  .sw {
    cursor: nesw-resize;
  }
  /* Boxes are small here, and a label beside one covers its neighbour. */
  @media (max-width: 760px) {
    .label {
      right: calc(100% - 5px);
      bottom: calc(100% - 5px);
      min-width: 13px;
      padding: 0 2px;
      border-radius: 5px;
      line-height: 14px;
    }
  }
  @media (pointer: coarse) {
    .corner::after {
      inset: -14px;
    }
  }
`;
