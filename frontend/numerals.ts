/**
 * Numbers as people read them: as NumberWords and plot.Numerals write them on the server, which the same table of cases proves of both
 * (src/test/resources/numerals.json).
 */

/** From here on a number is told by its power of ten. */
const LARGE = 1e9;
const SMALL = 1e-4;

/** Of numbers that stand alone. */
const DIGITS = 4;

/** What stands where there is no number. */
export const NONE = '–';

export function percent(share: number, decimals = 2): string {
  return Number.isFinite(share) ? `${plain(100 * share, decimals)} %` : NONE;
}

export function crossEntropy(nats: number): string {
  return Number.isFinite(nats) ? plain(nats, DIGITS) : NONE;
}

/** A share to a hundredth of a per cent, another number to four digits. */
export function alone(value: number, share: boolean): string {
  if (!Number.isFinite(value)) return NONE;
  return share ? percent(value) : short(value);
}

/** As short as it is exact, to four digits: of logarithmic axes. */
export function shortest(value: number, share: boolean): string {
  return share ? `${short(100 * value)} %` : short(value);
}

/**
 * As exact as the ticks beside it.
 * @param exponent of the power of ten that the step between ticks is a multiple of
 * @param largest absolute value of the axis, by which all its ticks are written alike
 */
export function tick(value: number, exponent: number, largest: number, share: boolean): string {
  if (share) return `${tick(100 * value, exponent + 2, 100 * largest, false)} %`;
  if (largest >= LARGE || largest < SMALL) return scientific(Number(value.toPrecision(12)));
  return plain(value, Math.max(0, -exponent));
}

function short(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < LARGE) return plain(value, 0);
  const rounded = Number(value.toPrecision(DIGITS));
  if (size >= LARGE || size < SMALL) return scientific(rounded);
  const [, decimals = ''] = String(rounded).split('.');
  return plain(rounded, decimals.length);
}

/** With a minus as wide as a plus, and no minus before zero. */
function plain(value: number, decimals: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.');
  const size = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
  return value < 0 && /[1-9]/.test(size) ? `−${size}` : size;
}

function scientific(value: number): string {
  return value === 0 ? '0' : value.toExponential().replace('e+', 'e').replaceAll('-', '−');
}
