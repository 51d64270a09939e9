import { z } from 'zod'
import { daySchema } from '../../core/time/window.ts'

/** What the address holds of this screen. */
export const historySearch = z.object({
  view: z.enum(['acts', 'difference']).optional().catch(undefined),
  /** Of acts: one record, "collection/id". */
  record: z.string().max(300).optional().catch(undefined),
  /** Of acts: one person's, by id; words that must stand in them; one kind of record. */
  who: z.string().max(200).optional().catch(undefined),
  q: z.string().max(200).optional().catch(undefined),
  kind: z.string().max(100).optional().catch(undefined),
  /** The two days of a difference, or the last day of the acts. */
  from: daySchema.optional().catch(undefined),
  to: daySchema.optional().catch(undefined),
})
