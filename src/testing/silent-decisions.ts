import type { StoredRecord } from '../core/kernel/change.ts'
import { fieldClasses } from '../core/kernel/field-class.ts'
import type { RecordType } from '../core/kernel/record-type.ts'
import type { State } from '../core/kernel/state.ts'
import type { Json } from '../lib/json.ts'
import type { Dice } from './dice.ts'
import { fieldValue, recordOf } from './world.ts'
import { type InwardBy, isInwardId, type Outsider } from './inward-fields.ts'
import { idsOf } from './state-arbitrary.ts'

/** A record whose deciding field is changed so that nothing else is decided. */
export interface Deciding {
  readonly type: RecordType
  readonly record: StoredRecord
  readonly state: State
  /** Both moments: what decides otherwise at one of them is noticed when it turns. */
  readonly moments: readonly State[]
  readonly outsider: Outsider
  /** Why nothing of the record may be noticed outside anyhow, if so. */
  readonly hidden: InwardBy | undefined
  readonly dice: Dice
}

type Silent = (deciding: Deciding) => Json | undefined

/**
 * What a field that decides over leaving may be changed to without an outsider noticing: internal and restricted are alike to them, as are
 * planned and done, or a word that must not leave and stands nowhere. Undefined where there is no such change.
 */
export const silentDecisions: Readonly<Record<string, Silent>> = {
  mark: ({ hidden, outsider, dice }) => (hidden === 'mark' ? dice.pick(fieldClasses.filter((one) => one === 'internal' || one === 'restricted' || !outsider.classes.includes(one))) : undefined),
  source: ({ type, record, moments, hidden, dice }) => {
    if (hidden === 'mark' || hidden === 'collection') return dice.pick(idsOf('sources'))
    // One that says nothing of a collection then, and something today, is what shows its records: no other stands for it.
    const silent = idsOf('sources').filter((id) => moments.every((state) => (state.get('sources', id)?.['columns'] as Columns | undefined)?.[type.collection] === undefined))
    return silent.some((id) => id === record['source']) ? dice.pick(silent) : undefined
  },
  // Words for outside that may not leave themselves keep the title inside too.
  outsideTitle: ({ hidden, type, dice }) => (hidden === 'mark' ? fieldValue(type, 'outsideTitle', dice, true) : undefined),
  'items.status': ({ record, hidden, dice }) => (hidden === 'mark' ? dice.pick(['planned', 'done', 'dropped']) : record['status'] === 'dropped' ? undefined : dice.pick(['planned', 'under-way', 'done', 'deferred'])),
  'items.goneOn': ({ record, hidden, dice }) => (hidden === 'mark' || record['goneOn'] !== undefined ? dice.pick(['2025-12-03', '2026-02-01']) : undefined),
  'coverage.item': ({ record, state, outsider, dice }) => {
    if (record['decision'] === 'included') return dice.pick(idsOf('items'))
    // One that is hidden by something else may have been told before, and then leaving it out was noticed.
    const hidden = state.list('items').filter(({ id }) => isInwardId('items', id, state, outsider) && isMarkedInside(id, state, outsider))
    return hidden.some(({ id }) => id === record['item']) ? dice.pick(hidden).id : undefined
  },
  'coverage.decision': ({ record, state, outsider, dice }) => (isMarkedInside(record['item'], state, outsider) ? dice.pick(['included', 'left-out']) : undefined),
  'sources.columns': ({ record, dice }) => columnsAlike(record['columns'] as Columns, dice),
  'settings.neverOutside': ({ record, dice }) => dice.shuffled([...((record['neverOutside'] as string[] | undefined) ?? []), dice.pick(['sandstone', 'peppercorn'])]),
  'settings.zone': ({ dice }) => dice.pick(['UTC', 'Europe/Oslo', 'America/New_York', 'Asia/Tokyo']),
  'tracking-lines.place': ({ record, moments, outsider, dice }) => bareElsewhere(record, moments, outsider, dice),
  'decks.key': () => undefined,
  'decks.kind': () => undefined,
}

/** Internal fields that cannot be changed without an outsider being told, each with why. */
export const loudDecisions: Readonly<Record<string, string>> = {
  'settings.shareLinks': 'Whoever holds a link sees whether links are open.',
  'decks.onStale': 'Whoever waits for an edition sees whether one is published.',
}

/** Is it the item's mark that hides it? What a decision about coverage hides must not be told by taking that decision back. */
function isMarkedInside(item: Json | undefined, state: State, { classes }: Outsider): boolean {
  const mark = state.get('items', String(item))?.['mark']
  return mark === 'internal' || mark === 'restricted' || (mark === 'sales' && !classes.includes('sales'))
}

interface Line extends StoredRecord { readonly page: string; readonly depth: number; readonly place: number }

/** Another place for a line that is bare outside: any at which each line stands below the same one as it did, at both moments. */
function bareElsewhere({ id }: StoredRecord, moments: readonly State[], outsider: Outsider, dice: Dice): Json | undefined {
  const place = dice.below(100)
  const isSilent = moments.every((state) => {
    const line = state.get('tracking-lines', id) as Line | undefined
    if (line === undefined) return true
    if ([['items', line['item']], ['tracking-pages', line['below']]].some(([to, of]) => of !== undefined && !isInwardId(String(to), of, state, outsider))) return false
    const page = (state.list('tracking-lines') as unknown as Line[]).filter((one) => one.page === line.page)
    const isBelow = page.some((one) => parentOf(one, page) === id)
    const moved = page.map((one) => (one.id === id ? { ...one, place } : one))
    return !isBelow && !page.some((one) => one.place === place) && page.every((one) => parentOf(one, page) === parentOf(moved.find((other) => other.id === one.id) as Line, moved))
  })
  return isSilent ? place : undefined
}

/** What a line stands below: the last one before it that is less deep. */
function parentOf({ place, depth }: Line, page: readonly Line[]): string | undefined {
  return page.filter((one) => one.place < place && one.depth < depth).toSorted((a, b) => b.place - a.place)[0]?.id
}

type Columns = Readonly<Record<string, readonly { readonly column: string; readonly field: string; readonly class: string }[]>>

/** The same columns, with those that are left alone or kept inside of another class that keeps them there. */
function columnsAlike(columns: Columns, dice: Dice): Json {
  return Object.fromEntries(Object.entries(columns).map(([collection, list]) => {
    const alike = list.map((one) => (one.field === 'ignore' ? { ...one, class: dice.pick(fieldClasses) } : one.class === 'internal' || one.class === 'restricted' ? { ...one, class: dice.pick(['internal', 'restricted']) } : one))
    return [collection, [...alike, { column: dice.pick(['more', 'less']), field: 'ignore', class: 'public' }]]
  }))
}

/** A record more, of which nothing may be noticed outside: of a collection that is kept inside, or marked so. */
export function hiddenRecord(type: RecordType, id: string, dice: Dice): StoredRecord | undefined {
  const record = recordOf(type, id, dice)
  if (type.definition.inNoView === true || ['internal', 'restricted'].includes(type.definition.class)) return record
  if (!('mark' in type.definition.fields)) return undefined
  const { source: _, ...rest } = record
  return { ...rest, id, mark: dice.pick(['internal', 'restricted']) } as StoredRecord
}
