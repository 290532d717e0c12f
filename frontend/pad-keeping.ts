import { type Stroke } from './ink';
import { keepDrawing } from './kept-drawing';

/** The buttons beside a pad that keep what lies on it, one a class. */
export const KEEP_BUTTONS = '.keep .strip button';

/** Whether what lies on a pad is kept, as the page itself knows it: a stroke does not wait for the server's answer to a press. */
export class PadKeeping {
  #isKept = false;

  /** Whether the next stroke begins a new drawing. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /**
   * Hears of a press anywhere on the page.
   *
   * @param isDrawn whether a drawing lies there, which can always be kept; of anything else the button knows
   */
  hear({ target }: Pick<Event, 'target'>, isDrawn: boolean): void {
    const button = (target as Partial<Element> | null)?.closest?.(KEEP_BUTTONS);
    if (!button || (!isDrawn && button.getAttribute('aria-disabled') === 'true')) return;
    this.#isKept = true;
    keepDrawing([]);
  }

  /** Something else lies there. */
  renew(): void {
    this.#isKept = false;
  }

  /**
   * It is not kept after all.
   *
   * @param strokes that lie there
   * @returns whether it was taken for kept
   */
  revoke(strokes: readonly Stroke[]): boolean {
    if (!this.#isKept) return false;
    this.#isKept = false;
    keepDrawing(strokes);
    return true;
  }
}
