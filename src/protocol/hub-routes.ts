import { z } from 'zod'
import { linkOutcomes } from '../core/links/link-looks.ts'
import { assetShelves } from '../core/library/assets.ts'
import { defineRoute, inWorkspace, none, noQuery } from './route.ts'

const resource = z.object({
  collection: z.enum(['assets', 'trainings']), id: z.string(), title: z.string(), kind: z.string(), shelf: z.enum(assetShelves).optional(), product: z.string().optional(),
  mark: z.enum(['public', 'customers', 'sales', 'internal', 'restricted']), handling: z.string().optional(), owner: z.string().optional(), address: z.string().optional(),
  reviewedOn: z.string().optional(), nextReview: z.string().optional(), stale: z.string().optional(),
  link: z.enum(['not-looked', 'works', 'moved', 'kept-out', 'inside', 'failed-once', 'broken']).optional(), lookedOn: z.string().optional(), said: z.string().optional(), movedTo: z.string().optional(), failingSince: z.string().optional(),
})

export const readHub = defineRoute({
  id: 'hub.read', method: 'GET', path: '/workspaces/:ws/hub', scope: 'read', who: 'members',
  summary: 'What there is for each product: every resource with whom it may be shown to, who keeps it, by when somebody looks at it again, and how its link stands. Also every link that is broken, the pages about features among them.',
  params: inWorkspace, query: noQuery, body: none,
  answer: z.object({
    day: z.string(), parts: z.array(z.object({ product: z.string().optional(), resources: z.array(resource) })),
    broken: z.array(z.object({ address: z.string(), said: z.string().optional(), failingSince: z.string(), lookedOn: z.string(), of: z.array(z.object({ collection: z.string(), id: z.string(), title: z.string(), owner: z.string().optional() })) })),
  }),
})

export const lookAtHubLinks = defineRoute({
  id: 'hub.look', method: 'POST', path: '/workspaces/:ws/hub/looks', scope: 'write', who: 'contribute',
  summary: 'Looks now whether links are there: those of addresses that something here points at, up to twenty. A link counts as broken once it failed on two days.',
  params: inWorkspace, query: noQuery, body: z.strictObject({ addresses: z.array(z.string().min(1).max(2_000)).min(1).max(20) }),
  answer: z.object({ looks: z.array(z.object({ address: z.string(), outcome: z.enum(linkOutcomes), said: z.string().optional(), movedTo: z.string().optional() })) }),
})

export const hubRoutes = [readHub, lookAtHubLinks] as const
