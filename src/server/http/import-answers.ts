import { uuidV5 } from '../../lib/digest.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { settings } from '../../core/workspace/workspace.ts'
import type { State } from '../../core/kernel/state.ts'
import type { Reading } from '../../core/plans/draft.ts'
import { withoutErased } from '../../core/plans/import/erased-people.ts'
import { dryRun } from '../../core/plans/import/commit.ts'
import type { ImportReport } from '../../core/plans/import/report.ts'
import { sources } from '../../core/plans/plans.ts'
import type { RememberedMapping } from '../../imports/plan-file.ts'
import { readPlanFiles } from '../../imports/read-plan-files.ts'
import { commitImport, dryRunImport, readImport } from '../../protocol/import-routes.ts'
import type { ImportDraft, ImportDrafts } from '../imports/import-drafts.ts'
import type { Ledger } from '../log/ledger.ts'
import { type Answer, answer } from './answer.ts'

export interface ImportHands {
  readonly ledger: Ledger
  readonly drafts: ImportDrafts
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Answers of imports: a dry run that is kept, and its commit, decided anew. */
export function importAnswers({ ledger, drafts, now }: ImportHands): Answer[] {
  return [
    answer(dryRunImport, async ({ params, query, files, caller }) => {
      const { state, today } = await ledger.state(params.ws)
      const plan = query.plan === undefined ? undefined : { title: query.plan, kind: query.kind ?? ('product' as const) }
      const read = await readPlanFiles(files, {
        today, fiscalYearStart: settings.get(state, 'settings')?.fiscalYearStart, order: query.order, outside: listed(query.outside), columns: mapped(query.columns), remembered: rememberedMappings(state), plan, handOver: true,
      })
      // What is kept for the commit must not hold the names of the erased either.
      const readings = withoutErased(state, read, ledger.oneWay(params.ws))
      const draft = { readings, renames: query.renames === 'on' }
      const id = await drafts.keep(params.ws, caller.actor.id, draft, now())
      return shown(id, draft, dryRun(state, readings, { today, renames: draft.renames }))
    }),
    answer(readImport, async ({ params }) => {
      const draft = await drafts.find(params.ws, params.id, now())
      const { state, today } = await ledger.state(params.ws)
      return shown(params.id, draft, dryRun(state, draft.readings, { today, renames: draft.renames }))
    }),
    answer(commitImport, async ({ params, body, caller, idempotencyKey }) => {
      const { readings, renames } = await drafts.find(params.ws, params.id, now())
      const { state, today } = await ledger.state(params.ws)
      const { report } = dryRun(state, readings, { today: body.asOf ?? today, renames })
      // A dry run is committed once: the same id again, with the same digest, writes nothing new.
      const id = idempotencyKey ?? uuidV5(params.id, body.digest)
      const args = { readings: readings as never, renames, expected: body.digest }
      const command = { id, name: 'import.commit', args, ...(body.reason === undefined ? {} : { reason: body.reason }), ...(body.asOf === undefined ? {} : { effective: body.asOf }) }
      const [done] = await ledger.submit(params.ws, [command], caller.actor)
      return { position: done?.position ?? 0, report: withoutRemarks(report) }
    }),
  ]
}

/** How each table that was imported before was mapped: what was given by hand the first time need not be given again. */
function rememberedMappings(state: State): RememberedMapping[] {
  const tables = sources.list(state).filter(({ shape }) => shape === 'table')
  return tables.map(({ title, columns }) => ({ title, columns: Object.fromEntries((columns['items'] ?? []).map(({ column, field }) => [column, field])) }))
}

function shown(id: string, { readings }: ImportDraft, { digest, report }: { digest: string; report: ImportReport }) {
  const sources = readings.map(({ title, shape, files, columns }: Reading) => ({ title, shape, files: [...files], columns: columns as never }))
  return { id, digest, sources, report: withoutRemarks(report), remarks: [...report.remarks] as never }
}

function withoutRemarks(whole: ImportReport): Record<string, never> {
  const { remarks: _, ...report } = whole
  return report as unknown as Record<string, never>
}

function listed(text: string | undefined): string[] | undefined {
  return text?.split(',').map((name) => name.trim()).filter((name) => name !== '')
}

/** "Column=field,Column=field". Refuses (`invalid`) what has no "=". */
function mapped(text: string | undefined): Record<string, string> | undefined {
  if (text === undefined) return undefined
  return Object.fromEntries(text.split(',').map((pair) => {
    const at = pair.lastIndexOf('=')
    if (at < 1) throw new Refusal('invalid', `"${pair}" does not say where a column goes: write Column=field.`, { at: 'query.columns' })
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
  }))
}

