import type { Json } from '../../lib/json.ts'
import type { FieldClass } from '../kernel/field-class.ts'

/** Where something stands in a file, as a person looks it up. Lines and columns count from 1; `column` may be a column's name. */
export interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number | string
}

/** Something odd in an input: what, where and why. Nothing is guessed or lost silently (law 5). */
export interface Remark {
  /** error: the row or value was not taken. warning: taken, but look. note: nothing lost, told for completeness. */
  readonly severity: 'error' | 'warning' | 'note'
  /** A stable word for programs, such as "milestone-unknown". */
  readonly code: string
  readonly place: Place
  /** One sentence: what it says, and what was done with it. */
  readonly sentence: string
}

/** A reference from one draft to another, by the key in the source; resolved when the import is decided. */
export interface DraftReference {
  readonly collection: string
  readonly key: string
}

/** A record that a file asks for, before it is held against what the workspace already has. */
export interface Draft {
  readonly collection: string
  /** Unique within the source and collection; the next import finds the same record by it. */
  readonly key: string
  /** Fields of the record type, without references. */
  readonly fields: { readonly [field: string]: Json }
  /** Reference fields: one target or several. */
  readonly references: { readonly [field: string]: DraftReference | readonly DraftReference[] }
  readonly place: Place
  /**
   * The record belongs to no one source (a release, a plan): the same collection and key in another source is the same record, of
   * which an import only fills what is unset.
   */
  readonly shared?: true
  /** Where single fields stand, when that is elsewhere than `place` and worth naming: the line of a reference. */
  readonly places?: { readonly [field: string]: Place }
}

/** Where a column of the source goes and how far its values may leave. */
export interface ColumnMapping {
  readonly column: string
  readonly field: string
  readonly class: FieldClass
  /** A person said the class in this import. Otherwise a class remembered for the source stands against the reading's own. */
  readonly given?: true
  /** Up to three values found, for the mapping screen. */
  readonly samples?: readonly string[]
}

/** What reading some files gave: drafts with remarks, and the mapping that was used. Nothing is written. */
export interface Reading {
  /** "handbook", "keps", "release-calendar", "trello", "ical", "table". */
  readonly shape: string
  /** Proposed title of the source. */
  readonly title: string
  readonly drafts: readonly Draft[]
  readonly remarks: readonly Remark[]
  /** By collection. */
  readonly columns: { readonly [collection: string]: readonly ColumnMapping[] }
  /** Files read, in order. */
  readonly files: readonly string[]
}
