import { z } from 'zod'
import { handbookStems } from '../core/product-data/handbook-data.ts'
import { findingKinds } from '../core/product-data/findings.ts'
import { productTables } from '../core/product-data/tables.ts'
import { defineRoute, inWorkspace, none, noQuery } from './route.ts'

/** The pages that are made of product data, with the one that looks at launches too. */
export const productPages = [...productTables, 'landing-pages'] as const
export const tableTypes = { json: 'application/json', md: 'text/markdown; charset=utf-8', csv: 'text/csv; charset=utf-8', yaml: 'application/yaml' } as const
export const tableFormats = ['json', 'md', 'csv', 'yaml'] as const satisfies readonly (keyof typeof tableTypes)[]
export type TableFormat = (typeof tableFormats)[number]

export const readProductData = defineRoute({
  id: 'product-data.read', method: 'GET', path: '/workspaces/:ws/product-data', scope: 'read', who: 'members',
  summary: 'What is open about product data, each with its place and what to do; how each team stands with the month’s review; and until when each version is supported.',
  params: inWorkspace, query: z.strictObject({ on: z.iso.date().optional() }), body: none,
  answer: z.object({
    day: z.string(), features: z.number(),
    open: z.array(z.object({ kind: z.enum(findingKinds), rule: z.string(), feature: z.string().optional(), team: z.string().optional(), place: z.string(), said: z.string().optional(), sentence: z.string(), todo: z.string() })),
    reviews: z.array(z.object({ team: z.string(), title: z.string(), features: z.number(), month: z.string(), by: z.string(), stands: z.enum(['reviewed', 'due', 'late']), last: z.string().optional() })),
    supported: z.array(z.object({ id: z.string(), title: z.string(), product: z.string().optional(), shippedOn: z.string().optional(), supportedUntil: z.string().optional(), note: z.string().optional(), stands: z.enum(['not-out-yet', 'supported', 'ends-soon', 'ended']), isStale: z.boolean() })),
  }),
})

export const exportProductTable = defineRoute({
  id: 'product-data.table', method: 'GET', path: '/workspaces/:ws/product-data/tables/:table/table.:format', scope: 'read', who: 'members',
  summary: 'A page that is made of product data: a matrix of features by team, the teams, the levels, who is where, or which features have a landing page. No feature is left out, whatever it points at.',
  params: inWorkspace.extend({ table: z.enum(productPages), format: z.enum(tableFormats) }), query: z.strictObject({ on: z.iso.date().optional() }), body: none,
  answer: { bytes: Object.values(tableTypes) },
})

export const exportHandbookFile = defineRoute({
  id: 'product-data.handbook', method: 'GET', path: '/workspaces/:ws/product-data/handbook/:file', scope: 'read', who: 'members',
  summary: 'A file of product data as a handbook keeps it, in YAML: what was imported comes out as it went in.',
  params: inWorkspace.extend({ file: z.enum(handbookStems) }), query: noQuery, body: none,
  answer: { bytes: ['application/yaml'] },
})

export const productDataRoutes = [readProductData, exportProductTable, exportHandbookFile] as const
