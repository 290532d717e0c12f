import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { nameOfAll } from '../../../frontend/dropped-files';
import { tar } from '../../../frontend/tar-archive';

const LONG = `leaves/${'very-'.repeat(30)}long/1.png`;

async function asked(option: string, path: string[], ...files: [string, string][]): Promise<string> {
  const archive = tar(files.map(([name, content]) => ({ path: name, file: new Blob([content]) })));
  const input = Buffer.from(await archive.arrayBuffer());
  return execFileSync('tar', [option, '--quoting-style=literal', '-f', '-', ...path], { input, encoding: 'utf8' });
}

test('tar itself lists and unpacks what is packed here, long names and other letters too', async () => {
  const files: [string, string][] = [
    ['leaves/oak/1.png', 'a'.repeat(1000)],
    ['leaves/Bäume/数.png', 'tree'],
    [LONG, ''],
    ['leaves/ash/2.png', 'b'.repeat(512)],
  ];
  expect((await asked('-t', [], ...files)).trim().split('\n')).toEqual(files.map(([name]) => name));
  expect(await asked('-xO', ['leaves/oak/1.png'], ...files)).toBe('a'.repeat(1000));
  expect(await asked('-xO', ['leaves/Bäume/数.png'], ...files)).toBe('tree');
  expect(await asked('-xO', ['leaves/ash/2.png'], ...files)).toBe('b'.repeat(512));
});

test.each([
  [['leaves/oak/1.png', 'leaves/ash/2.png'], 'leaves'],
  [['digits.zip'], 'digits.zip'],
  [['oak/1.png', 'ash/2.png'], 'oak'],
  [['images-idx3', 'labels-idx1'], 'images-idx3'],
])('%j together are called %s', (paths, name) => {
  expect(nameOfAll(paths.map(path => ({ path, file: new Blob() })))).toBe(name);
});
