import { z } from 'zod'
import { defineRoute, inWorkspace, none } from './route.ts'

export const readPriorities = defineRoute({
  id: 'priorities.read', method: 'GET', path: '/workspaces/:ws/priorities', scope: 'read', who: 'members',
  summary: 'Problems in their order, each with what shows it, which customers have it (by neutral code) and where what is to solve it stands; and the backlog in its order. Both cut to a team or a product area, where one is asked for.',
  params: inWorkspace, query: z.strictObject({ team: z.string().max(200).optional(), area: z.string().max(200).optional() }), body: none,
  answer: z.object({
    priorities: z.array(z.object({
      id: z.string(), title: z.string(), place: z.number().optional(), why: z.string().optional(), team: z.string().optional(), area: z.string().optional(), owner: z.string().optional(), solvedOn: z.string().optional(),
      customers: z.array(z.string()), shown: z.number(), feedback: z.array(z.string()), keyResults: z.array(z.string()), evidence: z.array(z.object({ says: z.string(), link: z.string().optional(), on: z.string().optional() })),
      answers: z.array(z.object({ item: z.string(), title: z.string(), stands: z.enum(['done', 'roadmap', 'backlog', 'dropped']) })), gaps: z.array(z.enum(['no-evidence', 'no-answer'])),
    })),
    backlog: z.array(z.object({ item: z.string(), title: z.string(), kind: z.string(), place: z.number().optional(), priorities: z.array(z.string()) })),
  }),
})

export const priorityRoutes = [readPriorities] as const
