import { z } from 'zod'
import { stands } from '../core/tracking/tracking-pages.ts'
import { defineRoute, inWorkspace, none, noQuery } from './route.ts'

const inPage = inWorkspace.extend({ page: z.string().min(1).max(200) })
const count = z.object({ all: z.int(), done: z.int(), ongoing: z.int(), open: z.int(), deferred: z.int(), dropped: z.int(), moved: z.int() })
const head = { id: z.string(), thing: z.string(), labels: z.array(z.string()), milestone: z.string().optional(), mark: z.string().optional(), plannedOn: z.string().optional(), toldOn: z.string().optional(), planned: count, added: count }

export const listTracking = defineRoute({
  id: 'tracking.list', method: 'GET', path: '/workspaces/:ws/tracking', scope: 'read', who: 'members',
  summary: 'Tracking pages: what each gathers by labels, and how its plan stands against what was added since.',
  params: inWorkspace, query: noQuery, body: none, answer: z.object({ pages: z.array(z.object(head)) }),
})

export const readTracking = defineRoute({
  id: 'tracking.read', method: 'GET', path: '/workspaces/:ws/tracking/:page', scope: 'read', who: 'members',
  summary: 'One tracking page: its lines in their order with how deep each stands, planned or added since and how it stands; and the estimates per person against the days that they have.',
  params: inPage, query: noQuery, body: none,
  answer: z.object({
    ...head,
    lines: z.array(z.object({ id: z.string(), is: z.enum(['item', 'page']), depth: z.int(), title: z.string(), stands: z.enum(stands).optional(), planned: z.boolean(), estimate: z.number().optional(), owner: z.string().optional(), labels: z.array(z.string()) })),
    people: z.array(z.object({ person: z.string().optional(), days: z.number(), items: z.int(), unestimated: z.int(), available: z.number().optional(), by: z.enum(['capacity', 'calendar']).optional(), is: z.enum(['fits', 'tight', 'over', 'unknown']) })),
  }),
})

export const trackingMarkdown = defineRoute({
  id: 'tracking.text', method: 'POST', path: '/workspaces/:ws/tracking/:page/text', scope: 'read', who: 'members', auditsRefusals: true,
  summary: 'A tracking page as Markdown for an audience, to be put where the work is tracked. With the text as it was made before, what people wrote around the work and the order of its lines stay. What the audience is not told of is a bare line.',
  params: inPage, query: noQuery, body: z.strictObject({ audience: z.string().max(100).default('internal'), previous: z.string().max(1_000_000).optional() }),
  answer: { bytes: ['text/markdown; charset=utf-8'] },
})

export const trackingRoutes = [listTracking, readTracking, trackingMarkdown] as const
