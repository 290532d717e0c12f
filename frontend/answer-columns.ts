import { css } from 'lit';

/** The columns of a row of answers; the heading above and what opens beneath share them. */
export const columns = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(120px, 200px) 58px repeat(var(--bars, 10), minmax(0, 1fr)) 52px;
    gap: 6px;
    align-items: center;
  }
  @container (max-width: 520px) {
    .row {
      grid-template-columns: 94px 28px repeat(var(--bars, 10), minmax(0, 1fr));
      gap: 4px;
    }
  }
`;
