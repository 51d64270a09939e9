import { z } from 'zod'
import { daySchema } from '../../../core/time/window.ts'

/** What the address holds of the capacity page: which roadmap, how loads are told, and whose period is looked at. */
export const capacitySearch = z.object({
  roadmap: z.string().max(200).optional().catch(undefined),
  /** Days unless this says weeks. */
  unit: z.enum(['weeks']).optional().catch(undefined),
  /** Loads as they stand or as they would be; both beside each other unless this says one. */
  load: z.enum(['before', 'after']).optional().catch(undefined),
  /** A person or team, and the first day of a period. */
  who: z.string().max(200).optional().catch(undefined),
  at: daySchema.optional().catch(undefined),
})
export type CapacitySearch = z.infer<typeof capacitySearch>
