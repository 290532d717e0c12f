import { type ExampleMap, type Frame, frameOf, framed, placeAmong, plane } from './map-data';
import { type Drawing } from './map-drawings';
import { type Method, countOf } from './map-layout';
import { LayoutThread } from './map-thread';

/** A map laid out on a plane, by whichever method was chosen last; what was laid out before is kept. */
export class LaidOut {
  method: Method = 'pca';

  /** Across and up of each point in turn, in a square from -1 to 1. */
  places: Float32Array = new Float32Array();

  /** How far a layout is that goes on. */
  running?: { step: number; steps: number };

  /** Why there is none. */
  fault = '';

  readonly #changed: () => void;
  readonly #kept = new Map<Method, Float32Array>();
  #frame: Frame = frameOf(this.places);
  #layout?: LayoutThread;
  #map?: ExampleMap;

  /** @param changed is called when places or progress have changed */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Begins anew, with another map or with none. */
  take(map: ExampleMap | undefined): void {
    this.#map = map;
    this.#kept.clear();
    this.by(this.method);
  }

  by(method: Method): void {
    this.stop();
    this.method = method;
    this.fault = '';
    const map = this.#map;
    if (!map) return this.#place(new Float32Array());
    const kept = this.#kept.get(method);
    this.#place(kept ?? plane({ ...map, count: countOf(method, map.count) }));
    if (kept || method === 'pca') return;
    this.running = { step: 0, steps: 0 };
    this.#layout = new LayoutThread(method, map, ({ places, step, steps, fault }) => {
      const isLast = step === steps;
      this.fault = fault;
      this.running = isLast ? undefined : { step, steps };
      if (isLast && !fault) this.#kept.set(method, places);
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches && !isLast;
      if (fault || still) this.#changed();
      else this.#place(places);
    });
  }

  stop(): void {
    this.#layout?.stop();
    this.#layout = undefined;
    this.running = undefined;
  }

  #place(places: Float32Array): void {
    this.#frame = frameOf(places);
    this.places = framed(places, this.#frame);
    this.#changed();
  }

  get count(): number {
    return this.places.length / 2;
  }

  /** The place of a picture that is none of the map's: exact along the components, else among its nearest neighbours. */
  placeOf({ coordinates, rows, distances }: Pick<Drawing, 'coordinates' | 'rows' | 'distances'>): [number, number] {
    if (this.method !== 'pca') return placeAmong(rows, distances, this.places);
    const [across, up] = framed([coordinates[0], coordinates[1] ?? 0], this.#frame);
    return [across, up];
  }
}
