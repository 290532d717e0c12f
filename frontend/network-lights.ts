import { type Colour, type Palette, heatPatch, largest, paint, shade } from './heat';
import { type NamedArray } from './npz';

/** What a layer gives for one picture, by layer. */
export type Lights = Map<string, NamedArray>;

/** Of a layer's maps the one with the most in it, signs aside. */
export function strongest({ shape: [height, width, channels], values }: NamedArray): Float32Array {
  const sums = new Float64Array(channels);
  for (let place = 0; place < values.length; place++) sums[place % channels] += Math.abs(values[place]);
  const channel = sums.indexOf(Math.max(...sums));
  return Float32Array.from({ length: height * width }, (_, place) => values[place * channels + channel]);
}

/** The numbers of those steps that a drawing has rows for: all of them, or the first and the last. */
export function shownSteps({ shape: [steps, units], values }: NamedArray, rows: number): Float32Array[] {
  const first = Math.ceil(rows / 2);
  return Array.from({ length: rows }, (_, row) => {
    const step = row < first ? row : steps - rows + row;
    return values.slice(step * units, (step + 1) * units);
  });
}

/** What a recurrent layer gives step by step is its output, whether or not all of that goes on. */
export function lightsOf(lights: Lights | undefined, layer: string): NamedArray | undefined {
  return lights?.get(`${layer}/h`) ?? lights?.get(layer);
}

/** Numbers as a picture, on a scale of their own or a given one. */
export function lightPicture(values: Float32Array, [height, width]: [number, number], colours: Palette, most = largest(values)): string {
  const canvas = document.createElement('canvas');
  paint(canvas, height, width, [heatPatch(values, [height, width], most, colours)]);
  return canvas.toDataURL();
}

export function lightColour(value: number, most: number, colours: Palette): string {
  return css(shade(value, most, colours));
}

function css([red, green, blue]: Colour): string {
  return `rgb(${Math.round(red)} ${Math.round(green)} ${Math.round(blue)})`;
}
