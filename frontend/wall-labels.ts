import { type LabelKeys, classOfKey, labelKeys } from './label-keys';
import { type Drafted, type DraftedPicture, UNCHANGED, type WallDraft, draftedOf, excluded, isChanged, redrafted, relabelled } from './label-draft';

/** What a person wants of the chosen pictures. */
export type LabelAct = PictureAct | { what: 'suggested' } | { what: 'tag' } | { what: 'undo' };

/** What becomes of pictures at once. */
export type PictureAct = { what: 'label'; label: number } | { what: 'exclude' };

/** What the server hears of it. */
export interface LabelEdit {
  what: 'label' | 'exclude' | 'tag';
  split: string;
  indices: number[];
  /** Of the version; -1 where it is about something else. */
  label: number;
  tag: string;
}

/** The labels of a wall as a draft has them, and which keys change them. */
export class WallLabels {
  /** The labels that can be given, in the order of their keys. */
  left: number[] = [];
  keys: LabelKeys = { keys: [], areNames: true };

  /** The classes that can be given. */
  classes: { label: number; name: string }[] = [];

  /** What each is called now, with those that are gone told apart. */
  cardNames: string[] = [];

  /** The key of each class, by its label in the version. */
  cardKeys: string[] = [];

  #names: string[] = [];
  readonly #drafted = new Map<string, Drafted>();

  /** @param classes the names in the version that is looked at */
  take(draft: WallDraft | undefined, classes: string[]): void {
    this.#names = draft?.names ?? classes;
    this.left = draft?.left ?? classes.map((_, label) => label);
    this.keys = labelKeys(this.left.map((label) => this.#names[label]));
    this.classes = this.left.map((label) => ({ label, name: this.#names[label] }));
    this.cardNames = this.#names.map((name, label) => (this.left.includes(label) ? name : `${classes[label]} → ${name}`));
    this.cardKeys = this.#names.map((_, label) => (this.keys.areNames ? '' : (this.keys.keys[this.left.indexOf(label)] ?? '')));
    this.#drafted.clear();
    Object.entries(draft?.pictures ?? {}).forEach(([split, pictures]) => this.#drafted.set(split, draftedOf(pictures)));
  }

  of(split: string): Drafted {
    return this.#drafted.get(split) ?? UNCHANGED;
  }

  #put(split: string, drafted: Drafted): void {
    this.#drafted.set(split, drafted);
  }

  /** Shows at once what a person does; the server's word on it follows. */
  act(split: string, act: PictureAct, indices: number[], before: ArrayLike<number>): Drafted {
    if (act.what === 'label') this.#put(split, relabelled(this.of(split), indices, act.label));
    else this.#put(split, excluded(this.of(split), indices, before));
    return this.of(split);
  }

  redraw(split: string, indices: number[], pictures: DraftedPicture[]): void {
    this.#put(split, redrafted(this.of(split), indices, pictures));
  }

  /**
   * The pictures for which another label is suggested than they have now, by that label; without those that the draft leaves out or that
   * people disagree on.
   *
   * @param suggested by index, as the version's classes are
   */
  suggested(split: string, indices: readonly number[], suggested: ArrayLike<number>, before: ArrayLike<number>): Map<number, number[]> {
    const byLabel = new Map<number, number[]>();
    for (const index of indices) {
      const picture = this.of(split).get(index);
      if (picture?.excluded || picture?.disputed) continue;
      const name = this.#names[suggested[index]]; // that of the class that it was merged into
      const label = this.left.find((each) => this.#names[each] === name);
      if (label === undefined || name === this.#names[picture?.label ?? before[index]]) continue;
      byLabel.set(label, [...(byLabel.get(label) ?? []), index]);
    }
    return byLabel;
  }

  /** What each class is called now, by its label in the version. */
  get names(): string[] {
    return this.#names;
  }

  /** What is written on the keys, from the first to the last. */
  get keyWords(): [first: string, last: string] {
    const keys = this.keys.keys.filter((key) => key !== '');
    return [keys[0] ?? '', keys.at(-1) ?? ''];
  }

  /** What a draft has made of a picture, as it is read out behind its label; empty where that is nothing. */
  wordsOf(picture: DraftedPicture | undefined, before: ArrayLike<number>): string {
    if (!picture) return '';
    const tags = picture.tags.length > 0 ? `, tagged ${picture.tags.join(' and ')}` : '';
    if (picture.disputed) return `, people disagree on it${tags}`;
    if (picture.excluded) return `, left out${tags}`;
    return `${isChanged(picture, before) ? `, now ${this.#names[picture.label]}` : ''}${tags}`;
  }

  actOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): LabelAct | undefined {
    if (event.ctrlKey || event.metaKey) {
      return event.key.toLowerCase() === 'z' && !event.shiftKey && !event.altKey ? { what: 'undo' } : undefined;
    }
    if (event.key === '#') return { what: 'tag' }; // on some keyboards it needs AltGr
    if (event.altKey) return undefined;
    if (event.key === ' ' && !event.shiftKey) return { what: 'suggested' };
    if (event.key === 'Delete' || event.key === 'Backspace') return { what: 'exclude' };
    const place = classOfKey(event.key, this.keys);
    return place < 0 ? undefined : { what: 'label', label: this.left[place] };
  }
}
