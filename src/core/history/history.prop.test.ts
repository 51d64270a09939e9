import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change, StoredRecord } from '../kernel/change.ts'
import { State } from '../kernel/state.ts'
import { type CollectionMigration, fold, migrated } from './fold.ts'
import { History } from './history.ts'

interface Entry {
  readonly position: number
  readonly effective: string
  readonly schema: number
  readonly changes: readonly Change[]
}

/** In schema 2 a team's title is called its name, and it gains a size. */
const migrations: CollectionMigration[] = [{
  collection: 'teams', name: 'title becomes name', schema: 2,
  migrate: ({ title, ...record }: StoredRecord) => (title === undefined ? record : { ...record, name: title }) as StoredRecord,
}]

const value = fc.oneof(fc.constantFrom('a', 'b', '2026-01-01'), fc.integer({ min: 0, max: 3 }), fc.boolean(), fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }), fc.record({ start: fc.constantFrom('1', '2') }))
const step = fc.record({
  collection: fc.constantFrom('teams', 'orgs'), id: fc.constantFrom('1', '2', '3', '4'), remove: fc.nat({ max: 3 }),
  fields: fc.dictionary(fc.constantFrom('title', 'link', 'size'), fc.oneof(value, fc.constant(null)), { minKeys: 1 }),
})
const log = fc.array(fc.record({ steps: fc.array(step, { maxLength: 4 }), days: fc.constantFrom(0, 0, 1, 40), newer: fc.integer({ min: 0, max: 9 }) }), { maxLength: 40 })

/** Entries that fit, made from steps: what is not there is created, what is there is updated or removed. */
function entriesOf(wishes: (typeof log extends fc.Arbitrary<infer T> ? T : never), withSchemas: boolean): Entry[] {
  let folded = { state: State.empty, schema: 1 }
  let [day, schema] = [Date.UTC(2026, 0, 1), 1]
  return wishes.map(({ steps, days, newer }, i) => {
    day += days * 86_400_000
    if (withSchemas && newer === 0) schema = 2
    folded = migrated(folded, schema, migrations)
    const changes: Change[] = []
    for (const { collection, id, remove, fields } of steps) {
      const now = folded.state.get(collection, id)
      const change = changeOf(now, collection, id, remove === 0, fields)
      folded = { state: folded.state.apply([change]), schema }
      changes.push(change)
    }
    return { position: i + 1, effective: new Date(day).toISOString().slice(0, 10), schema, changes }
  })
}

function changeOf(now: StoredRecord | undefined, collection: string, id: string, remove: boolean, fields: Record<string, unknown>): Change {
  const given = fields as Extract<Change, { kind: 'create' }>['after']
  if (now === undefined) return { kind: 'create', collection, id, after: Object.fromEntries(Object.entries(given).filter(([, one]) => one !== null)) }
  const { id: _id, ...before } = now
  if (remove) return { kind: 'remove', collection, id, before }
  return { kind: 'update', collection, id, before: Object.fromEntries(Object.keys(given).map((name) => [name, now[name] ?? null])), after: given }
}

function plain(state: State) {
  return Object.fromEntries(state.names().filter((name) => state.count(name) > 0).map((name) => [name, state.list(name)]))
}

function stateOf(entries: readonly Entry[], schema: number): State {
  const first = entries[0]?.schema ?? schema
  return migrated(fold({ state: State.empty, schema: first }, entries, migrations), schema, migrations).state
}

test('[LG40] the state at any position is the fold of the entries up to it, and the difference of two takes one to the other', () => {
  fc.assert(fc.property(log, fc.boolean(), fc.nat(), fc.nat(), (wishes, withSchemas, a, b) => {
    const entries = entriesOf(wishes, withSchemas)
    const history = new History(migrations, 2)
    const half = entries.length >> 1
    history.add(entries.slice(0, half))
    history.stateAt({ position: 0 })
    history.add(entries.slice(half))
    const [from, to] = [a % (entries.length + 1), b % (entries.length + 1)]
    const [before, after] = [stateOf(entries.slice(0, from), 2), stateOf(entries.slice(0, to), 2)]
    expect(plain(history.stateAt({ position: from }))).toEqual(plain(before))
    expect(plain(history.stateAt({ position: to }))).toEqual(plain(after))
    const difference = history.differenceOf({ position: from }, { position: to })
    expect(plain(history.stateAt({ position: from }).apply(difference))).toEqual(plain(after))
    expect(new Set(difference.map(({ collection, id }) => `${collection}/${id}`)).size).toBe(difference.length)
    if (from === to) expect(difference).toEqual([])
  }))
})

test('[LG41] a day stands for the last entry that speaks for it or for a day before it', () => {
  fc.assert(fc.property(log, fc.nat({ max: 400 }), (wishes, later) => {
    const entries = entriesOf(wishes, false)
    const history = new History([], 1)
    history.add(entries)
    const day = new Date(Date.UTC(2025, 11, 25) + later * 86_400_000).toISOString().slice(0, 10)
    const last = entries.findLast(({ effective }) => effective <= day)?.position ?? 0
    expect(history.positionOf(day)).toBe(last)
    expect(plain(history.stateAtDay(day))).toEqual(plain(stateOf(entries.slice(0, last), 1)))
  }))
})
