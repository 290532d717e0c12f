import { LitElement, html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ReadingLoader } from './reading-loader';
import { type Columns } from './wall-columns';
import { type Look } from './wall-look';
import './wall-reader';
import { type ReaderChoice, type WallReader } from './wall-reader';
import { type WallSource } from './wall-source';

/** A wall whose pictures networks read. */
export abstract class ReadWall extends LitElement {
  @property({ attribute: false }) source?: WallSource;

  @property({ attribute: false }) look!: Look;

  /** Who can read the pictures. */
  @property({ attribute: false }) readers: WallReader[] = [];

  /** Why likely label errors cannot be found. */
  @property({ attribute: false }) trouble = '';

  @state() protected columns?: Columns;

  protected readonly loader = new ReadingLoader(this, () => this.arrange(true));

  /** Whether the cursor goes to the first picture as soon as they are in order. */
  protected goesToFirst = false;

  /** Filters the pictures and puts them in order. */
  protected abstract arrange(reveals: boolean): void;

  protected abstract tellSoon(): void;

  /** Has the pictures read by the folds of a study. */
  readBy(study: string): void {
    this.#read({ run: '', study, order: 'doubtful' });
  }

  protected reader() {
    const { reading, progress, fault } = this.loader;
    return html`<wall-reader .readers=${this.readers} .look=${this.look} .reading=${reading} .labels=${this.columns?.labels} .classes=${this.source!.classes}
      .progress=${progress} .fault=${fault || this.trouble} @choice=${(event: CustomEvent<ReaderChoice>) => this.#read(event.detail)}
      @find=${() => this.dispatchEvent(new CustomEvent('find', { detail: this.look.run }))}></wall-reader>`;
  }

  protected address(what: string): string {
    const { address, version } = this.source!;
    return `${address}/${what}?version=${version}&split=${this.look.split}`;
  }

  protected readingAddress(): string {
    const { run, study } = this.look;
    return run || study ? `${this.address('readings')}&${study ? `study=${study}` : `run=${run}`}` : '';
  }

  #read(choice: ReaderChoice): void {
    this.look = { ...this.look, ...choice };
    this.goesToFirst = true;
    this.loader.show(this.readingAddress());
    this.arrange(true);
    this.tellSoon();
  }
}
