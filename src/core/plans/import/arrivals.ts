import type { Steps } from '../../../lib/steps.ts'
import type { Fields, Id, Name, StoredRecord } from '../../kernel/change.ts'
import type { State } from '../../kernel/state.ts'
import type { Draft, Remark } from '../draft.ts'
import { importables, type Importable } from './importable.ts'
import type { SourceRead } from './sources-read.ts'

/** A draft on its way to a record. Built up by one import and thrown away with it, so it may change in place. */
export interface Arrival {
  /** The record it becomes: known by its key, taken over by a rename, or new. */
  id: Id
  now: StoredRecord | undefined
  readonly draft: Draft
  readonly source: SourceRead
  readonly kind: Importable
  /** What the record would hold: the draft's values, then with its references, and for a record of one source alone with its key. */
  fields: Fields
  /** Not taken: a remark says why. What points at it dangles, unless the record was there before. */
  refused: boolean
  /** Belongs to no one source. */
  readonly shared: boolean
}

export interface Arrivals {
  readonly all: readonly Arrival[]
  /** Those of one source by collection and key; shared ones are in `shared` instead. */
  readonly own: ReadonlyMap<SourceRead, ReadonlyMap<string, Arrival>>
  readonly shared: ReadonlyMap<string, readonly Arrival[]>
  readonly remarks: readonly Remark[]
}

/** The records that imports have written before, by source and by key. */
export class KnownRecords {
  private readonly state: State
  private readonly bySource = new Map<Name, Map<Id, Map<string, StoredRecord>>>()
  private readonly byKey = new Map<Name, Map<string, StoredRecord[]>>()

  constructor(state: State) {
    this.state = state
  }

  /** The records of one source in a collection, by key; shared ones are nobody's. */
  of(collection: Name, source: Id): ReadonlyMap<string, StoredRecord> {
    let sources = this.bySource.get(collection)
    if (sources === undefined) {
      sources = new Map()
      for (const record of this.state.each(collection)) {
        const { source: owner, sourceKey } = record
        if (typeof owner !== 'string' || typeof sourceKey !== 'string' || record['shared'] === true) continue
        let records = sources.get(owner)
        if (records === undefined) sources.set(owner, (records = new Map()))
        records.set(sourceKey, record)
      }
      this.bySource.set(collection, sources)
    }
    return sources.get(source) ?? none
  }

  /** Every record of a collection that imports know by this key, whatever its source; shared ones first. */
  withKey(collection: Name, key: string): readonly StoredRecord[] {
    let keys = this.byKey.get(collection)
    if (keys === undefined) {
      keys = new Map()
      for (const record of this.state.each(collection)) {
        if (typeof record['sourceKey'] !== 'string') continue
        const list = keys.get(record['sourceKey'])
        if (list === undefined) keys.set(record['sourceKey'], [record])
        else if (record['shared'] === true) list.unshift(record)
        else list.push(record)
      }
      this.byKey.set(collection, keys)
    }
    return keys.get(key) ?? []
  }

  /** The erased person that a key stands for. */
  erased(collection: Name, key: string): Id | undefined {
    if (collection !== 'people' || !key.startsWith(erasedKey)) return undefined
    const person = this.state.get(collection, key.slice(erasedKey.length))
    return person?.['erased'] === true ? person.id : undefined
  }
}

/** The key by which a reference names an erased person, in place of the names that are gone. */
const erasedKey = 'erased:'

export function keyOfErased(person: Id): string {
  return `${erasedKey}${person}`
}

const none: ReadonlyMap<string, StoredRecord> = new Map()

/** The name of a draft within its source, or of a shared draft anywhere. */
export function nameIn(collection: Name, key: string): string {
  return `${collection}|${key}`
}

const draftsAStep = 500

/**
 * Matches every draft with the record it was before: by source and key, or for a shared draft by key alone. A second draft of one key
 * in one source is refused with a remark; several shared drafts of one key become one record.
 */
export function* arrivalsOf(known: KnownRecords, sources: readonly SourceRead[], newId: (name: string) => Id): Steps<Arrivals> {
  const own = new Map<SourceRead, Map<string, Arrival>>()
  const shared = new Map<string, Arrival[]>()
  const remarks: Remark[] = []
  const all: Arrival[] = []
  let looked = 0
  for (const source of sources) {
    const seen = new Map<string, Arrival>()
    own.set(source, seen)
    const prefix = `${source.shape}|${source.title}`
    for (const draft of source.readings.flatMap((reading) => reading.drafts)) {
      if (++looked % draftsAStep === 0) yield
      const kind = importables.get(draft.collection)
      if (kind === undefined) {
        remarks.push(remarkAt(draft, 'error', 'collection-unknown', `Nothing called "${draft.collection}" can be imported; "${draft.key}" was not taken.`))
        continue
      }
      // A plan that was chosen for the whole source takes the place of those that its files name.
      if (draft.collection === 'plans' && source.plan !== undefined) continue
      const name = nameIn(draft.collection, draft.key)
      const isShared = draft.shared === true || draft.collection === 'plans'
      const first = isShared ? shared.get(name)?.[0] : seen.get(name)
      if (first !== undefined && !isShared) {
        remarks.push(remarkAt(draft, 'error', 'key-twice', `"${draft.key}" is there twice (before at ${placeText(first.draft)}); this one was not taken.`))
        continue
      }
      const now = isShared ? sharedRecord(known, draft) : known.of(draft.collection, source.id).get(draft.key)
      const id = now?.id ?? first?.id ?? newId(freshName(kind, all.length) ?? (isShared ? name : `${prefix}|${name}`))
      const arrival: Arrival = { id, now, draft, source, kind, fields: {}, refused: false, shared: isShared }
      all.push(arrival)
      if (!isShared) seen.set(name, arrival)
      else if (first === undefined) shared.set(name, [arrival])
      else shared.get(name)?.push(arrival)
    }
  }
  return { all, own, shared, remarks }
}

/** Ids are digests of what they are made from, and stay: one made from a personal key would tell who was erased to anybody who tries names. */
function freshName({ type }: Importable, place: number): string | undefined {
  return type.definition.fields['sourceKey']?.personal === true ? `${type.collection}|#${place}` : undefined
}

function sharedRecord(known: KnownRecords, draft: Draft): StoredRecord | undefined {
  const records = known.withKey(draft.collection, draft.key)
  const first = records[0]
  return first !== undefined && (first['shared'] === true || records.length === 1) ? first : undefined
}

export function remarkAt(draft: Draft, severity: Remark['severity'], code: string, sentence: string): Remark {
  return { severity, code, place: draft.place, sentence }
}

export function placeText({ place }: Draft): string {
  return place.line === undefined ? place.file : `${place.file}, line ${place.line}`
}
