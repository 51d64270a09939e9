import type { ColumnMapping } from '../../core/plans/draft.ts'
import type { DateReader } from '../drafting.ts'
import type { Grid } from '../formats/grid.ts'
import type { ReadOptions } from '../plan-file.ts'
import { saidClass } from '../said-class.ts'
import type { Tracker } from '../trackers/tracker.ts'
import { bare, columnWords, kindWords, maturityByWord, statusWords, type TableField, tableFields } from './fields.ts'

/** One column of a table with where it goes; `given` when a person said so, now or the last time. */
export interface MappedColumn {
  readonly index: number
  readonly name: string
  readonly field: TableField
  readonly given: boolean
  readonly reach: Pick<ColumnMapping, 'class' | 'given'>
  readonly samples: readonly string[]
  /** Among columns of one field, the lower one goes first. */
  readonly rank: number
}

const several: ReadonlySet<TableField> = new Set(['own', 'ignore', 'teams', 'people'])
const dateFields: ReadonlySet<TableField> = new Set(['start', 'end', 'window'])

export interface MappingSaid extends Pick<ReadOptions, 'columns' | 'outside' | 'inside'> {
  /** How this table was mapped the last time: column name -> field. */
  readonly before?: Readonly<Record<string, string>>
  /** Whose export it is: its columns stand before what is proposed. */
  readonly tracker?: Tracker | undefined
}

/**
 * Proposes where each column goes, from its name and its first cells; what a person says goes first, then what was before. Each field is filled by one
 * column at most (but for teams and people), the one with the better name; every other column is kept as an own field.
 */
export function mapColumns(grid: Grid, options: MappingSaid, dates: DateReader): MappedColumn[] {
  const samples = grid.columns.map((_, index) => samplesOf(grid, index))
  const told = columnsTold(options.tracker)
  const fields: (TableField | undefined)[] = grid.columns.map((name) => givenField(name, options.columns) ?? givenField(name, options.before) ?? told.get(bare(name))?.field)
  const taken = new Set(fields.filter((field) => field !== undefined))
  const bids = grid.columns.flatMap((name, index) => (fields[index] === undefined ? bidsFor(name, index, samples[index] ?? [], dates) : []))
  bids.sort((a, b) => a.rank - b.rank || a.index - b.index)
  for (const { field, index } of bids) {
    if (fields[index] !== undefined || (taken.has(field) && !several.has(field))) continue
    fields[index] = field
    taken.add(field)
  }
  // "When" or "Quarter" says the whole window; beside a start it would say the same twice, so then it is an own field.
  if (taken.has('start')) grid.columns.forEach((_, index) => fields[index] === 'window' && givenField(grid.columns[index] as string, options.columns) === undefined && (fields[index] = taken.has('end') ? 'own' : 'end'))
  if (!taken.has('title')) promote(fields, samples)
  const classOf = saidClass(options)
  // A key that nobody would propose was given by hand the last time. One that is proposed anyway must tell all rows apart, as it had to then.
  const wasGiven = (name: string, index: number) => givenField(name, options.before) === 'key' && !bidsFor(name, index, samples[index] ?? [], dates).some(({ field }) => field === 'key')
  return grid.columns.map((name, index) => ({
    index, name, field: fields[index] ?? 'own', given: givenField(name, options.columns) !== undefined || wasGiven(name, index), reach: classOf(name), samples: (samples[index] ?? []).slice(0, 3),
    rank: told.get(bare(name))?.rank ?? told.size + index,
  }))
}

function columnsTold(tracker: Tracker | undefined): ReadonlyMap<string, { readonly field: TableField; readonly rank: number }> {
  const accounts = (tracker?.accounts ?? []).map((name) => [name, 'ignore'] as const)
  return new Map([...(tracker?.columns ?? []), ...accounts].map(([name, field], rank) => [bare(name), { field, rank }]))
}

function givenField(name: string, columns: ReadOptions['columns']): TableField | undefined {
  if (columns === undefined) return undefined
  const said = Object.hasOwn(columns, name) ? columns[name] : Object.entries(columns).find(([column]) => bare(column) === bare(name))?.[1]
  return tableFields.find((field) => field === said)
}

interface Bid {
  readonly field: TableField
  readonly index: number
  /** Lower is better: the place of the column's name in the list of names for the field. */
  readonly rank: number
}

function bidsFor(name: string, index: number, samples: readonly string[], dates: DateReader): Bid[] {
  const word = bare(name)
  const bids: Bid[] = []
  for (const [field, words] of Object.entries(columnWords) as [TableField, readonly string[]][]) {
    const rank = words.indexOf(word)
    if (rank >= 0 && fits(field, samples, dates)) bids.push({ field, index, rank })
  }
  return bids
}

/** Sample cells can speak against a name: a "Stage" full of words that are no maturity, a "Target" that is no date. */
function fits(field: TableField, samples: readonly string[], dates: DateReader): boolean {
  if (samples.length === 0) return true
  const share = (test: (text: string) => boolean) => samples.filter(test).length / samples.length
  if (dateFields.has(field)) return share((text) => dates.read(text).window !== undefined || ambiguousDay.test(text)) >= 0.5
  if (field === 'maturity') return share((text) => maturityByWord.has(bare(text))) >= 0.5
  if (field === 'status') return share((text) => statusWords.has(text.toLowerCase())) >= 0.25
  if (field === 'kind') return share((text) => kindWords.has(text.toLowerCase())) >= 0.25
  if (field === 'budget') return share((text) => /\d/.test(text)) >= 0.5
  if (field === 'title') return share((text) => /\p{L}/u.test(text)) >= 0.5
  if (field === 'documentationLink') return share((text) => /^(https?:|\/)/.test(text)) >= 0.5
  return true
}

const ambiguousDay = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b/

/** With no column named like a title, the first one that holds words of its own in every row is it. */
function promote(fields: (TableField | undefined)[], samples: readonly (readonly string[])[]): void {
  const index = fields.findIndex((field, i) => field === undefined && (samples[i]?.length ?? 0) > 0 && (samples[i] ?? []).every((text) => /\p{L}{2}/u.test(text) && text.length <= 300 && !/^https?:/.test(text)) && new Set(samples[i]).size === samples[i]?.length)
  if (index >= 0) fields[index] = 'title'
}

/** Up to twenty different cells, from the first rows. */
function samplesOf(grid: Grid, index: number): string[] {
  const found = new Set<string>()
  for (let i = 0; i < grid.rows.length && i < 200 && found.size < 20; i++) {
    const value = grid.rows[i]?.[index]
    const cell = Array.isArray(value) ? value.filter((one) => typeof one !== 'object').join(', ') : value
    if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean') {
      const text = String(cell).trim()
      if (text !== '') found.add(text.slice(0, 300))
    }
  }
  return [...found]
}

/**
 * The mapping as a source remembers it. Everything is internal but what a person let out. `start` and `end` make one value, the window,
 * which may leave only as far as every column that it is made of.
 */
export function rememberedColumns(mapped: readonly MappedColumn[]): ColumnMapping[] {
  const columns = mapped.map(({ name, field, reach, samples }): ColumnMapping => ({ column: name, field, ...reach, samples }))
  const dated = mapped.filter(({ field }) => field === 'start' || field === 'end')
  if (dated.length > 0) {
    const isOpen = dated.every(({ reach }) => reach.class === 'customers')
    const isShut = dated.some(({ reach }) => reach.class === 'internal' && reach.given === true)
    columns.push({ column: dated.map(({ name }) => name).join(' – '), field: 'window', class: isOpen ? 'customers' : 'internal', ...(isOpen || isShut ? { given: true as const } : {}) })
  }
  return columns
}
