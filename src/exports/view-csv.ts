import type { View, ViewRecord } from '../core/audiences/view.ts'
import type { Window } from '../core/time/window.ts'
import { csvText } from '../lib/csv.ts'
import { type SheetTable, toXlsx } from './xlsx.ts'

const columns = ['id', 'kind', 'title', 'product', 'release', 'start', 'end', 'precision', 'status', 'maturity', 'value', 'documentationLink'] as const

/** A View's items as CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read it right). */
export function viewCsv(view: View): string {
  return csvText([columns, ...rowsOf(view)])
}

/** The same as a workbook. */
export function viewXlsx(view: View): Uint8Array {
  return toXlsx({ title: 'Items', columns, rows: rowsOf(view) })
}

function rowsOf(view: View): SheetTable['rows'] {
  return view.list('items').map((item) => columns.map((column) => {
    const value = valueOf(view, item, column)
    return value === undefined || typeof value === 'number' ? value : String(value)
  }))
}

function valueOf(view: View, item: ViewRecord, column: (typeof columns)[number]): unknown {
  const window = item['window'] as Window | undefined
  if (column === 'start' || column === 'end' || column === 'precision') return window?.[column]
  if (column === 'release') return view.get<ViewRecord>('items', item['release'] as string | undefined)?.['title']
  return item[column]
}
