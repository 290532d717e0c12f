/** The longest name that a dataset may have. */
const LONGEST = 60;

/** A name for a dataset, made from that of its file. */
export function nameFrom(file: string): string {
  const name = file
    .replace(/\.(tar\.gz|tgz|[^.]+)$/i, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^[-_]+|[-_]+$/g, '')
    .slice(0, LONGEST);
  return name || 'dataset';
}
