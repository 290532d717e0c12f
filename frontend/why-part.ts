import { LitElement } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type WhyQuestion } from './why-question';

/** The pen rests when nothing has changed for so long: what takes longer waits for it. */
export const REST_MS = 350;

/** A part of a page that asks the server about one picture, anew whenever the question changes; an older question is given up. */
export abstract class WhyPart<Question = WhyQuestion> extends LitElement {
  @property({ attribute: false, hasChanged: differs }) question?: Question;

  /** Why the server cannot answer, in a sentence. */
  @state() protected fault = '';

  #asked = new AbortController();

  /** Asks, and keeps what comes unless it was given up. */
  protected abstract asks(question: Question, signal: AbortSignal): Promise<void>;

  /** Pages move what they show: what was given up then is asked again. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.ask();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asked.abort();
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('question')) this.ask();
  }

  protected ask(): void {
    this.#asked.abort();
    const { signal } = (this.#asked = new AbortController());
    if (!this.question) return;
    this.asks(this.question, signal)
      .then(() => {
        if (!signal.aborted) this.fault = '';
      })
      .catch((fault: Error) => {
        if (!signal.aborted) this.fault = fault.message;
      });
  }
}

/** Whether any part of a question is another: pages make the message anew while it stays the same question. */
function differs<Question>(now: Question | undefined, before: Question | undefined): boolean {
  if (!now || !before) return now !== before;
  return (Object.keys(now) as (keyof Question)[]).some((name) => now[name] !== before[name]);
}
