import type { Change, Fields, Name } from '../../core/kernel/change.ts'
import { erasedText } from '../../core/kernel/erased.ts'
import type { State } from '../../core/kernel/state.ts'
import { recordTypes } from '../../core/root.ts'
import { canonicalJson, type Json, sameJson } from '../../lib/json.ts'
import { finish, type Steps, stepsOver } from '../../lib/steps.ts'
import type { PersistentMap } from '../../lib/persistent-map.ts'
import { hashOf } from './chain.ts'
import type { BesideValue } from './log-store.ts'

/** Bytes of canonical text over which a value lies beside the log. */
export const besideOver = 8_192

/** What an entry holds in place of a value that lies beside the log. */
export interface Marker {
  readonly $beside: string
}

/** By "collection/id": which fields of a record lie beside, and under which digest. */
export type Marks = PersistentMap<Readonly<Record<string, string>>>

export interface SetAside {
  /** The changes as they are written: values beside the log replaced by markers. */
  readonly stored: readonly Change[]
  /** The changes as state takes them: what a reader of the log will see, so that no replica differs from a replay. */
  readonly plain: readonly Change[]
  readonly values: readonly BesideValue[]
  /** Some of the changes hold personal values, so whatever repeats them must not be kept elsewhere. */
  readonly personal: boolean
}

/**
 * Takes out of changes what must not stand in the log itself: personal fields, and values over 8 kB. A value that already lies
 * beside (the `before` of an edit) is named by its digest again and not kept twice. `salt` makes a fresh salt each time.
 */
export function setAside(changes: readonly Change[], state: State, marks: Marks, salt: () => string): SetAside {
  return finish(setAsideSteps(changes, state, marks, salt))
}

const changesAStep = 250

/** `setAside` in steps, for many changes. */
export function* setAsideSteps(changes: readonly Change[], state: State, marks: Marks, salt: () => string): Steps<SetAside> {
  const values: BesideValue[] = []
  const written = new Map<string, { digest: string; value: Json }>()
  let personal = false

  const replaced = (change: Change, fields: Fields, isBefore: boolean): { plain: Fields; stored: Fields } => {
    const types = recordTypes.get(change.collection)?.definition.fields
    const plain = plainJson(fields) as Fields
    if (staysInLog(change.collection, plain)) return { plain, stored: plain }
    let stored: Record<string, Json> | undefined
    for (const name of Object.keys(plain)) {
      const value = plain[name] as Json
      const isPersonal = types?.[name]?.personal === true && value !== null && value !== erasedText
      personal ||= isPersonal
      if (isPersonal || mustLieBeside(value)) (stored ??= { ...plain })[name] = { $beside: digestFor(change, name, value, isBefore) }
    }
    return { plain, stored: stored ?? plain }
  }

  const digestFor = (change: Change, field: string, value: Json, isBefore: boolean): string => {
    const key = `${change.collection}/${change.id}/${field}`
    if (isBefore) {
      const mine = written.get(key)
      if (mine !== undefined && sameJson(mine.value, value)) return mine.digest
      const known = marks.get(`${change.collection}/${change.id}`)?.[field]
      if (known !== undefined && sameJson(state.get(change.collection, change.id)?.[field], value)) return known
    }
    const made = besideValue(change.collection, change.id, value, salt())
    values.push(made)
    written.set(key, { digest: made.digest, value })
    return made.digest
  }

  const stored: Change[] = []
  const plain: Change[] = []
  yield* stepsOver(changes, changesAStep, (change) => {
    const { kind, collection, id } = change
    if (kind === 'create') {
      const after = replaced(change, change.after, false)
      plain.push(after.plain === change.after ? change : { kind, collection, id, after: after.plain })
      stored.push(after.stored === change.after ? change : { kind, collection, id, after: after.stored })
      return
    }
    const before = replaced(change, change.before, true)
    if (kind === 'remove') {
      plain.push({ kind, collection, id, before: before.plain })
      stored.push({ kind, collection, id, before: before.stored })
      return
    }
    const after = replaced(change, change.after, false)
    plain.push({ kind, collection, id, before: before.plain, after: after.plain })
    stored.push({ kind, collection, id, before: before.stored, after: after.stored })
  })
  return { stored, plain, values, personal }
}

/** True when nothing of a record surely lies beside the log: no personal values, and none that could be too long. */
export function staysInLog(collection: Name, fields: Fields): boolean {
  const personal = personalOf(collection)
  for (const name in fields) {
    const value = fields[name] as Json
    if (personal.has(name)) return false
    if (typeof value === 'string' ? value.length > besideOver / 3 : typeof value === 'object' && value !== null && ('$beside' in value || mostBytes(value) > besideOver)) return false
  }
  return true
}

const personalFields = new Map<Name, ReadonlySet<string>>()

function personalOf(collection: Name): ReadonlySet<string> {
  let found = personalFields.get(collection)
  if (found === undefined) {
    const fields = Object.entries(recordTypes.get(collection)?.definition.fields ?? {})
    found = new Set(fields.flatMap(([name, { personal }]) => (personal === true ? [name] : [])))
    personalFields.set(collection, found)
  }
  return found
}

/** A value to be kept beside the log, named by the digest of salt and canonical text. */
export function besideValue(collection: Name, record: string, value: Json, salt: string): BesideValue {
  const text = canonicalJson(value)
  return { digest: besideDigest(salt, text), collection, record, salt, value: text }
}

export function besideDigest(salt: string, text: string): string {
  return hashOf(`${salt}\n${text}`)
}

/** Longer than the limit, or of the form of a marker, which must never be taken for one. */
function mustLieBeside(value: Json): boolean {
  if (typeof value === 'string') return value.length > besideOver / 3 && Buffer.byteLength(value) > besideOver
  if (typeof value !== 'object' || value === null) return false
  return '$beside' in value || (mostBytes(value) > besideOver && Buffer.byteLength(canonicalJson(value)) > besideOver)
}

/** A quick bound that the canonical text of a value does not pass: six bytes a character is the most that JSON makes of one. */
function mostBytes(value: Json): number {
  if (typeof value === 'string') return value.length * 6 + 3
  if (typeof value !== 'object' || value === null) return 30
  let sum = 2
  if (Array.isArray(value)) for (const item of value) sum += mostBytes(item)
  else for (const key of Object.keys(value)) sum += key.length * 6 + 4 + mostBytes((value as { readonly [key: string]: Json })[key] ?? null)
  return sum
}

export function isMarker(value: unknown): value is Marker {
  return typeof value === 'object' && value !== null && typeof (value as { $beside?: unknown }).$beside === 'string'
}

/** The digests that some stored changes name. */
export function digestsIn(changes: readonly Change[]): string[] {
  const found = new Set<string>()
  const look = (fields: Fields) => {
    for (const name of Object.keys(fields)) {
      const value = fields[name]
      if (isMarker(value)) found.add(value.$beside)
    }
  }
  for (const change of changes) {
    if ('before' in change) look(change.before)
    if ('after' in change) look(change.after)
  }
  return [...found]
}

/** Stored changes with their values put back. An erased value reads as `erasedText`. */
export function hydrate(changes: readonly Change[], values: ReadonlyMap<string, BesideValue>): Change[] {
  if (digestsIn(changes).length === 0) return [...changes]
  const back = (fields: Fields): Fields => {
    if (!Object.values(fields).some(isMarker)) return fields
    return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, isMarker(value) ? valueOf(value, values) : value]))
  }
  return changes.map((change) => ({ ...change, ...('before' in change && { before: back(change.before) }), ...('after' in change && { after: back(change.after) }) }) as Change)
}

/** True when something that the changes name has been erased. */
export function holdsErased(changes: readonly Change[], values: ReadonlyMap<string, BesideValue>): boolean {
  return digestsIn(changes).some((digest) => values.get(digest)?.value === null)
}

export function valueOf(marker: Marker, values: ReadonlyMap<string, BesideValue>): Json {
  const found = values.get(marker.$beside)
  if (found === undefined) throw new Error(`A value beside the log is missing (${marker.$beside}).`)
  return found.value === null ? erasedText : (JSON.parse(found.value) as Json)
}

/** Which fields lie beside after some stored changes. */
export function* marksAfter(marks: Marks, stored: readonly Change[]): Steps<Marks> {
  let next = marks
  yield* stepsOver(stored, changesAStep, (change) => {
    if (next.size === 0 && (change.kind === 'remove' || !holdsMarker(change.after))) return
    const key = `${change.collection}/${change.id}`
    const now = next.get(key)
    if (change.kind === 'remove') {
      if (now !== undefined) next = next.remove(key)
      return
    }
    let fields: Record<string, string> | undefined
    for (const [name, value] of Object.entries(change.after)) {
      if (isMarker(value)) (fields ??= { ...now })[name] = value.$beside
      else if (now?.[name] !== undefined) delete (fields ??= { ...now })[name]
    }
    if (fields !== undefined) next = Object.keys(fields).length === 0 ? next.remove(key) : next.set(key, fields)
  })
  return next
}

function holdsMarker(fields: Fields): boolean {
  for (const name in fields) if (isMarker(fields[name])) return true
  return false
}

/** The value as JSON keeps it: keys without a value left out. The same object when there is nothing to leave out. */
function plainJson(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((item: Json | undefined) => plainJson(item ?? null))
    return items.every((item, i) => item === value[i]) ? value : items
  }
  const record = value as { readonly [key: string]: Json | undefined }
  const keys = Object.keys(record)
  for (const key of keys) {
    const item = record[key]
    if (typeof item === 'string') continue
    if (item === undefined || plainJson(item) !== item) {
      return Object.fromEntries(keys.flatMap((one) => (record[one] === undefined ? [] : [[one, plainJson(record[one])] as const])))
    }
  }
  return value
}
