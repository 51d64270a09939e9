import { randomUUID } from 'node:crypto'
import { uuidV5 } from '../../lib/digest.ts'
import { canonicalJson } from '../../lib/json.ts'
import { Refusal } from '../../core/kernel/refusal.ts'
import { settings } from '../../core/workspace/workspace.ts'
import type { State } from '../../core/kernel/state.ts'
import type { Reading } from '../../core/plans/draft.ts'
import { withoutErased } from '../../core/plans/import/erased-people.ts'
import { type DryRun, dryRunSteps } from '../../core/plans/import/commit.ts'
import type { ImportReport } from '../../core/plans/import/report.ts'
import { plans, sources } from '../../core/plans/plans.ts'
import type { PlanFile, RememberedMapping } from '../../imports/plan-file.ts'
import { type ImportDraft, writtenLines } from '../../imports/import-draft.ts'
import { readRejected, readToKeep, stopped } from '../../imports/read-plan-files.ts'
import { askImportAgain, commitImport, dryRunImport, readImport, rejectedRows, stopImport, watchImport } from '../../protocol/import-routes.ts'
import type { ImportDrafts } from '../imports/import-drafts.ts'
import type { RunningImports } from '../imports/running-imports.ts'
import type { Ledger } from '../log/ledger.ts'
import { inTurns } from '../in-turns.ts'
import { packed } from '../packed.ts'
import { type Answer, answer } from './answer.ts'
import { inPiecesIfMany } from './in-pieces.ts'

export interface ImportHands {
  readonly ledger: Ledger
  readonly drafts: ImportDrafts
  readonly running: RunningImports
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Answers of imports: a dry run that is kept, and its commit, decided anew. */
export function importAnswers(hands: ImportHands): Answer[] {
  const { ledger, drafts, running, now } = hands
  return [
    answer(dryRunImport, async ({ params, query, files, caller }) => {
      const plan = query.plan === undefined ? undefined : { title: query.plan, kind: query.kind ?? ('product' as const) }
      const columns = mapped(query.columns)
      const outside = listed(query.outside)
      // What was said of columns before holds for the same files again; what is said now goes before it.
      const { mappings, order } = query.like === undefined ? {} : ((await drafts.find(params.ws, query.like, now())).asked ?? {})
      const before = { ...(mappings === undefined ? {} : { mappings }), ...(order === undefined ? {} : { order }) }
      const asked = { ...before, ...(plan === undefined ? {} : { plan }), ...(query.order === undefined ? {} : { order: query.order }), ...(columns === undefined ? {} : { columns }), ...(outside === undefined ? {} : { outside }) }
      return dryRun(hands, { id: query.id ?? randomUUID(), workspace: params.ws, actor: caller.actor.id, files, count: files.length, asked, renames: query.renames === 'on' })
    }),
    answer(readImport, async ({ params }) => {
      const draft = await drafts.find(params.ws, params.id, now())
      const { state, today } = await ledger.state(params.ws)
      const hasFiles = (await drafts.filesOf(params.ws, params.id, now())) !== undefined
      return shown(params.id, draft, hasFiles, await inTurns(dryRunSteps(state, draft.readings, { today, renames: draft.renames, plan: planOf(state, draft) })))
    }),
    answer(askImportAgain, async ({ params, body, caller }) => {
      const before = await drafts.find(params.ws, params.id, now())
      const files = await filesNeeded(hands, params.ws, params.id)
      const { id = randomUUID(), renames, mappings, ...said } = body
      const asked = { ...before.asked, ...said, mappings }
      return dryRun(hands, { id, workspace: params.ws, actor: caller.actor.id, files, count: filesIn(before), asked, renames })
    }),
    answer(watchImport, async ({ params }) => running.progress(params.ws, params.id)),
    answer(stopImport, async ({ params }) => {
      const stopped = running.stop(params.ws, params.id)
      return { stopped, forgotten: await drafts.forget(params.ws, params.id) }
    }),
    answer(rejectedRows, async ({ params, query }) => {
      const draft = await drafts.find(params.ws, params.id, now())
      const files = await filesNeeded(hands, params.ws, params.id)
      return { bytes: await readRejected(files, await optionsFor(hands, params.ws, draft.asked ?? {}), query.file), type: 'text/csv; charset=utf-8', fileName: 'not-taken.csv' }
    }),
    answer(commitImport, async ({ params, body, caller, idempotencyKey }) => {
      const draft = await drafts.find(params.ws, params.id, now())
      const { readings, renames } = draft
      const { digest, leftOut = [] } = body
      const plan = planOf((await ledger.state(params.ws)).state, draft)
      // A dry run is committed once: the same id again, with the same digest and the same lines left out, writes nothing new.
      const id = idempotencyKey ?? uuidV5(params.id, leftOut.length === 0 ? digest : canonicalJson({ digest, leftOut }))
      const args = { readings: readings as never, renames, expected: digest, ...(plan === undefined ? {} : { plan }), ...(leftOut.length === 0 ? {} : { leftOut }) }
      let report: ImportReport | undefined
      const command = {
        id, name: 'import.commit', args, argsNamed: canonicalJson({ import: params.id, expected: digest, ...(leftOut.length === 0 ? {} : { leftOut }) }), tell: (told: unknown) => (report = told as ImportReport),
        ...(body.reason === undefined ? {} : { reason: body.reason }), ...(body.asOf === undefined ? {} : { effective: body.asOf }),
      }
      const [done] = await ledger.submit(params.ws, [command], caller.actor)
      const position = done?.position ?? 0
      report ??= await reportOf(ledger, params.ws, position, draft)
      return inPiecesIfMany({ position, group: id, report: withoutRemarks(report) })
    }),
  ]
}

type Asked = NonNullable<ImportDraft['asked']>

interface DryRunAsked {
  readonly id: string
  readonly workspace: string
  readonly actor: string
  /** As they were sent, or packed as they were kept. */
  readonly files: readonly PlanFile[] | Uint8Array
  readonly count: number
  readonly asked: Asked
  readonly renames: boolean
}

/** Reads, compares and keeps; tells how far it is, and can be stopped until it is kept. */
async function dryRun(hands: ImportHands, { id, workspace, actor, files, count, asked, renames }: DryRunAsked) {
  const { ledger, drafts, running, now } = hands
  const progress = running.begin(workspace, id, count)
  try {
    const keep = { renames, asked, upload: id }
    const read = await readToKeep(files, { ...(await optionsFor(hands, workspace, asked)), handOver: true, signal: progress.signal, onProgress: (told) => ('file' in told ? progress.readFile(told.file) : progress.tell(told)) }, keep)
    progress.tell({ step: 'comparing' })
    const { state, today } = await ledger.state(workspace)
    const readings = await inTurns(withoutErased(state, read.readings, ledger.oneWay(workspace)))
    const draft = { ...keep, readings }
    // What is kept for the commit must not hold the names of the erased either, and so their files are not kept at all.
    const isWhole = readings === read.readings
    const kept = read.written.then(async ({ body, files: packedFiles }) => {
      if (progress.signal.aborted) throw stopped()
      progress.tell({ step: 'keeping' })
      const own = files instanceof Uint8Array ? files : packedFiles
      return drafts.keep({ id, workspace, actor, draft, body: isWhole ? body : await packed(writtenLines(draft)), files: isWhole ? own : new Uint8Array(), now: now() })
    })
    const [, run] = await Promise.all([kept, inTurns(dryRunSteps(state, readings, { today, renames, plan: planOf(state, draft) }))])
    return shown(id, draft, isWhole, run)
  } finally {
    progress.end()
  }
}

/** How files are read: as was asked, and as this workspace reads. */
async function optionsFor({ ledger }: ImportHands, workspace: string, asked: Asked) {
  const { state, today } = await ledger.state(workspace)
  return { today, fiscalYearStart: settings.get(state, 'settings')?.fiscalYearStart, remembered: rememberedMappings(state), ...asked }
}

async function filesNeeded({ drafts, now }: ImportHands, workspace: string, id: string): Promise<Uint8Array> {
  const files = await drafts.filesOf(workspace, id, now())
  if (files === undefined) throw new Refusal('gone', 'The files of this dry run are not kept. Send them again.')
  return files
}

function filesIn({ readings }: ImportDraft): number {
  return new Set(readings.flatMap(({ files }) => files)).size
}

/** The report of a commit that was written before: the same readings, held against the workspace as it was then. */
async function reportOf(ledger: Ledger, workspace: string, position: number, draft: ImportDraft): Promise<ImportReport> {
  const state = await ledger.stateAt(workspace, { position: position - 1 })
  const { today } = await ledger.state(workspace)
  return (await inTurns(dryRunSteps(state, draft.readings, { today, renames: draft.renames, plan: planOf(state, draft) }))).report
}

/** The plan that was named, where people made it here: then it is that one, and not another of its name. One that an import made is found by its key. */
function planOf(state: State, { asked, readings }: ImportDraft): string | undefined {
  // Files of a known shape name their own plan, whichever was chosen for the rows of tables.
  const isNamed = readings.some(({ drafts }) => drafts.some(({ collection, fields }) => collection === 'plans' && fields['title'] === asked?.plan?.title))
  if (!isNamed) return undefined
  return plans.list(state).find(({ title, sourceKey }) => title === asked?.plan?.title && sourceKey === undefined)?.id
}

/** How each table that was imported before was mapped: what was given by hand the first time need not be given again. */
function rememberedMappings(state: State): RememberedMapping[] {
  return sources.list(state).map(({ title, columns }) => ({ title, columns: Object.fromEntries((columns['items'] ?? []).map(({ column, field }) => [column, field])) }))
}

function shown(id: string, { readings, renames, asked = {} }: ImportDraft, hasFiles: boolean, { digest, report }: DryRun) {
  const sources = readings.map(({ title, shape, files, columns, drafts: rows }: Reading) => ({ title, shape, files: [...files], rows: rows.length, columns: columns as never }))
  const { plan, order, mappings = [] } = asked
  const again = { ...(plan === undefined ? {} : { plan }), ...(order === undefined ? {} : { order }), mappings: mappings.map((one) => ({ file: one.file, columns: { ...one.columns }, outside: [...one.outside], inside: [...one.inside] })), renames }
  return inPiecesIfMany({ id, digest, asked: again, hasFiles, sources, report: withoutRemarks(report), remarks: report.remarks as never })
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
