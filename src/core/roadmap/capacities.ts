import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { windowSchema } from '../time/window.ts'

/**
 * Days of work that a person or a team has within a window. Where none is kept nobody knows how much there is: that is said, not assumed. Spread evenly
 * over its days, so that it counts in other periods too when the fiscal year moves.
 */
export const capacities = defineRecord({
  collection: 'capacities', word: 'capacity', class: 'internal', readers: members,
  fields: {
    person: { type: z.string().optional(), to: 'people' }, team: { type: z.string().optional(), to: 'teams' },
    window: { type: windowSchema },
    /** All of it, before what plans leave free. */
    days: { type: z.number().nonnegative().max(10_000) },
    note: { type: z.string().trim().min(1).max(500).optional() },
  },
  invariant: ({ person, team }) => ((person === undefined) === (team === undefined) ? 'A capacity is a person’s or a team’s: choose one.' : undefined),
})
export type Capacity = TypeOf<typeof capacities>
