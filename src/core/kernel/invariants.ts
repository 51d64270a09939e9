import { recordTypes } from '../root.ts'
import type { Change, Id, Name, StoredRecord } from './change.ts'
import type { RecordType } from './record-type.ts'
import { Refusal } from './refusal.ts'
import type { State } from './state.ts'

/**
 * What must hold after any command, whoever wrote it: each written record fits its schema, each reference names a record that
 * exists, nothing that is pointed at goes away, what is for good stays, and each type's own invariant holds. Returns the state after
 * the changes. Refuses with `invalid`, `not-found`, `in-use` or `gone`.
 */
export function checkInvariants(state: State, changes: readonly Change[]): State {
  const after = state.apply(changes)
  for (const { collection, id } of changes) {
    const type = recordTypes.get(collection)
    if (type === undefined) throw new Refusal('invalid', `There is no collection called "${collection}".`)
    const record = after.get(collection, id)
    if (type.lasting.length > 0) checkLasting(type, state.get(collection, id), record)
    if (record !== undefined) checkRecord(type, record, after)
  }
  checkRemoved(after, changes)
  return after
}

function checkRecord(type: RecordType, record: StoredRecord, state: State): void {
  const { id: _id, ...fields } = record
  const parsed = type.schema.safeParse(fields)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const at = (issue?.path ?? []).join('.')
    throw new Refusal('invalid', `The ${type.word} cannot be kept: ${at === '' ? '' : `${at}: `}${issue?.message ?? 'not of the right form'}.`, { at })
  }
  for (const [name, field] of Object.entries(type.definition.fields)) {
    if (field.to === undefined) continue
    for (const target of targetsOf(record[name])) {
      if (state.get(field.to, target) === undefined) {
        const word = recordTypes.get(field.to)?.word ?? field.to
        throw new Refusal('not-found', `The ${type.word}'s ${name} names a ${word} that does not exist (${target}).`, { at: name })
      }
    }
  }
  const broken = type.definition.invariant?.(record as never, state)
  if (broken !== undefined) throw new Refusal('invalid', broken)
}

/** Nothing takes back what is for good. */
function checkLasting(type: RecordType, before: StoredRecord | undefined, now: StoredRecord | undefined): void {
  for (const [name, { lasting }] of type.lasting) {
    if (lasting !== undefined && before?.[name] === lasting.value && now?.[name] !== lasting.value) throw new Refusal('gone', lasting.why, { at: name })
  }
}

/** Ids that a reference field holds: one, a list, or none. */
export function targetsOf(value: unknown): readonly Id[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}

function checkRemoved(state: State, changes: readonly Change[]): void {
  const removed = new Map<Name, Set<Id>>()
  for (const { kind, collection, id } of changes) {
    if (kind === 'remove' && state.get(collection, id) === undefined) {
      removed.set(collection, (removed.get(collection) ?? new Set()).add(id))
    }
  }
  if (removed.size === 0) return
  for (const type of recordTypes.values()) {
    for (const [name, field] of Object.entries(type.definition.fields)) {
      const gone = field.to === undefined ? undefined : removed.get(field.to)
      if (gone === undefined) continue
      for (const record of state.each(type.collection)) {
        if (targetsOf(record[name]).some((id) => gone.has(id))) {
          const word = recordTypes.get(field.to ?? '')?.word ?? 'record'
          throw new Refusal('in-use', `The ${word} cannot be removed: the ${type.word} ${titleOf(type, record)} still points at it.`)
        }
      }
    }
  }
}

function titleOf(type: RecordType, record: StoredRecord): string {
  const title = type.definition.title === undefined ? undefined : record[type.definition.title]
  return typeof title === 'string' ? `"${title}"` : record.id
}
