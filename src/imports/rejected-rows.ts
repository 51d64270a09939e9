import type { Json } from '../lib/json.ts'
import { csvText } from '../lib/csv.ts'
import type { Remark } from '../core/plans/draft.ts'
import type { PlanFile, ReadOptions } from './plan-file.ts'
import { readSources } from './read-sources.ts'
import { gridsOf } from './shapes/table.ts'
import { reasonColumns } from './table/mended.ts'
import { openFiles } from './source-file.ts'

/**
 * The rows of one source that were not taken, or not wholly, as CSV: their columns as they were, then the line and why. A source that is
 * no table gives file, line and reason. Refuses as `readSources` does. For the reading worker.
 */
export function rejectedRows(files: readonly PlanFile[], options: ReadOptions, of: string): string {
  const remarks = readSources(files, options).find((reading) => reading.files.includes(of))?.remarks ?? []
  const errors = remarks.filter(({ severity }) => severity === 'error')
  const byLine = new Map<number, string[]>()
  for (const { place, sentence } of errors) if (place.file === of && place.line !== undefined) byLine.set(place.line, [...(byLine.get(place.line) ?? []), sentence])
  const tables = tablesIn(files, of)
  if (tables.length === 0) return csvText([['File', 'Line', 'Column', 'Not taken because'], ...errors.map(plainRow)])
  const told = new Set<number>()
  const rows = tables.flatMap(({ columns, rows: all, lines }) => {
    const rejected = all.flatMap((row, i) => {
      const line = lines[i]
      const why = line === undefined ? undefined : byLine.get(line)
      if (line === undefined || why === undefined) return []
      told.add(line)
      return [[...columns.map((_, c) => cellText(row[c])), line, why.join(' ')]]
    })
    return rejected.length === 0 ? [] : [[...columns, ...reasonColumns], ...rejected]
  })
  // What is not the fault of one row stands below the rows.
  const others = errors.filter(({ place }) => place.line === undefined || !told.has(place.line))
  return csvText([...rows, ...others.map(plainRow)])
}

function plainRow({ place, sentence }: Remark): unknown[] {
  return [place.file, place.line ?? '', place.column ?? '', sentence]
}

function tablesIn(files: readonly PlanFile[], of: string) {
  const file = files.filter(({ path }) => of.startsWith(path.replaceAll('\\', '/'))).flatMap(openFiles).find(({ path }) => path === of)
  try {
    return file === undefined ? [] : gridsOf(file).grids
  } catch {
    // A file without a table, whose remarks say so.
    return []
  }
}

function cellText(cell: Json | undefined): Json | undefined {
  return typeof cell === 'object' && cell !== null ? JSON.stringify(cell) : cell
}
