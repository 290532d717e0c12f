import { css, html } from 'lit';
import { type CaptionedPicture, contactSheet } from './contact-sheet';
import { csvOf } from './csv';
import { type Look } from './look';
import { npyOf, type UnnamedArray } from './npz';

const SHARPNESS = 2;
const BINARY = 'application/octet-stream';

/** The ends of the names that files have. */
type Kind = 'svg' | 'png' | 'gif' | 'mp4' | 'webm' | 'csv' | 'npy' | 'npz';

/** A file that can be taken along: made here, or fetched from the server. */
export type SavedFile =
  | {
      kind: Kind;
      /** What is in it; nothing where that could not be made, which whoever makes it has said. */
      make: () => Blob | undefined | Promise<Blob | undefined>;
    }
  | { kind: Kind; address: string };

/** Of the buttons. */
export const savingStyles = css`
  .saving {
    display: flex;
    gap: 4px;
  }
  .small {
    box-sizing: border-box;
    min-width: 28px;
    height: 28px;
    padding: 0 8px;
    border: 1px solid var(--line);
    border-radius: 7px;
    background: var(--sheet);
    color: var(--ink);
    font: inherit;
    font-size: 13px;
    line-height: 26px;
    text-decoration: none;
    cursor: pointer;
  }
  .small:hover {
    border-color: var(--edge);
  }
  .small:focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  @media print {
    .small {
      display: none;
    }
  }
`;

/**
 * Buttons that give a plot away as a file.
 * @param more files besides its pictures
 */
export function savingButtons(title: string, svg: () => string, ...more: SavedFile[]) {
  return fileButtons(title, [{ kind: 'svg', make: () => svgBlob(svg()) }, { kind: 'png', make: () => png(svg()) }, ...more]);
}

/** A button a file, in the order given; they stand at the end of the head of whatever is saved. */
export function fileButtons(title: string, files: SavedFile[]) {
  return html`
    <span class="saving">
      ${files.map((file) => {
        const kind = file.kind.toUpperCase();
        const label = `Save as ${kind}: ${title}`;
        return 'address' in file
          ? html`<a class="small" href=${file.address} download aria-label=${label} title=${WORDS[file.kind]}>${kind}</a>`
          : html`<button class="small" type="button" aria-label=${label} title=${WORDS[file.kind]} @click=${() => make(title, file.kind, file.make)}>${kind}</button>`;
      })}
    </span>
  `;
}

const WORDS: Record<Kind, string> = {
  svg: 'Save as SVG',
  png: 'Save as PNG',
  gif: 'Save the film as GIF',
  mp4: 'Save the film as MP4, recorded here while it plays',
  webm: 'Save the film as WebM, recorded here while it plays: this browser records no MP4',
  csv: 'Save as CSV',
  npy: 'Save the numbers for NumPy',
  npz: 'Save the numbers for NumPy',
};

/** Pictures that are painted a number a pixel, enlarged, on one sheet. */
export function picturesFile(pictures: () => CaptionedPicture[], look: () => Look): SavedFile {
  return { kind: 'png', make: () => blobOf(contactSheet(pictures(), look())) };
}

/** An array as NumPy reads it. */
export function npyBlob(array: UnnamedArray): Blob {
  return new Blob([npyOf(array)], { type: BINARY });
}

/** Several arrays, in the file that they came in. */
export function npzFile(file: () => ArrayBuffer | undefined | Promise<ArrayBuffer | undefined>): SavedFile {
  return {
    kind: 'npz',
    make: async () => {
      const bytes = await file();
      return bytes && new Blob([bytes], { type: BINARY });
    },
  };
}

/** A table with a line a row. */
export function csvFile(rows: () => (string | number)[][]): SavedFile {
  return { kind: 'csv', make: () => new Blob([csvOf(rows())], { type: 'text/csv;charset=utf-8' }) };
}

async function make(title: string, kind: Kind, made: () => Blob | undefined | Promise<Blob | undefined>): Promise<void> {
  const blob = await made();
  if (blob) save(`${fileName(title)}.${kind}`, blob);
}

/** Buttons that give a drawing of the page away, with its numbers. */
export function drawingButtons(title: string, drawing: () => SVGSVGElement, numbers: () => ArrayBuffer) {
  return savingButtons(title, () => standingAlone(drawing()), npzFile(numbers));
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
  return blobOf(canvas);
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
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
