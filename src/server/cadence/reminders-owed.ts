import type { Reminder } from '../../core/cadence/reminders.ts'
import { keyOf } from '../../core/cadence/turns.ts'

/** Days for which a service makes up after it was away, such as over a long weekend. */
export const makesUpFor = 4

/** What is to be done of one turn at once: the reminder that goes, where one does, and those that are passed over. */
export interface ToRemind {
  readonly send?: Reminder
  readonly pass: readonly Reminder[]
}

/**
 * Of reminders that are owed, what is to be put into the box, which holds those that are `known`, turn by turn. Where several come at once for one turn, as they do after the service
 * was away, the latest of all that are owed goes, unless it did before, and the others are passed over: nobody is told the same twice in a minute.
 */
export function toRemind(owed: readonly Reminder[], known: { has(key: string): boolean }): readonly ToRemind[] {
  const byTurn = new Map<string, Reminder[]>()
  // They are in the order in which they were due.
  for (const one of owed) byTurn.set(keyOf(one.turn), [...(byTurn.get(keyOf(one.turn)) ?? []), one])
  return [...byTurn.values()].flatMap((all): ToRemind[] => {
    const latest = all.at(-1)
    const send = latest === undefined || known.has(latest.key) ? undefined : latest
    const pass = all.slice(0, -1).filter(({ key }) => !known.has(key))
    return send === undefined && pass.length === 0 ? [] : [{ ...(send === undefined ? {} : { send }), pass }]
  })
}
