import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FinalQuestion, SEEN_MS, type Stage } from '../../../frontend/final-question';

let stages: Stage[];
let question: FinalQuestion;

beforeEach(() => {
  vi.useFakeTimers();
  stages = [];
  question = new FinalQuestion((stage) => stages.push(stage));
});

afterEach(() => {
  vi.useRealTimers();
});

test('a press answers the question once it has been seen', () => {
  expect(question.press(1)).toBe(false);
  vi.advanceTimersByTime(SEEN_MS);
  expect(question.press(1)).toBe(true);
  expect(stages).toEqual(['asked', 'answerable', 'quiet']);
  expect(question.press(1)).toBe(false);
});

test('who presses sooner, or quickly again and again, has answered nothing', () => {
  question.press(1);
  vi.advanceTimersByTime(SEEN_MS - 1);
  expect(question.press(0)).toBe(false);
  expect(question.press(2)).toBe(false);
  vi.advanceTimersByTime(1);
  expect(question.press(3)).toBe(false);
  expect(question.press(0)).toBe(true);
});

test('a question that was withdrawn is asked anew, from its beginning', () => {
  question.press(1);
  vi.advanceTimersByTime(SEEN_MS - 1);
  question.withdraw();
  expect(question.press(1)).toBe(false);
  vi.advanceTimersByTime(1);
  expect(question.press(1)).toBe(false);
  expect(stages).toEqual(['asked', 'quiet', 'asked']);
});
