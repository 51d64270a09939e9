import { z } from 'zod'
import { finish, type Steps } from '../../../lib/steps.ts'
import type { Change, Id } from '../../kernel/change.ts'
import { type Context, defineCommand, type OneWay } from '../../kernel/command.ts'
import { fieldClasses } from '../../kernel/field-class.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { State } from '../../kernel/state.ts'
import type { Reading } from '../draft.ts'
import { reconcileSteps } from '../reconcile.ts'
import { changesDigestSteps } from './changes-digest.ts'
import { withoutErased } from './erased-people.ts'
import { surelyReadings } from './plain-readings.ts'
import { withoutLeftOut } from './left-out.ts'
import type { ImportReport } from './report.ts'

const name = z.string().min(1).max(2_000)
const place = z.strictObject({ file: z.string().max(4_000), line: z.int().optional(), column: z.union([z.int(), z.string()]).optional() })
const reference = z.strictObject({ collection: name, key: z.string().max(2_000) })
const draft = z.strictObject({
  collection: name,
  key: z.string().min(1).max(500),
  // Held against the record type when the import is decided; a value that does not fit is a remark there, with its place.
  fields: z.record(z.string(), z.unknown()),
  references: z.record(z.string(), z.union([reference, z.array(reference)])),
  place,
  shared: z.literal(true).optional(),
  places: z.record(z.string(), place).optional(),
})
const remark = z.strictObject({ severity: z.enum(['error', 'warning', 'note']), code: z.string(), place, sentence: z.string() })
const column = z.strictObject({
  column: z.string(), field: z.string(), class: z.enum(fieldClasses), given: z.literal(true).optional(), samples: z.array(z.string()).optional(),
})
const reading = z.strictObject({
  shape: name, title: z.string().min(1).max(300), drafts: z.array(draft), remarks: z.array(remark),
  columns: z.record(z.string(), z.array(column)), files: z.array(z.string()),
})

export interface DryRunOptions {
  readonly today: string
  readonly plan?: Id | undefined
  readonly renames?: boolean | undefined
  readonly oneWay?: OneWay | undefined
}

export interface DryRun {
  /** Of all the changes; a commit that says it is refused when it would do anything else. */
  readonly digest: string
  readonly report: ImportReport
}

/** What an import of these readings would do now. Nothing is written; new records go by their names in place of ids. */
export function dryRun(state: State, readings: readonly Reading[], options: DryRunOptions): DryRun {
  return finish(dryRunSteps(state, readings, options))
}

/** `dryRun` in steps, for readings of many rows. */
export function* dryRunSteps(state: State, readings: readonly Reading[], options: DryRunOptions): Steps<DryRun> {
  const { changes, report } = yield* reconcileSteps(state, yield* withoutErased(state, readings, options.oneWay), { ...options, newId: placeholderId })
  return { digest: yield* changesDigestSteps(changes), report }
}

const placeholder = 'new:'
const placeholderId = (made: string) => `${placeholder}${made}`

const args = z.strictObject({
  readings: z.array(reading).min(1),
  /** Digest of the dry run that the person has seen. */
  expected: z.string().length(64).optional(),
  plan: z.string().optional(),
  renames: z.boolean().optional(),
  /** Lines of the dry run that are not to be done. */
  leftOut: z.array(z.strictObject({ collection: name, key: z.string().max(2_000), source: z.string().max(300) })).max(100_000).optional(),
})

function* decideSteps(state: State, { readings, expected, plan, renames, leftOut }: z.infer<typeof args>, { newId, today, oneWay, tell }: Context): Steps<readonly Change[]> {
  if (plan !== undefined && state.get('plans', plan) === undefined) throw new Refusal('not-found', `There is no plan with the id ${plan}.`, { at: 'args.plan' })
  const known = yield* withoutErased(state, readings as unknown as readonly Reading[], oneWay)
  const all = yield* reconcileSteps(state, known, { newId, today, plan, renames })
  const digest = expected === undefined ? undefined : yield* changesDigestSteps(all.changes)
  if (digest !== expected) {
    const { report } = all
    throw new Refusal('differs', 'The workspace has changed since this import was looked over. Nothing was written; look over what it would do now.', { details: { digest, report } })
  }
  const { changes, report } = withoutLeftOut(state, all.changes, all.report, leftOut ?? [])
  tell?.(report)
  return changes
}

/**
 * Does an import, decided anew on the state of this moment: one command, one undo. Refuses with `differs` when `expected` is given and
 * the changes are others than the dry run's; the new report comes with the refusal and nothing is written.
 */
export const importCommit = defineCommand({
  name: 'import.commit',
  summary: 'Brings the plans up to date with what was read from files, as one act that one undo takes back.',
  may: 'edit',
  // Whom not to bring back takes a key that only the service has.
  server: true,
  argsAreChanges: true,
  args,
  surely: surelyReadings,
  decideSteps,
  decide: (state, asked, context) => finish(decideSteps(state, asked, context)),
})
