import { rankBetween } from '../../lib/rank.ts'
import type { Day } from '../kernel/command.ts'
import type { Id, Name, StoredRecord } from '../kernel/change.ts'
import type { RecordType } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { recordTypes } from '../root.ts'
import type { Window } from '../time/window.ts'
import type { AudienceRules } from './audiences.ts'
import { type Candidate, type Candidates, closeReferences, type TypeShape } from './closed-references.ts'
import { type HeldField, type Leaving, leavingFields, leavingFor, neededFields } from './leaving.ts'
import { outsideIdMaker } from './outside-ids.ts'
import { type View, type ViewAudience, viewFromRedact, type ViewRecord } from './view.ts'
import { spellingOf } from './words/allowed-to.ts'
import { keptWords } from './words/kept-words.ts'

/** What is needed beside state and audience: the day the View speaks for, and the workspace's key for the ids that go outside. */
export interface RedactOptions {
  readonly today: Day
  readonly key: string
}

/**
 * State as one audience may see it on one day: the only way to a View (DESIGN law 3). A value leaves only if its collection, its
 * record's mark, its field, its column in the source and every record it refers to allow it; windows are told by the audience's date
 * policy; outside, ids are HMACs, `outsideTitle` stands in place of the title, and a value that holds a word that must not leave does
 * not. Everything in the View, and its order, follows from what this audience may see alone. Never refuses: what may not leave is not there.
 */
export function redact(state: State, audience: AudienceRules, { today, key }: RedactOptions): View {
  const leaving = leavingFor(state, audience, today)
  const candidates = candidatesOf(leaving, state)
  closeCandidates(candidates, audience)
  if (!audience.inside) for (const records of candidates.values()) orderAnew(records)
  const idOf = audience.inside ? (_: Name, id: Id) => id : outsideIds(key)
  if (!audience.inside) placeAllAnew(candidates, idOf)
  const collections = new Map<Name, ReadonlyMap<string, ViewRecord>>()
  for (const [collection, records] of candidates) {
    if (records.size > 0) collections.set(collection, inOrder([...records.values()].map((one) => viewRecord(one, idOf))))
  }
  return viewFromRedact(toldAudience(leaving), today, collections)
}

/** A value kept back because it holds a word that must not leave. For people inside only: it names records by their own ids. */
export interface WithheldWord extends HeldField {
  readonly collection: Name
  readonly id: Id
  /** What is kept back and why, for a person inside. */
  readonly sentence: string
  /** Where the word is also an account's or a hidden value's: what stands for it outside, and what is written in its place. */
  readonly code?: string
  readonly by?: string
}

/**
 * What `redact` keeps back from an outside audience because of a word that must not leave (settings, `neverOutside`), and of nothing
 * else: a record that would not leave without the word either, since what it refers to stays inside, is not counted. Whether a deck
 * is published hangs on this list, and that may not tell of what is inside (AU30).
 */
export function withheldWords(state: State, audience: AudienceRules, { today }: Pick<RedactOptions, 'today'>): readonly WithheldWord[] {
  const leaving = leavingFor(state, audience, today)
  if (leaving.words === undefined) return []
  const candidates = candidatesOf({ ...leaving, words: undefined }, state)
  closeCandidates(candidates, audience)
  const found: WithheldWord[] = []
  const coded = new Map(keptWords(state).flatMap(({ word, code, by }) => (code === undefined || by === undefined ? [] : [[spellingOf(word), { code, by }] as const])))
  for (const type of recordTypes.values()) {
    for (const record of state.list(type.collection)) {
      if (candidates.get(type.collection)?.has(record.id) !== true) continue
      const held = leavingFields(leaving, type, record)?.held ?? []
      for (const one of held) found.push({ collection: type.collection, id: record.id, ...one, sentence: withheldSentence(type, record, one), ...coded.get(spellingOf(one.word)) })
    }
  }
  return found
}

function withheldSentence({ word, definition }: RecordType, record: StoredRecord, held: HeldField): string {
  const title = definition.title === undefined ? undefined : record[definition.title]
  const what = typeof title === 'string' ? `the ${word} "${title}"` : `a ${word}`
  return `The ${held.field} of ${what} holds "${held.word}", which must not leave, so it is not told outside.`
}

function candidatesOf(leaving: Leaving, state: State): Candidates {
  const candidates: Candidates = new Map()
  for (const type of recordTypes.values()) {
    const records = new Map<Id, Candidate>()
    const shape = shapeOf(type)
    for (const record of state.each(type.collection)) {
      const found = leavingFields(leaving, type, record)
      if (found !== undefined) records.set(record.id, { shape, id: record.id, fields: found.fields })
    }
    candidates.set(type.collection, records)
  }
  return candidates
}

const shapes = new WeakMap<RecordType, TypeShape>()

/** Worked out once: asking each field whether it may be left out costs more than a small View does. */
function shapeOf(type: RecordType): TypeShape {
  const shape = shapes.get(type) ?? madeShape(type)
  shapes.set(type, shape)
  return shape
}

function madeShape(type: RecordType): TypeShape {
  const references = Object.entries(type.definition.fields).flatMap(([name, field]) => (field.to === undefined ? [] : [[name, field.to] as const]))
  const about = references.flatMap(([name]) => (type.definition.fields[name]?.isAbout === true ? [name] : []))
  const order = Object.entries(type.definition.fields).find(([, { isOrder }]) => isOrder === true && type.definition.placeAnew === undefined)?.[0]
  return { collection: type.collection, references, about, needed: neededFields(type), ...(order === undefined ? {} : { order }) }
}

/** What is left of the candidates once all that hangs on others is settled: their product, what they refer to, the plan they are of. */
function closeCandidates(candidates: Candidates, audience: AudienceRules): void {
  if (audience.products !== undefined) dropOtherProducts(candidates, audience.products)
  closeReferences(candidates)
  if (!audience.inside) dropIdlePlans(candidates)
}

/** An item that is of another product does not leave: its own, or that of the release it ships in, as this audience is told them. */
function dropOtherProducts(candidates: Candidates, products: readonly string[]): void {
  const items = candidates.get('items') ?? new Map<Id, Candidate>()
  const productOf = (item: Candidate | undefined): unknown => item?.fields['product'] ?? (item?.fields['release'] === undefined ? undefined : items.get(String(item.fields['release']))?.fields['product'])
  const others = [...items.values()].filter((item) => {
    const product = productOf(item)
    return product !== undefined && !products.some((one) => one === product)
  })
  for (const { id } of others) items.delete(id)
}

/** A plan of which nothing leaves does not leave either: its title alone would tell that it exists. */
function dropIdlePlans(candidates: Candidates): void {
  const used = new Set([...(candidates.get('items')?.values() ?? [])].map((item) => item.fields['plan']))
  const plans = candidates.get('plans')
  for (const id of plans?.keys() ?? []) if (!used.has(id)) plans?.delete(id)
}

function outsideIds(key: string): (collection: Name, id: Id) => string {
  const known = new Map<string, string>()
  const make = outsideIdMaker(key)
  return (collection, id) => {
    const name = `${collection}\n${id}`
    const found = known.get(name) ?? make(collection, id)
    known.set(name, found)
    return found
  }
}

/** Tells the order of what leaves by ranks of its own: the ranks inside have gaps where something stands between that does not leave. */
function orderAnew(records: ReadonlyMap<Id, Candidate>): void {
  const field = [...records.values()][0]?.shape.order
  if (field === undefined) return
  const ordered = [...records.values()].filter(({ fields }) => fields[field] !== undefined).sort((a, b) => compare(String(a.fields[field]), String(b.fields[field])) || compare(a.id, b.id))
  let last: string | undefined
  for (const { fields } of ordered) fields[field] = last = rankBetween(last)
}

/** As orderAnew does, for records whose order their type tells. */
function placeAllAnew(candidates: Candidates, idOf: (collection: Name, id: Id) => string): void {
  for (const [collection, records] of candidates) {
    if (records.size > 0) recordTypes.get(collection)?.definition.placeAnew?.([...records.values()].map(({ id, fields }) => ({ id: idOf(collection, id), fields })))
  }
}

function viewRecord({ shape, id, fields }: Candidate, idOf: (collection: Name, id: Id) => string): ViewRecord {
  for (const [name, to] of shape.references) {
    const value = fields[name]
    if (Array.isArray(value)) fields[name] = value.map((one) => idOf(to, String(one)))
    else if (value !== undefined) fields[name] = idOf(to, String(value))
  }
  fields['id'] = idOf(shape.collection, id)
  return fields as unknown as ViewRecord
}

/** By start of the window (undated last), then title, then id: nothing that the audience does not see. */
function inOrder(records: readonly ViewRecord[]): ReadonlyMap<string, ViewRecord> {
  const keyed = records.map((record) => ({ record, key: [startOf(record), titleOf(record), record.id] as const }))
  keyed.sort((a, b) => compare(a.key[0], b.key[0]) || compare(a.key[1], b.key[1]) || compare(a.key[2], b.key[2]))
  return new Map(keyed.map(({ record }) => [record.id, record]))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const startOf = (record: ViewRecord): string => (record['window'] as Window | undefined)?.start ?? '~'
const titleOf = (record: ViewRecord): string => String(record['title'] ?? record['name'] ?? '')

/** What an audience is told of itself. Outside, not how its dates were widened, and nothing that holds a word that must not leave. */
function toldAudience({ audience, texts, words, activityRoadmap }: Leaving): ViewAudience {
  const { key, inside, dates } = audience
  const [title, disclaimer] = [texts.text(audience.title), audience.disclaimer === undefined ? undefined : texts.text(audience.disclaimer)]
  if (inside) return { key, title, inside, dates, ...(disclaimer === undefined ? {} : { disclaimer }), ...(activityRoadmap ? { activityRoadmap } : {}) }
  return {
    key: words?.(key) === undefined ? key : 'outside',
    title: words?.(title) === undefined ? title : 'Outside',
    inside,
    dates: { precision: dates.precision, paddingDays: 0, labels: dates.labels },
    ...(disclaimer === undefined || words?.(disclaimer) !== undefined ? {} : { disclaimer }),
  }
}
