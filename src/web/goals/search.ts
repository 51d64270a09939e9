import { z } from 'zod'
import { levels } from '../../core/goals/goals.ts'
import { daySchema } from '../../core/time/window.ts'

/** What the address holds of goals: the level, the quarter by one of its days, what is shown in place of the goals themselves, and of OKR decks the week and the one that it is held against. */
export const goalsSearch = z.object({ level: z.enum(levels).optional().catch(undefined), at: daySchema.optional().catch(undefined), view: z.enum(['next', 'okr-deck', 'planning', 'outside']).optional().catch(undefined), week: daySchema.optional().catch(undefined), against: daySchema.optional().catch(undefined) })
