import { uuidV5 } from '../../lib/digest.ts'
import { canonicalJson } from '../../lib/json.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { settings } from '../../core/workspace/workspace.ts'
import type { State } from '../../core/kernel/state.ts'
import type { Reading } from '../../core/plans/draft.ts'
import { withoutErased } from '../../core/plans/import/erased-people.ts'
import { type DryRun, dryRunSteps } from '../../core/plans/import/commit.ts'
import type { ImportReport } from '../../core/plans/import/report.ts'
import { sources } from '../../core/plans/plans.ts'
import type { RememberedMapping } from '../../imports/plan-file.ts'
import { writtenLines } from '../../imports/import-draft.ts'
import { readToKeep } from '../../imports/read-plan-files.ts'
import { commitImport, dryRunImport, readImport } from '../../protocol/import-routes.ts'
import type { ImportDrafts } from '../imports/import-drafts.ts'
import type { Ledger } from '../log/ledger.ts'
import { inTurns } from '../in-turns.ts'
import { packed } from '../packed.ts'
import { type Answer, answer } from './answer.ts'
import { inPiecesIfMany } from './in-pieces.ts'

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
      const renames = query.renames === 'on'
      const read = await readToKeep(files, {
        today, fiscalYearStart: settings.get(state, 'settings')?.fiscalYearStart, order: query.order, outside: listed(query.outside), columns: mapped(query.columns), remembered: rememberedMappings(state), plan, handOver: true,
      }, { renames })
      const readings = await inTurns(withoutErased(state, read.readings, ledger.oneWay(params.ws)))
      const draft = { readings, renames }
      // What is kept for the commit must not hold the names of the erased either.
      const body = readings === read.readings ? read.body : packed(writtenLines(draft))
      const kept = body.then((bytes) => drafts.keep(params.ws, caller.actor.id, draft, bytes, now()))
      const [id, run] = await Promise.all([kept, inTurns(dryRunSteps(state, readings, { today, renames }))])
      return shown(id, readings, run)
    }),
    answer(readImport, async ({ params }) => {
      const { readings, renames } = await drafts.find(params.ws, params.id, now())
      const { state, today } = await ledger.state(params.ws)
      return shown(params.id, readings, await inTurns(dryRunSteps(state, readings, { today, renames })))
    }),
    answer(commitImport, async ({ params, body, caller, idempotencyKey }) => {
      const { readings, renames } = await drafts.find(params.ws, params.id, now())
      // A dry run is committed once: the same id again, with the same digest, writes nothing new.
      const id = idempotencyKey ?? uuidV5(params.id, body.digest)
      const args = { readings: readings as never, renames, expected: body.digest }
      let report: ImportReport | undefined
      const command = {
        id, name: 'import.commit', args, argsNamed: canonicalJson({ import: params.id, expected: body.digest }), tell: (told: unknown) => (report = told as ImportReport),
        ...(body.reason === undefined ? {} : { reason: body.reason }), ...(body.asOf === undefined ? {} : { effective: body.asOf }),
      }
      const [done] = await ledger.submit(params.ws, [command], caller.actor)
      const position = done?.position ?? 0
      report ??= await reportOf(ledger, params.ws, position, readings, renames)
      return inPiecesIfMany({ position, report: withoutRemarks(report) })
    }),
  ]
}

/** The report of a commit that was written before: the same readings, held against the workspace as it was then. */
async function reportOf(ledger: Ledger, workspace: string, position: number, readings: readonly Reading[], renames: boolean): Promise<ImportReport> {
  const state = await ledger.stateAt(workspace, { position: position - 1 })
  const { today } = await ledger.state(workspace)
  return (await inTurns(dryRunSteps(state, readings, { today, renames }))).report
}

/** How each table that was imported before was mapped: what was given by hand the first time need not be given again. */
function rememberedMappings(state: State): RememberedMapping[] {
  const tables = sources.list(state).filter(({ shape }) => shape === 'table')
  return tables.map(({ title, columns }) => ({ title, columns: Object.fromEntries((columns['items'] ?? []).map(({ column, field }) => [column, field])) }))
}

function shown(id: string, readings: readonly Reading[], { digest, report }: DryRun) {
  const sources = readings.map(({ title, shape, files, columns }: Reading) => ({ title, shape, files: [...files], columns: columns as never }))
  return inPiecesIfMany({ id, digest, sources, report: withoutRemarks(report), remarks: report.remarks as never })
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
