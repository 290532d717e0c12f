import { css } from 'lit';

/** Labels that look like buttons and open the browser's choice of files; the inputs within are for keys and screen readers. */
export const fileChoiceStyles = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    justify-content: center;
  }
  .choose {
    position: relative;
    display: inline-flex;
  }
  .choose input {
    position: absolute;
    width: 1px;
    height: 1px;
    opacity: 0;
  }
  .choose:focus-within span {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
`;
