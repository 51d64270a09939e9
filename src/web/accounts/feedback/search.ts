import { z } from 'zod'

/** What the address holds of customer feedback: which of it is shown. */
export const feedbackSearch = z.object({ show: z.enum(['late', 'held', 'mine', 'answered', 'tell']).optional().catch(undefined) })
export type FeedbackShown = z.infer<typeof feedbackSearch>['show']
