import { css, html } from 'lit';

const MOST_CELLS = 600;

export const spokenStyles = css`
  .spoken {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** A plot's numbers for a screen reader, thinned where there are very many. The first cell of each row names it. */
export function spokenTable(caption: string, headings: string[], rows: string[][]) {
  const every = Math.ceil((rows.length * headings.length) / MOST_CELLS);
  return html`
    <div class="spoken"><table>
      <caption>${caption}</caption>
      <thead><tr>${headings.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>
        ${rows.filter((_, index) => index % every === 0).map(([name, ...cells]) => html`
          <tr><th scope="row">${name}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
      </tbody>
    </table></div>
  `;
}
