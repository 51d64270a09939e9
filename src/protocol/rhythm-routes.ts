import { z } from 'zod'
import { rhythmKinds } from '../core/cadence/rhythms.ts'
import { defineRoute, inWorkspace, none, noQuery } from './route.ts'

export const listTurns = defineRoute({
  id: 'turns.list', method: 'GET', path: '/workspaces/:ws/turns', scope: 'read', who: 'members',
  summary: 'What is due from a day to a day (today and two weeks on, where none are said), for everybody or for one person: done in time or late, late, or due; and the reminders that could not be sent, or may have been.',
  params: inWorkspace, query: z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional(), person: z.string().max(200).optional() }), body: none,
  answer: z.object({
    from: z.string(), to: z.string(),
    turns: z.array(z.object({
      rhythm: z.string(), title: z.string(), kind: z.enum(rhythmKinds), period: z.string(), due: z.string(), person: z.string().optional(), state: z.enum(['done', 'done-late', 'late', 'due']),
      done: z.object({ at: z.string(), by: z.string().optional(), noChange: z.boolean(), note: z.string().optional(), link: z.string().optional() }).optional(),
    })),
    unsent: z.array(z.object({ key: z.string(), person: z.string(), at: z.string(), state: z.enum(['failed', 'unknown']) })),
  }),
})

const told = z.object({ id: z.string(), title: z.string(), is: z.enum(['upcoming', 'launched']), start: z.string(), end: z.string() })

export const readMonthlyDeck = defineRoute({
  id: 'monthly-deck.read', method: 'GET', path: '/workspaces/:ws/monthly-deck', scope: 'read', who: 'members',
  summary: 'The monthly roadmap deck that is made next: when, what it tells customers that is to come or came out lately, who has confirmed theirs and who is late, what nobody stands by, and the editions for inside that were made before.',
  params: inWorkspace, query: noQuery, body: none,
  answer: z.object({
    next: z.object({
      period: z.string(), due: z.string(),
      confirmers: z.array(z.object({ person: z.string(), rhythm: z.string(), period: z.string(), due: z.string(), state: z.enum(['done', 'done-late', 'late', 'due']), features: z.array(told) })), unowned: z.array(told),
    }).optional(),
    editions: z.array(z.object({ id: z.string(), number: z.number(), day: z.string(), state: z.enum(['current', 'superseded', 'withdrawn']) })),
  }),
})

export const rhythmRoutes = [listTurns, readMonthlyDeck] as const
