import { css } from 'lit';

/** The columns of a row of answers; the heading above and what opens beneath share them. */
export const columns = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .row {
    display: grid;
    grid-template-columns: clamp(110px, 24cqi, 200px) 58px repeat(var(--bars, 10), minmax(0, 1fr)) 52px;
    gap: 6px;
    align-items: center;
  }
  @media (width < 1000px) {
    .row {
      grid-template-columns: clamp(94px, 24cqi, 200px) 28px repeat(var(--bars, 10), minmax(0, 1fr)) 0;
      gap: 4px;
    }
  }
`;
