export interface Refusal {
  name: string;
  reason: 'LARGE' | 'TEXT' | 'UNSENT';
  bytes: number;
}

/** Why a file cannot be sent, as far as that shows without reading it: one of more bytes than the server reads. */
export function refusal(file: File, mostBytes: number): Refusal | undefined {
  const { name, size: bytes } = file;
  if (bytes > mostBytes) return { name, reason: 'LARGE', bytes };
  if (file.type.startsWith('text/')) return { name, reason: 'TEXT', bytes };
  return undefined;
}

/** The server has refused the file, and has said so on the page itself. */
const REFUSED = 422;

/** Sends the file as it is; what came of it the server says on the page. Fails where no answer came. */
export async function sendPicture(file: File, address: string): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'X-Filename': encodeURIComponent(file.name), 'Content-Type': file.type || 'application/octet-stream' },
    body: file,
  });
  if (!response.ok && response.status !== REFUSED) throw new Error(`The server answered ${response.status}.`);
}

/** Listens for files that are dropped anywhere on the page or pasted; the function returned ends it. */
export function listenForFiles(take: (file: File) => void, hover: (over: boolean) => void): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  window.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    hover(true);
  }, { signal });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) hover(false);
  }, { signal });
  window.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    hover(false);
    const file = event.dataTransfer?.files[0];
    if (file) take(file);
  }, { signal });
  document.addEventListener('paste', (event) => {
    const file = event.clipboardData?.files[0];
    if (!file) return;
    event.preventDefault();
    take(file);
  }, { signal });
  return () => ending.abort();
}
