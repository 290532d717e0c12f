export interface Refusal {
  name: string;
  reason: 'LARGE' | 'TEXT' | 'UNSENT';
  bytes: number;
}

/** An element that picture files are brought to: `pictures` is where they are sent, each of `mostBytes` at most. */
export type PictureReceiver = HTMLElement & { pictures: string; mostBytes: number };

/** Why a file cannot be sent, as far as that shows without reading it: one of more bytes than the server reads. */
function refusal(file: File, mostBytes: number): Refusal | undefined {
  const { name, size: bytes } = file;
  if (bytes > mostBytes) return { name, reason: 'LARGE', bytes };
  if (file.type.startsWith('text/')) return { name, reason: 'TEXT', bytes };
  return undefined;
}

/** The server has refused the file, and has said so on the page itself. */
const REFUSED = 422;

/** Sends the file as it is; returns whether it was taken. What came of it the server says on the page. Fails where no answer came. */
async function send(file: File, address: string): Promise<boolean> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'X-Filename': encodeURIComponent(file.name), 'Content-Type': file.type || 'application/octet-stream' },
    body: file,
  });
  if (!response.ok && response.status !== REFUSED) throw new Error(`The server answered ${response.status}.`);
  return response.ok;
}

/**
 * Sends a file, and returns whether it was taken; of one that cannot be sent the element tells as `picture-refused`.
 *
 * @param sends called before it is sent
 */
export async function bringPicture(to: PictureReceiver, file: File, sends: () => void): Promise<boolean> {
  const refuse = (detail: Refusal) => {
    to.dispatchEvent(new CustomEvent('picture-refused', { detail }));
    return false;
  };
  const refused = refusal(file, to.mostBytes);
  if (refused) return refuse(refused);
  sends();
  try {
    return await send(file, to.pictures);
  } catch {
    return refuse({ name: file.name, reason: 'UNSENT', bytes: file.size });
  }
}

/** Listens for files that are dropped anywhere on the page or pasted; the function returned ends it. */
export function listenForFiles(take: (files: readonly File[]) => void, hover: (over: boolean) => void): () => void {
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
    take([...(event.dataTransfer?.files ?? [])]);
  }, { signal });
  document.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  }, { signal });
  return () => ending.abort();
}
