import type { LogEntry } from '../kernel/entry.ts'
import type { State } from '../kernel/state.ts'
import { dateStyleOf } from '../workspace/date-style.ts'
import { toldChange } from './told-change.ts'

/** What of the past is looked for. */
export interface LookedFor {
  /** Who did it: a person's id, or a program's. */
  readonly who?: string | undefined
  /** A kind of record that was changed, by its collection. */
  readonly kind?: string | undefined
  /** Words that stand in it as it is told: in the reason, a name, or what a field was and became. */
  readonly words?: string | undefined
}

/**
 * Is this entry what is looked for? `entry` holds the changes that the reader may see, so that nothing else is found by its words; names
 * and dates are those of `state`, as history tells them.
 */
export function isLookedFor({ actor, reason, changes }: Pick<LogEntry, 'actor' | 'reason' | 'changes'>, { who, kind, words }: LookedFor, state: State): boolean {
  if (who !== undefined && actor !== who) return false
  const ofKind = kind === undefined ? changes : changes.filter(({ collection }) => collection === kind)
  if (ofKind.length === 0) return false
  const wanted = words?.trim().toLowerCase() ?? ''
  if (wanted === '' || reason?.toLowerCase().includes(wanted) === true) return true
  const style = dateStyleOf(state)
  return ofKind.some((change) => {
    const { title, fields } = toldChange(change, state, style)
    return [title, ...fields.flatMap(({ word, from = '', to = '' }) => [word, from, to])].some((text) => text.toLowerCase().includes(wanted))
  })
}
