import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Change, Fields, StoredRecord } from '../../src/core/kernel/change.ts'
import type { LogEntry } from '../../src/core/kernel/entry.ts'
import { type Actor, members } from '../../src/core/kernel/permission.ts'
import { State } from '../../src/core/kernel/state.ts'
import { canRead } from '../../src/core/permissions.ts'
import { toldEntries } from '../../src/server/live/told-entry.ts'
import { recordsOf } from '../contract/test-ledger.ts'

const persons = ['p1', 'p2']
const readers: readonly Actor[] = members.flatMap((role) => persons.map((person) => ({ id: person, person, role })))

/** What is done to a saved view, which its owner alone sees until it is shared, or to a membership, which not every member sees. */
const touching = fc.record({ id: fc.constantFrom('a', 'b', 'c'), of: fc.constantFrom('saved-views', 'saved-views', 'memberships', 'teams'), owner: fc.constantFrom(...persons), isShared: fc.boolean(), isRemoving: fc.nat(4), word: fc.integer() })

function changeFor(state: State, { id, of, owner, isShared, isRemoving, word }: typeof touching extends fc.Arbitrary<infer T> ? T : never): Change {
  const now = state.get(of, id)
  const fields: Fields = of === 'saved-views' ? { name: `View ${word}`, place: 'plans', search: {}, owner, ...(isShared && { shared: true as const }) } : of === 'teams' ? { title: `Team ${word}` } : { person: owner, role: 'viewer' }
  if (now === undefined) return { kind: 'create', collection: of, id, after: fields }
  const { id: _id, ...before } = now
  if (isRemoving === 0) return { kind: 'remove', collection: of, id, before }
  const unset = Object.fromEntries(Object.keys(before).filter((name) => !(name in fields)).map((name) => [name, null]))
  return { kind: 'update', collection: of, id, before: Object.fromEntries(Object.keys({ ...fields, ...unset }).map((name) => [name, before[name] ?? null])), after: { ...fields, ...unset } }
}

function readable(state: State, reader: Actor): State {
  return state.names().reduce((now, name) => now.withCollection(name, state.list(name).filter((record) => canRead(reader, name, record))), State.empty)
}

test('[LV20] a copy that is told the entries holds exactly what its reader may read, also when an entry touches a record twice', () => {
  fc.assert(
    fc.property(fc.array(fc.array(touching, { minLength: 1, maxLength: 4 }), { maxLength: 12 }), fc.nat(12), (groups, from) => {
      const states = [State.empty]
      const entries: LogEntry[] = []
      for (const group of groups) {
        let state = states.at(-1) as State
        const changes = group.map((one) => {
          const change = changeFor(state, one)
          state = state.apply([change])
          return change
        })
        states.push(state)
        const position = entries.length + 1
        entries.push({ position, at: '2026-09-14T10:00:00Z', effective: '2026-09-14', actor: 'p1', group: `g${position}`, schema: 1, command: { id: `c${position}`, name: 'x' }, changes, previous: '', hash: `h${position}` })
      }
      const start = Math.min(from, groups.length)
      for (const reader of readers) {
        let copy = readable(states[start] as State, reader)
        for (const { position, changes } of toldEntries(reader, entries.slice(start), states[start] as State)) {
          copy = copy.apply(changes as Change[])
          const held = states[position] as State
          expect(recordsOf(copy)).toEqual(recordsOf(readable(held, reader)))
          // Nothing that it was told holds a word of what it may not read, before or after.
          const hidden = [held, states[position - 1] as State].flatMap((state) => state.names().flatMap((name) => state.list(name).filter((record) => !canRead(reader, name, record)))).map(wordOf)
          const seen = new Set([held, states[position - 1] as State].flatMap((state) => state.names().flatMap((name) => state.list(name).filter((record) => canRead(reader, name, record)))).map(wordOf))
          for (const word of hidden) if (word !== '' && !seen.has(word)) expect(JSON.stringify(changes)).not.toContain(`"${word}"`)
        }
      }
    }),
  )
})

function wordOf(record: StoredRecord): string {
  return String(record['name'] ?? record['title'] ?? '')
}
