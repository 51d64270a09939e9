import type { Name } from '../kernel/change.ts'
import type { Finding, FindingKind } from './finding.ts'
import type { Ground } from './ground.ts'

/** A finding as a family makes it; the examination knows of which roadmap it is. */
export type Found = Omit<Finding, 'roadmap' | 'before'>

/** Everything of a family is asked again. */
export const everything = 'everything'

/**
 * Kinds of open questions that are asked of the same things: activities, cells, connectors. Asked of each thing alone, so that after a change only those
 * are asked again that the change touches.
 */
export interface Family {
  readonly kinds: readonly FindingKind[]
  /** Every thing that is asked about, by id; of a cell, `cellName`. */
  subjects(ground: Ground): Iterable<string>
  /** What is open about one of them. Nothing when it is not there any more. */
  ask(subject: string, ground: Ground): readonly Found[]
  /**
   * By collection, the subjects whose answers hang on a record of it. Asked of a record as it was, on the ground that was, and as it is; `other` is the
   * same record on the other side, where it is there. On collections that are not named here nothing hangs.
   */
  readonly touched: Readonly<Partial<Record<Name, (record: never, ground: Ground, other: never) => Iterable<string> | typeof everything>>>
  /** The subject of a finding by what follows the kind in its key; the whole of it where this is not given. */
  readonly subjectOf?: (about: string) => string
}
