import { expect, test } from 'vitest';
import { nameFrom } from '../../../frontend/dataset-name';

test.each([
  ['letters.zip', 'letters'],
  ['My Leaves (2).tar.gz', 'My-Leaves-2'],
  ['Blätter.csv', 'Blatter'],
  ['../x y.npz', 'x-y'],
  ['数字.zip', 'dataset'],
  ['a'.repeat(80) + '.zip', 'a'.repeat(60)],
])('the name made from %s is %s', (file, name) => {
  expect(nameFrom(file)).toBe(name);
});
