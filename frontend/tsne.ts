import { seeded } from './seeded';

/**
 * t-SNE, van der Maaten & Hinton 2008, without approximation: each point is held by all others. It begins at the principal components
 * (Kobak & Berens 2019, doi:10.1038/s41467-019-13056-x) and learns as fast as Belkina et al. 2019 advise.
 */
export class Tsne {
  static readonly STEPS = 750;

  /** Steps in which what belongs together is drawn together more than in the end. */
  static readonly #EARLY = 250;
  static readonly #EXAGGERATION = 12;

  /** About how many neighbours each point has. */
  static readonly #PERPLEXITY = 30;

  /** The spread of the beginning along the first axis. */
  static readonly #START = 1e-4;
  static readonly #SEED = 1;
  static readonly #LEAST_GAIN = 0.01;

  readonly places: Float64Array;
  readonly #count: number;
  readonly #near: Float32Array;
  readonly #moves: Float64Array;
  readonly #gains: Float64Array;
  readonly #forces: Float64Array;
  readonly #kernel: Float32Array;
  readonly #rate: number;
  #step = 0;

  /**
   * @param rows `[count, width]`
   * @param start across and up of each point in turn
   */
  constructor(rows: Float32Array, count: number, start: Float32Array) {
    this.#count = count;
    this.#near = affinities(squaredDistances(rows, count), count, Math.min(Tsne.#PERPLEXITY, Math.max(1, (count - 1) / 3)));
    this.places = beginning(start, Tsne.#START, Tsne.#SEED);
    this.#moves = new Float64Array(2 * count);
    this.#gains = new Float64Array(2 * count).fill(1);
    this.#forces = new Float64Array(2 * count);
    this.#kernel = new Float32Array(count * count);
    this.#rate = Math.max(count / Tsne.#EXAGGERATION / 4, 50); // a quarter, since the gradient has its factor of 4
  }

  get step(): number {
    return this.#step;
  }

  /** One step down the gradient. */
  advance(): void {
    const early = this.#step < Tsne.#EARLY;
    this.#pull(early ? Tsne.#EXAGGERATION : 1);
    const momentum = early ? 0.5 : 0.8;
    for (let index = 0; index < this.places.length; index++) {
      const goesOn = this.#forces[index] * this.#moves[index] < 0;
      this.#gains[index] = Math.max(Tsne.#LEAST_GAIN, goesOn ? this.#gains[index] + 0.2 : this.#gains[index] * 0.8);
      this.#moves[index] = momentum * this.#moves[index] - this.#rate * this.#gains[index] * this.#forces[index];
      this.places[index] += this.#moves[index];
    }
    this.#step++;
  }

  /** The gradient of the Kullback-Leibler divergence by each place. */
  #pull(exaggeration: number): void {
    const { places } = this;
    const count = this.#count;
    const kernel = this.#kernel;
    let sum = 0;
    for (let one = 0; one < count; one++) {
      for (let other = 0; other < one; other++) {
        const across = places[2 * one] - places[2 * other];
        const up = places[2 * one + 1] - places[2 * other + 1];
        const close = 1 / (1 + across * across + up * up);
        kernel[one * count + other] = close;
        sum += 2 * close;
      }
    }
    this.#forces.fill(0);
    for (let one = 0; one < count; one++) {
      for (let other = 0; other < one; other++) {
        const close = kernel[one * count + other];
        const force = 4 * (exaggeration * this.#near[one * count + other] - close / sum) * close;
        const across = force * (places[2 * one] - places[2 * other]);
        const up = force * (places[2 * one + 1] - places[2 * other + 1]);
        this.#forces[2 * one] += across;
        this.#forces[2 * one + 1] += up;
        this.#forces[2 * other] -= across;
        this.#forces[2 * other + 1] -= up;
      }
    }
  }
}

/** The principal components, made small; points that lie at one place are parted a little, by a seed. */
function beginning(start: Float32Array, spread: number, seed: number): Float64Array {
  const random = seeded(seed);
  let squares = 0;
  for (let index = 0; index < start.length; index += 2) squares += start[index] ** 2;
  const deviation = Math.sqrt(squares / Math.max(1, start.length / 2)) || 1;
  return Float64Array.from(start, (place) => spread * (place / deviation + 0.01 * (random() - 0.5)));
}

function squaredDistances(rows: Float32Array, count: number): Float32Array {
  const width = rows.length / count;
  const distances = new Float32Array(count * count);
  for (let one = 0; one < count; one++) {
    for (let other = 0; other < one; other++) {
      let sum = 0;
      for (let column = 0; column < width; column++) {
        const difference = rows[one * width + column] - rows[other * width + column];
        sum += difference * difference;
      }
      distances[one * count + other] = distances[other * count + one] = sum;
    }
  }
  return distances;
}

const MOST_HALVINGS = 60;

/** How near points are to each other, as probabilities of all pairs: each has about as many neighbours as the perplexity says. */
function affinities(distances: Float32Array, count: number, perplexity: number): Float32Array {
  const near = new Float32Array(count * count);
  for (let one = 0; one < count; one++) {
    const row = near.subarray(one * count, (one + 1) * count);
    let [low, high, precision] = [0, Infinity, 1];
    for (let turn = 0; turn < MOST_HALVINGS; turn++) {
      const entropy = conditional(distances, one, count, precision, row);
      if (Math.abs(entropy - Math.log(perplexity)) < 1e-5) break;
      if (entropy > Math.log(perplexity)) low = precision;
      else high = precision;
      precision = high === Infinity ? 2 * precision : (low + high) / 2;
    }
  }
  const joint = new Float32Array(count * count);
  for (let one = 0; one < count; one++) {
    for (let other = 0; other < count; other++) joint[one * count + other] = (near[one * count + other] + near[other * count + one]) / (2 * count);
  }
  return joint;
}

/** Fills a row with the probabilities of one's neighbours; returns their entropy. */
function conditional(distances: Float32Array, one: number, count: number, precision: number, row: Float32Array): number {
  let least = Infinity;
  for (let other = 0; other < count; other++) if (other !== one) least = Math.min(least, distances[one * count + other]);
  let [sum, weighted] = [0, 0];
  for (let other = 0; other < count; other++) {
    const beyond = distances[one * count + other] - least;
    row[other] = other === one ? 0 : Math.exp(-precision * beyond);
    sum += row[other];
    weighted += row[other] * beyond;
  }
  for (let other = 0; other < count; other++) row[other] /= sum;
  return Math.log(sum) + (precision * weighted) / sum;
}
