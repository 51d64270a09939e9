import { z } from 'zod'
import type { Id } from '../kernel/change.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { daySchema } from '../time/window.ts'

/**
 * An open question that is answered with "on purpose", and why: over on purpose, no bridge on purpose. It holds while what was found stays as it was
 * then; what changes is asked again.
 */
export const waivers = defineRecord({
  collection: 'waivers', word: 'waiver', class: 'internal', readers: members, inNoView: true,
  fields: {
    roadmap: { type: z.string(), to: 'roadmaps' },
    /** The key of the finding: its kind and what it is about. */
    finding: { type: z.string().min(1).max(500) },
    /** What was so when it was answered: the finding's own facts, as text. */
    facts: { type: z.string().max(2_000) },
    reason: { type: z.string().trim().min(1).max(2_000) },
    by: { type: z.array(z.string()).max(100).optional(), to: 'people' }, on: { type: daySchema },
    /** Put off, not answered: asked again from this day on. Unset: on purpose. */
    until: { type: daySchema.optional() },
  },
  // Bringing an older answer back must not stand beside the one that was given since.
  invariant: ({ id, roadmap, finding }, state) => {
    for (const other of state.each('waivers')) if (other['finding'] === finding && other['roadmap'] === roadmap && other.id !== id) return 'That question has been answered anew since. Ask it again first.'
    return undefined
  },
})
export type Waiver = TypeOf<typeof waivers>

/** What was left so on purpose on a roadmap, by the key of the finding. */
export function waiversOn(state: State, roadmap: Id): ReadonlyMap<string, Waiver> {
  return new Map(waivers.list(state).filter((one) => one.roadmap === roadmap).map((one) => [one.finding, one]))
}
