import { z } from 'zod'
import { changeAnswer } from './log-routes.ts'
import { defineRoute, inWorkspace, none, noQuery } from './route.ts'

export const readReplay = defineRoute({
  id: 'workshops.replay', method: 'GET', path: '/workspaces/:ws/workshops/:workshop/replay', scope: 'read', who: 'members',
  summary: 'The day of a workshop to be gone through again: the records that its board was made of when it was started, and each deed since, as far as the reader may see it. A note that lay face down comes when it was turned over.',
  params: inWorkspace.extend({ workshop: z.string().max(200) }), query: noQuery, body: none,
  answer: z.object({
    start: z.array(changeAnswer),
    deeds: z.array(z.object({ position: z.int(), at: z.string(), command: z.string(), changes: z.array(changeAnswer) })),
  }),
})

export const replayRoutes = [readReplay] as const
