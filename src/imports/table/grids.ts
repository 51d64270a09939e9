import type { Json } from '../../lib/json.ts'
import { columnNames, type Grid, type Oddity } from '../formats/grid.ts'
import type { MarkdownTable } from '../formats/markdown-table.ts'
import { plain, type Tree } from '../formats/tree.ts'
import { Unreadable } from '../formats/unreadable.ts'
import { count, limits } from '../limits.ts'

/** Name of the column that holds the key of each record, where the file is a map of records. */
const keyColumn = 'key'

interface Section {
  readonly name: string | undefined
  readonly records: readonly (readonly [key: string | undefined, record: Tree])[]
}

/**
 * The table in a YAML or JSON tree: a list of records, a map of records by key, or a map in which lists of records stand (each row
 * then has its list's name as `Section`). Undefined when there are no records in it. What stands beside the lists is told.
 */
export function gridOfTree(tree: Tree): { readonly grid: Grid; readonly odd: Oddity[] } | undefined {
  const odd: Oddity[] = []
  const sections = sectionsOf(tree, odd)
  if (sections === undefined) return undefined
  const columns: string[] = []
  const index = new Map<string, number>()
  const at = (name: string) => {
    let found = index.get(name)
    if (found === undefined) {
      found = columns.length
      if (found >= limits.columns) throw new Unreadable('too-large', `has records of more than ${count(limits.columns)} different fields, which is the most that is read`, { line: tree.line })
      index.set(name, found)
      columns.push(name)
    }
    return found
  }
  const several = sections.length > 1
  const rows: (Json | undefined)[][] = []
  const lines: number[] = []
  for (const { name, records } of sections) {
    for (const [key, record] of records) {
      if (record.kind !== 'map') {
        odd.push({ severity: 'error', code: 'not-a-record', line: record.line, sentence: 'This entry is not a record with fields like the others; it was not taken.' })
        continue
      }
      const row: (Json | undefined)[] = []
      if (several) row[at('Section')] = name
      if (key !== undefined) row[at(keyColumn)] = key
      for (const [field, { value }] of record.entries) {
        const column = key !== undefined && field === keyColumn ? at(`${keyColumn} (2)`) : at(field)
        row[column] = value.kind === 'scalar' && typeof value.value === 'number' ? value.text : plain(value)
      }
      rows.push(row)
      lines.push(record.line)
      if (rows.length > limits.rows) throw new Unreadable('too-large', `has more than ${count(limits.rows)} records; split it into several files`, { line: record.line })
    }
  }
  return { grid: { columns, rows, lines }, odd }
}

function sectionsOf(tree: Tree, odd: Oddity[]): Section[] | undefined {
  if (isList(tree)) return [{ name: undefined, records: tree.items.map((item) => [undefined, item] as const) }]
  if (tree.kind !== 'map') return undefined
  const entries = [...tree.entries]
  const maps = entries.filter(([, { value }]) => value.kind === 'map')
  if (entries.length > 0 && maps.length === entries.length && maps.some(([, { value }]) => [...value.entries.values()].some((entry) => entry.value.kind === 'scalar'))) {
    return [{ name: undefined, records: maps.map(([key, { value }]) => [key, value] as const) }]
  }
  const lists = entries.filter(([, { value }]) => isList(value))
  if (lists.length === 0) return undefined
  const beside = entries.filter(([, { value }]) => !isList(value)).map(([key]) => key)
  if (beside.length > 0) odd.push({ severity: 'note', code: 'beside-table', line: tree.line, sentence: `Beside the records, ${beside.slice(0, 20).join(', ')} ${beside.length === 1 ? 'was' : 'were'} not read.` })
  return lists.map(([name, { value }]) => ({ name, records: value.items.map((item) => [undefined, item] as const) }))
}

/** A list most of whose entries are records. */
function isList(tree: Tree): boolean {
  return tree.kind === 'list' && tree.items.length > 0 && tree.items.filter((item) => item.kind === 'map' && item.entries.size > 0).length * 2 > tree.items.length
}

/** A Markdown table; where cells of a column are links, a column of their targets follows it. */
export function gridOfMarkdown(table: MarkdownTable): Grid {
  const heading: string[] = []
  const picks: ((row: MarkdownTable['rows'][number]) => Json | undefined)[] = []
  table.heading.forEach((name, column) => {
    heading.push(name)
    picks.push((row) => row[column]?.text)
    if (table.rows.some((row) => row[column]?.link !== undefined)) {
      heading.push(`${name} (link)`)
      picks.push((row) => row[column]?.link)
    }
  })
  return { columns: columnNames(heading), rows: table.rows.map((row) => picks.map((pick) => pick(row))), lines: table.lines }
}
