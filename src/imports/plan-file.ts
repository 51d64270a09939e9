import type { Day } from '../core/kernel/command.ts'
import type { planKinds } from '../core/plans/plans.ts'

/** One file as it was handed in: the path a person knows it by, and its bytes. The path is only shown, never opened. */
export interface PlanFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The mapping that the source of a table remembers from its last import. */
export interface RememberedMapping {
  /** The source's title: the name of its file. */
  readonly title: string
  /** Column name -> field of ours, `key`, `own` or `ignore`. */
  readonly columns: Readonly<Record<string, string>>
}

/** What a person says of the columns of one source; it goes before what is said of all of them. */
export interface SourceMapping {
  /** The first file of the source, by which the mapping is for that one alone. */
  readonly file: string
  /** Column name -> field of ours, `key`, `own` or `ignore`. */
  readonly columns: Readonly<Record<string, string>>
  /** Columns whose values may go to customers, and ones that are kept inside though they were let out before. */
  readonly outside: readonly string[]
  readonly inside: readonly string[]
}

/** What a person may say about files before they are read. */
export interface ReadOptions {
  /** Month (1 to 12) in which the fiscal year starts; without it fiscal words are remarks. */
  readonly fiscalYearStart?: number
  /** How days such as 05/06/2026 are written in these files; without it an ambiguous one is a remark. */
  readonly order?: 'day-first' | 'month-first'
  /** A mapping by hand, column name -> field of ours, `key`, `own` or `ignore`. It goes before what is proposed. */
  readonly columns?: Readonly<Record<string, string>>
  /** How tables were mapped before, each known by its file's name. What `columns` says goes first. */
  readonly remembered?: readonly RememberedMapping[]
  /** Columns of tables, boards and calendars whose values may go to customers. Without it all of them are internal. */
  readonly outside?: readonly string[]
  /** What is said of single sources. */
  readonly mappings?: readonly SourceMapping[]
  /** Columns that are kept inside though they were let out in an earlier import. */
  readonly inside?: readonly string[]
  /** The plan that rows of tables, boards and calendars go to; the product plan when unset. Known shapes name their own. */
  readonly plan?: { readonly title: string; readonly kind: (typeof planKinds)[number] }
  /** The day of the import: how far repeating events are written out counts from it. */
  readonly today?: Day
}
