import { z } from 'zod'
import { levels } from '../../core/goals/goals.ts'
import { daySchema } from '../../core/time/window.ts'

/** What the address holds of goals: the level, the quarter by one of its days, and what is shown in place of the goals themselves. */
export const goalsSearch = z.object({ level: z.enum(levels).optional().catch(undefined), at: daySchema.optional().catch(undefined), view: z.enum(['next', 'outside']).optional().catch(undefined) })
