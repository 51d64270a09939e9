import type { Day } from '../kernel/command.ts'
import type { FieldClass } from '../kernel/field-class.ts'
import type { Id, StoredRecord } from '../kernel/change.ts'
import type { RecordType } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { coverage, items } from '../plans/plans.ts'
import { settings } from '../workspace/workspace.ts'
import { goesWithActivityRoadmap, isOfActivityRoadmap, mayShowActivityRoadmap } from './activity-roadmap.ts'
import type { AudienceRules } from './audiences.ts'
import { classesOf, type OpenFields, openFieldsFor } from './classes.ts'
import { type TextTelling, textTelling } from './told-texts.ts'
import { unsaidWords } from './may-be-said.ts'
import type { WordFinder } from './never-outside.ts'
import { type DateTelling, toldWindows } from './told-windows.ts'

/** All that decides what one audience gets of a state on a day. Worked out once for a View. */
export interface Leaving {
  readonly audience: AudienceRules
  readonly told: DateTelling
  readonly texts: TextTelling
  readonly open: (type: RecordType, record: StoredRecord) => OpenFields | undefined
  readonly activityRoadmap: boolean
  /** Items that were left out on purpose, or dropped: they go only to who may also read why. */
  readonly off: ReadonlySet<Id>
  /** Unset where there are no words that must not leave. */
  readonly words: WordFinder | undefined
}

export function leavingFor(state: State, audience: AudienceRules, today: Day): Leaving {
  const classes = classesOf(audience)
  const [workspace] = settings.list(state)
  return {
    audience,
    open: openRecords(state, audience, classes),
    told: { policy: audience.dates, today, fiscalYearStart: workspace?.fiscalYearStart },
    texts: textTelling(state, audience),
    activityRoadmap: mayShowActivityRoadmap(audience),
    words: unsaidWords(state, audience),
    off: classes.has('internal') ? new Set() : offThePlan(state),
  }
}

/** An audience that an owner lets see the activity roadmap reads what is internal of it, and of nothing else. */
function openRecords(state: State, audience: AudienceRules, classes: ReadonlySet<FieldClass>): Leaving['open'] {
  const open = openFieldsFor(state, classes)
  if (!mayShowActivityRoadmap(audience) || classes.has('internal')) return open
  const openOfRoadmap = openFieldsFor(state, new Set([...classes, 'internal']))
  return (type, record) => (isOfActivityRoadmap(type.collection, record) && type.collection !== 'decks' ? openOfRoadmap(type, record) : open(type, record))
}

/** Left out on purpose (row A3), dropped, or gone from its source: no longer part of what is told, whatever the item's mark. */
function offThePlan(state: State): Set<Id> {
  const off = new Set(coverage.list(state).filter((one) => one.decision === 'left-out').map((one) => one.item))
  for (const item of items.list(state)) if (item.status === 'dropped' || item.goneOn !== undefined) off.add(item.id)
  return off
}

/** What leaves of one record before references are looked at; undefined when it may not leave at all. */
export function leavingFields(leaving: Leaving, type: RecordType, record: StoredRecord): LeavingRecord | undefined {
  const open = leaving.open(type, record)
  if (open === undefined || !recordMayLeave(leaving, type, record)) return undefined
  const fields: Record<string, unknown> = {}
  for (const name of open.names) {
    if (record[name] === undefined) continue
    const told = toldWindows(name === 'own' ? ownThatLeaves(open, record['own']) : record[name], leaving.told)
    if (told !== undefined) fields[name] = type.definition.fields[name]?.to === undefined ? leaving.texts.value(name, told) : told
  }
  sayCustomers(leaving, fields)
  sayOutsideTitle(leaving, record, fields)
  if (leaving.audience.withoutMaturity !== undefined) withoutLevels(leaving.audience.withoutMaturity, fields)
  return { fields, held: leaving.words === undefined ? [] : takeHeld(leaving.words, type, fields) }
}

/** Takes away the fields that hold a word that must not leave. A reference is an id, and ids are told as HMACs. */
function takeHeld(words: WordFinder, type: RecordType, fields: Record<string, unknown>): HeldField[] {
  const held: HeldField[] = []
  for (const field of Object.keys(fields)) {
    if (type.definition.fields[field]?.to !== undefined) continue
    const word = words(fields[field])
    if (word === undefined) continue
    held.push({ field, word })
    delete fields[field]
  }
  return held
}

/** A field kept back, and the word that it holds. */
export interface HeldField {
  readonly field: string
  readonly word: string
}

export interface LeavingRecord {
  readonly fields: Record<string, unknown>
  readonly held: readonly HeldField[]
}

function recordMayLeave(leaving: Leaving, type: RecordType, record: StoredRecord): boolean {
  if (type.definition.inNoView === true) return false
  if (!leaving.activityRoadmap && goesWithActivityRoadmap(type.collection, record)) return false
  if (type.collection !== items.collection) return true
  const { kinds, plans } = leaving.audience
  return !leaving.off.has(record.id) && (kinds === undefined || kinds.some((kind) => kind === record['kind'])) && (plans === undefined || plans.some((plan) => plan === record['plan']))
}

function ownThatLeaves({ own: mayLeave }: OpenFields, own: unknown): unknown {
  if (typeof own !== 'object' || own === null) return undefined
  const open = Object.entries(own).filter(([column]) => mayLeave(column))
  return open.length === 0 ? undefined : Object.fromEntries(open)
}

/**
 * Outside, the words chosen for outside stand in place of the title, and that there was a choice is not told. Where those words may
 * not leave, the title that they were to replace does not leave in their stead.
 */
function sayOutsideTitle(leaving: Leaving, record: StoredRecord, fields: Record<string, unknown>): void {
  if (leaving.audience.inside || record['outsideTitle'] === undefined) return
  const { title, outsideTitle } = fields
  delete fields['outsideTitle']
  if (title !== undefined && outsideTitle !== undefined) fields['title'] = outsideTitle
  else delete fields['title']
}

/** Beside the accounts that a record is tied to, their neutral codes: those stay where the accounts themselves do not leave. */
function sayCustomers({ texts }: Leaving, fields: Record<string, unknown>): void {
  const codes = texts.accounts.codes(fields['accounts'])
  if (codes !== undefined) fields['customers'] = codes
}

/** Levels of maturity that this audience is not told. */
function withoutLevels(levels: readonly string[], fields: Record<string, unknown>): void {
  for (const name of ['maturity', 'stage']) if (levels.includes(String(fields[name]))) delete fields[name]
}

/**
 * The title, and every field that a record of the type must have and that may go as far as the collection at all. The same for every
 * audience: were it not, a wider audience could lose a record that a narrower one has.
 */
export function neededFields({ definition }: RecordType): readonly string[] {
  const needed = Object.entries(definition.fields).filter(
    ([, field]) => (inward(definition.class) || !inward(field.class)) && !field.type.safeParse(undefined).success,
  )
  return [...new Set([...(definition.title === undefined ? [] : [definition.title]), ...needed.map(([name]) => name)])]
}

const inward = (one: FieldClass | undefined): boolean => one === undefined || one === 'internal' || one === 'restricted'
