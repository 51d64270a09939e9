import { z } from 'zod'
import { sha256Hex } from '../../../lib/digest.ts'
import { canonicalJson } from '../../../lib/json.ts'
import type { Change, Id } from '../../kernel/change.ts'
import { defineCommand, type OneWay } from '../../kernel/command.ts'
import { fieldClasses } from '../../kernel/field-class.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { State } from '../../kernel/state.ts'
import type { Reading } from '../draft.ts'
import { reconcile } from '../reconcile.ts'
import { withoutErased } from './erased-people.ts'
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

/** What an import of these readings would do now. Nothing is written; new records go by their names in place of ids. */
export function dryRun(state: State, readings: readonly Reading[], options: { today: string; plan?: Id | undefined; renames?: boolean | undefined; oneWay?: OneWay | undefined }): { digest: string; report: ImportReport } {
  const newId = placeholderId
  const { changes, report } = reconcile(state, withoutErased(state, readings, options.oneWay), { ...options, newId })
  return { digest: reportDigest(changes), report }
}

const placeholder = 'new:'
const placeholderId = (made: string) => `${placeholder}${made}`

/**
 * The digest of what an import would change: the same for a dry run and a commit that do the same, whatever ids the new records get
 * and on whatever day it is done. 64 hex digits.
 */
export function reportDigest(changes: readonly Change[]): string {
  const names = new Map<string, string>()
  for (const change of changes) if (change.kind === 'create') names.set(change.id, `new ${names.size}`)
  const told = (value: unknown): unknown => {
    if (typeof value === 'string') return names.get(value) ?? value
    return Array.isArray(value) ? value.map(told) : value
  }
  const parts = changes.map((change) => {
    const after = change.kind === 'remove' ? {} : Object.fromEntries(Object.entries(change.after).filter(([field]) => !days.has(field)).map(([field, value]) => [field, told(value)]))
    const before = change.kind === 'create' ? {} : change.before
    return sha256Hex(canonicalJson([change.kind, change.collection, told(change.id), before, after]))
  })
  return sha256Hex(parts.join('\n'))
}

/** Fields that hold the day of the import, which may be another than the dry run's. */
const days: ReadonlySet<string> = new Set(['readOn', 'goneOn'])

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
  args: z.strictObject({
    readings: z.array(reading).min(1),
    /** Digest of the dry run that the person has seen. */
    expected: z.string().length(64).optional(),
    plan: z.string().optional(),
    renames: z.boolean().optional(),
  }),
  decide(state, { readings, expected, plan, renames }, { newId, today, oneWay }) {
    if (plan !== undefined && state.get('plans', plan) === undefined) throw new Refusal('not-found', `There is no plan with the id ${plan}.`, { at: 'args.plan' })
    const { changes, report } = reconcile(state, withoutErased(state, readings as unknown as readonly Reading[], oneWay), { newId, today, plan, renames })
    if (expected !== undefined && reportDigest(changes) !== expected) {
      throw new Refusal('differs', 'The workspace has changed since this import was looked over. Nothing was written; look over what it would do now.', { details: { digest: reportDigest(changes), report } })
    }
    return changes
  },
})
