/** Spearman's rank correlation: how far two lists put the same things in the same order, from -1 to 1; 0 where all numbers of one are the same. */
export function rankCorrelation(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [a, b] = [ranks(one), ranks(other)];
  const middle = (a.length + 1) / 2;
  let [together, ofA, ofB] = [0, 0, 0];
  for (let index = 0; index < a.length; index++) {
    together += (a[index] - middle) * (b[index] - middle);
    ofA += (a[index] - middle) ** 2;
    ofB += (b[index] - middle) ** 2;
  }
  return ofA === 0 || ofB === 0 ? 0 : together / Math.sqrt(ofA * ofB);
}

/** Places from 1 on, the smallest first; equals share the mean of theirs. */
function ranks(values: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: values.length }, (_, index) => index).sort((a, b) => values[a] - values[b]);
  const found = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let place = from; place < to; place++) found[order[place]] = (from + 1 + to) / 2;
    from = to;
  }
  return found;
}

/** How far two maps name the same pixels, over those that at least one of them says something of. */
export function agreement(one: Float32Array, other: Float32Array): number {
  const said = [...one.keys()].filter((pixel) => one[pixel] !== 0 || other[pixel] !== 0);
  return rankCorrelation(said.map((pixel) => one[pixel]), said.map((pixel) => other[pixel]));
}
