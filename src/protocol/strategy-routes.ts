import { z } from 'zod'
import { sectionKeys } from '../core/strategy/template.ts'
import { daySchema } from '../core/time/window.ts'
import { defineRoute, inWorkspace, none, noQuery } from './route.ts'

const inPage = inWorkspace.extend({ page: z.string().min(1).max(200) })
const section = z.enum(sectionKeys)

const standing = {
  id: z.string(), title: z.string(), team: z.string().optional(), gaps: z.array(z.string()), stands: z.enum(['reviewed', 'due', 'late']), reviewBy: z.string(),
  lastReview: z.object({ on: z.string(), outcome: z.enum(['changed', 'no-change']), by: z.string().optional(), note: z.string().optional() }).optional(), writtenOn: z.string().optional(), wasLikely: z.array(z.string()),
}

export const listStrategy = defineRoute({
  id: 'strategy.list', method: 'GET', path: '/workspaces/:ws/strategy', scope: 'read', who: 'members',
  summary: 'The company’s strategy page and those of teams: what each lacks of the template, and whether its monthly review is due; and the teams without one.',
  params: inWorkspace, query: z.strictObject({ on: daySchema.optional() }), body: none,
  answer: z.object({ pages: z.array(z.object(standing)), without: z.array(z.object({ id: z.string(), title: z.string() })) }),
})

export const readStrategy = defineRoute({
  id: 'strategy.read', method: 'GET', path: '/workspaces/:ws/strategy/:page', scope: 'read', who: 'members',
  summary: 'One strategy page: every section of the template with its text or as a gap, its themes in their order with the objectives and items that they name, and its reviews.',
  params: inPage, query: z.strictObject({ on: daySchema.optional() }), body: none,
  answer: z.object({
    ...standing, mark: z.string().optional(), goalsToldOn: z.string().optional(),
    sections: z.array(z.object({ section, title: z.string(), hint: z.string(), isNeeded: z.boolean(), isGap: z.boolean(), text: z.string().optional(), notNow: z.array(z.object({ what: z.string(), why: z.string(), likely: z.object({ start: z.string(), end: z.string() }).optional() })).optional(), mark: z.string().optional(), writtenOn: z.string().optional() })),
    themes: z.array(z.object({ id: z.string(), title: z.string(), why: z.string().optional(), mark: z.string().optional(), objectives: z.array(z.string()), items: z.array(z.string()) })),
    reviews: z.array(z.object({ on: z.string(), outcome: z.enum(['changed', 'no-change']), by: z.string().optional(), note: z.string().optional() })),
  }),
})

export const strategyVersions = defineRoute({
  id: 'strategy.versions', method: 'GET', path: '/workspaces/:ws/strategy/:page/versions', scope: 'read', who: 'members',
  summary: 'Every version of a strategy page, the oldest first: who wrote which sections, when and why, as each then read. With from and to, two versions by their positions held against each other, line by line.',
  params: inPage, query: z.strictObject({ from: z.coerce.number().int().min(0).optional(), to: z.coerce.number().int().min(0).optional() }), body: none,
  answer: z.object({
    versions: z.array(z.object({ position: z.int(), at: z.string(), by: z.string(), reason: z.string().optional(), changed: z.array(z.object({ section, text: z.string() })) })),
    compared: z.array(z.object({ section, lines: z.array(z.object({ is: z.enum(['same', 'gone', 'new']), text: z.string() })) })).optional(),
  }),
})

/** What a direction page is handed out as. */
export const directionTypes = { html: 'text/html; charset=utf-8', md: 'text/markdown; charset=utf-8', json: 'application/json' } as const

export const exportDirection = defineRoute({
  id: 'strategy.direction', method: 'GET', path: '/workspaces/:ws/strategy/:page/direction.:format', scope: 'read', who: 'anyone', auditsRefusals: true,
  summary: 'Where a team or the company is going, as an audience may read it, to be put where the company shows its plans. Made from a View: only sections and themes that are marked for it, by its date policy, with goals as they were masked.',
  params: inPage.extend({ format: z.enum(['html', 'md', 'json']) }), query: z.strictObject({ audience: z.string().max(100).default('public') }), body: none,
  answer: { bytes: Object.values(directionTypes) },
})

export const strategyOf = defineRoute({
  id: 'strategy.of', method: 'GET', path: '/workspaces/:ws/strategy-of/:collection/:id', scope: 'read', who: 'members',
  summary: 'Where an item or an objective comes from: the strategy pages and themes, and the objective by which one comes there.',
  params: inWorkspace.extend({ collection: z.enum(['items', 'objectives']), id: z.string().max(200) }), query: noQuery, body: none,
  answer: z.object({ strategy: z.array(z.object({ page: z.string(), title: z.string(), theme: z.object({ id: z.string(), title: z.string() }).optional(), by: z.object({ id: z.string(), title: z.string() }).optional() })) }),
})

export const readReportingLines = defineRoute({
  id: 'strategy.reporting-structure', method: 'GET', path: '/workspaces/:ws/reporting-structure', scope: 'read', who: 'members',
  summary: 'Who reports to whom, everybody once, below their manager; of one person with all below them, by id, by the key of their source or by their name with underscores. Circles and managers who are gone are findings.',
  params: inWorkspace, query: z.strictObject({ of: z.string().max(300).optional() }), body: none,
  answer: z.object({ lines: z.array(z.object({ person: z.string(), name: z.string(), depth: z.int(), duties: z.array(z.string()) })), findings: z.array(z.string()) }),
})

export const strategyRoutes = [listStrategy, readStrategy, strategyVersions, exportDirection, strategyOf, readReportingLines] as const
