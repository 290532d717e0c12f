import { OFFERED, type Tour, read, write } from './tour';

const KEY = 'glyphery.tour';

/** The tour of this browser, the same in all its tabs. */
class RememberedTour extends EventTarget {
  #tour = OFFERED;

  constructor() {
    super();
    this.#read();
    window.addEventListener('storage', (event) => {
      if (event.key !== KEY) return;
      this.#read();
      this.dispatchEvent(new Event('change'));
    });
  }

  get tour(): Tour {
    return this.#tour;
  }

  set tour(tour: Tour) {
    if (tour === this.#tour) return;
    this.#tour = tour;
    try {
      localStorage.setItem(KEY, write(tour));
    } catch {
      // A browser that keeps nothing: the tour lasts as long as the page.
    }
    this.dispatchEvent(new Event('change'));
  }

  #read(): void {
    try {
      this.#tour = read(localStorage.getItem(KEY));
    } catch {
      // As above.
    }
  }
}

export const remembered = new RememberedTour();
