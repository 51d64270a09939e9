import type { Change, Fields, Name } from '../../core/kernel/change.ts'
import { erasedText } from '../../core/kernel/erased.ts'
import type { State } from '../../core/kernel/state.ts'
import { recordTypes } from '../../core/root.ts'
import { canonicalJson, type Json, sameJson } from '../../lib/json.ts'
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
  const values: BesideValue[] = []
  const written = new Map<string, { digest: string; value: Json }>()
  let personal = false

  const replaced = (change: Change, fields: Fields, isBefore: boolean): [Fields, Fields] => {
    const types = recordTypes.get(change.collection)?.definition.fields
    const plain: Record<string, Json> = {}
    const stored: Record<string, Json> = {}
    for (const [name, given] of Object.entries(fields)) {
      if (given === undefined) continue
      const value = plainJson(given)
      plain[name] = value
      const isPersonal = types?.[name]?.personal === true && value !== null && value !== erasedText
      personal ||= isPersonal
      stored[name] = isPersonal || mustLieBeside(value) ? { $beside: digestFor(change, name, value, isBefore) } : value
    }
    return [plain, stored]
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
  for (const change of changes) {
    const before = 'before' in change ? replaced(change, change.before, true) : undefined
    const after = 'after' in change ? replaced(change, change.after, false) : undefined
    plain.push({ ...change, ...(before && { before: before[0] }), ...(after && { after: after[0] }) } as Change)
    stored.push({ ...change, ...(before && { before: before[1] }), ...(after && { after: after[1] }) } as Change)
  }
  return { stored, plain, values, personal }
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
  return '$beside' in value || Buffer.byteLength(canonicalJson(value)) > besideOver
}

export function isMarker(value: unknown): value is Marker {
  return typeof value === 'object' && value !== null && typeof (value as { $beside?: unknown }).$beside === 'string'
}

/** The digests that some stored changes name. */
export function digestsIn(changes: readonly Change[]): string[] {
  const found = new Set<string>()
  for (const change of changes) {
    for (const fields of fieldsOf(change)) for (const value of Object.values(fields)) if (isMarker(value)) found.add(value.$beside)
  }
  return [...found]
}

/** Stored changes with their values put back. An erased value reads as `erasedText`. */
export function hydrate(changes: readonly Change[], values: ReadonlyMap<string, BesideValue>): Change[] {
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
export function marksAfter(marks: Marks, stored: readonly Change[]): Marks {
  let next = marks
  for (const change of stored) {
    const key = `${change.collection}/${change.id}`
    const now = next.get(key)
    if (change.kind === 'remove') {
      if (now !== undefined) next = next.remove(key)
      continue
    }
    let fields: Record<string, string> | undefined
    for (const [name, value] of Object.entries(change.after)) {
      if (isMarker(value)) (fields ??= { ...now })[name] = value.$beside
      else if (now?.[name] !== undefined) delete (fields ??= { ...now })[name]
    }
    if (fields !== undefined) next = Object.keys(fields).length === 0 ? next.remove(key) : next.set(key, fields)
  }
  return next
}

function fieldsOf(change: Change): Fields[] {
  return [...('before' in change ? [change.before] : []), ...('after' in change ? [change.after] : [])]
}

/** The value as JSON keeps it: keys without a value left out. The same object when there is nothing to leave out. */
function plainJson(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((item: Json | undefined) => plainJson(item ?? null))
    return items.every((item, i) => item === value[i]) ? value : items
  }
  const entries = Object.entries(value as { readonly [key: string]: Json | undefined })
  const kept = entries.filter((entry): entry is [string, Json] => entry[1] !== undefined).map(([key, item]) => [key, plainJson(item)] as const)
  return kept.length === entries.length && kept.every(([, item], i) => item === entries[i]?.[1]) ? value : Object.fromEntries(kept)
}
