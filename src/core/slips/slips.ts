import { z } from 'zod'
import { members } from '../kernel/permission.ts'
import { defineRecord, type TypeOf } from '../kernel/record-type.ts'
import { daySchema, windowSchema } from '../time/window.ts'

/**
 * An item moved, and things depend on it. Open until every line of what it reaches is answered; moved again before that, it counts from where the item
 * was at first, and is over when the item is back there.
 */
export const slips = defineRecord({
  collection: 'slips', word: 'slip', class: 'internal', readers: members, inNoView: true,
  fields: {
    item: { type: z.string(), to: 'items' },
    /** Unset: it had no date, or has none now. */
    was: { type: windowSchema.optional() }, now: { type: windowSchema.optional() },
    on: { type: daySchema },
    reason: { type: z.string().max(2_000).optional() },
    answers: { type: z.array(z.strictObject({ line: z.string().max(500), choice: z.string().max(100), note: z.string().max(2_000).optional() })).max(10_000).optional() },
    answeredOn: { type: daySchema.optional() },
  },
})
export type Slip = TypeOf<typeof slips>
