import { z } from 'zod'
import { daySchema } from '../core/time/window.ts'
import { defineRoute, inWorkspace, none } from './route.ts'

/** The socket of an open workspace, below /api/v1. Its messages are in live-messages.ts. */
export const livePath = (ws: string): string => `/workspaces/${encodeURIComponent(ws)}/live`

export const readReplica = defineRoute({
  id: 'replica.read', method: 'GET', path: '/workspaces/:ws/replica', scope: 'read', who: 'members',
  summary: 'Every record that this reader may see, now (of position `from` or a later one) or at the end of a past day: a line of JSON with position, mark and own records, then gzip of lines of [collection, records] that end with {"end":true}.',
  params: inWorkspace, query: z.strictObject({ at: daySchema.optional(), from: z.coerce.number().int().min(0).optional() }), body: none,
  answer: { bytes: ['application/octet-stream'] },
})

export const liveRoutes = [readReplica] as const
