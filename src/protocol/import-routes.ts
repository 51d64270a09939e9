import { z } from 'zod'
import { fieldClasses } from '../core/kernel/field-class.ts'
import { planKinds } from '../core/plans/plans.ts'
import { daySchema } from '../core/time/window.ts'
import { defineRoute, inWorkspace, json, none, noQuery } from './route.ts'

const place = z.object({ file: z.string(), line: z.int().optional(), column: z.union([z.int(), z.string()]).optional() })

export const remarkAnswer = z.object({ severity: z.enum(['error', 'warning', 'note']), code: z.string(), place, sentence: z.string() })

const column = z.object({ column: z.string(), field: z.string(), class: z.enum(fieldClasses), samples: z.array(z.string()).optional() })

/** What an import would do, shown before it is committed. */
export const dryRunAnswer = z.object({
  id: z.string(),
  /** Of the changes; handed back on commit, so that a difference is shown first. */
  digest: z.string(),
  sources: z.array(z.object({ title: z.string(), shape: z.string(), files: z.array(z.string()), columns: z.record(z.string(), z.array(column)) })),
  report: z.record(z.string(), json),
  remarks: z.array(remarkAnswer),
})

export const dryRunQuery = z.strictObject({
  /** Name of the plan that a table's rows go to. Known shapes name their own. */
  plan: z.string().max(300).optional(),
  kind: z.enum(planKinds).optional(),
  /** Columns that a person lets out to customers, separated by commas. */
  outside: z.string().max(2_000).optional(),
  /** Columns by hand: "Column=field,Column=field". */
  columns: z.string().max(10_000).optional(),
  order: z.enum(['day-first', 'month-first']).optional(),
  renames: z.enum(['on', 'off']).default('on'),
})

export const dryRunImport = defineRoute({
  id: 'imports.dry-run', method: 'POST', path: '/workspaces/:ws/imports', scope: 'write', who: 'edit', files: true,
  summary: 'Reads plan files and says what an import would do: new, changed, gone, renamed, and every odd row with its file, line and reason. Writes nothing.',
  params: inWorkspace, query: dryRunQuery, body: none, answer: dryRunAnswer,
})

export const readImport = defineRoute({
  id: 'imports.read', method: 'GET', path: '/workspaces/:ws/imports/:id', scope: 'read', who: 'edit', summary: 'A dry run again, held against the workspace as it is now.',
  params: inWorkspace.extend({ id: z.uuid() }), query: noQuery, body: none, answer: dryRunAnswer,
})

export const commitImport = defineRoute({
  id: 'imports.commit', method: 'POST', path: '/workspaces/:ws/imports/:id/commit', scope: 'write', who: 'edit',
  summary: 'Does a dry run’s import, as one command and one undo. Decided anew: when it would differ from the dry run, the difference is shown and nothing is written.',
  params: inWorkspace.extend({ id: z.uuid() }), query: noQuery,
  body: z.strictObject({ digest: z.string().length(64), reason: z.string().max(2_000).optional(), asOf: daySchema.optional() }),
  answer: z.object({ position: z.int(), report: z.record(z.string(), json) }),
})

export const importRoutes = [dryRunImport, readImport, commitImport] as const
