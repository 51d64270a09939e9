import type { Change, StoredRecord } from '../core/kernel/change.ts'
import { addDays, daysBetween } from '../core/time/days.ts'
import { canonicalJson, type Json, sameJson } from '../lib/json.ts'
import { Dice } from './dice.ts'
import { type Act, days, type Records } from './world.ts'

/** How a log tells one and the same past: what was done together, in which order, by whom, and why. All of it stays inside. */
export interface Telling {
  readonly dice: Dice
  /** Names the reasons that may leave: they belong to the world, not to how its log tells it. */
  readonly reasons: number
  /** What of a change an outsider may notice: the rest may be written on its own. */
  readonly outward: (collection: string, record: StoredRecord) => (field: string) => boolean
  /** Was something of the record kept inside then, and is shown today? Nobody writes a reason for outsiders about what they do not see. */
  readonly revealed: (collection: string, id: string) => boolean
  /** Changes that are of the inside alone and are taken back at once. */
  readonly detours: readonly (readonly Change[])[]
}

/** A log that leads to the records of both moments: everything made at the founding, then what became otherwise, some of it with reasons. */
export function actsOf({ past, now }: { readonly past: Records; readonly now: Records }, telling: Telling): Act[] {
  const { dice } = telling
  const founding = dice.shuffled(records(past)).map(([collection, { id, ...after }]): Change => ({ kind: 'create', collection, id, after }))
  const founded = together(founding, dice).map((changes) => act(changes, spread(days.founded, days.since, dice), telling, true))
  const changed = changesBetween(past, now).flatMap((change) => split(change, past, telling).map((one) => act([one], spread(addDays(days.since, 1), days.today, dice), telling)))
  const detours = telling.detours.map((changes) => act(changes, days.today, telling, true))
  return [...inOrder(founded), ...inOrder(dice.shuffled(changed)), ...detours]
}

const records = (all: Records) => [...all].flatMap(([collection, list]) => [...list.values()].map((record) => [collection, record] as const))

/** Effective days never run backwards. */
function inOrder(acts: readonly Act[]): Act[] {
  const sorted = acts.map(({ effective }) => effective).sort()
  return acts.map((one, at) => ({ ...one, effective: sorted[at] ?? one.effective }))
}

function spread(from: string, to: string, dice: Dice): string {
  return addDays(from, dice.below(daysBetween(from, to) + 1))
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
      const { id: _, ...after } = record
      if (was === undefined) found.push({ kind: 'create', collection, id, after })
      else if (canonicalJson(was) !== canonicalJson(record)) found.push({ kind: 'update', collection, id, ...differing(was, record) })
    }
  }
  for (const [collection, records] of past) {
    for (const [id, { id: _, ...before }] of records) if (now.get(collection)?.has(id) !== true) found.push({ kind: 'remove', collection, id, before })
  }
  return found
}

function differing(was: StoredRecord, is: StoredRecord): { readonly before: Record<string, Json>; readonly after: Record<string, Json> } {
  const names = Object.keys({ ...was, ...is }).filter((name) => !sameJson(was[name] ?? null, is[name] ?? null))
  const of = (record: StoredRecord) => Object.fromEntries(names.map((name) => [name, record[name] ?? null]))
  return { before: of(was), after: of(is) }
}

/** What changed, at once or in two: what may be noticed outside, and what may not. */
function split(change: Change, past: Records, { dice, outward }: Telling): Change[] {
  const record = past.get(change.collection)?.get(change.id)
  if (change.kind !== 'update' || record === undefined || dice.chance(0.5)) return [change]
  const isOutward = outward(change.collection, record)
  const part = (wanted: boolean) => {
    const of = (fields: Record<string, Json>) => Object.fromEntries(Object.entries(fields).filter(([name]) => isOutward(name) === wanted))
    return { ...change, before: of(change.before), after: of(change.after) }
  }
  return [part(true), part(false)].filter(({ after }) => Object.keys(after).length > 0)
}

/**
 * What an act is called and the reason that may leave follow from what it changes, so that they are the same however a log tells it; all
 * else is the telling's own. What is `inside` was not done for outsiders: it has no such reason.
 */
function act(changes: readonly Change[], effective: string, { dice, reasons, revealed }: Telling, unsaid = false): Act {
  const [first] = changes
  const inside = unsaid || (first !== undefined && revealed(first.collection, first.id))
  const said = new Dice(reasons + hash(`${first?.collection}/${first?.id}`))
  const isMove = !inside && first?.collection === 'items' && said.chance(0.4)
  return {
    effective, changes, command: isMove ? 'item.move' : dice.pick(['item.change', 'plan.change', 'import.commit']), actor: `person-${dice.below(9)}`,
    ...(dice.chance(0.5) ? { reason: dice.pick(['because', 'they asked', 'it slipped']) } : {}),
    ...(!inside && said.chance(0.5) ? { outsideReason: said.pick(['We want it right.', 'Partners asked for it.', 'It depends on glade heath.']) } : {}),
  }
}

function hash(text: string): number {
  let sum = 7
  for (let at = 0; at < text.length; at++) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0
  return sum
}
