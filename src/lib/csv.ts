/**
 * One cell of a CSV file (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it; a number is no
 * text, so that what is below zero stays one.
 */
export function csvCell(value: unknown): string {
  if (value === undefined || value === null) return ''
  const text = String(value)
  const safe = typeof value === 'number' ? text : inert(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A text that no spreadsheet runs, also one that takes wide signs for theirs. */
export function inert(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text
}

/** Rows as a CSV file: UTF-8 with a byte order mark, so that spreadsheets read it right. */
export function csvText(rows: readonly (readonly unknown[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}
