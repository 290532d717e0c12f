let down = false;
let lifted: Array<() => void> = [];

/** Says that a pen is on the paper, or above it: what is costly waits until it lifts. */
export function penMoves(isDown: boolean): void {
  down = isDown;
  if (down) return;
  lifted.forEach((tell) => tell());
  lifted = [];
}

/** Ends once no pen is on the paper. */
export function penLifted(): Promise<void> {
  return down ? new Promise((done) => lifted.push(done)) : Promise.resolve();
}
