import type { Reminder } from '../../core/cadence/reminders.ts'
import { keyOf } from '../../core/cadence/turns.ts'

/** Days for which a service makes up after it was away, such as over a long weekend. */
export const makesUpFor = 4

/**
 * Of reminders that are owed, what is to be put into the box, which holds those that are `known`. Where several come at once for one turn, as they do after the service was away,
 * the latest is sent and the others are passed over: nobody is told the same twice in a minute.
 */
export function toRemind(owed: readonly Reminder[], known: { has(key: string): boolean }): { readonly send: readonly Reminder[]; readonly pass: readonly Reminder[] } {
  const fresh = owed.filter(({ key }) => !known.has(key))
  // They are in the order in which they were due.
  const latest = new Map(fresh.map(({ key, turn }) => [keyOf(turn), key]))
  const isLatest = ({ key, turn }: Reminder) => latest.get(keyOf(turn)) === key
  return { send: fresh.filter(isLatest), pass: fresh.filter((one) => !isLatest(one)) }
}
