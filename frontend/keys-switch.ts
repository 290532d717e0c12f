import { LitElement, css, html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { singleKeysAreOn, switchSingleKeys } from './single-keys';

/** The switch of all keys of one character, the same one on all pages; `change` says that it was turned. */
@customElement('keys-switch')
export class KeysSwitch extends LitElement {
  static override styles = css`
    label {
      display: inline-flex;
      gap: 7px;
      align-items: center;
      cursor: pointer;
    }
    input {
      accent-color: var(--accent);
    }
    @media (pointer: coarse) {
      label {
        min-height: 44px;
      }
    }
  `;

  @state() private on = singleKeysAreOn();

  override render() {
    return html`<label><input type="checkbox" .checked=${this.on} @change=${this.#turn} />Single-letter keys, on all pages</label>`;
  }

  #turn(event: Event): void {
    this.on = (event.target as HTMLInputElement).checked;
    switchSingleKeys(this.on);
    this.dispatchEvent(new Event('change'));
  }
}
