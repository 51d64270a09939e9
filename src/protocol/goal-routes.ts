import { z } from 'zod'
import { levels } from '../core/goals/goals.ts'
import { okrDecks } from '../core/goals/okr-decks.ts'
import { statuses } from '../core/goals/status.ts'
import { daySchema } from '../core/time/window.ts'
import { deckTypes } from './deck-routes.ts'
import { defineRoute, inWorkspace, none } from './route.ts'

const keyResult = z.object({
  id: z.string(), title: z.string(), owner: z.string(), unit: z.string().optional(), baseline: z.number(), target: z.number(), current: z.number(), progress: z.number(),
  confidence: z.number().optional(), status: z.enum(statuses).optional(), stale: z.boolean(), said: z.string().optional(), overdueSince: z.string().optional(),
  items: z.array(z.string()), activities: z.array(z.string()),
})

export const goalsList = defineRoute({
  id: 'goals.list', method: 'GET', path: '/workspaces/:ws/goals', scope: 'read', who: 'members',
  summary: 'The objectives of the quarter of today, or of a day, with their key results: where each stands, how sure its person is, and what serves it; when the week closes, and who has not checked in yet.',
  params: inWorkspace, query: z.strictObject({ on: z.iso.date().optional(), level: z.enum(levels).optional() }), body: none,
  answer: z.object({
    week: z.string(), closes: z.string(), asked: z.number(), said: z.number(),
    objectives: z.array(z.object({ id: z.string(), title: z.string(), level: z.enum(levels), owner: z.string(), period: z.object({ start: z.string(), end: z.string() }), closed: z.enum(['done', 'cancelled']).optional(), keyResults: z.array(keyResult) })),
    notYet: z.array(z.object({ keyResult: z.string(), title: z.string(), owner: z.string(), overdueSince: z.string().optional() })),
  }),
})

export const goalsForOutside = defineRoute({
  id: 'goals.for-outside', method: 'GET', path: '/workspaces/:ws/goals/for-outside', scope: 'read', who: 'members',
  summary: 'The objectives of a quarter as they may be told outside: each number and each customer reads N0, N1 … The key beside the page is for staff alone.',
  params: inWorkspace, query: z.strictObject({ on: z.iso.date().optional(), level: z.enum(levels).optional() }), body: none,
  answer: z.object({
    page: z.object({ objectives: z.array(z.object({ title: z.string(), why: z.string().optional(), keyResults: z.array(z.object({ title: z.string(), from: z.string(), to: z.string(), goes: z.enum(['up', 'down']) })) })) }),
    key: z.record(z.string(), z.string()),
  }),
})

const { lines, bare } = okrDecks.definition.fields

export const okrDeckRead = defineRoute({
  id: 'goals.okr-deck', method: 'GET', path: '/workspaces/:ws/goals/okr-deck', scope: 'read', who: 'members',
  summary: 'The OKR deck of a week (the last that closed, where none is named) as data: as it was kept, else as it would be made now; how each key result stood in the deck that it is held against; and the weeks that are kept.',
  params: inWorkspace, query: z.strictObject({ week: daySchema.optional(), against: daySchema.optional() }), body: none,
  answer: z.object({
    week: z.string(), closes: z.string(), kept: z.string().optional(), weeks: z.array(z.string()), against: z.string().optional(), bare: bare.type,
    lines: z.array(lines.type.element.extend({ was: z.object({ confidence: z.number().optional(), status: z.enum(statuses).optional(), current: z.number() }).optional() })),
    gone: z.array(z.object({ keyResult: z.string(), title: z.string() })),
  }),
})

export const okrDeckFile = defineRoute({
  id: 'goals.okr-deck-file', method: 'GET', path: '/workspaces/:ws/goals/okr-deck.:format', scope: 'read', who: 'members', auditsRefusals: true,
  summary: 'The OKR deck of a week (the last that closed, where none is named) as slides, for people inside alone: asked for with the audience of anybody else it is refused.',
  params: inWorkspace.extend({ format: z.enum(['pptx', 'pdf']) }), query: z.strictObject({ week: daySchema.optional(), audience: z.string().max(60).optional() }), body: none,
  answer: { bytes: [deckTypes.pptx, deckTypes.pdf] },
})

export const quarterPlan = defineRoute({
  id: 'goals.planning', method: 'GET', path: '/workspaces/:ws/goals/planning', scope: 'read', who: 'members',
  summary: 'How a quarter is planned, the next one where none is named by a day of it: step by step, in which week, whose it is, how it stands, and where what came of it stands.',
  params: inWorkspace, query: z.strictObject({ quarter: daySchema.optional() }), body: none,
  answer: z.object({
    start: z.string(), end: z.string(),
    steps: z.array(z.object({ step: z.string(), title: z.string(), artefact: z.string(), week: z.number(), from: z.string(), by: z.string(), owner: z.string().optional(), link: z.string().optional(), state: z.enum(['done', 'skipped', 'late', 'now', 'to-come']) })),
  }),
})

export const goalRoutes = [goalsList, goalsForOutside, okrDeckRead, okrDeckFile, quarterPlan] as const
