import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { crossEntropy, percent } from './numerals';
import { type Look } from './wall-look';
import { type Only, type Order, type Reading } from './wall-reading';

/** One run, or the runs of a study that each hold one fold out. */
export interface WallReader {
  kind: 'run' | 'study';
  /** The run's id, or the study's name. */
  name: string;
  title: string;
}

/** What a person has chosen anew. */
export type ReaderChoice = Partial<Pick<Look, 'run' | 'study' | 'order' | 'only'>>;

const ORDERS: Record<Order, string> = {
  '': 'as they come', hardest: 'hardest first', unsure: 'least sure first', sure: 'surest first', doubtful: 'likely label errors first',
};
const CHOICES: Record<Only, string> = { '': 'all', wrong: 'read wrong only', doubtful: 'counted as label errors' };

/** Who reads the pictures of a wall, and which order and choice that makes. */
@customElement('wall-reader')
export class WallReaderChoice extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: 8px;
    }
    label {
      display: grid;
      gap: 4px;
      color: var(--soft);
      font-size: 13px;
    }
    select {
      width: 100%;
      min-height: 34px;
      padding: 4px 8px;
      border: 1px solid var(--edge);
      border-radius: 9px;
      background: var(--sheet);
      color: var(--ink);
      font: inherit;
      font-size: 15px;
      text-overflow: ellipsis;
    }
    p {
      margin: 0;
      color: var(--soft);
      font-size: 13px;
      font-variant-numeric: tabular-nums;
    }
    .fault {
      color: var(--bad);
    }
    b {
      color: var(--ink);
    }
    a {
      color: var(--accent);
    }
    button {
      justify-self: start;
      padding: 4px 11px;
      border: 1px solid var(--line);
      border-radius: 9px;
      background: var(--sheet);
      color: var(--ink);
      font: inherit;
      cursor: pointer;
    }
    button:hover {
      border-color: var(--edge);
    }
    :is(button, select, a):focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 1px;
    }
  `;

  @property({ attribute: false }) readers: WallReader[] = [];
  @property({ attribute: false }) look!: Look;
  @property({ attribute: false }) reading?: Reading;
  @property({ attribute: false }) classes: string[] = [];
  @property({ attribute: false }) labels?: ArrayLike<number>;

  /** How far the reading is. */
  @property() progress = '';

  /** Why there is none. */
  @property() fault = '';

  override render() {
    const { run, study, order, only } = this.look;
    const chosen = study ? `study ${study}` : run ? `run ${run}` : '';
    const of = (kind: WallReader['kind'], title: string) => {
      const some = this.readers.filter((reader) => reader.kind === kind);
      return some.length === 0 ? nothing : html`<optgroup label=${title}>${some.map(({ name, title: text }) => html`
        <option value="${kind} ${name}" ?selected=${chosen === `${kind} ${name}`}>${text}</option>`)}</optgroup>`;
    };
    return html`
      <label>Read by<select class="reader" @change=${(event: Event) => this.#readBy((event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${chosen === ''}>nobody</option>${of('study', 'Five networks, each fold by one that has not seen it')}${of('run', 'Runs')}
      </select></label>
      ${chosen === '' ? nothing : html`
        <label>Order${this.#select('order', ORDERS, order)}</label>
        <label>Which${this.#select('only', CHOICES, only)}</label>`}
      ${this.progress ? html`<p role="status">${this.progress} ${study ? html`<a href="studies/${study}">Their study</a>` : nothing}</p>` : nothing}
      ${this.fault ? html`<p class="fault" role="alert">${this.fault}</p>` : nothing}
      ${this.#pictureWords()}
      ${this.#finding()}
    `;
  }

  #select<K extends 'order' | 'only'>(field: K, texts: Record<string, string>, value: string) {
    const doubts = !this.reading || this.reading.doubts;
    return html`<select class=${field} @change=${(event: Event) => this.#tell({ [field]: (event.target as HTMLSelectElement).value })}>
      ${Object.entries(texts).map(([key, text]) => html`
        <option value=${key} ?selected=${key === value} ?disabled=${key === 'doubtful' && !doubts}>${text}</option>`)}</select>`;
  }

  /** What is said of the picture under the cursor. */
  #pictureWords() {
    if (!this.reading || !this.labels || this.look.at >= this.reading.losses.length) return nothing;
    const { at } = this.look;
    const { predicted, confidences, losses, doubts } = this.reading;
    const name = (label: number) => this.classes[label];
    const isDoubted = doubts && doubts.suggested[at] !== this.labels[at];
    return html`<p class="said">Labelled <b>${name(this.labels[at])}</b>, read as <b>${name(predicted[at])}</b> with ${percent(confidences[at], 1)}; loss ${crossEntropy(losses[at])}.
      ${isDoubted ? html`Instead of its label <b>${name(doubts.suggested[at])}</b> is suggested${doubts.likely[at] ? ', and it is counted as an error' : ''}.` : nothing}</p>`;
  }

  #finding() {
    const { run, study, split } = this.look;
    if (study) return nothing;
    if (run && (!this.reading || this.reading.doubts)) return nothing;
    const why = run && this.reading ? 'This run has learned these labels, and so hardly doubts them. ' : '';
    const like = run ? 'five networks like this run’s' : 'five small CNNs';
    return split === 'training' || !run ? html`
      <p>${why}To find labels that are likely to be wrong, ${like} are trained, each on four fifths of the pictures, and asked about the rest.</p>
      <button class="find" @click=${() => this.dispatchEvent(new CustomEvent('find'))}>Find likely label errors</button>` : nothing;
  }

  #readBy(value: string): void {
    const [kind, name = ''] = value.split(' ');
    const none = value === '' ? { order: '' as Order, only: '' as Only } : {};
    this.#tell({ run: kind === 'run' ? name : '', study: kind === 'study' ? name : '', ...none });
  }

  #tell(choice: ReaderChoice): void {
    this.dispatchEvent(new CustomEvent<ReaderChoice>('choice', { detail: choice }));
  }
}
