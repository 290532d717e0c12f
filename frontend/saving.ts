import { css, html } from 'lit';

const SHARPNESS = 2;

/** Of the buttons. */
export const savingStyles = css`
  .saving {
    display: flex;
    gap: 4px;
  }
  button.small {
    min-width: 28px;
    height: 28px;
    padding: 0 8px;
    border: 1px solid var(--line);
    border-radius: 7px;
    background: var(--sheet);
    color: var(--ink);
    font: inherit;
    font-size: 13px;
    cursor: pointer;
  }
  button.small:hover {
    border-color: var(--edge);
  }
  button.small:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  @media print {
    button.small {
      display: none;
    }
  }
`;

/** Buttons that give a plot away as a file. */
export function savingButtons(title: string, svg: () => string) {
  const name = fileName(title);
  return html`
    <span class="saving">
      <button class="small" aria-label="Save as SVG: ${title}" title="Save as SVG" @click=${() => save(`${name}.svg`, svgBlob(svg()))}>SVG</button>
      <button class="small" aria-label="Save as PNG: ${title}" title="Save as PNG" @click=${async () => save(`${name}.png`, await png(svg()))}>PNG</button>
    </span>
  `;
}

/** Buttons that give pictures away, side by side, and the numbers that they were painted from. */
export function mapButtons(title: string, maps: () => Iterable<HTMLCanvasElement>, numbers: () => ArrayBuffer | Promise<ArrayBuffer>) {
  const name = fileName(title);
  return html`
    <span class="saving">
      <button class="small" aria-label="Save as PNG: ${title}" title="Save as PNG" @click=${async () => save(`${name}.png`, await sideBySide([...maps()]))}>PNG</button>
      ${numbersButton(title, numbers)}
    </span>
  `;
}

/** A button that gives arrays away as the server has sent them. */
export function numbersButton(title: string, numbers: () => ArrayBuffer | Promise<ArrayBuffer>) {
  return html`<button class="small" aria-label="Save the numbers for NumPy: ${title}" title="Save the numbers for NumPy"
    @click=${async () => save(`${fileName(title)}.npz`, new Blob([await numbers()], { type: 'application/octet-stream' }))}>NPZ</button>`;
}

/** Buttons that give a drawing of the page away, with its numbers. */
export function drawingButtons(title: string, drawing: () => SVGSVGElement, numbers: () => ArrayBuffer) {
  return html`<span class="saving">${savingButtons(title, () => standingAlone(drawing()))}${numbersButton(title, numbers)}</span>`;
}

/** How many times larger pictures are saved than there are pixels, unless that makes them very wide. */
const LARGER = 10;
const WIDEST = 8000;

function sideBySide(maps: readonly HTMLCanvasElement[]): Promise<Blob> {
  const across = maps.reduce((sum, { width }) => sum + width + 1, -1);
  const larger = Math.max(1, Math.min(LARGER, Math.floor(WIDEST / across)));
  const canvas = document.createElement('canvas');
  canvas.width = larger * across;
  canvas.height = larger * Math.max(...maps.map(({ height }) => height));
  const context = canvas.getContext('2d')!;
  context.imageSmoothingEnabled = false;
  let left = 0;
  for (const map of maps) {
    context.drawImage(map, larger * left, 0, larger * map.width, larger * map.height);
    left += map.width + 1;
  }
  return pngOf(canvas);
}

/** What style sheets say of the parts of a drawing. */
const STYLES = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'vector-effect'];

/** A drawing as it is seen, for a file of its own: what style sheets say of its parts is written into them. */
function standingAlone(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [seen, written] = [drawing, copy].map((each) => [each, ...each.querySelectorAll('*')]);
  seen.forEach((part, place) => {
    const style = getComputedStyle(part);
    for (const name of STYLES) written[place].setAttribute(name, style.getPropertyValue(name));
  });
  const { x, y, width, height } = drawing.viewBox.baseVal;
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const place = { x, y, width, height, fill: getComputedStyle(drawing).backgroundColor };
  for (const [name, value] of Object.entries(place)) paper.setAttribute(name, String(value));
  copy.prepend(paper);
  copy.setAttribute('width', String(2 * width));
  copy.setAttribute('height', String(2 * height));
  return new XMLSerializer().serializeToString(copy);
}

function fileName(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'plot';
}

function svgBlob(svg: string): Blob {
  return new Blob([svg], { type: 'image/svg+xml' });
}

async function png(svg: string): Promise<Blob> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = SHARPNESS * picture.naturalWidth;
  canvas.height = SHARPNESS * picture.naturalHeight;
  canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return pngOf(canvas);
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('The picture is too large'))), 'image/png'));
}

/** Gives a file to whoever looks. */
export function save(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // the browser may still be asking where to
}
