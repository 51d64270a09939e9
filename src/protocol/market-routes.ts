import { z } from 'zod'
import { claimStands, type MarketKind } from '../core/market/market.ts'
import { defineRoute, inWorkspace, none } from './route.ts'

const kinds = ['segments', 'personas', 'competitors', 'messages'] as const satisfies readonly MarketKind[]
const named = z.object({ kind: z.enum(kinds), id: z.string(), title: z.string() })

export const readMarket = defineRoute({
  id: 'market.read', method: 'GET', path: '/workspaces/:ws/market', scope: 'read', who: 'members',
  summary: 'Segments, personas, competitors with what is compared, and messages: who owns each, how its review stands today or on a day, what it lacks, and where it is used. `kind` keeps one kind; `due` what is due or late.',
  params: inWorkspace, query: z.strictObject({ kind: z.enum(kinds).optional(), due: z.literal('yes').optional(), on: z.iso.date().optional() }), body: none,
  answer: z.object({
    day: z.string(),
    records: z.array(
      z.object({
        kind: z.enum(kinds), id: z.string(), title: z.string(), owner: z.string().optional(), reviewOn: z.string().optional(), review: z.enum(['unset', 'later', 'due', 'late']), gaps: z.array(z.string()),
        usedIn: z.array(z.object({ collection: z.string(), id: z.string(), title: z.string(), through: z.string().optional() })),
        /** Of a competitor. */
        claims: z.array(z.object({ topic: z.string(), ours: z.string().optional(), theirs: z.string().optional(), stands: z.enum(claimStands), source: z.string().optional(), asOf: z.string().optional() })).optional(),
        /** Of a message. */
        audience: z.array(named).optional(), pain: z.string().optional(), value: z.string().optional(), proof: z.array(z.object({ says: z.string(), link: z.string().optional(), on: z.string().optional() })).optional(),
      }),
    ),
  }),
})

export const marketRoutes = [readMarket] as const
