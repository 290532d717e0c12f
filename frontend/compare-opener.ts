import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type ModelQuestion } from './why-question';

/** What counted for all models side by side, where that is open; it is fetched when it is first opened. */
@customElement('compared-reasons')
export class ComparedReasons extends LitElement {
  @property({ attribute: false }) models?: ModelQuestion[];

  override willUpdate(): void {
    if (this.models) void import('./why-compare');
  }

  override render() {
    return this.models ? html`<why-compare .models=${this.models}></why-compare>` : nothing;
  }
}
