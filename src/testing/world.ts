import { builtInAudience } from '../core/audiences/built-in.ts'
import type { Audience } from '../core/audiences/audiences.ts'
import type { Change, StoredRecord } from '../core/kernel/change.ts'
import type { Day } from '../core/kernel/command.ts'
import type { RecordType } from '../core/kernel/record-type.ts'
import { State } from '../core/kernel/state.ts'
import { recordTypes } from '../core/root.ts'
import { addDays, addMonths, monthEnd, monthStart } from '../core/time/days.ts'
import type { Json } from '../lib/json.ts'
import { Dice } from './dice.ts'
import { columnsFor, isOptional, takesMany, valueFor } from './field-values.ts'
import { idsOf } from './state-arbitrary.ts'

/** Records by collection and id, while a world is made. */
export type Records = Map<string, Map<string, StoredRecord>>

/** One thing done: its changes, when, by whom and why. Only `outsideReason` may leave. */
export interface Act {
  readonly effective: Day
  readonly command: string
  readonly actor: string
  readonly changes: readonly Change[]
  readonly reason?: string
  readonly outsideReason?: string
}

/** A workspace with a past, as its log would have it, and one audience outside. */
export interface World {
  readonly seed: number
  /** As it was on the day `since`, and as it is today. */
  readonly past: State
  readonly now: State
  readonly audience: Audience
  readonly acts: readonly Act[]
}

/** The days of every world: founded, told of before, and told of now. */
export const days = { founded: '2025-12-01', since: '2026-01-15', today: '2026-03-02' } as const

/** The records by which outsiders ask: the deck that they are shown, and the audience that they are. */
export const shown = { deck: 'decks-1', audience: 'audiences-1' } as const

/** What outside audiences are like: the built-in one, one told little and late, one told much, one told of few things. */
const outsiders: readonly Partial<Audience>[] = [
  {},
  { dates: { precision: 'quarter', paddingDays: 20, labels: 'fiscal', horizonMonths: 12 }, classes: ['public', 'customers', 'sales'] },
  { classes: ['public'], dates: { precision: 'month', paddingDays: 0, labels: 'now-next-later' } },
  { classes: ['public', 'customers', 'internal', 'restricted'], withoutMaturity: ['experimental'], kinds: ['release', 'feature', 'theme'] },
]

/** Records of every type with every field filled, at two moments. What comes of it depends on the seed alone. */
export function recordsOfWorld(seed: number): { readonly past: Records; readonly now: Records; readonly audience: Audience } {
  const dice = new Dice(seed)
  const audience = { id: shown.audience, ...builtInAudience('customers'), ...dice.pick(outsiders) } as Audience
  const past: Records = new Map()
  const now: Records = new Map()
  for (const type of recordTypes.values()) {
    const { collection } = type
    const own = diceOf(collection, seed)
    const records = recordsOfType(type, own, audience)
    const other = recordsOfType(type, own, audience)
    const was = [...records.values()].flatMap((record) => before(collection, record, other.get(record.id), own))
    past.set(collection, new Map(was.map((record) => [record.id, record])))
    now.set(collection, records)
    if (isKept(collection)) continue
    for (const record of was) if (record.id !== shown.deck && own.chance(0.06)) records.delete(record.id)
  }
  return { past, now, audience }
}

/** Collections whose records stand for the whole time: a source is not removed while records name it. */
const isKept = (collection: string) => ['settings', 'audiences', 'sources'].includes(collection)

/** A record as it was earlier: the same, with some fields otherwise, or not there yet. */
function before(collection: string, record: StoredRecord, other: StoredRecord | undefined, dice: Dice): StoredRecord[] {
  if (isShown(record) || other === undefined || dice.chance(0.4)) return [record]
  if (!isKept(collection) && dice.chance(0.2)) return []
  const mixed = Object.fromEntries(Object.keys({ ...record, ...other }).flatMap((name) => {
    const value = dice.chance(0.3) && name !== 'kind' && name !== 'key' ? other[name] : record[name]
    return value === undefined ? [] : [[name, value]]
  }))
  return [mixed as StoredRecord]
}

const isShown = ({ id }: StoredRecord) => id === shown.deck || id === shown.audience

/** A collection's own chance: a noun that comes, or a field of another, leaves the records of all others in a world as they were. */
function diceOf(collection: string, seed: number): Dice {
  return new Dice([...collection].reduce((mixed, letter) => Math.imul(mixed ^ letter.charCodeAt(0), 0x01000193), seed ^ 0x811c9dc5))
}

function recordsOfType(type: RecordType, dice: Dice, audience: Audience): Map<string, StoredRecord> {
  return new Map(idsOf(type.collection).map((id) => [id, settled(type, recordOf(type, id, dice), dice, audience)]))
}

/** A record with every field that it must have, and most of the others. */
export function recordOf(type: RecordType, id: string, dice: Dice): StoredRecord {
  const fields = Object.entries(type.definition.fields).flatMap(([name, field]) => (dice.chance(0.85) || !isOptional(field) ? [[name, fieldValue(type, name, dice)]] : []))
  return { id, ...(Object.fromEntries(fields) as Record<string, Json>) }
}

/** Some value that fits a field; a reference names a record that there is. */
export function fieldValue(type: RecordType, name: string, dice: Dice, inside?: boolean): Json {
  const field = type.definition.fields[name]
  const to = field?.to
  if (type.collection === 'sources' && name === 'columns') return columnsFor(dice)
  if (field === undefined || to === undefined) return name === 'window' ? windowNear(dice) : valueFor(type, name, dice, inside)
  // What is published for the audience that asks is told to it: everything of that kind here is for others.
  const ids = idsOf(to).filter((id) => to !== 'audiences' || id !== shown.audience)
  return takesMany(field) ? dice.shuffled(ids).slice(0, 1 + dice.below(2)) : dice.pick(ids)
}

/** Windows near today, so that decks show them. */
function windowNear(dice: Dice): Json {
  const start = addDays(days.today, dice.below(400) - 110)
  const precision = dice.pick(['day', 'month', 'quarter'] as const)
  if (precision === 'day') return { start, end: start, precision }
  return { start: monthStart(start), end: monthEnd(addMonths(monthStart(start), precision === 'month' ? 0 : 2)), precision }
}

const marks = ['public', 'customers', 'public', 'customers', undefined, 'sales', 'internal', 'restricted'] as const

/** Makes a record fit what worlds are for: much of it is shown outside, and the deck and the audience by which it is asked for are there. */
function settled(type: RecordType, record: StoredRecord, dice: Dice, audience: Audience): StoredRecord {
  const { id } = record
  if (id === shown.audience) return audience as unknown as StoredRecord
  const more: Record<string, Json | undefined> = {}
  if ('mark' in type.definition.fields) more['mark'] = dice.pick(marks)
  if ('source' in type.definition.fields && dice.chance(0.5)) more['source'] = undefined
  if (type.collection === 'items') Object.assign(more, itemFacts(id, dice))
  if (type.collection === 'plans') Object.assign(more, { kind: dice.chance(0.7) || id === 'plans-1' ? 'product' : 'marketing' })
  if (type.collection === 'coverage') Object.assign(more, { decision: dice.chance(0.3) ? 'left-out' : 'included' })
  if (type.collection === 'decks') Object.assign(more, id === shown.deck ? { key: 'roadmap', kind: 'product-roadmap', title: 'Product roadmap', plans: undefined, release: undefined } : { key: 'activities', kind: 'activity-roadmap' })
  // That a deck is not published on stale data decides whether there is an edition at all, not what one says.
  if (type.collection === 'decks') more['onStale'] = undefined
  if (type.collection === 'tracking-lines') Object.assign(more, { place: dice.below(100), depth: dice.below(2) })
  if (type.collection === 'settings') Object.assign(more, { neverOutside: dice.chance(0.7) ? [dice.pick(['heath', 'glade heath', 'quagmire', 'basalt', 'quagmire'])] : undefined })
  return Object.fromEntries(Object.entries({ ...record, ...more }).filter(([, value]) => value !== undefined)) as StoredRecord
}

const kinds = { 'items-1': 'release', 'items-2': 'theme', 'items-3': 'feature', 'items-4': 'release' } as const

/** Two releases, a theme, features of theirs, and whatever else there may be. */
function itemFacts(id: string, dice: Dice): Record<string, Json | undefined> {
  const kind = (kinds as Record<string, string>)[id] ?? dice.pick(['feature', 'feature', 'theme', 'story', 'campaign'])
  return {
    kind, status: dice.pick(['planned', 'under-way', 'done', undefined, 'dropped']), goneOn: dice.chance(0.05) ? days.since : undefined,
    ...(kind === 'release' ? { window: windowNear(dice), parent: undefined, release: undefined } : { release: dice.pick(['items-1', 'items-4', undefined]), parent: dice.pick(['items-2', undefined]) }),
    ...(dice.chance(0.7) ? { outsideTitle: undefined } : {}),
  }
}

/** The state of such records. */
export function stateOfRecords(records: Records): State {
  let state = State.empty
  for (const [collection, list] of records) state = state.withCollection(collection, list.values())
  return state
}
