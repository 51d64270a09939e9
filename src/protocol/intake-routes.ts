import { z } from 'zod'
import { requestKinds } from '../core/intake/support-requests.ts'
import { defineRoute, inWorkspace, none } from './route.ts'

export const readIntake = defineRoute({
  id: 'intake.read', method: 'GET', path: '/workspaces/:ws/intake', scope: 'read', who: 'members',
  summary: 'What teams ask of product marketing and how each request stands, and the days that a month has for requests of one deal or team: this month, or that of `month`, a day in it. `days` is missing where nobody has said.',
  params: inWorkspace, query: z.strictObject({ month: z.iso.date().optional() }), body: none,
  answer: z.object({
    day: z.string(), position: z.int(), month: z.string(), days: z.number().optional(), taken: z.number(), left: z.number().optional(),
    requests: z.array(z.object({
      id: z.string(), title: z.string(), kind: z.enum(requestKinds), state: z.enum(['waiting', 'taken', 'answered', 'declined', 'done']), isLate: z.boolean(), sentence: z.string(),
      askedBy: z.string().optional(), team: z.string().optional(), account: z.string().optional(), owner: z.string().optional(), wantedBy: z.string().optional(), effort: z.number().optional(), month: z.string().optional(), fits: z.enum(['yes', 'no', 'unknown']).optional(),
    })),
  }),
})

export const intakeRoutes = [readIntake] as const
