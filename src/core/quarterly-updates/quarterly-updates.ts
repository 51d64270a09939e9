import { z } from 'zod'
import { touches } from '../kernel/change.ts'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'

/** What an update tells, in this order (row I7). */
export const updateSections = ['progress', 'effect', 'deferred', 'next', 'facts'] as const
export type UpdateSection = (typeof updateSections)[number]

export const sectionTitles: Readonly<Record<UpdateSection, string>> = { progress: 'Progress against the plan', effect: 'Effect', deferred: 'Deferred, and why', next: 'Next quarter', facts: 'Worth knowing' }

const words = z.string().trim().min(1).max(20_000).optional()

/**
 * What people wrote into the update of a quarter in place of what is drafted, and who was mailed it. The draft itself is computed and kept nowhere, so what
 * somebody wrote is never written over by it.
 */
export const quarterlyUpdates = defineRecord({
  collection: 'quarterly-updates', word: 'quarterly update', class: 'internal', readers: members, inNoView: true,
  // Who was mailed it is what happened: else they would be mailed it again.
  takenBackBy: (_update, _actor, change) => (touches(change, 'mailed') ? 'That the update was mailed is not taken back: it has gone.' : true),
  fields: {
    /** The first day of the quarter. */
    quarter: { type: daySchema },
    progress: { type: words }, effect: { type: words }, deferred: { type: words }, next: { type: words }, facts: { type: words },
    mailed: { type: z.array(z.strictObject({ person: z.string().max(200), on: daySchema })).max(2_000).optional(), names: { by: 'person', to: 'people' } },
  },
  invariant({ id, quarter }, state): string | undefined {
    for (const other of state.each('quarterly-updates')) if (other['quarter'] === quarter && other.id !== id) return 'The update of that quarter has been begun since: go on with that one.'
    return undefined
  },
})
export type QuarterlyUpdate = TypeOf<typeof quarterlyUpdates>
