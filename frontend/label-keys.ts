/** Which key gives a picture which class. */
export interface LabelKeys {
  /** Of each class, as it is written on its card; empty where there are more classes than keys. */
  keys: string[];
  /** Whether the keys are the names themselves, which nobody needs to be told. */
  areNames: boolean;
}

const BY_POSITION = [...'1234567890abcdefghijklmnopqrstuvwxyz'];

/** Names of one sign are their own keys, whichever case they are typed in where no two differ in case alone; words have keys by position. */
export function labelKeys(names: readonly string[]): LabelKeys {
  const areNames = names.every((name) => [...name].length === 1 && name !== '#' && name !== ' ');
  if (!areNames) return { keys: names.map((_, place) => BY_POSITION[place] ?? ''), areNames };
  const small = names.map((name) => name.toLowerCase());
  return { keys: new Set(small).size === names.length ? small : [...names], areNames };
}

/** The place of the class that a key gives; -1 for none. */
export function classOfKey(key: string, { keys }: LabelKeys): number {
  if ([...key].length !== 1) return -1;
  const exact = keys.indexOf(key);
  if (exact >= 0) return exact;
  const small = key.toLowerCase();
  const anyCase = keys.every((each) => each === each.toLowerCase());
  return anyCase ? keys.indexOf(small) : -1;
}
