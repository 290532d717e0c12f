import { expect, test } from 'vitest';
import { refusalWords, spokenVerdict } from '../../../frontend/spoken-verdict';

test('the class is said, and how sure the model is where it says so', () => {
  expect(spokenVerdict('{"class":"7","predictions":[{"label":1,"probabilities":[0.25,0.75]}]}')).toBe('7, 75.0 %.');
  expect(spokenVerdict('{"files":[{"class":"coat","predictions":[{"label":1}]}]}')).toBe('coat.');
  expect(spokenVerdict('{}')).toBe('');
});

test('a refusal is said in the words of the server, or by its number where it has none', () => {
  expect(refusalWords(404, '{"detail":"No model is called so."}')).toBe('No model is called so.');
  expect(refusalWords(502, '<html>')).toBe('The server has refused it: 502.');
  expect(refusalWords(400, '{}')).toBe('The server has refused it: 400.');
});
