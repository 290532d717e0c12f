import { LitElement, css, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { nameFrom } from './dataset-name';

interface Answer {
  error?: string;
}

/** A file is dropped or chosen here, and sent to become a dataset. */
@customElement('dataset-upload')
export class DatasetUpload extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-direction: column;
      gap: 12px;
      justify-content: center;
      min-height: 260px;
      box-sizing: border-box;
      padding: 18px;
      border: 1.5px dashed var(--guide);
      border-radius: 12px;
    }
    :host([over]) {
      border-color: var(--accent);
      background: var(--accent-soft);
    }
    h2 {
      margin: 0;
      font-size: 15px;
      text-align: center;
    }
    p {
      margin: 0;
      color: var(--soft);
      text-align: center;
    }
    p.problem {
      color: var(--bad);
      text-align: start;
    }
    form {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
      gap: 10px;
      align-items: end;
    }
    label {
      display: flex;
      flex-direction: column;
      gap: 3px;
      color: var(--soft);
      font-size: 13px;
    }
    input,
    select,
    button {
      min-height: 36px;
      box-sizing: border-box;
      padding: 6px 10px;
      border: 1px solid var(--guide);
      border-radius: 8px;
      background: var(--sheet);
      color: var(--ink);
      font: inherit;
    }
    button {
      cursor: pointer;
    }
    button.first {
      border-color: var(--accent);
      background: var(--accent);
      color: var(--sheet);
    }
    .choose {
      align-self: center;
    }
    .choose input {
      position: absolute;
      width: 1px;
      height: 1px;
      opacity: 0;
    }
    .choose span {
      padding: 8px 14px;
      border: 1px solid var(--guide);
      border-radius: 8px;
      color: var(--ink);
      cursor: pointer;
    }
    .choose:focus-within span {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    .tools {
      display: flex;
      gap: 8px;
    }
    progress {
      width: 100%;
      accent-color: var(--accent);
    }
  `;

  @state() private file?: File;
  @state() private fit = 'whole';
  @state() private convention = '';
  @state() private problem = '';
  @state() private sent = -1;
  @query('form') private form!: HTMLFormElement;

  #request?: XMLHttpRequest;

  constructor() {
    super();
    this.addEventListener('dragover', event => {
      event.preventDefault();
      this.toggleAttribute('over', true);
    });
    this.addEventListener('dragleave', () => this.toggleAttribute('over', false));
    this.addEventListener('drop', event => {
      event.preventDefault();
      this.toggleAttribute('over', false);
      this.#take(event.dataTransfer?.files);
    });
  }

  protected override render() {
    return html`
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      ${this.file ? this.#chosen(this.file) : this.#empty()}
    `;
  }

  #empty() {
    return html`
      <h2>Drop a file here</h2>
      <p>
        A zip with a folder for each class, or with pictures and a CSV of labels; IDX, CSV, Parquet or NPZ. It stays on this
        server.
      </p>
      <label class="choose">
        <input type="file" @change=${(event: Event) => this.#take((event.target as HTMLInputElement).files)} />
        <span>Choose a file</span>
      </label>
    `;
  }

  #chosen(file: File) {
    if (this.sent >= 0) return this.#sending(file);
    return html`
      <h2>${file.name}</h2>
      <form @submit=${(event: Event) => this.#send(event, file)}>
        <label>Name <input name="name" required maxlength="60" .value=${nameFrom(file.name)} /></label>
        <label
          >Pictures are
          <select name="fit" @change=${(event: Event) => (this.fit = (event.target as HTMLSelectElement).value)}>
            <option value="whole">shown whole</option>
            <option value="cropped">cropped to the frame</option>
            <option value="stretched">stretched to the frame</option>
            <option value="handwriting">handwriting: find the ink</option>
          </select>
        </label>
        <label
          >They show
          <select name="convention" @change=${(event: Event) => (this.convention = (event.target as HTMLSelectElement).value)}>
            <option value="">what the fit says</option>
            <option value="ink">handwriting</option>
            <option value="picture">anything else</option>
          </select>
        </label>
        ${this.#isInk ? this.#inkFields() : nothing}
        <label>Size <input name="shape" placeholder="their own, or 32x32" maxlength="15" /></label>
        <label
          >Set aside for testing
          <select name="test">
            <option value="0.1">10 %, if there is no test split</option>
            <option value="0.2">20 %, if there is no test split</option>
            <option value="0">nothing</option>
          </select>
        </label>
        <label>Column of the label <input name="label" placeholder="first or last, guessed" maxlength="100" /></label>
        <label>Licence <input name="licence" placeholder="not known" maxlength="2000" /></label>
        <div class="tools">
          <button class="first" type="submit">Import</button>
          <button type="button" @click=${() => this.#forget()}>Cancel</button>
        </div>
      </form>
    `;
  }

  get #isInk(): boolean {
    return this.convention ? this.convention === 'ink' : this.fit === 'handwriting';
  }

  /** How handwriting lies on its pictures, where somebody knows it better than the server would measure it. */
  #inkFields() {
    return html`
      <label>Box it fills <input name="box" placeholder="measured, or 20x20" maxlength="11" /></label>
      <label
        >In the middle
        <select name="centring">
          <option value="">measured</option>
          <option value="mass">its centre of mass</option>
          <option value="box">its box</option>
          <option value="none">nothing, as drawn</option>
        </select>
      </label>
    `;
  }

  #sending(file: File) {
    return html`
      <h2>${file.name}</h2>
      <progress max="1" .value=${this.sent} aria-label="Sending ${file.name}"></progress>
      <p>${Math.round(100 * this.sent)} % sent</p>
      <div class="tools"><button type="button" @click=${() => this.#request?.abort()}>Cancel</button></div>
    `;
  }

  #take(files?: FileList | null) {
    this.problem = '';
    if (!files || files.length === 0) return;
    if (files.length > 1) this.problem = `A dataset is made of one file: ${files[0].name} was taken. Put several into a zip.`;
    this.file = files[0];
  }

  #forget() {
    this.file = undefined;
    this.fit = 'whole';
    this.convention = '';
    this.problem = '';
    this.sent = -1;
  }

  #send(event: Event, file: File) {
    event.preventDefault();
    const address = new URL('api/datasets', document.baseURI);
    for (const [field, value] of new FormData(this.form)) {
      if (typeof value === 'string' && value.trim()) address.searchParams.set(field, value.trim());
    }
    const body = new FormData();
    body.append('file', file);
    const request = new XMLHttpRequest();
    this.#request = request;
    request.upload.addEventListener('progress', progress => {
      this.sent = progress.total > 0 ? progress.loaded / progress.total : 0;
    });
    request.addEventListener('load', () => this.#arrived(request));
    request.addEventListener('error', () => this.#failed('The file did not arrive: the connection to the server broke. Send it again.'));
    request.addEventListener('abort', () => this.#failed(''));
    request.open('POST', address);
    this.problem = '';
    this.sent = 0;
    request.send(body);
  }

  #arrived(request: XMLHttpRequest) {
    if (request.status === 202) {
      this.#forget();
      this.dispatchEvent(new CustomEvent('dataset-sent'));
      return;
    }
    let answer: Answer = {};
    try {
      answer = JSON.parse(request.responseText) as Answer;
    } catch {
      // a sentence of our own, then
    }
    this.#failed(answer.error ?? `The server did not take the file (${request.status}).`);
  }

  #failed(problem: string) {
    this.sent = -1;
    this.problem = problem;
  }
}
