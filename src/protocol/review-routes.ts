import { z } from 'zod'
import { defineRoute, inWorkspace, none } from './route.ts'

const reviewer = z.object({ person: z.string(), part: z.string().optional(), says: z.string().optional(), note: z.string().optional(), until: z.string(), leftOn: z.string().optional() })

export const listReviews = defineRoute({
  id: 'reviews.list', method: 'GET', path: '/workspaces/:ws/reviews', scope: 'read', who: 'members',
  summary: 'Every review that was asked for and how it stands now: whether it blocks, whom it waits for, and until when silence stops it. `waiting` names a person whose word is waited for; `collection` and `record` name what it is about.',
  params: inWorkspace, query: z.strictObject({ waiting: z.string().max(200).optional(), collection: z.string().max(100).optional(), record: z.string().max(200).optional() }), body: none,
  answer: z.object({
    now: z.string(), position: z.int(),
    reviews: z.array(z.object({
      id: z.string(), title: z.string(), kind: z.string(), impact: z.string(), collection: z.string().optional(), record: z.string().optional(), askedAt: z.string(),
      state: z.enum(['withdrawn', 'optional', 'approved', 'rejected', 'waiting', 'unblocked']), blocks: z.boolean(), until: z.string().optional(), sentence: z.string(), missing: z.array(z.string()), reviewers: z.array(reviewer),
    })),
  }),
})

export const reviewRoutes = [listReviews] as const
