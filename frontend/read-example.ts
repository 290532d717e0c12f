import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { dot } from './dot';
import { type Glyph } from './glyph';
import './glyph-view';

interface Answer {
  /** By which the run is known all over the page. */
  place: number;
  text: string;
  right: boolean;
}

interface Example {
  glyph: Glyph;
  label: string;
  title: string;
  answers: Answer[];
}

/** One example and what several runs read in it. It is part of the page around it, whose style it has. */
@customElement('read-example')
export class ReadExample extends LitElement {
  @property({ attribute: false }) example?: Example;

  protected override createRenderRoot() {
    return this;
  }

  override render() {
    if (!this.example) return nothing;
    const { glyph, label, title, answers } = this.example;
    return html`
      <button class="open" @click=${() => this.dispatchEvent(new CustomEvent('open'))}><glyph-view .glyph=${glyph} label=${label}></glyph-view></button>
      <span>${title}</span>
      <span class="answers">${answers.map(({ place, text, right }) => html`<span class=${right ? 'right' : ''}>${dot(place)}${text}</span>`)}</span>
    `;
  }
}
