import { z } from 'zod'
import { precisions } from './window.ts'

/** How an audience is told dates (DESIGN law 4). */
export const datePolicy = z.strictObject({
  /** No date is told surer than this. */
  precision: z.enum(precisions),
  /** Days added to the end of a window before it is rounded to the precision. */
  paddingDays: z.int().min(0).max(366),
  labels: z.enum(['calendar', 'fiscal', 'now-next-later']),
  /** Months ahead that are told at all; what starts later is shown as undated. Unset: no limit. */
  horizonMonths: z.int().min(1).max(60).optional(),
})
export type DatePolicy = Readonly<z.infer<typeof datePolicy>>
