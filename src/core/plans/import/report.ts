import type { Json } from '../../../lib/json.ts'
import type { Fields, Id, Name } from '../../kernel/change.ts'
import type { FieldClass } from '../../kernel/field-class.ts'
import type { Place, Remark } from '../draft.ts'

/** A record as a report names it: never by an id of a record that is not yet written. */
export interface Named {
  readonly collection: Name
  readonly key: string
  readonly title: string
  /** Title of the source. */
  readonly source: string
  readonly place?: Place
}

/** A record that would be made. The first two thousand of a collection have `values`, by field: references by the titles of what they point at, long texts by their beginning. */
export interface NewRecord extends Named {
  readonly values?: Fields
}

/** One field that would change. References are told by the titles of what they point at. */
export interface FieldDifference {
  readonly field: string
  readonly before: Json
  readonly after: Json
}

export interface ChangedRecord extends Named {
  readonly id: Id
  readonly fields: readonly FieldDifference[]
}

export interface GoneRecord extends Named {
  readonly id: Id
  /**
   * removed: nothing points at it. dropped: an item that something points at, kept with the status "dropped". kept: another record
   * that something points at. held: some rows could not be read, so that nobody can say that it is gone.
   */
  readonly outcome: 'removed' | 'dropped' | 'kept' | 'held'
}

export interface Rename extends Named {
  readonly id: Id
  readonly before: { readonly key: string; readonly title: string }
  /** Why this was taken as a rename, in a sentence. */
  readonly why: string
}

export interface Duplicate {
  readonly title: string
  readonly plan: string
  readonly records: readonly Named[]
}

export interface Dangling extends Named {
  readonly field: string
  readonly to: Name
  /** The key that names nothing. */
  readonly missing: string
}

/** What customers would see of one collection of one source. */
export interface OutsidePreview {
  readonly source: string
  readonly collection: Name
  /** Columns whose values may leave to customers; none when the title may not. */
  readonly open: readonly { readonly column: string; readonly field: string; readonly class: FieldClass }[]
  /** How many of the drafts would leave, before plans, coverage and dates narrow them. */
  readonly count: number
  readonly examples: readonly { readonly [field: string]: Json }[]
}

/** What an import would do, or has done. Plain data; the lists are whole, never cut. */
export interface ImportReport {
  readonly sources: readonly { readonly title: string; readonly shape: string; readonly isNew: boolean }[]
  readonly new: readonly NewRecord[]
  readonly changed: readonly ChangedRecord[]
  /** How many records are as they were. */
  readonly same: number
  readonly gone: readonly GoneRecord[]
  readonly renames: readonly Rename[]
  readonly duplicates: readonly Duplicate[]
  readonly dangling: readonly Dangling[]
  /** Those of the readings and those of the import itself. */
  readonly remarks: readonly Remark[]
  readonly outside: readonly OutsidePreview[]
}
