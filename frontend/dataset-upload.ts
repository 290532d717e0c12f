import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { chosenFiles, droppedFiles, nameOfAll } from './dropped-files';
import { fileChoiceStyles } from './file-choice-style';
import { type PathedFile, tar } from './tar-archive';

interface Answer {
  error?: string;
}

/** A file or a folder is dropped or chosen here, and sent; what is to become of it is said once it is there. */
@customElement('dataset-upload')
export class DatasetUpload extends LitElement {
  static override styles = [fileChoiceStyles, css`
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
    button {
      min-height: 36px;
      box-sizing: border-box;
      padding: 6px 10px;
      border: 1px solid var(--guide);
      border-radius: 8px;
      background: var(--sheet);
      color: var(--ink);
      font: inherit;
      cursor: pointer;
    }
    .choose span {
      padding: 8px 14px;
      border: 1px solid var(--guide);
      border-radius: 8px;
      color: var(--ink);
      cursor: pointer;
    }
    .tools {
      display: flex;
      gap: 8px;
      justify-content: center;
    }
    ::slotted(select) {
      align-self: center;
      max-width: 100%;
    }
    ::slotted(p) {
      margin: 0;
      color: var(--soft);
      font-size: 13px;
      text-align: center;
      overflow-wrap: anywhere;
    }
    progress {
      width: 100%;
      accent-color: var(--accent);
    }
  `];

  @state() private problem = '';
  @state() private name = '';
  @state() private sent = -1;

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
      if (event.dataTransfer) void this.#drop(event.dataTransfer);
    });
  }

  protected override render() {
    return html`
      ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
      ${this.sent >= 0 ? this.#sending() : this.#empty()}
    `;
  }

  #empty() {
    return html`
      <h2>Drop a folder or a file here</h2>
      <p>
        A folder, or a zip of one, with a sub-folder of pictures for each class, or with pictures and a CSV of labels; IDX, CSV, Parquet
        or NPZ. They stay on this server.
      </p>
      <div class="choices">
        <label class="choose">
          <input type="file" webkitdirectory @change=${(event: Event) => this.#choose(event)} />
          <span>Choose a folder</span>
        </label>
        <label class="choose">
          <input type="file" multiple @change=${(event: Event) => this.#choose(event)} />
          <span>Choose a file</span>
        </label>
      </div>
      <slot></slot>
    `;
  }

  #sending() {
    return html`
      <h2>${this.name}</h2>
      <progress max="1" .value=${this.sent} aria-label="Sending ${this.name}"></progress>
      <p>${Math.round(100 * this.sent)} % sent</p>
      <div class="tools"><button type="button" @click=${() => this.#request?.abort()}>Cancel</button></div>
    `;
  }

  async #drop(transfer: DataTransfer): Promise<void> {
    try {
      this.#take(await droppedFiles(transfer));
    } catch {
      this.#failed('The browser could not read what was dropped. Choose it instead, or pack it into a zip.');
    }
  }

  #choose(event: Event): void {
    const input = event.target as HTMLInputElement;
    const files = chosenFiles(input.files!);
    input.value = ''; // so that the same may be chosen again
    this.#take(files);
  }

  #take(files: PathedFile[]): void {
    if (this.sent >= 0) return;
    if (files.length === 0) {
      this.#failed('There are no files in it. Choose a folder with pictures, or a file.');
      return;
    }
    const isOne = files.length === 1 && !files[0].path.includes('/');
    this.name = nameOfAll(files);
    this.#send(isOne ? files[0].file : tar(files), isOne ? this.name : `${this.name}.tar`);
  }

  #send(file: Blob, name: string): void {
    const body = new FormData();
    body.append('file', file, name);
    const request = new XMLHttpRequest();
    this.#request = request;
    request.upload.addEventListener('progress', progress => {
      this.sent = progress.total > 0 ? progress.loaded / progress.total : 0;
    });
    request.addEventListener('load', () => this.#arrived(request));
    request.addEventListener('error', () => this.#failed('The files did not arrive: the connection to the server broke. Send them again.'));
    request.addEventListener('abort', () => this.#failed(''));
    request.open('POST', new URL('api/imports', document.baseURI));
    this.problem = '';
    this.sent = 0;
    request.send(body);
  }

  #arrived(request: XMLHttpRequest): void {
    if (request.status === 202) {
      this.sent = -1;
      this.dispatchEvent(new CustomEvent('dataset-sent'));
      return;
    }
    let answer: Answer = {};
    try {
      answer = JSON.parse(request.responseText) as Answer;
    } catch {
      // a sentence of our own, then
    }
    this.#failed(answer.error ?? `The server did not take the files (${request.status}).`);
  }

  #failed(problem: string): void {
    this.sent = -1;
    this.problem = problem;
  }
}
