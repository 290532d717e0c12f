import { overChannels } from './heat';

const DOWN = ['top', 'middle', 'bottom'];
const ALONG = ['left', 'middle', 'right'];

/** What a map of reasons shows, for those who cannot see it. */
export function reasonWords(map: Float32Array, shape: number[], name: string): string {
  const { speaks, against } = strongestParts(map, shape);
  if (!speaks && !against) return `nothing in the picture speaks for or against ${name}`;
  return [speaks && `what speaks for ${name} lies most in the ${speaks}`, against && `what speaks against it lies most in the ${against}`]
    .filter(Boolean)
    .join(', ');
}

/** The ninth of a picture in which most of what is above zero lies, and that of what is below. */
export function strongestParts(map: Float32Array, [height, width, channels]: number[]): { speaks?: string; against?: string } {
  const sums = overChannels(map, channels);
  const strongest = (sign: number) => {
    const parts = new Array<number>(9).fill(0);
    sums.forEach((value, pixel) => {
      const row = Math.floor((3 * Math.floor(pixel / width)) / height);
      const column = Math.floor((3 * (pixel % width)) / width);
      parts[3 * row + column] += Math.max(0, sign * value);
    });
    const most = Math.max(...parts);
    return most === 0 ? undefined : place(parts.indexOf(most));
  };
  return { speaks: strongest(1), against: strongest(-1) };
}

function place(part: number): string {
  const [down, along] = [DOWN[Math.floor(part / 3)], ALONG[part % 3]];
  return down === along ? down : along === 'middle' ? down : down === 'middle' ? along : `${down} ${along}`;
}
