import { PersistentMap } from '../../lib/persistent-map.ts'
import type { Id, Name, StoredRecord } from '../kernel/change.ts'
import type { State } from '../kernel/state.ts'
import { type Item, items } from '../plans/plans.ts'
import { capacities, type Capacity } from './capacities.ts'
import { activities, type Activity, type CellAgreement, cellAgreements, type Connector, connectors } from './roadmap.ts'

/** What lies next to what, looked up in place of going through everything. Never changed in place: the next state's shares what stayed as it was. */
export interface Neighbours {
  readonly state: State
  /** Activities of a bucket, those without a window too. */
  inBucket(bucket: Id): readonly Activity[]
  /** What was decided about the cells of a bucket. */
  decisionsIn(bucket: Id): readonly CellAgreement[]
  connectorsOf(activity: Id): readonly Connector[]
  connectorsTo(item: Id): readonly Connector[]
  /** Items that ship in a release, or work towards it. */
  towards(release: Id): readonly Item[]
  /** Activities that wait until this one is over. */
  waitingFor(activity: Id): readonly Activity[]
  /** Activities that a person owns, or that take a team's time. */
  askingOf(who: Id): readonly Activity[]
  capacitiesOf(who: Id): readonly Capacity[]
}

type Which = Exclude<keyof Neighbours, 'state'>
type Listed = { readonly [K in Which]: PersistentMap<readonly StoredRecord[]> }

/** By each list, the records that stand in it, and the ids that each of them stands under. */
const lists: Readonly<Record<Which, { readonly of: Name; readonly under: (record: never) => readonly Id[] }>> = {
  inBucket: { of: activities.collection, under: ({ bucket }: Activity) => (bucket === undefined ? [] : [bucket]) },
  decisionsIn: { of: cellAgreements.collection, under: ({ bucket }: CellAgreement) => [bucket] },
  connectorsOf: { of: connectors.collection, under: ({ activity }: Connector) => [activity] },
  connectorsTo: { of: connectors.collection, under: ({ item }: Connector) => [item] },
  towards: { of: items.collection, under: ({ release }: Item) => (release === undefined ? [] : [release]) },
  waitingFor: { of: activities.collection, under: ({ after }: Activity) => after ?? [] },
  askingOf: { of: activities.collection, under: ({ owner, team }: Activity) => [owner, team].filter((who) => who !== undefined) },
  capacitiesOf: { of: capacities.collection, under: ({ person, team }: Capacity) => [person, team].filter((who) => who !== undefined) },
}

const names = Object.keys(lists) as Which[]
const known = new WeakMap<State, Neighbours>()

/** The neighbours of a state; quick where those of a state that it came of are handed in, or where they were asked for before. */
export function neighboursOf(state: State, before?: Neighbours): Neighbours {
  const there = known.get(state)
  if (there !== undefined) return there
  const made = neighbours(state, listed(state, before))
  known.set(state, made)
  return made
}

/** Not of the shape that others see: what the next state's are made from. */
const listsOf = new WeakMap<Neighbours, Listed>()

function neighbours(state: State, all: Listed): Neighbours {
  const look = (which: Which) => (id: Id) => all[which].get(id) ?? []
  // Each list holds the records of its own collection, as `lists` says; made from their names, no type can tell.
  const made = { state, ...Object.fromEntries(names.map((which) => [which, look(which)])) } as unknown as Neighbours
  listsOf.set(made, all)
  return made
}

function listed(state: State, before: Neighbours | undefined): Listed {
  const was = before === undefined ? undefined : listsOf.get(before)
  return Object.fromEntries(names.map((which) => [which, before === undefined || was === undefined ? anew(state, which) : after(state, before.state, which, was[which])])) as Listed
}

function anew(state: State, which: Which): PersistentMap<readonly StoredRecord[]> {
  const { of, under } = lists[which]
  const gathered = new Map<Id, StoredRecord[]>()
  for (const record of state.each(of)) {
    const ids = under(record as never)
    for (const id of ids.length < 2 ? ids : new Set(ids)) {
      const list = gathered.get(id)
      if (list === undefined) gathered.set(id, [record])
      else list.push(record)
    }
  }
  const edit = PersistentMap.empty<readonly StoredRecord[]>().edit()
  for (const [id, list] of gathered) edit.set(id, list.length < 2 ? list : list.sort(byId))
  return edit.done()
}

function after(state: State, before: State, which: Which, was: PersistentMap<readonly StoredRecord[]>): PersistentMap<readonly StoredRecord[]> {
  const { of, under } = lists[which]
  const changes = state.since(before, of)
  if (changes === undefined) return anew(state, which)
  if (changes.length === 0) return was
  const touched = new Map<Id, { readonly gone: Set<Id>; readonly here: StoredRecord[] }>()
  const touch = (id: Id) => touched.get(id) ?? touched.set(id, { gone: new Set(), here: [] }).get(id)
  for (const [old, now] of changes) {
    if (old !== undefined) for (const id of under(old as never)) touch(id)?.gone.add(old.id)
    if (now !== undefined) for (const id of new Set(under(now as never))) touch(id)?.here.push(now)
  }
  const edit = was.edit()
  for (const [id, { gone, here }] of touched) {
    const list = [...(edit.get(id) ?? []).filter((one) => !gone.has(one.id)), ...here].sort(byId)
    if (list.length === 0) edit.remove(id)
    else edit.set(id, list)
  }
  return edit.done()
}

function byId(a: StoredRecord, b: StoredRecord): number {
  return a.id < b.id ? -1 : 1
}
