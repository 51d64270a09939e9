import type { Place, Reading } from '../../core/plans/draft.ts'
import { type DateReader, Drafting, placeIn } from '../drafting.ts'
import { readCsv } from '../formats/csv.ts'
import type { Grid, Oddity } from '../formats/grid.ts'
import { Unreadable } from '../formats/unreadable.ts'
import type { ReadOptions } from '../plan-file.ts'
import type { SourceFile } from '../source-file.ts'
import { bare } from '../table/fields.ts'
import { gridOfMarkdown, gridOfTree } from '../table/grids.ts'
import { type MappedColumn, mapColumns, rememberedColumns } from '../table/mapping.ts'
import { mended } from '../table/mended.ts'
import { type RowsHeard, TableRows } from '../table/read-table.ts'
import { trackerOf } from '../trackers/known-trackers.ts'
import type { Tracker } from '../trackers/tracker.ts'

/** The tables in a file, whatever it is written in. Throws Unreadable with the reason when there is none, or a limit is passed. */
export function gridsOf(file: SourceFile): { readonly grids: readonly Grid[]; readonly odd: readonly Oddity[] } {
  if (file.sheet !== undefined) return { grids: [file.sheet.grid], odd: file.sheet.odd }
  if (file.format === 'csv') {
    const { grid, odd } = readCsv(file.text)
    return { grids: [grid], odd }
  }
  if (file.format === 'markdown') {
    const tables = file.markdown?.tables ?? []
    if (tables.length === 0) throw new Unreadable('no-table', 'has no table in it, so there is no plan to read')
    return { grids: tables.map(gridOfMarkdown), odd: file.markdown?.odd ?? [] }
  }
  const found = file.tree === undefined ? undefined : gridOfTree(file.tree)
  if (found === undefined) throw new Unreadable('no-table', 'has no list of records in it, so there is no plan to read')
  return { grids: [found.grid], odd: found.odd }
}

/** A plan without a plan kind of its own is a product plan: its rows are features unless a column says otherwise. */
export function kindOfRows(options: ReadOptions, columns: readonly { readonly name: string }[]): string {
  const names = new Set(columns.map(({ name }) => bare(name)))
  if (['city', 'venue', 'country', 'location'].filter((name) => names.has(name)).length >= 2) return 'event'
  return options.plan === undefined || options.plan.kind === 'product' ? 'feature' : 'programme'
}

/**
 * Anything tabular: CSV, a workbook's sheet, a list or map of records in JSON or YAML, the tables of a Markdown file. An export of a tracker that is known
 * by its heading is read as that; of any other the columns are mapped as proposed or as given. All of it is internal but for the
 * columns that a person lets out. Throws Unreadable when there is no table.
 */
export function readTable(file: SourceFile, title: string, options: ReadOptions, dates: DateReader, heard: RowsHeard): Reading {
  const drafting = new Drafting()
  const { grids, odd } = gridsOf(file)
  drafting.oddities(file.path, odd)
  const plan = drafting.plan(options.plan?.title ?? 'Product', options.plan?.kind ?? 'product', placeIn(file.path))
  const all: MappedColumn[] = []
  let shape = 'table'
  for (const found of grids.map(mended)) {
    const tracker = trackerOf(found.columns)
    const grid = tracker?.prepare?.(found) ?? found
    shape = tracker?.shape ?? shape
    const columns = mapColumns(grid, { ...options, before: mappedBefore(title, options), tracker }, dates)
    const at = placeIn(file.path, grid.lines[0])
    if (tracker !== undefined) remarkAccounts(drafting, at, tracker, columns)
    if (grid.rows.length === 0) drafting.remark('note', 'no-rows', at, 'The table has a heading and no rows below it.')
    else if (!columns.some((column) => column.field === 'title')) {
      drafting.remark('error', 'no-title-column', at, `No column of the table (${columns.map(({ name }) => name).slice(0, 10).join(', ')}) looks like a title, so no row was taken; say which one is by the mapping.`)
    } else new TableRows(drafting, grid, columns, { file: file.path, plan, kind: kindOfRows(options, columns), dates, tracker, heard }).read()
    for (const column of columns) if (!all.some((one) => one.name === column.name)) all.push(column)
  }
  remarkUnknownColumns(drafting, file.path, options, all)
  return drafting.reading(shape, title, { items: rememberedColumns(all) }, [file.path])
}

/** Accounts are handles of people, which only a person's own record holds. */
function remarkAccounts(drafting: Drafting, at: Place, { accounts = [] }: Tracker, columns: readonly MappedColumn[]): void {
  const known = new Set(accounts.map(bare))
  const left = columns.filter(({ name, field, samples }) => field === 'ignore' && samples.length > 0 && known.has(bare(name)))
  if (left.length > 0) drafting.remark('note', 'accounts', at, `${left.map(({ name }) => name).join(', ')} ${left.length === 1 ? 'holds' : 'hold'} people's accounts and ${left.length === 1 ? 'was' : 'were'} not taken.`)
}

/** How this table was mapped the last time. A field that a person gives to another column now is taken from the one that had it. */
function mappedBefore(title: string, { columns, remembered }: ReadOptions): Record<string, string> {
  const said = new Set(Object.values(columns ?? {}))
  const named = new Set(Object.keys(columns ?? {}).map(bare))
  const before = Object.entries(remembered?.find((one) => one.title === title)?.columns ?? {})
  const kept = before.filter(([column, field]) => !named.has(bare(column)) && (field === 'own' || field === 'ignore' || !said.has(field)))
  return Object.fromEntries(kept)
}

/** A column said by hand that is not there is told: it may be a slip of the pen that keeps something in, or out. */
function remarkUnknownColumns(drafting: Drafting, file: string, options: ReadOptions, columns: readonly MappedColumn[]): void {
  const names = new Set(columns.map(({ name }) => bare(name)))
  for (const name of [...Object.keys(options.columns ?? {}), ...(options.outside ?? [])]) {
    if (!names.has(bare(name))) drafting.remark('note', 'column-not-there', placeIn(file), `The file has no column named "${name}".`)
  }
}
