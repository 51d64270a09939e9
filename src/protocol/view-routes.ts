import { z } from 'zod'
import { daySchema } from '../core/time/window.ts'
import { defineRoute, inWorkspace, none, noQuery } from './route.ts'

/** What a View is handed out as, by the ending of the file's name. */
export const exportTypes = { json: 'application/json', csv: 'text/csv; charset=utf-8', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const
export type ExportFormat = keyof typeof exportTypes

export const exportView = defineRoute({
  id: 'views.export', method: 'GET', path: '/workspaces/:ws/export.:format', scope: 'read', who: 'anyone',
  summary: 'Everything that one audience may see, as JSON, or its items as CSV or XLSX. Made from a View, so nothing else can be in it.',
  params: inWorkspace.extend({ format: z.enum(['json', 'csv', 'xlsx']) }),
  query: z.strictObject({ audience: z.string().default('internal'), asOf: daySchema.optional() }), body: none,
  answer: { bytes: Object.values(exportTypes) },
})

export const exportTable = defineRoute({
  id: 'tables.export', method: 'GET', path: '/workspaces/:ws/tables/:collection/table.:format', scope: 'read', who: 'members',
  summary: 'The records of one collection that a member may read, as a CSV file or a workbook. Cells that a spreadsheet would run are text.',
  params: inWorkspace.extend({ collection: z.string().max(100), format: z.enum(['csv', 'xlsx']) }),
  /** Fields, separated by commas, in the order of the columns; all that are used when unset. */
  query: z.strictObject({ columns: z.string().max(2_000).optional() }), body: none,
  answer: { bytes: ['text/csv; charset=utf-8', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
})

export const exportPoster = defineRoute({
  id: 'roadmaps.poster', method: 'GET', path: '/workspaces/:ws/roadmaps/:roadmap/poster.:format', scope: 'read', who: 'members', auditsRefusals: true,
  summary: 'The activity roadmap as a poster for the wall, on one large sheet. For people inside alone, whatever is asked for.',
  params: inWorkspace.extend({ roadmap: z.string().max(200), format: z.enum(['pdf', 'png']) }),
  query: z.strictObject({ paper: z.enum(['a4', 'a3', 'a2', 'a1', 'a0']).default('a2'), asOf: daySchema.optional() }), body: none,
  answer: { bytes: ['application/pdf', 'image/png'] },
})

export const listViews = defineRoute({
  id: 'views.list', method: 'GET', path: '/workspaces/:ws/views', scope: 'read', who: 'anyone',
  summary: 'What this reader may be handed: the audiences whose Views are theirs, widest first, with the decks made from them; and the editions published for those, newest first.',
  params: inWorkspace, query: noQuery, body: none,
  answer: z.object({
    name: z.string(),
    /** The day that it is in the workspace. */
    today: z.string(),
    views: z.array(z.object({ audience: z.string(), title: z.string(), decks: z.array(z.object({ key: z.string(), title: z.string() })) })),
    editions: z.array(z.object({ id: z.string(), number: z.int(), deck: z.string(), audience: z.string(), day: z.string(), isCurrent: z.boolean(), formats: z.array(z.enum(['html', 'pptx', 'pdf', 'zip'])) })),
  }),
})

export const viewRoutes = [listViews, exportView, exportTable, exportPoster] as const
