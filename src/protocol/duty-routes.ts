import { z } from 'zod'
import { sides } from '../core/duties/duties.ts'
import { defineRoute, inWorkspace, none } from './route.ts'

export const whoDecidesWhat = defineRoute({
  id: 'duties.who', method: 'GET', path: '/workspaces/:ws/duties', scope: 'read', who: 'members',
  summary: 'Who decides what, as it holds today or on a day: the side, the people who have it, and a sentence. `who` keeps those whose words fit, the closest first.',
  params: inWorkspace, query: z.strictObject({ who: z.string().max(200).optional(), on: z.iso.date().optional() }), body: none,
  answer: z.object({
    day: z.string(),
    duties: z.array(z.object({ duty: z.string(), title: z.string(), side: z.enum(sides), since: z.string().optional(), holders: z.array(z.object({ person: z.string(), decides: z.boolean() })), trouble: z.enum(['gap', 'double']).optional(), sentence: z.string() })),
  }),
})

export const dutyRoutes = [whoDecidesWhat] as const
