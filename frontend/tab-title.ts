/** By these one sees that somebody looks at the page. */
const LOOKING = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'focus'];

/** Puts before the title of a page what is to be known of runs, whatever the page is called meanwhile. */
export class TabTitle {
  /** What the page itself is called. */
  #own = '';
  #written = '';
  #news = '';
  #training?: { address: string; percent: number };
  readonly #observer = new MutationObserver(() => this.#write());

  begin(): void {
    this.#observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    LOOKING.forEach((event) => window.addEventListener(event, this.#looks, { passive: true }));
    document.addEventListener('visibilitychange', this.#turns);
    this.#write();
  }

  end(): void {
    this.#observer.disconnect();
    LOOKING.forEach((event) => window.removeEventListener(event, this.#looks));
    document.removeEventListener('visibilitychange', this.#turns);
  }

  /** Says how far a run is; nothing for none. */
  train(training?: { address: string; percent: number }): void {
    this.#training = training;
    this.#write();
  }

  /** Says something until the page is looked at. */
  tell(news: string): void {
    this.#news = news;
    this.#write();
  }

  readonly #looks = (): void => {
    if (!this.#news || document.hidden) return;
    this.#news = '';
    this.#write();
  };

  readonly #turns = (): void => {
    this.#looks();
    this.#write();
  };

  #write(): void {
    if (document.title !== this.#written) this.#own = document.title;
    this.#written = titleOf(this.#own, this.#news, this.#shown());
    if (document.title !== this.#written) document.title = this.#written;
  }

  #shown(): number | undefined {
    if (!this.#training) return undefined;
    const isItsPage = new URL(this.#training.address, document.baseURI).pathname === location.pathname;
    return isItsPage || document.hidden ? this.#training.percent : undefined;
  }
}

/** News first, then how far the run is that trains. */
export function titleOf(own: string, news: string, percent?: number): string {
  if (news) return `${news} · ${own}`;
  return percent === undefined ? own : `${percent} % · ${own}`;
}
