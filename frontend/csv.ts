/** What a spreadsheet would compute; numbers are none. The same as in api/Csv.java. */
const FORMULA = /^[=+@-](?!\d*\.?\d+$)/;

/** A table as RFC 4180 has it: what would be misread stands in quotes, and a text that would be computed after an apostrophe. */
export function csvOf(rows: (string | number)[][]): string {
  return rows.map((row) => `${row.map((cell) => field(typeof cell === 'string' ? shown(cell) : String(cell))).join(',')}\r\n`).join('');
}

function shown(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
