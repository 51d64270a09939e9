import { z } from 'zod'
import { activityKinds } from '../core/roadmap/roadmap.ts'
import { works } from '../core/roadmap/work-shares.ts'
import { daySchema } from '../core/time/window.ts'
import { defineRoute, inWorkspace, none } from './route.ts'

export const readWorkByKind = defineRoute({
  id: 'roadmaps.kinds', method: 'GET', path: '/workspaces/:ws/work-by-kind', scope: 'read', who: 'members',
  summary: 'How much of each kind of work an activity roadmap holds: activities, done, days, budget and spent. With `from` and `to`, of what has a day in that span. `roadmap` may be left out where there is one.',
  params: inWorkspace, query: z.strictObject({ roadmap: z.string().max(200).optional(), from: daySchema.optional(), to: daySchema.optional() }), body: none,
  answer: z.object({
    roadmap: z.string(), title: z.string(),
    kinds: z.array(z.object({
      kind: z.enum([...activityKinds, 'unsaid']), work: z.enum([...works, 'unsaid']), activities: z.int(), done: z.int(),
      /** Days, of those that have an effort. */
      effort: z.number(), withoutEffort: z.int(),
      /** `unsaid` is how many say no budget. */
      money: z.object({ budget: z.number(), spent: z.number(), unsaid: z.int() }),
    })),
  }),
})

export const kindsRoutes = [readWorkByKind] as const
