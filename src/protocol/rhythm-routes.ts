import { z } from 'zod'
import { rhythmKinds } from '../core/cadence/rhythms.ts'
import { defineRoute, inWorkspace, none, noQuery } from './route.ts'

/** `failed`: it is tried again. `refused`: the mail server takes it for good no more. `given-up`: it was tried for days. `unknown`: it may have arrived, so it is not repeated. */
const unsentState = z.enum(['failed', 'refused', 'given-up', 'unknown'])

export const listTurns = defineRoute({
  id: 'turns.list', method: 'GET', path: '/workspaces/:ws/turns', scope: 'read', who: 'members',
  summary: 'What is due from a day to a day (today and two weeks on, where none are said), for everybody or for one person: done in time or late, late, or due; and the reminders that could not be sent, or may have been.',
  params: inWorkspace, query: z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional(), person: z.string().max(200).optional() }), body: none,
  answer: z.object({
    from: z.string(), to: z.string(),
    turns: z.array(z.object({
      rhythm: z.string(), title: z.string(), kind: z.enum(rhythmKinds), period: z.string(), due: z.string(), person: z.string().optional(),
      /** For whom that person stands in, who is away. */
      instead: z.string().optional(),
      /** For whom besides: one turn may stand for those of several who are away. */
      also: z.array(z.string()).optional(), state: z.enum(['done', 'done-late', 'late', 'due']),
      done: z.object({ at: z.string(), by: z.string().optional(), noChange: z.boolean(), note: z.string().optional(), link: z.string().optional() }).optional(),
    })),
    unsent: z.array(z.object({ key: z.string(), person: z.string(), at: z.string(), state: unsentState })),
  }),
})

const unsentMail = z.object({
  key: z.string(), kind: z.enum(['reminder', 'round-up', 'room', 'quarterly-update', 'shipped-notice', 'shipped-answer']),
  /** What it is about, and to whom: a person's or a chat room's name, or the address of whoever asked for something. */
  about: z.string(), to: z.string(), at: z.string(), state: unsentState,
  /** What the mail server said last. */
  said: z.string().optional(),
  /** When it is tried again, at the earliest. */
  next: z.string().optional(),
})
export type UnsentMail = z.infer<typeof unsentMail>

const unsentAnswer = z.object({
  unsent: z.array(unsentMail),
  /** Decks that were to be made on the clock and were refused, since when and when each is tried again. */
  unmade: z.array(z.object({ about: z.string(), sentence: z.string(), since: z.string(), next: z.string() })),
})

export const listUnsent = defineRoute({
  id: 'unsent.list', method: 'GET', path: '/workspaces/:ws/unsent', scope: 'read', who: 'edit',
  summary: 'The reminders, round-ups, quarterly updates and mails of what shipped that could not be sent, that the mail server refused, or of which nobody knows whether they arrived, each with what the server said and when it is tried again; and the decks that were to be made on the clock and were refused.',
  params: inWorkspace, query: noQuery, body: none, answer: unsentAnswer,
})

export const settleUnsent = defineRoute({
  id: 'unsent.settle', method: 'POST', path: '/workspaces/:ws/unsent', scope: 'write', who: 'edit',
  summary: 'Sends one of those again, as it is worded today and to the address that is known today; or says that it arrived, so that it is asked for no more. Who said so stands in the audit.',
  params: inWorkspace, query: noQuery, body: z.strictObject({ key: z.string().max(500), act: z.enum(['send-again', 'arrived']) }), answer: unsentAnswer,
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

export const rhythmRoutes = [listTurns, readMonthlyDeck, listUnsent, settleUnsent] as const
