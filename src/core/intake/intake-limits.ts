import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { daySchema } from '../time/window.ts'
import { line } from '../workspace/workspace.ts'

/** Days of work a month that product marketing has for requests of one deal or team, from a day on. Where none is kept nobody knows how much there is: that is said, not assumed. */
export const intakeLimits = defineRecord({
  collection: 'intake-limits', word: 'intake limit', class: 'internal', readers: members, inNoView: true,
  fields: { from: { type: daySchema }, days: { type: z.number().nonnegative().max(1_000) }, note: { type: line.optional() } },
  invariant: ({ id, from }, state): string | undefined => (intakeLimits.list(state).some((other) => other.from === from && other.id !== id) ? 'Another limit holds from that day: change that one.' : undefined),
})
export type IntakeLimit = TypeOf<typeof intakeLimits>

/** The limit that holds for a month, named by its first day: the latest that begins in it or before it. */
export function limitOf(state: State, month: string): IntakeLimit | undefined {
  return intakeLimits.list(state).filter(({ from }) => from.slice(0, 7) <= month.slice(0, 7)).sort((a, b) => (a.from < b.from ? 1 : -1))[0]
}
