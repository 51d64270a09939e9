import { z } from 'zod'
import { daySchema } from '../../../core/time/window.ts'

/** What the address holds of the one-page roadmap: how long its time is, a day of it, and for whom it is made. */
export const onePageSearch = z.object({
  period: z.enum(['month', 'quarter', 'half', 'year']).optional().catch(undefined), at: daySchema.optional().catch(undefined), audience: z.string().max(100).optional().catch(undefined),
  detail: z.enum(['titles', 'themes']).optional().catch(undefined),
})
export type OnePageSearch = z.infer<typeof onePageSearch>
