import { z } from 'zod'
import { valueGroups } from '../core/hand-overs/hand-overs.ts'
import { defineRoute, inWorkspace, none } from './route.ts'

export const listHandOvers = defineRoute({
  id: 'hand-overs.list', method: 'GET', path: '/workspaces/:ws/hand-overs', scope: 'read', who: 'members',
  summary: 'Every hand-over of new product information and how it stands: whether it waits, is late, came back, and for which groups its value is missing; the features of coming releases that nobody handed over; and the launches that product marketing came to late. `waiting` names a person whose turn it is.',
  params: inWorkspace, query: z.strictObject({ waiting: z.string().max(200).optional() }), body: none,
  answer: z.object({
    day: z.string(), position: z.int(),
    handOvers: z.array(z.object({
      id: z.string(), title: z.string(), item: z.string().optional(), launch: z.string().optional(), from: z.string(), to: z.string(), handedOn: z.string(), answerBy: z.string(), rounds: z.int(),
      state: z.enum(['waiting', 'late', 'sent-back', 'acknowledged', 'turned-into-value']), next: z.string().optional(), missing: z.array(z.enum(valueGroups)), sentence: z.string(),
    })),
    notHandedOver: z.array(z.object({ release: z.string(), title: z.string(), ships: z.string(), features: z.array(z.object({ id: z.string(), title: z.string() })) })),
    cameLate: z.array(z.object({ launch: z.string(), title: z.string(), tier: z.string().optional(), by: z.string().optional(), came: z.string().optional(), sentence: z.string().optional(), accepted: z.string().optional() })),
  }),
})

export const handOverRoutes = [listHandOvers] as const
