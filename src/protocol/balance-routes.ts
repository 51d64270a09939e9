import { z } from 'zod'
import { proposalStatuses } from '../core/balance/proposal.ts'
import { stayings } from '../core/balance/staying.ts'
import { windowSchema } from '../core/time/window.ts'
import { defineRoute, inWorkspace, none, noQuery } from './route.ts'

/** Seconds that a search may take: what is found by then is told as the best found so far. */
export const longestSearch = 30

const whose = { person: z.string().optional(), team: z.string().optional(), name: z.string() }
const loads = { period: z.string(), label: z.string(), before: z.number(), after: z.number(), there: z.number().nullable() }

const move = z.object({
  activity: z.string(), title: z.string(), bucket: z.string().optional(),
  /** Where it goes, and into whose hands: what does not change is not named. */
  window: windowSchema.optional(), owner: z.string().optional(),
  from: z.object({ window: windowSchema, owner: z.string().optional() }), fromLabel: z.string(), toLabel: z.string(), what: z.string(), why: z.string(), cost: z.string().optional(),
  relief: z.object({ ...whose, ...loads }).optional(),
})

const proposal = z.object({
  roadmap: z.string(), position: z.int(), day: z.string(),
  /** nothing-over: there was nothing to do. best: no fewer moves do it. found: the best by the time. none: it cannot be done. ran-out: nobody knows. */
  status: z.enum(proposalStatuses), seconds: z.number(),
  /** Where it cannot be done: those that leave less over. */
  moves: z.array(move),
  bands: z.array(z.object({ ...whose, loads: z.array(z.object(loads)) })),
  kept: z.array(z.object({ activity: z.string(), title: z.string(), when: z.string(), why: z.enum(stayings) })),
  /** What cannot hold together: without any one of these there is a way. Left out where the time ran out before it was known. */
  clash: z.object({
    sentence: z.string(),
    demands: z.array(z.object({ activity: z.string().optional(), person: z.string().optional(), team: z.string().optional(), period: z.string().optional(), title: z.string(), why: z.string(), days: z.number() })),
  }).optional(),
  missing: z.array(z.string()),
})

export const proposeBalance = defineRoute({
  id: 'balance.propose', method: 'POST', path: '/workspaces/:ws/balance', scope: 'read', who: 'edit',
  summary: 'The fewest moves that end every overload of an activity roadmap, with what each costs, or what cannot hold together. Nothing is saved: `balance.take` takes all or some. One at a time in a workspace (`conflict`).',
  params: inWorkspace, query: noQuery,
  body: z.strictObject({
    roadmap: z.string().min(1).max(200),
    /** Activities that stay where they are. */
    keep: z.array(z.string().min(1).max(200)).max(5_000).default([]),
    seconds: z.number().min(1).max(longestSearch).default(10),
  }),
  answer: proposal,
})

export const giveUpBalance = defineRoute({
  id: 'balance.give-up', method: 'DELETE', path: '/workspaces/:ws/balance', scope: 'read', who: 'edit',
  summary: 'Gives up the balance that is being sought in a workspace; whoever asked for it is told. Says whether there was one.',
  params: inWorkspace, query: noQuery, body: none,
  answer: z.object({ gaveUp: z.boolean() }),
})

export const balanceRoutes = [proposeBalance, giveUpBalance] as const
