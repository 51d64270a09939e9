import { stringify } from 'yaml'
import type { PartedTable } from '../../lib/parted-table.ts'
import { csvText } from '../../lib/csv.ts'

type TableFormat = 'json' | 'md' | 'csv' | 'yaml'

/** A page of product data as a file (row C5): the same words in each format. */
export function tableFile(table: PartedTable, format: TableFormat): string {
  if (format === 'md') return markdown(table)
  if (format === 'csv') return csvText([['Group', ...table.columns], ...table.parts.flatMap(({ title, rows }) => rows.map((row) => [title, ...row]))])
  const plain = { title: table.title, notes: table.notes, parts: table.parts.map(({ title, note, rows }) => ({ title, ...(note === undefined ? {} : { note }), rows: rows.map((row) => Object.fromEntries(table.columns.map((column, at) => [column, row[at] ?? '']))) })) }
  return format === 'json' ? `${JSON.stringify(plain, undefined, 2)}\n` : stringify(plain, { lineWidth: 0 })
}

function markdown({ title, columns, parts, notes }: PartedTable): string {
  const told = parts.map((part) => [`## ${text(part.title)}`, ...(part.note === undefined ? [] : [text(part.note)]), [line(columns), `|${' --- |'.repeat(columns.length)}`, ...part.rows.map(line)].join('\n')].join('\n\n'))
  return `${[`# ${text(title)}`, ...told, ...notes.map(text)].join('\n\n')}\n`
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(text).join(' | ')} |`
}

/** Signs that Markdown or a page would take for its own say themselves. */
function text(value: string): string {
  return value.replaceAll(/[\\`*_[\]<>|#]/g, (sign) => (sign === '<' ? '&lt;' : `\\${sign}`)).replaceAll(/\s+/g, ' ')
}
