import { expect, test } from 'vitest';
import { isModified } from '../../../frontend/modifiers';

test('a key that is pressed with another belongs to the browser, and Shift changes nothing', () => {
  const alone = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: true };
  expect(isModified(alone)).toBe(false);
  for (const held of ['ctrlKey', 'metaKey', 'altKey']) expect(isModified({ ...alone, [held]: true })).toBe(true);
});
