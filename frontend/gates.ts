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

const GATES = new Set(['i', 'f', 'o', 'r', 'z']);

/** Whether what bears this name goes from shut, 0, to open, 1: "lstm1/f". */
export function isGate(name: string): boolean {
  return name.includes('/') && GATES.has(name.split('/').at(-1)!);
}
