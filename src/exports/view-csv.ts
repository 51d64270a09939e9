import type { View, ViewRecord } from '../core/audiences/view.ts'
import type { Window } from '../core/time/window.ts'

const columns = ['id', 'kind', 'title', 'product', 'release', 'start', 'end', 'precision', 'status', 'maturity', 'value', 'documentationLink'] as const

/** A View's items as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read it right). */
export function viewCsv(view: View): string {
  const rows = view.list('items').map((item) => columns.map((column) => cell(valueOf(view, item, column))).join(','))
  return `\uFEFF${[columns.join(','), ...rows].join('\r\n')}\r\n`
}

function valueOf(view: View, item: ViewRecord, column: (typeof columns)[number]): unknown {
  const window = item['window'] as Window | undefined
  if (column === 'start' || column === 'end' || column === 'precision') return window?.[column]
  if (column === 'release') return view.get<ViewRecord>('items', item['release'] as string | undefined)?.['title']
  return item[column]
}

/** One cell. A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function cell(value: unknown): string {
  if (value === undefined || value === null) return ''
  const text = String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
