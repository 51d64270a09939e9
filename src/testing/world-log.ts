import type { Change, StoredRecord } from '../core/kernel/change.ts'
import { addDays, daysBetween } from '../core/time/days.ts'
import { type Json, sameJson } from '../lib/json.ts'
import { Dice } from './dice.ts'
import { type Act, days, type Records } from './world.ts'

/** `later`: it was kept inside then, and is shown today. `formerly`: the other way about. */
export type Seen = 'always' | 'later' | 'formerly' | 'never'

/** How a log tells one and the same past: what was done together, in which order, by whom, and why. All of it stays inside. */
export interface Telling {
  readonly dice: Dice
  /** Names the reasons that may leave, and when something was done that an outsider may notice: they belong to the world, not to how its log tells it. */
  readonly reasons: number
  /** When an outsider may notice a field of a record of the past. */
  readonly seen: (collection: string, record: StoredRecord) => (field: string) => Seen
  /** Changes that are of the inside alone and are taken back at once. */
  readonly detours: readonly (readonly Change[])[]
}

/** A log that leads to the records of both moments: everything made at the founding, then what became otherwise, some of it with reasons. */
export function actsOf({ past, now }: { readonly past: Records; readonly now: Records }, telling: Telling): Act[] {
  const { dice } = telling
  const founding = dice.shuffled(records(past)).map(([collection, { id, ...after }]): Change => ({ kind: 'create', collection, id, after }))
  const founded = together(founding, dice).map((changes) => act(changes, addDays(days.founded, 1), telling, true))
  const changed = changesBetween(past, now).flatMap((change) => split(change, past, telling))
  const detours = telling.detours.map((changes) => act(changes, days.today, telling))
  // On which day of the founding a thing was made is the telling's own: on the first day, which outsiders may ask for, none was there yet.
  return [...spread(founded.map((one) => [dice.fraction(), one]), addDays(days.founded, 1), days.since), ...spread(changed.map(([at, change]) => [at, act([change], days.today, telling)]), addDays(days.since, 1), days.today), ...detours]
}

const records = (all: Records) => [...all].flatMap(([collection, list]) => [...list.values()].map((record) => [collection, record] as const))

/** When something is done: the share of a span of days that is over by then. */
type Timed<T> = readonly [at: number, T]

/** Acts over the days from one to another. Effective days never run backwards. */
function spread(acts: readonly Timed<Act>[], from: string, to: string): Act[] {
  return acts.toSorted(([a], [b]) => a - b).map(([at, one]) => ({ ...one, effective: addDays(from, Math.floor(at * (daysBetween(from, to) + 1))) }))
}

function together(changes: readonly Change[], dice: Dice): Change[][] {
  const acts: Change[][] = []
  for (const change of changes) {
    const last = acts.at(-1)
    if (last === undefined || dice.chance(0.3)) acts.push([change])
    else last.push(change)
  }
  return acts
}

function changesBetween(past: Records, now: Records): Change[] {
  const found: Change[] = []
  for (const [collection, records] of now) {
    for (const [id, record] of records) {
      const was = past.get(collection)?.get(id)
      if (was === record) continue
      if (was === undefined) {
        const { id: _, ...after } = record
        found.push({ kind: 'create', collection, id, after })
        continue
      }
      const names = differing(was, record)
      if (names.length > 0) found.push({ kind: 'update', collection, id, before: only(was, names), after: only(record, names) })
    }
  }
  for (const [collection, records] of past) {
    for (const [id, { id: _, ...before }] of records) if (now.get(collection)?.has(id) !== true) found.push({ kind: 'remove', collection, id, before })
  }
  return found
}

/** The fields in which two records of one id differ: those of the first, then those of the second alone. */
function differing(was: StoredRecord, is: StoredRecord): string[] {
  const names: string[] = []
  for (const name in was) if (was[name] !== is[name] && !sameJson(was[name] ?? null, is[name] ?? null)) names.push(name)
  for (const name in is) if (!(name in was) && is[name] !== undefined && is[name] !== null) names.push(name)
  return names
}

function only(fields: { readonly [name: string]: Json | undefined }, names: readonly string[]): Record<string, Json> {
  const some: Record<string, Json> = {}
  for (const name of names) some[name] = fields[name] ?? null
  return some
}

/**
 * What changed, in one to four acts, so that an outsider who looks every day sees the same in every telling. What was kept inside until later
 * was done first, while it was, and then what was decided about coverage; what is kept inside today was done last. What they see was done
 * when the world has it. All else was done at any time, on its own or with what they see.
 */
function split(change: Change, past: Records, { dice, reasons, seen }: Telling): Timed<Change>[] {
  const record = past.get(change.collection)?.get(change.id)
  const share = new Dice(reasons ^ hash(`${change.id}/${change.collection}`)).fraction()
  const [first, coverage, main, last] = [dice.fraction() / 4, (1 + share) / 4, (2 + share) / 4, (3 + share) / 4]
  if (change.kind !== 'update' || record === undefined) return [[change.collection !== 'coverage' ? main : change.kind === 'remove' ? coverage : last, change]]
  const of = seen(change.collection, record)
  if (change.collection === 'coverage') return [[of('item') === 'formerly' || of('item') === 'never' ? last : coverage, change]]
  const isTogether = dice.chance(0.5)
  const names: Record<Seen, string[]> = { later: [], always: [], formerly: [], never: [] }
  for (const name in change.after) names[isTogether && of(name) === 'never' ? 'always' : of(name)].push(name)
  const parts = [[first, names.later], [main, names.always], [last, names.formerly], [dice.fraction(), names.never]] as const
  return parts.filter(([, some]) => some.length > 0).map(([at, some]) => [at, { ...change, before: only(change.before, some), after: only(change.after, some) }])
}

/**
 * What an act is called and the reason that may leave follow from what it changes, so that they are the same however a log tells it; all
 * else is the telling's own. What is done together at the founding has no such reason.
 */
function act(changes: readonly Change[], effective: string, { dice, reasons }: Telling, unsaid = false): Act {
  const [first] = changes
  const said = new Dice(reasons + hash(`${first?.collection}/${first?.id}`))
  const isMove = !unsaid && first?.collection === 'items' && said.chance(0.4)
  return {
    effective, changes, command: isMove ? 'item.move' : dice.pick(['item.change', 'plan.change', 'import.commit']), actor: `person-${dice.below(9)}`,
    ...(dice.chance(0.5) ? { reason: dice.pick(['because', 'they asked', 'it slipped']) } : {}),
    ...(!unsaid && said.chance(0.5) ? { outsideReason: said.pick(['We want it right.', 'Partners asked for it.', 'It depends on glade heath.']) } : {}),
  }
}

function hash(text: string): number {
  let sum = 7
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0
  return sum
}
