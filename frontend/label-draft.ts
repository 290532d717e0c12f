/** What a draft changes in the pictures of a version, as the server tells it. */
export interface DraftedPicture {
  index: number;
  label: number;
  excluded: boolean;
  /** Whether people hold it to be different things. */
  disputed: boolean;
  tags: string[];
}

/** A draft without its pictures. */
export interface WallDraft {
  id: string;
  /** What each class of the version is called now; that of the class that it was merged into. */
  names: string[];
  /** The labels that can be given. */
  left: number[];
  /** Those of all splits that were changed. */
  pictures: Record<string, DraftedPicture[]>;
}

/** The pictures of a split that were changed, by their index. */
export type Drafted = ReadonlyMap<number, DraftedPicture>;

export const UNCHANGED: Drafted = new Map();

export function draftedOf(pictures: readonly DraftedPicture[]): Drafted {
  return new Map(pictures.map((picture) => [picture.index, picture]));
}

/** The same with what has become of some of them; without those of `indices` that are unchanged again. */
export function redrafted(drafted: Drafted, indices: readonly number[], now: readonly DraftedPicture[]): Drafted {
  const next = new Map(drafted);
  indices.forEach((index) => next.delete(index));
  now.forEach((picture) => next.set(picture.index, picture));
  return next;
}

/** What a person sees at once; the server's word on it follows. */
export function relabelled(drafted: Drafted, indices: readonly number[], label: number): Drafted {
  return changed(drafted, indices, (picture) => ({ ...picture, label, excluded: false }), () => label);
}

/** Leaves them out, or takes them in again where all are left out. */
export function excluded(drafted: Drafted, indices: readonly number[], before: ArrayLike<number>): Drafted {
  const isOut = !indices.every((index) => drafted.get(index)?.excluded);
  return changed(drafted, indices, (picture) => ({ ...picture, excluded: isOut }), (index) => before[index]);
}

function changed(
  drafted: Drafted, indices: readonly number[], change: (picture: DraftedPicture) => DraftedPicture, before: (index: number) => number,
): Drafted {
  const now = indices.map((index) =>
    change(drafted.get(index) ?? { index, label: before(index), excluded: false, disputed: false, tags: [] }));
  return redrafted(drafted, indices, now);
}

/** The words on each picture: those of the version, and in their place those of the draft where it was changed. */
export function taggedOf(tags: Readonly<Record<string, readonly number[]>>, drafted: Drafted): Map<string, Set<number>> {
  const tagged = new Map(Object.entries(tags).map(([tag, indices]) => [tag, new Set(indices.filter((index) => !drafted.has(index)))]));
  drafted.forEach(({ index, tags: words }) => {
    for (const tag of words) {
      if (!tagged.has(tag)) tagged.set(tag, new Set());
      tagged.get(tag)!.add(index);
    }
  });
  return new Map([...tagged].filter(([, indices]) => indices.size > 0).sort(([one], [other]) => one.localeCompare(other)));
}

/** Whether it has another label than in the version, or is left out. */
export function isChanged({ index, label, excluded: isOut }: DraftedPicture, before: ArrayLike<number>): boolean {
  return isOut || label !== before[index];
}

/** The pictures of each tag, and all that have one. */
export interface WallTags {
  pictures: ReadonlyMap<string, ReadonlySet<number>>;
  all: ReadonlySet<number>;
}

export function tagsOf(tags: Readonly<Record<string, readonly number[]>>, drafted: Drafted): WallTags {
  const pictures = taggedOf(tags, drafted);
  return { pictures, all: new Set([...pictures.values()].flatMap((each) => [...each])) };
}
