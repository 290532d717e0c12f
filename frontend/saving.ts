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

/** What is on a canvas, as a file. */
export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
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
