import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema } from '../time/window.ts'

/**
 * An open question that is answered with "on purpose", and why: over on purpose, no bridge on purpose. It holds while what was found stays as it was
 * then; what changes is asked again.
 */
export const waivers = defineRecord({
  collection: 'waivers', word: 'waiver', class: 'internal', readers: members,
  fields: {
    roadmap: { type: z.string(), to: 'roadmaps' },
    /** The key of the finding: its kind and what it is about. */
    finding: { type: z.string().min(1).max(500) },
    /** What was so when it was answered: the finding's own facts, as text. */
    facts: { type: z.string().max(2_000) },
    reason: { type: z.string().trim().min(1).max(2_000) },
    by: { type: z.array(z.string()).max(100).optional(), to: 'people' }, on: { type: daySchema },
  },
})
export type Waiver = TypeOf<typeof waivers>
