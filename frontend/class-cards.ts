import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { type Glyph, paintGlyph } from './glyph';
import { alone } from './numerals';
import { Scheme } from './scheme';

/** Each class with its mean picture and how many of its pictures are there; pressed, it is one of those shown. */
@customElement('class-cards')
export class ClassCards extends LitElement {
  static override styles = css`
    .classes {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(var(--card, 108px), 100%), 1fr));
      gap: 8px;
      max-height: 232px;
      margin: 0 -3px;
      padding: 3px;
      overflow-y: auto;
    }
    button {
      display: grid;
      grid-template: 'picture name' 1fr 'picture count' 1fr / auto minmax(0, 1fr);
      gap: 0 10px;
      align-items: center;
      min-height: 44px;
      padding: 5px 10px 5px 5px;
      border: 1px solid var(--line);
      border-radius: 11px;
      background: var(--sheet);
      color: var(--ink);
      font: inherit;
      text-align: left;
      cursor: pointer;
    }
    button:hover {
      border-color: var(--edge);
    }
    button:focus-visible {
      outline: 2px solid var(--accent);
      outline-offset: 1px;
    }
    [aria-pressed='true'] {
      border-color: var(--accent);
      background: var(--accent-soft);
    }
    [aria-pressed='true'] b {
      color: var(--accent);
    }
    canvas {
      grid-area: picture;
      width: 48px;
      height: 48px;
      object-fit: contain;
      image-rendering: pixelated;
      forced-color-adjust: none;
    }
    b {
      align-self: end;
      overflow: hidden;
      font-size: 19px;
      line-height: 1.1;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .words b {
      font-size: 14px;
    }
    span {
      align-self: start;
      color: var(--soft);
      font-size: 13px;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    kbd {
      margin-left: 4px;
      padding: 0 5px;
      border: 1px solid var(--line);
      border-bottom-width: 2px;
      border-radius: 5px;
      color: var(--ink);
      font: inherit;
      text-transform: uppercase;
    }
    [aria-pressed='true'] span {
      color: var(--ink);
    }
    @media (forced-colors: active) {
      [aria-pressed='true'] {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
    @media (max-width: 1260px) {
      .classes {
        --card: 84px;
      }
      canvas {
        width: 38px;
        height: 38px;
      }
      button {
        gap: 0 5px;
        padding: 5px 2px 5px 4px;
      }
    }
    @media (max-width: 960px) {
      .classes {
        --card: 118px;
      }
    }
    @media (max-width: 480px) {
      .classes {
        --card: 62px;
        gap: 6px;
        max-height: 168px;
      }
      .words {
        --card: 100px;
      }
      button {
        grid-template: 'picture' auto 'name' auto / minmax(0, 1fr);
        justify-items: center;
        padding: 4px;
        text-align: center;
      }
      b {
        max-width: 100%;
      }
      span {
        display: none;
      }
    }
  `;

  @property({ attribute: false }) names: string[] = [];

  /** The key that labels a picture so; empty where its name says it. */
  @property({ attribute: false }) keys: string[] = [];

  /** The mean picture of each class; none before they are computed. */
  @property({ attribute: false }) means: Glyph[] = [];

  @property({ attribute: false }) counts: number[] = [];

  @property({ attribute: false }) chosen: ReadonlySet<number> = new Set();

  constructor() {
    super();
    new Scheme(this, () => this.#paint());
  }

  override render() {
    const words = this.names.some((name) => name.length > 3);
    return html`
      <div class="classes ${words ? 'words' : ''}" role="group" aria-label="Classes, with their mean pictures">
        ${this.names.map((name, label) => html`
          <button aria-pressed=${this.chosen.has(label)} title=${name} @click=${() => this.#press(label)}>
            <canvas width="28" height="28" aria-hidden="true"></canvas><b>${name}</b><span>${alone(this.counts[label] ?? 0, false)}${this.keys[label] ? html` <kbd>${this.keys[label]}</kbd>` : ''}</span>
          </button>`)}
      </div>
    `;
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('means') || changed.has('names')) this.#paint();
  }

  #paint(): void {
    const ink = getComputedStyle(this).color;
    this.renderRoot.querySelectorAll('canvas').forEach((canvas, label) => {
      const mean = this.means.at(label);
      if (mean) paintGlyph(canvas, mean, ink);
    });
  }

  #press(label: number): void {
    this.dispatchEvent(new CustomEvent('press', { detail: label }));
  }
}
