import type { PathedFile } from './tar-archive';

/** All files that were dropped, those in folders with their paths. To be called while the drop is told, for the browser forgets it. */
export async function droppedFiles(transfer: DataTransfer): Promise<PathedFile[]> {
  const entries = [...transfer.items].filter(item => item.kind === 'file').map(item => item.webkitGetAsEntry());
  const found: PathedFile[] = [];
  for (const entry of entries) if (entry) await take(entry, found);
  return found;
}

/** The files of a chosen folder, or several that were chosen one by one. */
export function chosenFiles(files: FileList): PathedFile[] {
  return [...files].map(file => ({ path: file.webkitRelativePath || file.name, file }));
}

/** What all of it is called: the folder or the file, or the first of several. */
export function nameOfAll(files: PathedFile[]): string {
  return files[0].path.split('/')[0];
}

async function take(entry: FileSystemEntry, found: PathedFile[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
    found.push({ path, file });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // a reader tells about a hundred at a time
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return;
    for (const each of some) await take(each, found);
  }
}
