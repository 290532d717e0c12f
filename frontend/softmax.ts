/** The probabilities that logits stand for, divided by a temperature first: network/Softmax.java. */
export function softmax(logits: ArrayLike<number>, temperature: number): number[] {
  const most = Math.max(...Array.from(logits));
  const shares = Array.from(logits, (logit) => Math.exp((logit - most) / temperature));
  const sum = shares.reduce((all, each) => all + each, 0);
  return shares.map((share) => share / sum);
}
