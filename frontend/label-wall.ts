import { property, state } from 'lit/decorators.js';
import { type Drafted, type DraftedPicture, UNCHANGED, type WallDraft } from './label-draft';
import { ReadWall } from './read-wall';
import { type LabelAct, type LabelEdit, type PictureAct, WallLabels } from './wall-labels';

/** What networks suggest for the picture under the cursor, as the server hears it. */
interface SuggestedLabel {
  split: string;
  index: number;
  /** Of the version; -1 where nothing is suggested. */
  label: number;
  /** The one that it has now. */
  instead: number;
}

/** A wall whose pictures people label. */
export abstract class LabelWall extends ReadWall {
  /** What people change in the labels; absent where nobody does. */
  @property({ attribute: false }) draft?: WallDraft;

  @state() protected drafted: Drafted = UNCHANGED;
  @state() protected isTagging = false;

  /** What is read out. */
  @state() protected note = '';

  protected readonly labels = new WallLabels();

  #told: SuggestedLabel = { split: '', index: -1, label: -1, instead: -1 };

  /** The pictures that are chosen, by their index; none where none is shown. */
  protected abstract chosen(): number[];

  /** To the picture behind those that were labelled. */
  protected abstract moveOn(): void;

  /** What a screen reader says of the picture under the cursor. */
  protected abstract pictureWords(): string;

  protected override updated(): void {
    if (this.source && !isSame(this.#suggested(), this.#told)) this.tellSoon();
  }

  /** What has become of some pictures of the draft, whoever changed them. */
  async redraw(split: string, indices: number[], pictures: DraftedPicture[]): Promise<void> {
    await this.updateComplete; // a draft that came just before has been taken in
    this.labels.redraw(split, indices, pictures);
    if (split === this.look.split) this.drafted = this.labels.of(split);
  }

  protected key(event: KeyboardEvent): void {
    const act = event.defaultPrevented ? undefined : this.labels.actOf(event);
    if (!act || (act.what === 'suggested' && !this.loader.reading?.doubts)) return;
    event.preventDefault();
    this.act(act);
  }

  protected act(act: LabelAct): void {
    const chosen = this.columns ? this.chosen() : [];
    if (act.what === 'undo') this.dispatchEvent(new CustomEvent('undo'));
    else if (chosen.length === 0) return;
    else if (act.what === 'tag') this.isTagging = true;
    else if (act.what === 'suggested') this.#takeSuggested(chosen);
    else {
      this.#change(act, chosen);
      if (act.what === 'label') this.moveOn();
      this.note = this.pictureWords();
    }
  }

  protected tag(tag: string): void {
    this.isTagging = false;
    this.focus();
    if (tag) this.#edit('tag', this.chosen(), -1, tag);
  }

  /** Lets the server know what is suggested for the picture under the cursor, where that is something else than before. */
  protected tellSuggested(): void {
    const suggested = this.#suggested();
    if (isSame(suggested, this.#told)) return;
    this.#told = suggested;
    this.dispatchEvent(new CustomEvent('suggestion', { detail: suggested }));
  }

  #suggested(): SuggestedLabel {
    const { split, at: index } = this.look;
    const [label = -1] = this.#suggestedFor([index]).keys();
    const instead = label < 0 ? -1 : (this.drafted.get(index)?.label ?? this.columns!.labels[index]);
    return { split, index, label, instead };
  }

  #suggestedFor(indices: readonly number[]): Map<number, number[]> {
    const doubts = this.loader.reading?.doubts;
    return doubts && this.columns ? this.labels.suggested(this.look.split, indices, doubts.suggested, this.columns.labels) : new Map();
  }

  /** Each of the chosen pictures gets the label that is suggested for it. */
  #takeSuggested(chosen: number[]): void {
    const suggested = this.#suggestedFor(chosen);
    suggested.forEach((indices, label) => this.#change({ what: 'label', label }, indices));
    if (suggested.size > 0) this.moveOn();
    this.note = suggested.size > 0 ? this.pictureWords() : 'No other label is suggested here.';
  }

  #change(act: PictureAct, indices: number[]): void {
    if (this.draft) this.drafted = this.labels.act(this.look.split, act, indices, this.columns!.labels);
    this.#edit(act.what, indices, act.what === 'label' ? act.label : -1, '');
  }

  #edit(what: LabelEdit['what'], indices: number[], label: number, tag: string): void {
    this.dispatchEvent(new CustomEvent<LabelEdit>('edit', { detail: { what, split: this.look.split, indices, label, tag } }));
  }
}

/** Whether both say the same to people; where nothing is suggested, of whichever picture. */
function isSame(one: SuggestedLabel, other: SuggestedLabel): boolean {
  if (one.label < 0 || other.label < 0) return one.label === other.label;
  return one.split === other.split && one.index === other.index && one.label === other.label && one.instead === other.instead;
}
