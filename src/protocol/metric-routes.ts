import { z } from 'zod'
import { updateSections } from '../core/quarterly-updates/quarterly-updates.ts'
import { counted, paces } from '../core/metrics/metrics.ts'
import { daySchema } from '../core/time/window.ts'
import { deckTypes } from './deck-routes.ts'
import { remarkAnswer } from './import-routes.ts'
import { commandId, defineRoute, inWorkspace, none, noQuery } from './route.ts'

const metric = z.object({ id: z.string(), title: z.string(), unit: z.string().optional(), every: z.enum(paces), better: z.enum(['up', 'down']), counts: z.enum(counted), owner: z.string().optional(), latest: z.object({ period: z.string(), value: z.number() }).optional(), values: z.number() })

export const listMetrics = defineRoute({
  id: 'metrics.list', method: 'GET', path: '/workspaces/:ws/metrics', scope: 'read', who: 'members',
  summary: 'Every metric: what it counts to, which way is good, whose it is, and its latest value.',
  params: inWorkspace, query: noQuery, body: none, answer: z.object({ metrics: z.array(metric) }),
})

const corrected = z.object({ value: z.number(), on: z.string(), by: z.string().optional(), why: z.string().optional() })

export const readMetric = defineRoute({
  id: 'metrics.read', method: 'GET', path: '/workspaces/:ws/metrics/:metric', scope: 'read', who: 'members',
  summary: 'One metric with its values, each with those that were corrected, and what activities are to do to it: before, after, and what is unknown.',
  params: inWorkspace.extend({ metric: z.string().min(1).max(200) }), query: noQuery, body: none,
  answer: z.object({
    metric, values: z.array(z.object({
      id: z.string(), period: z.string(),
      /** It is of a quarter of another fiscal year, and so in no chart and no mean. */
      otherYear: z.literal(true).optional(), part: z.string().optional(), value: z.number(), on: z.string(), from: z.string().optional(), earlier: z.array(corrected),
    })),
    effects: z.array(z.object({ activity: z.string(), title: z.string(), before: z.number().optional(), after: z.number().optional(), percent: z.number().optional(), unknown: z.string().optional(), target: z.number().optional(), by: z.string().optional(), baseline: z.object({ value: z.number(), day: z.string(), source: z.string() }).optional(), missing: z.array(z.string()) })),
  }),
})

export const readMetricFile = defineRoute({
  id: 'metrics.read-file', method: 'POST', path: '/workspaces/:ws/metrics/read-file', scope: 'write', who: 'contribute',
  summary: 'Reads a CSV file of values and writes nothing: what it would add and correct, and each row that is not taken, with its line and why. To take the values, send the command "metric.take" with them.',
  params: inWorkspace, query: z.strictObject({ metric: z.string().max(200).optional() }), body: none, files: true,
  answer: z.object({
    values: z.array(z.object({ metric: z.string(), day: z.string(), part: z.string().optional(), value: z.number(), line: z.number(), becomes: z.enum(['new', 'corrected', 'same']), was: z.number().optional() })),
    remarks: z.array(remarkAnswer),
  }),
})

const quarterQuery = z.strictObject({ on: daySchema.optional() })

export const readUpdate = defineRoute({
  id: 'quarterly-updates.read', method: 'GET', path: '/workspaces/:ws/quarterly-update', scope: 'read', who: 'members',
  summary: 'The update of the quarter of today, or of a day: each section as it is drafted from the data, with what somebody wrote in its place; whom it would be mailed to, and who was.',
  params: inWorkspace, query: quarterQuery, body: none,
  answer: z.object({
    quarter: z.object({ start: z.string(), end: z.string() }), planOf: z.string().optional(),
    counts: z.object({ planned: z.number(), done: z.number(), underWay: z.number(), gaveWay: z.number(), cameSince: z.number() }),
    sections: z.array(z.object({ section: z.enum(updateSections), title: z.string(), draft: z.string(), own: z.string().optional() })),
    mail: z.object({ sends: z.boolean(), to: z.array(z.string()), without: z.array(z.string()), outside: z.array(z.string()), mailed: z.array(z.object({ person: z.string(), on: z.string() })) }),
  }),
})

export const updateDeck = defineRoute({
  id: 'quarterly-updates.deck', method: 'GET', path: '/workspaces/:ws/quarterly-update/deck.:format', scope: 'read', who: 'members', auditsRefusals: true,
  summary: 'The update of a quarter as a deck, with charts that can be edited in PowerPoint. For people inside alone; it is no edition and is never shared.',
  params: inWorkspace.extend({ format: z.enum(['pptx', 'pdf', 'html']) }), query: quarterQuery, body: none, answer: { bytes: [deckTypes.pptx, deckTypes.pdf, deckTypes.html] },
})

export const mailUpdate = defineRoute({
  id: 'quarterly-updates.mail', method: 'POST', path: '/workspaces/:ws/quarterly-update/mail', scope: 'write', who: 'edit',
  summary: 'Mails the update of a quarter to the people of the stakeholder groups, each once: whoever has had it is not sent it again.',
  params: inWorkspace, query: noQuery, body: z.strictObject({ id: commandId, on: daySchema.optional() }), answer: z.object({ sent: z.number(), before: z.number(), without: z.array(z.string()) }),
})

export const metricRoutes = [listMetrics, readMetric, readMetricFile, readUpdate, updateDeck, mailUpdate] as const
