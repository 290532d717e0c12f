/** What a key asks for. */
export type Command = { what: 'keep'; name: string } | { what: 'undo' | 'clear' | 'example' | 'why' | 'close' };

/** The part of a key's event that counts. */
export type PressedKey = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>;

const COMMANDS = { c: 'clear', e: 'example', w: 'why' } as const;

/** Whether classes are letters, which plain keys keep: commands then take Alt. */
export function takeAlt(classes: readonly string[]): boolean {
  return classes.some((name) => /^\p{L}$/u.test(name));
}

/** @param single whether keys of one character count at all */
export function commandOf(event: PressedKey, classes: readonly string[], single: boolean): Command | undefined {
  const key = event.key.toLowerCase();
  const isHeld = event.ctrlKey || event.metaKey;
  if (isHeld) return key === 'z' && !event.altKey ? { what: 'undo' } : undefined;
  if (event.repeat) return undefined;
  if (event.key === 'Escape') return { what: 'close' };
  const letters = takeAlt(classes);
  if (event.altKey) return letters ? lettered(event.code) : undefined;
  if (!single) return undefined;
  const name = classes.find((each) => each === event.key) ?? classes.find((each) => each.toLowerCase() === key);
  if (name !== undefined) return { what: 'keep', name };
  return !letters && key in COMMANDS ? { what: COMMANDS[key as keyof typeof COMMANDS] } : undefined;
}

/** With Alt a key may write another character: its place on the keyboard counts. */
function lettered(code: string): Command | undefined {
  const letter = /^Key([CEW])$/.exec(code)?.[1].toLowerCase() as keyof typeof COMMANDS | undefined;
  return letter && { what: COMMANDS[letter] };
}
