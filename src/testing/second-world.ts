import { outsideWindow } from '../core/time/outside-window.ts'
import type { Window } from '../core/time/window.ts'
import type { Change, StoredRecord } from '../core/kernel/change.ts'
import type { RecordType } from '../core/kernel/record-type.ts'
import type { State } from '../core/kernel/state.ts'
import { recordTypes } from '../core/root.ts'
import { addDays } from '../core/time/days.ts'
import { canonicalJson, type Json, sameJson } from '../lib/json.ts'
import { must } from '../lib/must.ts'
import { Dice } from './dice.ts'
import { holdsRecord, isOptional, staysInside, takesMany } from './field-values.ts'
import { inwardFields, inwardRecord, isDecision, isInwardId, type InwardBy } from './inward-fields.ts'
import { hiddenRecord, loudDecisions, silentDecisions } from './silent-decisions.ts'
import { days, fieldValue, type Records, recordsOfWorld, shown, stateOfRecords, type World } from './world.ts'
import { actsOf, type Seen } from './world-log.ts'

/** Two worlds that an outsider cannot tell apart, and what differs between them: "items.summary by field", "more people". */
export interface Pair {
  readonly one: World
  readonly other: World
  readonly changed: ReadonlySet<string>
}

/** Seeds side by side have one first world: making it costs as much as the other. */
const others = 8

/** The seed of the first pair of a world. */
export const pairSeedOf = (world: number): number => world * others

/** A world, and another in which all that must stay inside may be otherwise: fields, records, their number and order, and the whole telling of the past. */
export function pairOf(seed: number): Pair {
  const { records, states, one } = firstWorld(Math.floor(seed / others))
  const { audience } = one
  const dice = new Dice(seed ^ 0x5eed)
  const changing = new Changing(states, audience, dice)
  const other = { past: changing.otherwise(records.past, 'past'), now: changing.otherwise(records.now, 'now') }
  changing.addRecords(other)
  const told = { dice: new Dice(seed + 2), reasons: one.seed, seen: seenOf(states, audience), detours: changing.detours(other.now) }
  return { one, other: { seed: one.seed, audience, past: stateOfRecords(other.past), now: stateOfRecords(other.now), acts: actsOf(other, told) }, changed: changing.changed }
}

interface First {
  readonly one: World
  readonly records: { readonly past: Records; readonly now: Records }
  readonly states: { readonly past: State; readonly now: State }
}

let first: First | undefined

function firstWorld(seed: number): First {
  if (first?.one.seed === seed) return first
  const { past, now, audience } = recordsOfWorld(seed)
  const states = { past: stateOfRecords(past), now: stateOfRecords(now) }
  const acts = actsOf({ past, now }, { dice: new Dice(seed + 1), reasons: seed, seen: seenOf(states, audience), detours: [] })
  first = { one: { seed, audience, ...states, acts }, records: { past, now }, states }
  return first
}

/** When an outsider may notice a field of a record. One that names what is kept inside is kept inside with it. */
function seenOf({ past, now }: First['states'], audience: World['audience']) {
  return (collection: string, { id }: StoredRecord) => {
    const type = must(recordTypes.get(collection))
    const [was, is] = [past.get(collection, id), now.get(collection, id)]
    const [inwardThen, inwardToday] = [was && inwardFields(type, was, past, audience), is && inwardFields(type, is, now, audience)]
    return (field: string): Seen => {
      // What keeps a record inside, or shows it, is seen by that.
      if (isDecision(collection, field)) return 'always'
      const [then, today] = [inwardThen, inwardToday].map((inward) => inward?.has(field) === true && !(inward.get(field) === 'rule' && keepsRule(type, field))) as [boolean, boolean]
      if (!then && !today && keepsRule(type, field)) return 'always'
      return then || today ? seenFrom(then, today) : seenFrom(namesInward(type, field, was, past, audience), namesInward(type, field, is, now, audience))
    }
  }
}

function seenFrom(insideThen: boolean, insideToday: boolean): Seen {
  return insideThen ? (insideToday ? 'never' : 'later') : insideToday ? 'formerly' : 'always'
}

function namesInward(type: RecordType, field: string, record: StoredRecord | undefined, state: State, audience: World['audience']): boolean {
  const form = must(type.definition.fields[field])
  return form.to !== undefined && !takesMany(form) && record?.[field] !== undefined && isInwardId(form.to, record[field], state, audience)
}

type Moment = 'past' | 'now'

/** What an outsider must not notice of a record as it was: what is kept inside of it then, or today. */
export function inwardAt(type: RecordType, record: StoredRecord, states: Readonly<Record<Moment, State>>, moment: Moment, audience: World['audience']): ReadonlyMap<string, InwardBy> {
  const found = new Map(inwardFields(type, record, states[moment], audience))
  const today = moment === 'past' ? states.now.get(type.collection, record.id) : undefined
  if (today !== undefined) for (const [name, by] of inwardFields(type, today, states.now, audience)) if (by !== 'rule') found.set(name, found.get(name) ?? by)
  for (const [name, by] of found) if (by === 'rule' && keepsRule(type, name)) found.delete(name)
  return found
}

class Changing {
  readonly changed = new Set<string>()
  private readonly shifts = new Map<string, number>()
  private readonly states: Record<Moment, State>
  private readonly audience: World['audience']
  private readonly dice: Dice

  constructor(states: Record<Moment, State>, audience: World['audience'], dice: Dice) {
    this.states = states
    this.audience = audience
    this.dice = dice
  }

  /** The records of a moment, with what must stay inside changed. Of the past also what is kept inside today. */
  otherwise(records: Records, moment: Moment): Records {
    return new Map([...records].map(([collection, list]) => {
      const type = must(recordTypes.get(collection))
      return [collection, new Map([...list].map(([id, record]) => [id, this.recordOtherwise(type, record, moment)]))]
    }))
  }

  private recordOtherwise(type: RecordType, record: StoredRecord, moment: Moment): StoredRecord {
    if (record.id === shown.audience && type.collection === 'audiences') return record
    const state = this.states[moment]
    const inward = inwardAt(type, record, this.states, moment, this.audience)
    const next: Record<string, Json> = { ...record }
    for (const [name, by] of inward) if (this.dice.chance(0.5)) this.changeField(type, next, name, by)
    this.changeDecisions(type, next, state, moment)
    this.retarget(type, next, state, inward)
    this.shiftWindow(type, next, inward)
    return next as StoredRecord
  }

  private changeField(type: RecordType, record: Record<string, Json>, name: string, by: InwardBy): void {
    const was = record[name]
    if (was !== undefined && isOptional(must(type.definition.fields[name])) && this.dice.chance(0.2)) delete record[name]
    else record[name] = fieldValue(type, name, this.dice, true)
    if (!sameJson(was ?? null, record[name] ?? null)) this.changed.add(`${type.collection}.${name} by ${by}`)
  }

  private changeDecisions(type: RecordType, record: Record<string, Json>, state: State, moment: Moment): void {
    for (const name of Object.keys(type.definition.fields)) {
      if (!isDecision(type.collection, name) || !this.dice.chance(0.5)) continue
      const silent = silentDecisions[`${type.collection}.${name}`] ?? silentDecisions[name]
      const hidden = inwardRecord(type, must(this.states[moment].get(type.collection, String(record['id']))), state, this.audience)
      const value = silent?.({ type, record: record as StoredRecord, state, moments: [this.states.past, this.states.now], outsider: this.audience, hidden, dice: this.dice })
      if (value === undefined || sameJson(value, record[name] ?? null)) continue
      record[name] = value
      this.changed.add(`${type.collection}.${name} by decision`)
    }
  }

  /** A reference that may leave, but to what may not: it may name any other such, or nothing. */
  private retarget(type: RecordType, record: Record<string, Json>, state: State, inward: ReadonlyMap<string, InwardBy>): void {
    for (const [name, to] of type.references) {
      if (inward.has(name) || isDecision(type.collection, name) || takesMany(must(type.definition.fields[name])) || record[name] === undefined) continue
      if (holdsRecord(must(type.definition.fields[name])) || !isInwardId(to, record[name], state, this.audience)) continue
      const hidden = state.list(to).filter(({ id }) => isInwardId(to, id, state, this.audience))
      if (hidden.length === 0 || this.dice.chance(0.3)) delete record[name]
      else record[name] = this.dice.pick(hidden).id
      this.changed.add(`${type.collection}.${name} to what is inside`)
    }
  }

  /** A window may lie anywhere within what the audience is told of it: by as much at both moments, since a move is news. */
  private shiftWindow(type: RecordType, record: Record<string, Json>, inward: ReadonlyMap<string, InwardBy>): void {
    const window = record['window'] as Window | undefined
    if (window === undefined || inward.has('window') || !('window' in type.definition.fields)) return
    const id = String(record['id'])
    const later = this.shifts.get(`${type.collection}/${id}`) ?? this.dice.below(20) - 10
    this.shifts.set(`${type.collection}/${id}`, later)
    const isSilent = (['past', 'now'] as const).every((moment) => {
      const one = this.states[moment].get(type.collection, id)?.['window'] as Window | undefined
      return one === undefined || this.told(one, moment) === this.told(shifted(one, later), moment)
    })
    if (later === 0 || !isSilent) return
    record['window'] = { ...shifted(window, later) }
    this.changed.add(`${type.collection}.window within what is told`)
  }

  private told(window: Window, moment: Moment): string {
    const fiscal = this.states[moment].get('settings', 'settings')?.['fiscalYearStart'] as number | undefined
    return canonicalJson([days.since, days.today].map((day) => outsideWindow(window, this.audience.dates, day, fiscal) ?? null) as unknown as Json)
  }

  /** More records that are kept inside, of which some point at what is shown. */
  addRecords(records: { readonly past: Records; readonly now: Records }): void {
    for (const type of recordTypes.values()) {
      if (type.collection === 'settings' || type.collection === 'coverage' || !this.dice.chance(0.6)) continue
      for (let more = 1 + this.dice.below(2); more > 0; more--) {
        const id = `${this.dice.pick(['a', 'm', 'z'])}-${type.collection}-${more}`
        const record = hiddenRecord(type, id, this.dice)
        if (record === undefined) continue
        for (const moment of ['past', 'now'] as const) if (this.dice.chance(0.7)) records[moment].get(type.collection)?.set(id, record)
        this.changed.add(`more ${type.collection}`)
      }
    }
  }

  /** What was made inside and thrown away again. */
  detours(now: Records): Change[][] {
    return ['people', 'activities', 'comments'].filter(() => this.dice.chance(0.4)).flatMap((collection): Change[][] => {
      const [first] = now.get(collection)?.values() ?? []
      if (first === undefined) return []
      const { id: _, ...after } = first
      const id = `thrown-away-${collection}`
      this.changed.add('history')
      return [[{ kind: 'create', collection, id, after }], [{ kind: 'remove', collection, id, before: after }]]
    })
  }
}

function shifted(window: Window, later: number): Window {
  return { ...window, start: addDays(window.start, later), end: addDays(window.end, later) }
}

/** A field by which the record itself is kept inside, beside its mark: with another value it might be shown. */
function keepsRule({ collection, definition }: RecordType, name: string): boolean {
  const field = must(definition.fields[name])
  return (collection === 'items' && name === 'kind') || (field.to !== undefined && holdsRecord(field))
}

/** Every field that must stay inside by its own class or its collection's, as `changed` names it. */
export function inwardFieldNames(): string[] {
  return [...recordTypes.values()].flatMap((type) => Object.keys(type.definition.fields).map((name) => [type, name] as const)).filter(([type, name]) => staysInside(type, name)).map(([{ collection }, name]) => `${collection}.${name}`).filter((name) => loudDecisions[name] === undefined)
}
