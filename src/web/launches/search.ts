import { z } from 'zod'
import { daySchema } from '../../core/time/window.ts'

/** Several values, as the address writes them: "L1,L2". */
const list = z.string().max(2_000).optional().catch(undefined)

/** What the address holds of all launches: how they are looked at, a day in the first quarter of the calendar, and what is left out. */
export const launchesSearch = z.object({
  view: z.enum(['board', 'list']).optional().catch(undefined),
  /** A day in the first quarter shown; today when unset. */
  from: daySchema.optional().catch(undefined),
  /** Filters: tiers ("none" too), regions as they are written, people by id. */
  tier: list, region: list, person: list,
})
export type LaunchesSearch = z.infer<typeof launchesSearch>
