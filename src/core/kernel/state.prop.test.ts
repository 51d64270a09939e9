import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Json } from '../../lib/json.ts'
import { type Change, type Fields, inverse, type StoredRecord } from './change.ts'
import { State } from './state.ts'

type Step = { readonly collection: string; readonly id: string; readonly act: 'write' | 'remove'; readonly fields: Record<string, Json> }

const value = fc.oneof(fc.constant(null), fc.integer(), fc.string(), fc.array(fc.integer(), { maxLength: 2 }))
const step: fc.Arbitrary<Step> = fc.record({
  collection: fc.constantFrom('items', 'teams'), id: fc.constantFrom('a', 'b', 'c'), act: fc.constantFrom('write', 'write', 'remove'),
  fields: fc.dictionary(fc.constantFrom('title', 'window', 'rank'), value),
})

/** The change that a step means on a state: what commands do, in the smallest. */
function changeOf(state: State, { collection, id, act, fields }: Step): Change | undefined {
  const now = state.get(collection, id)
  const set = Object.fromEntries(Object.entries(fields).filter(([, one]) => one !== null))
  if (now === undefined) return act === 'remove' ? undefined : { kind: 'create', collection, id, after: set }
  if (act === 'remove') return { kind: 'remove', collection, id, before: fieldsOf(now) }
  return { kind: 'update', collection, id, before: Object.fromEntries(Object.keys(fields).map((name) => [name, now[name] ?? null])), after: fields }
}

function fieldsOf(record: StoredRecord): Fields {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'id'))
}

function contents(state: State): Record<string, readonly StoredRecord[]> {
  return Object.fromEntries(['items', 'teams'].map((collection) => [collection, state.list(collection)]))
}

function run(state: State, steps: readonly Step[]): { state: State; changes: Change[] } {
  const changes: Change[] = []
  let at = state
  for (const one of steps) {
    const change = changeOf(at, one)
    if (change === undefined) continue
    at = at.apply([change])
    changes.push(change)
  }
  return { state: at, changes }
}

test('[KN10] changes and then their inverse give the state from before', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), fc.array(step, { maxLength: 20 }), (first, then) => {
      const before = run(State.empty, first).state
      const { state, changes } = run(before, then)
      expect(contents(state.apply(inverse(changes)))).toEqual(contents(before))
      expect(inverse(inverse(changes))).toEqual(changes)
    }),
  )
})

test('[KN11] applying changes leaves every earlier state as it was', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), fc.array(step, { maxLength: 20 }), (first, then) => {
      const before = run(State.empty, first).state
      const seen = structuredClone(contents(before))
      const { state, changes } = run(before, then)
      expect(contents(before)).toEqual(seen)
      expect(contents(before.apply(changes))).toEqual(contents(state))
    }),
  )
})

test('[KN14] no field of a record is ever null', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const { state } = run(State.empty, steps)
      for (const records of Object.values(contents(state))) for (const record of records) expect(Object.values(record)).not.toContain(null)
    }),
  )
})
