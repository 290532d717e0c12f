/** A table as RFC 4180 has it: what would be misread stands in quotes. */
export function csvOf(rows: (string | number)[][]): string {
  return rows.map((row) => `${row.map((cell) => field(String(cell))).join(',')}\r\n`).join('');
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
