import { describe, expect, it } from 'vitest';
import { type ModelRequest, WRITINGS, written } from '../../../frontend/request-words';

const BODY = `{"models":["reader"],"strokes":[[[1,2],[3,4]]]}`;
const TEXT: ModelRequest = { url: 'http://here:81/api/ink/predictions', type: 'application/json', body: BODY, needsKey: false };
const FILE: ModelRequest = {
  url: 'http://here:81/api/pictures/predictions?model=reader',
  type: 'image/png',
  body: { file: `it's "mine".png`, bytes: 1234 },
  needsKey: false,
};

describe('a request', () => {
  it('stands as it travels', () => {
    expect(written(TEXT, 'HTTP')).toBe(
      `POST /api/ink/predictions HTTP/1.1\nHost: here:81\nContent-Type: application/json\n\n${BODY}`,
    );
    expect(written(FILE, 'HTTP')).toContain('POST /api/pictures/predictions?model=reader HTTP/1.1');
    expect(written(FILE, 'HTTP')).toContain(`(the 1,234 bytes of it's "mine".png)`);
  });

  it('has its body whole in every program, quoted as the language wants it', () => {
    expect(written(TEXT, 'curl')).toContain(`-d '${BODY}'`);
    for (const writing of ['Python', 'Java', 'JavaScript'] as const) {
      expect(written(TEXT, writing)).toContain(JSON.stringify(BODY));
    }
  });

  it('is pieced together where a language takes no long text', () => {
    const body = JSON.stringify({ models: ['reader'], strokes: [Array.from({ length: 10_000 }, (_, point) => [point / 7, point / 3])] });
    expect(body.length).toBeGreaterThan(200_000);
    const long = { ...TEXT, body };
    expect(written(long, 'curl')).toContain(`printf %s '${body}' |\n  curl 'http://here:81/api/ink/predictions'`);
    expect(written(long, 'curl')).toMatch(/--data-binary @-$/);
    const java = written(long, 'Java');
    const pieces = [...java.matchAll(/^ +("\{?.*")[,)]+$/gm)].map((piece) => JSON.parse(piece[1]!) as string);
    expect(pieces.join('')).toBe(body);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(21_845); // 65,535 bytes, of three a sign
    for (const writing of ['Python', 'JavaScript'] as const) expect(written(long, writing)).toContain(JSON.stringify(body));
  });

  it('sends a file by its name, whatever signs that has', () => {
    expect(written(FILE, 'curl')).toContain(`--data-binary @'it'\\''s "mine".png'`);
    for (const writing of ['Python', 'Java', 'JavaScript'] as const) {
      expect(written(FILE, writing)).toContain(`"it's \\"mine\\".png"`);
    }
  });

  it('carries the key where the server wants one, and only in programs', () => {
    for (const writing of WRITINGS) {
      expect(written(TEXT, writing).includes('Bearer KEY')).toBe(false);
      expect(written({ ...TEXT, needsKey: true }, writing).includes('Bearer KEY')).toBe(writing !== 'HTTP');
    }
  });
});
