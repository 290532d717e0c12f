/** Whether somebody is in a part of the page, with the pointer or the keyboard. */
export class Attention {
  readonly #changed: () => void;
  readonly #ways = new Set<'pointer' | 'focus'>();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get isThere(): boolean {
    return this.#ways.size > 0;
  }

  /** Takes the four events by which somebody comes and leaves. */
  readonly hear = ({ type }: { type: string }): void => {
    const way = type.startsWith('focus') ? 'focus' : 'pointer';
    if (['pointerenter', 'focusin'].includes(type)) this.#ways.add(way);
    else this.#ways.delete(way);
    this.#changed();
  };

  /** The part is gone, and whoever was in it. */
  end(): void {
    this.#ways.clear();
  }
}
