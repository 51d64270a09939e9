import type { Json } from '../../../lib/json.ts'
import type { Id, Name, StoredRecord } from '../../kernel/change.ts'
import type { DraftReference, Remark } from '../draft.ts'
import { nameIn, remarkAt, type Arrival, type Arrivals, type KnownRecords } from './arrivals.ts'
import { keepOwn } from './fitting-fields.ts'
import type { Dangling } from './report.ts'
import type { SourceRead } from './sources-read.ts'

/**
 * Finds what a reference names: among the drafts of the same source, then the shared ones, then the records this source wrote before
 * (unless the file speaks of that collection and no longer has the key), then the only record anywhere with that key.
 */
export class References {
  private readonly known: KnownRecords
  private readonly arrivals: Arrivals
  private foreign: Map<string, Arrival[]> | undefined
  private asking: { readonly source: SourceRead; readonly collection: Name; readonly answers: Map<DraftReference, Id> } | undefined
  private sources: Map<Id, { readonly source: SourceRead; readonly own: ReadonlyMap<string, Arrival> }> | undefined

  constructor(known: KnownRecords, arrivals: Arrivals) {
    this.known = known
    this.arrivals = arrivals
  }

  /**
   * The record that a reference names. Many drafts of a large file hold the very same reference; while the drafts of one collection are
   * looked at, no other collection changes, so that what such a one names is looked up once.
   */
  find(from: Arrival, reference: DraftReference): Id | undefined {
    const { source, draft: { collection } } = from
    if (reference.collection === collection) return this.lookUp(from, reference)
    if (this.asking?.source !== source || this.asking.collection !== collection) this.asking = { source, collection, answers: new Map() }
    const { answers } = this.asking
    const known = answers.get(reference)
    if (known !== undefined) return known
    const id = this.lookUp(from, reference)
    if (id !== undefined) answers.set(reference, id)
    return id
  }

  private lookUp(from: Arrival, { collection, key }: DraftReference): Id | undefined {
    const name = nameIn(collection, key)
    const arrival = this.arrivals.own.get(from.source)?.get(name) ?? this.arrivals.shared.get(name)?.find((one) => !one.refused)
    if (arrival !== undefined) return idOf(arrival)
    const before = this.known.of(collection, from.source.id).get(key)
    if (before !== undefined && !from.source.covered.has(collection)) return before.id
    return this.elsewhere(name, collection, key) ?? this.known.erased(collection, key)
  }

  private elsewhere(name: string, collection: Name, key: string): Id | undefined {
    if (this.foreign === undefined) {
      this.foreign = new Map()
      for (const own of this.arrivals.own.values()) {
        for (const [at, arrival] of own) {
          const list = this.foreign.get(at)
          if (list === undefined) this.foreign.set(at, [arrival])
          else list.push(arrival)
        }
      }
    }
    const ids = new Set<Id>()
    for (const arrival of this.foreign.get(name) ?? []) {
      const id = idOf(arrival)
      if (id !== undefined) ids.add(id)
    }
    for (const record of this.known.withKey(collection, key)) {
      if (record['shared'] === true) return record.id
      if (!this.leaves(collection, record)) ids.add(record.id)
    }
    return ids.size === 1 ? [...ids][0] : undefined
  }

  /** A record that its source no longer has is no target: what pointed at it dangles, whether or not it stays for other reasons. */
  private leaves(collection: Name, record: StoredRecord): boolean {
    this.sources ??= new Map([...this.arrivals.own].map(([source, own]) => [source.id, { source, own }]))
    const found = this.sources.get(String(record['source']))
    return found !== undefined && found.source.covered.has(collection) && !found.own.has(nameIn(collection, String(record['sourceKey'])))
  }
}

function idOf(arrival: Arrival): Id | undefined {
  return arrival.refused ? arrival.now?.id : arrival.id
}

/**
 * Puts the ids of what a draft points at into its fields. A key that names nothing dangles: it is told, kept as an own field under the
 * source's own name for it, and where the record cannot do without it the draft is refused.
 */
export function takeReferences(arrival: Arrival, references: References, plan: Id | undefined, remarks: Remark[], dangling: Dangling[]): void {
  const { draft, kind, source, shared } = arrival
  const links: Record<string, Json> = {}
  const lost: [string, Json][] = []
  for (const field of Object.keys(draft.references)) {
    const said = draft.references[field] as DraftReference | readonly DraftReference[]
    if (!kind.references.has(field) || field === 'source') {
      remarks.push(remarkAt(draft, 'warning', 'field-unknown', `"${draft.key}": a ${kind.type.word} points at nothing by the name "${field}"; it was not taken.`))
      continue
    }
    if (field === 'plan' && plan !== undefined) continue
    const sole = Array.isArray(said) && said.length === 1 ? (said[0] as DraftReference) : said
    const found = Array.isArray(sole) ? undefined : references.find(arrival, sole as DraftReference)
    if (found !== undefined) {
      links[field] = kind.lists.has(field) ? [found] : found
      continue
    }
    const missing: DraftReference[] = []
    const ids: Id[] = []
    const list = Array.isArray(said) ? (said as readonly DraftReference[]) : [said as DraftReference]
    for (const reference of list) {
      const id = references.find(arrival, reference)
      if (id === undefined) missing.push(reference)
      else if (!ids.includes(id)) ids.push(id)
    }
    const many = kind.lists.has(field)
    if (ids.length > 0) links[field] = many ? ids : (ids[0] as Id)
    if (missing.length > 0) lost.push(dangle(arrival, field, missing, remarks, dangling))
    if (!many && list.length > 1) {
      remarks.push(remarkAt(draft, 'warning', 'several-for-one', `"${draft.key}" names ${list.length} for its ${field}, which takes one; the first was taken.`))
    }
  }
  if (kind.references.has('plan') && plan !== undefined) links['plan'] = plan
  // One object made in one go, the fixed keys first: adding keys one by one costs most of a large import.
  arrival.fields = shared ? { ...links, ...arrival.fields } : { sourceKey: draft.key, source: source.id, ...links, ...arrival.fields }
  if (lost.length > 0) keepLost(arrival, lost)
  for (const field of kind.required) {
    if (links[field] !== undefined || !kind.references.has(field) || arrival.refused) continue
    arrival.refused = true
    remarks.push(remarkAt(draft, 'error', 'reference-missing', `"${draft.key}" names no ${field} that is known, and there is no ${kind.type.word} without one; it was not taken.`))
  }
}

function dangle(arrival: Arrival, field: string, missing: readonly DraftReference[], remarks: Remark[], dangling: Dangling[]): [string, Json] {
  const { draft, source, kind } = arrival
  const title = titleOf(arrival)
  const place = draft.places?.[field] ?? draft.place
  const column = source.readings.flatMap((reading) => reading.columns[draft.collection] ?? []).find((one) => one.field === field)?.column ?? field
  for (const { collection, key } of missing) {
    dangling.push({ collection: draft.collection, key: draft.key, title, source: source.title, place, field, to: collection, missing: key })
    const kept = kind.fields.has('own') ? `; "${key}" is kept as the own field "${column}"` : kind.fields.has('said') ? `; "${key}" is kept as what the source said` : ''
    remarks.push({ severity: 'warning', code: 'dangling-reference', place, sentence: `${title} (${draft.key}) points at "${key}" by its ${column}, and there is no such ${word(collection)}${kept}.` })
  }
  return [column, missing.length === 1 ? (missing[0] as DraftReference).key : missing.map(({ key }) => key)]
}

function keepLost(arrival: Arrival, lost: readonly [string, Json][]): void {
  if (arrival.kind.fields.has('own')) keepOwn(arrival, lost)
  else if (arrival.kind.fields.has('said') && arrival.fields['said'] === undefined) {
    arrival.fields = { ...arrival.fields, said: lost.map(([, keys]) => String(keys)).join(', ').slice(0, 200) }
  }
}

export function titleOf({ draft, kind, now }: Pick<Arrival, 'draft' | 'kind' | 'now'>): string {
  const field = kind.type.definition.title
  const title = field === undefined ? undefined : (draft.fields[field] ?? now?.[field])
  return typeof title === 'string' ? title : draft.key
}

function word(collection: Name): string {
  return collection.replaceAll('-', ' ').replace(/ies$/, 'y').replace(/s$/, '').replace('people', 'person')
}
