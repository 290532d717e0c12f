import { tileImage } from './picture-tile';

/** Where the pictures of a map's examples are. */
export interface PictureSource {
  dataset: string;
  version: string;
  /** The split that the dataset itself comes in. */
  split: string;
  height: number;
  width: number;
  isGrey: boolean;
}

/** Pictures that are kept; those that were asked for last stay. */
const MOST = 400;

/** Pictures of examples: those that are wanted are fetched together. */
export class MapPictures {
  readonly #source: PictureSource;
  readonly #ink: string;
  readonly #come: () => void;
  readonly #pictures = new Map<number, ImageBitmap>();
  #pending: ReadonlySet<number> = new Set();
  #fetching?: AbortController;

  /** @param come is called when some have come */
  constructor(source: PictureSource, ink: string, come: () => void) {
    this.#source = source;
    this.#ink = ink;
    this.#come = come;
  }

  /** How often pictures have come. */
  come = 0;

  get(picture: number): ImageBitmap | undefined {
    return this.#pictures.get(picture);
  }

  /** Says which are in sight now; what was fetched for nothing is cancelled. */
  want(pictures: readonly number[]): void {
    const missing = [...new Set(pictures)].filter((each) => !this.#pictures.has(each));
    if (missing.every((each) => this.#pending.has(each))) return;
    this.#fetching?.abort();
    this.#pending = new Set(missing);
    const { signal } = (this.#fetching = new AbortController());
    this.#fetch(missing, signal).catch(() => {
      // It was cancelled, or the server does not answer, which the page says by itself.
      if (!signal.aborted) this.#pending = new Set();
    });
  }

  async #fetch(missing: readonly number[], signal: AbortSignal): Promise<void> {
    const { dataset, version, split, height, width, isGrey } = this.#source;
    const query = new URLSearchParams({ version, split, index: missing.join(',') });
    const tile = await tileImage(`api/datasets/${encodeURIComponent(dataset)}/atlas/chosen.png?${query}`, signal, isGrey ? this.#ink : null);
    if (signal.aborted) return;
    const across = tile.width / width;
    for (const [place, picture] of missing.entries()) {
      const left = (place % across) * width;
      this.#pictures.set(picture, await createImageBitmap(tile, left, Math.floor(place / across) * height, width, height));
    }
    tile.close();
    for (const picture of this.#pictures.keys()) {
      if (this.#pictures.size <= MOST) break;
      this.#pictures.delete(picture);
    }
    this.#pending = new Set();
    this.come++;
    this.#come();
  }

  /** Paints those that are there on the canvases whose `data-picture` names them. */
  paint(root: ParentNode): void {
    const { height, width } = this.#source;
    for (const canvas of root.querySelectorAll<HTMLCanvasElement>('canvas[data-picture]')) {
      const picture = this.get(Number(canvas.dataset.picture));
      [canvas.width, canvas.height] = [width, height];
      if (picture) canvas.getContext('2d')!.drawImage(picture, 0, 0);
    }
  }
}
