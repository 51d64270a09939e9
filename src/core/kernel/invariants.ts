import { finish, type Steps, stepsOver } from '../../lib/steps.ts'
import { recordTypes } from '../root.ts'
import type { Change, Id, Name, StoredRecord } from './change.ts'
import type { Actor } from './permission.ts'
import type { RecordType } from './record-type.ts'
import { Refusal } from './refusal.ts'
import type { State } from './state.ts'
import { namedIn, targetsOf } from './targets.ts'

/**
 * What must hold after any command, whoever wrote it: each written record fits its schema, each reference names a record that
 * exists, nothing that is pointed at goes away, what is for good stays, and each type's own invariant holds. Returns the state after
 * the changes. Refuses with `invalid`, `not-found`, `in-use` or `gone`.
 */
export function checkInvariants(state: State, changes: readonly Change[]): State {
  return finish(checkInvariantsSteps(state, changes))
}

/** `checkInvariants` in steps, for many changes. `asks`: who is told; what they may not read is not named. */
export function* checkInvariantsSteps(state: State, changes: readonly Change[], asks?: Pick<Actor, 'role'>): Steps<State> {
  const after = yield* state.applySteps(changes)
  const there = new There(after, state, asks)
  yield* stepsOver(changes, changesAStep, ({ collection, id }) => {
    const type = recordTypes.get(collection)
    if (type === undefined) throw new Refusal('invalid', `There is no collection called "${collection}".`)
    const record = after.get(collection, id)
    if (type.lasting.length > 0) checkLasting(type, state.get(collection, id), record)
    if (record !== undefined) checkRecord(type, record, there)
  })
  checkRemoved(after, changes, { state, asks })
  return after
}

const changesAStep = 250

/** Which records there are. Many of an import's records point at the same few. */
class There {
  readonly state: State
  private readonly before: State
  private readonly asks: Pick<Actor, 'role'> | undefined
  private readonly seen = new Map<Name, Set<Id>>()

  constructor(state: State, before: State, asks: Pick<Actor, 'role'> | undefined) {
    this.state = state
    this.before = before
    this.asks = asks
  }

  /** Why a record may not point at what is not there: these very changes remove it, or there never was such a thing. */
  refusal(type: RecordType, record: StoredRecord, name: string, to: Name, target: Id): Refusal {
    if (this.before.get(to, target) !== undefined) return stillUsed(type, record, to, { state: this.before, asks: this.asks })
    return new Refusal('not-found', `The ${type.word}'s ${name} names a ${recordTypes.get(to)?.word ?? to} that does not exist (${target}).`, { at: name })
  }

  has(collection: Name, id: Id): boolean {
    let ids = this.seen.get(collection)
    if (ids === undefined) this.seen.set(collection, (ids = new Set()))
    if (ids.has(id)) return true
    if (this.state.get(collection, id) === undefined) return false
    ids.add(id)
    return true
  }
}

function checkRecord(type: RecordType, record: StoredRecord, there: There): void {
  if (!type.holds(record)) checkSchema(type, record)
  for (const [name, to] of type.references) {
    const value = record[name]
    if (value === undefined || (typeof value === 'string' && there.has(to, value))) continue
    for (const target of targetsOf(value)) {
      if (!there.has(to, target)) throw there.refusal(type, record, name, to, target)
    }
  }
  for (const [name, by, to] of type.named) {
    for (const target of namedIn(record[name], by)) {
      if (!there.has(to, target)) throw there.refusal(type, record, name, to, target)
    }
  }
  const broken = type.definition.invariant?.(record as never, there.state)
  if (broken !== undefined) throw new Refusal('invalid', broken)
}

function checkSchema(type: RecordType, record: StoredRecord): void {
  const { id: _id, ...fields } = record
  const parsed = type.schema.safeParse(fields)
  if (parsed.success) return
  const issue = parsed.error.issues[0]
  const at = (issue?.path ?? []).join('.')
  throw new Refusal('invalid', `The ${type.word} cannot be kept: ${at === '' ? '' : `${at}: `}${issue?.message ?? 'not of the right form'}.`, { at })
}

/** Nothing takes back what is for good. */
function checkLasting(type: RecordType, before: StoredRecord | undefined, now: StoredRecord | undefined): void {
  for (const [name, { lasting }] of type.lasting) {
    if (lasting !== undefined && before?.[name] === lasting.value && now?.[name] !== lasting.value) throw new Refusal('gone', lasting.why, { at: name })
  }
}

/** `at` is where names are looked up: before the changes, when what goes still has its own. */
function checkRemoved(after: State, changes: readonly Change[], at: Naming): void {
  for (const { type, record, to } of usesOf(after, changes)) {
    throw stillUsed(type, record, to, at)
  }
}

interface Naming {
  readonly state: State
  readonly asks: Pick<Actor, 'role'> | undefined
}

function stillUsed(type: RecordType, record: StoredRecord, to: Name, at: Naming): Refusal {
  return new Refusal('in-use', `The ${recordTypes.get(to)?.word ?? 'record'} cannot be removed: the ${type.word} ${titleOf(type, record, at)} still points at it.`)
}

interface Use {
  readonly type: RecordType
  readonly record: StoredRecord
  readonly to: Name
  /** Those of the removed that it points at. */
  readonly ids: readonly Id[]
}

/** What points, after some changes, at records that they remove. */
function* usesOf(after: State, changes: readonly Change[]): Iterable<Use> {
  const removed = new Map<Name, Set<Id>>()
  for (const { kind, collection, id } of changes) {
    if (kind === 'remove' && after.get(collection, id) === undefined) {
      removed.set(collection, (removed.get(collection) ?? new Set()).add(id))
    }
  }
  if (removed.size === 0) return
  for (const type of recordTypes.values()) {
    for (const [name, field] of Object.entries(type.definition.fields)) {
      const to = field.to ?? field.names?.to
      const gone = to === undefined ? undefined : removed.get(to)
      if (to === undefined || gone === undefined) continue
      for (const record of after.each(type.collection)) {
        const targets = field.names === undefined ? targetsOf(record[name]) : namedIn(record[name], field.names.by)
        const ids = targets.filter((id) => gone.has(id))
        if (ids.length > 0) yield { type, record, to, ids }
      }
    }
  }
}

/**
 * What is taken back, without the records that were written down beside what needed them first and that others use by now (`staysForOthers`). One that nothing taken
 * back here had used stays among them, so that taking back that one alone is refused with a sentence.
 */
export function withoutUsedByOthers(state: State, changes: readonly Change[]): readonly Change[] {
  const shared = changes.filter(({ kind, collection }) => kind === 'remove' && recordTypes.get(collection)?.definition.staysForOthers === true)
  if (shared.length === 0) return changes
  const used = new Set([...usesOf(state.apply(changes), shared)].flatMap(({ to, ids }) => ids.map((id) => `${to}/${id}`)))
  const stays = new Set(shared.filter(({ collection, id }) => used.has(`${collection}/${id}`) && changes.some((change) => hadUsed(change, collection, id))))
  return stays.size === 0 ? changes : changes.filter((change) => !stays.has(change))
}

function hadUsed(change: Change, to: Name, id: Id): boolean {
  if (change.kind === 'create') return false
  const fields = recordTypes.get(change.collection)?.references ?? []
  return fields.some(([field, target]) => target === to && targetsOf(change.before[field]).includes(id))
}

/** What is not everybody's to read is not named: whoever removes may be another. What has no title of its own is called by what it is of, never by its id where anything else is known. */
function titleOf(type: RecordType, record: StoredRecord, at: Naming): string {
  const { readable, readers, title: field, calledBy } = type.definition
  if (readable !== undefined || (at.asks !== undefined && !(readers ?? ['owner']).includes(at.asks.role))) return 'of somebody'
  const title = field === undefined ? undefined : record[field]
  if (typeof title === 'string') return `"${title}"`
  const [by, to] = type.references.find(([name]) => name === calledBy) ?? type.references[0] ?? []
  const [of, its] = by === undefined || to === undefined ? [] : [recordTypes.get(to), at.state.get(to, String(record[by]))]
  return of === undefined || its === undefined ? record.id : titleOf(of, its, at)
}
