import { mostProbable } from './answer-bars';
import { type Arrays, ask } from './insight';
import { type WhyQuestion } from './why-question';

/** Reasons that were found, and for which class. */
export interface FoundReasons extends Arrays {
  explained: string;
  /** The class that it is compared with; empty for none. */
  against: string;
  /** The class with the highest logit. */
  read: string;
}

/** Which reasons are wanted. */
export interface WantedReasons {
  /** The class that is explained; nothing for the one that is read. */
  chosen?: string;
  /** The class that is probably read, which saves a question. */
  guess?: string;
  /** Empty for none. */
  against: string;
  methods: string[];
}

/** Which class is read is only known with the logits: the first question about a picture may have to be asked again. */
export async function reasonsOf(question: WhyQuestion, wanted: WantedReasons, signal: AbortSignal): Promise<FoundReasons> {
  const guess = wanted.chosen ?? wanted.guess ?? question.classes[0];
  const found = await reasonsFor(question, guess, wanted, signal);
  return wanted.chosen || found.read === guess ? found : reasonsFor(question, found.read, wanted, signal);
}

async function reasonsFor(question: WhyQuestion, explained: string, wanted: WantedReasons, signal: AbortSignal): Promise<FoundReasons> {
  const against = wanted.against === explained ? '' : wanted.against;
  const parameters = { class: explained, methods: wanted.methods.join(','), ...(against ? { against } : {}) };
  const found = await ask(question, 'reasons', parameters, signal);
  const [top] = mostProbable(question.classes, [...found.arrays.get('logits')!.values]);
  return { ...found, explained, against, read: top.name };
}
