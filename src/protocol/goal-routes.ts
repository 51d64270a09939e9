import { z } from 'zod'
import { levels } from '../core/goals/goals.ts'
import { statuses } from '../core/goals/status.ts'
import { defineRoute, inWorkspace, none } from './route.ts'

const keyResult = z.object({
  id: z.string(), title: z.string(), owner: z.string(), unit: z.string().optional(), baseline: z.number(), target: z.number(), current: z.number(), progress: z.number(),
  confidence: z.number().optional(), status: z.enum(statuses).optional(), stale: z.boolean(), said: z.string().optional(), overdueSince: z.string().optional(),
  items: z.array(z.string()), activities: z.array(z.string()),
})

export const goalsList = defineRoute({
  id: 'goals.list', method: 'GET', path: '/workspaces/:ws/goals', scope: 'read', who: 'members',
  summary: 'The objectives of the quarter of today, or of a day, with their key results: where each stands, how sure its person is, and what serves it; when the week closes, and who has not checked in yet.',
  params: inWorkspace, query: z.strictObject({ on: z.iso.date().optional(), level: z.enum(levels).optional() }), body: none,
  answer: z.object({
    week: z.string(), closes: z.string(), asked: z.number(), said: z.number(),
    objectives: z.array(z.object({ id: z.string(), title: z.string(), level: z.enum(levels), owner: z.string(), period: z.object({ start: z.string(), end: z.string() }), closed: z.enum(['done', 'cancelled']).optional(), keyResults: z.array(keyResult) })),
    notYet: z.array(z.object({ keyResult: z.string(), title: z.string(), owner: z.string(), overdueSince: z.string().optional() })),
  }),
})

export const goalsForOutside = defineRoute({
  id: 'goals.for-outside', method: 'GET', path: '/workspaces/:ws/goals/for-outside', scope: 'read', who: 'members',
  summary: 'The objectives of a quarter as they may be told outside: each number and each customer reads N0, N1 … The key beside the page is for staff alone.',
  params: inWorkspace, query: z.strictObject({ on: z.iso.date().optional(), level: z.enum(levels).optional() }), body: none,
  answer: z.object({
    page: z.object({ objectives: z.array(z.object({ title: z.string(), why: z.string().optional(), keyResults: z.array(z.object({ title: z.string(), from: z.string(), to: z.string(), goes: z.enum(['up', 'down']) })) })) }),
    key: z.record(z.string(), z.string()),
  }),
})

export const goalRoutes = [goalsList, goalsForOutside] as const
