/** What the letters stand for, by which gates and states are named. */
export const PARTS: Record<string, string> = {
  i: 'input gate',
  f: 'forget gate',
  o: 'output gate',
  g: 'candidate',
  c: 'cell state',
  r: 'reset gate',
  z: 'update gate',
  n: 'candidate',
  h: 'output',
};
