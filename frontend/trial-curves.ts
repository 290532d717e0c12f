/** Maps of the model come first, and behind them those that know nothing of it. */
const OF_MODEL = 3;

/** The mean height of a curve, its ends counted by half. */
export function area(curve: number[]): number {
  const ends = (curve[0] + curve.at(-1)!) / 2;
  return (curve.reduce((sum, each) => sum + each, 0) - ends) / (curve.length - 1);
}

/** Whether the map of this number comes from the model. */
export function isOfModel(map: number): boolean {
  return map < OF_MODEL;
}
