/**
 * One cell of a CSV file (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it; a number is no
 * text, so that what is below zero stays one.
 */
export function csvCell(value: unknown): string {
  if (value === undefined || value === null) return ''
  const text = String(value)
  const safe = typeof value === 'number' ? text : inert(text).replace(runsWithin, "$&'")
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * Where within a text a cell of its own begins for a spreadsheet whose language parts cells by semicolons, and a sign follows that it would
 * run: quotes do not hold a cell together for it. A list of one line each, begun with "- " or "+ ", is none.
 */
const runsWithin = /;\s*(?=[=+\-@＝＋－＠])|[\r\n][^\S\r\n]*(?=[=@＝＠]|[+\-＋－]\S)/gu

/** A text of a cell before it was made inert. */
export function asItWas(text: string): string {
  return text.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/u, '').replace(/(;\s*|[\r\n][^\S\r\n]*)'(?=[=+\-@＝＋－＠])/gu, '$1')
}

/** A text that no spreadsheet runs, also one that takes wide signs for theirs. */
export function inert(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text
}

/** Rows as a CSV file: UTF-8 with a byte order mark, so that spreadsheets read it right. */
export function csvText(rows: readonly (readonly unknown[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`
}
