import { z } from 'zod'
import { fieldClasses } from '../core/kernel/field-class.ts'
import { planKinds } from '../core/plans/plans.ts'
import { daySchema } from '../core/time/window.ts'
import { defineRoute, inWorkspace, json, none, noQuery } from './route.ts'

const place = z.object({ file: z.string(), line: z.int().optional(), column: z.union([z.int(), z.string()]).optional() })

export const remarkAnswer = z.object({ severity: z.enum(['error', 'warning', 'note']), code: z.string(), place, sentence: z.string() })

const column = z.object({ column: z.string(), field: z.string(), class: z.enum(fieldClasses), samples: z.array(z.string()).optional() })

const order = z.enum(['day-first', 'month-first'])

/** What is said of the columns of one source, known by its first file. */
export const sourceMapping = z.strictObject({
  file: z.string().max(4_000),
  /** Column -> field of ours, `key`, `own` or `ignore`. */
  columns: z.record(z.string().max(500), z.string().max(50)),
  /** Columns that may go to customers, and ones that are kept inside though they were let out before. */
  outside: z.array(z.string().max(500)),
  inside: z.array(z.string().max(500)),
})

/** What a dry run was asked with, to be asked again with another mapping. */
export const importAsked = z.strictObject({
  plan: z.strictObject({ title: z.string().min(1).max(300), kind: z.enum(planKinds) }).optional(),
  order: order.optional(),
  mappings: z.array(sourceMapping).max(1_000).default([]),
  renames: z.boolean().default(true),
})

/** What an import would do, shown before it is committed. */
export const dryRunAnswer = z.object({
  id: z.string(),
  /** Of the changes; handed back on commit, so that a difference is shown first. */
  digest: z.string(),
  asked: importAsked,
  /** True while its files are kept, so that it can be asked again and tell the rows that it did not take. */
  hasFiles: z.boolean(),
  /** `rows` counts the records that only this source has. */
  sources: z.array(z.object({ title: z.string(), shape: z.string(), files: z.array(z.string()), rows: z.int(), columns: z.record(z.string(), z.array(column)) })),
  report: z.record(z.string(), json),
  remarks: z.array(remarkAnswer),
})

export const dryRunQuery = z.strictObject({
  /** An id for the dry run, so that its maker can see how far it is and stop it. Made here when unset. */
  id: z.uuid().optional(),
  /** Name of the plan that a table's rows go to. Known shapes name their own. */
  plan: z.string().max(300).optional(),
  kind: z.enum(planKinds).optional(),
  /** Columns that a person lets out to customers, separated by commas. */
  outside: z.string().max(2_000).optional(),
  /** Columns by hand: "Column=field,Column=field". */
  columns: z.string().max(10_000).optional(),
  order: order.optional(),
  /** A kept dry run: what was said of columns and dates for it holds for this one too. */
  like: z.uuid().optional(),
  renames: z.enum(['on', 'off']).default('on'),
})

export const dryRunImport = defineRoute({
  id: 'imports.dry-run', method: 'POST', path: '/workspaces/:ws/imports', scope: 'write', who: 'edit', files: true,
  summary: 'Reads plan files and says what an import would do: new, changed, gone, renamed, and every odd row with its file, line and reason. Writes nothing.',
  params: inWorkspace, query: dryRunQuery, body: none, answer: dryRunAnswer,
})

const ofImport = inWorkspace.extend({ id: z.uuid() })

export const readImport = defineRoute({
  id: 'imports.read', method: 'GET', path: '/workspaces/:ws/imports/:id', scope: 'read', who: 'edit', summary: 'A dry run again, held against the workspace as it is now.',
  params: ofImport, query: noQuery, body: none, answer: dryRunAnswer,
})

export const askImportAgain = defineRoute({
  id: 'imports.ask-again', method: 'POST', path: '/workspaces/:ws/imports/:id/again', scope: 'write', who: 'edit',
  summary: 'The dry run of the same files with another mapping, as a dry run of its own. The files are kept for a week, so they are not sent again.',
  params: ofImport, query: noQuery, body: importAsked.extend({ id: z.uuid().optional() }), answer: dryRunAnswer,
})

/** How far a dry run is: files, the rows of tables read so far and of how many in the tables begun, and the share of the reading that is done (0 to 1). */
export const importProgress = z.object({ step: z.enum(['waiting', 'reading', 'comparing', 'keeping']), file: z.string().optional(), files: z.object({ read: z.int(), of: z.int() }), rows: z.int(), of: z.int(), share: z.number() })

export const watchImport = defineRoute({
  id: 'imports.watch', method: 'GET', path: '/workspaces/:ws/imports/:id/progress', scope: 'read', who: 'edit', summary: 'How far a running dry run is, asked of the node that runs it.',
  params: ofImport, query: noQuery, body: none, answer: importProgress,
})

export const stopImport = defineRoute({
  id: 'imports.stop', method: 'DELETE', path: '/workspaces/:ws/imports/:id', scope: 'write', who: 'edit', summary: 'Stops a running dry run, or forgets a kept one and its files. What was committed stays.',
  params: ofImport, query: noQuery, body: none, answer: z.object({ stopped: z.boolean(), forgotten: z.boolean() }),
})

export const rejectedRows = defineRoute({
  id: 'imports.rejected', method: 'GET', path: '/workspaces/:ws/imports/:id/rejected.csv', scope: 'read', who: 'edit',
  summary: 'The rows of one source that were not taken, with their own columns, the line and the reason, as CSV. The source is named by its first file.',
  params: ofImport, query: z.strictObject({ file: z.string().max(4_000) }), body: none, answer: { bytes: ['text/csv'] },
})

export const commitImport = defineRoute({
  id: 'imports.commit', method: 'POST', path: '/workspaces/:ws/imports/:id/commit', scope: 'write', who: 'edit',
  summary: 'Does a dry run’s import, as one command and one undo. Decided anew: when it would differ from the dry run, the difference is shown and nothing is written.',
  params: ofImport, query: noQuery,
  body: z.strictObject({
    digest: z.string().length(64), reason: z.string().max(2_000).optional(), asOf: daySchema.optional(),
    /** Lines of the report that are not to be done, as it names them. */
    leftOut: z.array(z.strictObject({ collection: z.string().max(200), key: z.string().max(2_000), source: z.string().max(300) })).max(100_000).optional(),
  }),
  answer: z.object({ position: z.int(), group: z.string(), report: z.record(z.string(), json) }),
})

export const importRoutes = [dryRunImport, readImport, askImportAgain, watchImport, stopImport, rejectedRows, commitImport] as const
