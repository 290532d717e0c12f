/** Whether a key is pressed together with one that makes it the browser's own, as Alt and Left go back a page. */
export function isModified({ ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>): boolean {
  return ctrlKey || metaKey || altKey;
}
