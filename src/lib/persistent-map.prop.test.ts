import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PersistentMap } from './persistent-map.ts'

/** Each pair has one 32-bit FNV-1a hash. */
const colliding = ['costarring', 'liquid', 'declinate', 'macallums', 'altarage', 'zinke']
const key = fc.oneof(fc.constantFrom(...colliding), fc.constantFrom('__proto__', 'constructor', ''), fc.string({ maxLength: 3 }), fc.integer({ min: 0, max: 3000 }).map(String))
const step = fc.record({ key, value: fc.option(fc.integer(), { nil: undefined, freq: 3 }) })

function sorted(entries: Iterable<[string, number]>): [string, number][] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
}

test('[KN40] it answers as a Map does after any steps, and every version keeps its answers', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      let map = PersistentMap.empty<number>()
      const plain = new Map<string, number>()
      const versions: { map: PersistentMap<number>; entries: [string, number][] }[] = []
      for (const { key, value } of steps) {
        map = value === undefined ? map.remove(key) : map.set(key, value)
        if (value === undefined) plain.delete(key)
        else plain.set(key, value)
        expect([map.get(key), map.has(key), map.size]).toEqual([plain.get(key), plain.has(key), plain.size])
        versions.push({ map, entries: sorted(plain) })
      }
      for (const version of versions) expect(sorted(version.map.entries())).toEqual(version.entries)
    }),
  )
})

test('[KN40] values are those of the entries', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
      let map = PersistentMap.empty<number>()
      for (const [name, value] of Object.entries(record)) map = map.set(name, value)
      expect([...map.values()].sort()).toEqual(Object.values(record).sort())
    }),
  )
})

test('[KN40] many changes at once give the map that they give one by one, and leave every version before as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 60 }), { maxLength: 6 }), (rounds) => {
      let map = PersistentMap.empty<number>()
      const plain = new Map<string, number>()
      const edit = map.edit()
      const versions: { map: PersistentMap<number>; entries: [string, number][] }[] = []
      for (const [round, steps] of rounds.entries()) {
        // Every other round goes on with the first edit, the rest begin their own.
        const by = round % 2 === 0 ? edit : map.edit()
        if (round % 2 === 0) for (const [key] of map.entries()) by.remove(key)
        if (round % 2 === 0) plain.clear()
        for (const { key, value } of steps) {
          if (value === undefined) by.remove(key)
          else by.set(key, value)
          if (value === undefined) plain.delete(key)
          else plain.set(key, value)
          expect([by.get(key), by.size]).toEqual([plain.get(key), plain.size])
        }
        map = by.done()
        if (round % 2 === 0) for (const { key } of steps) by.remove(key)
        versions.push({ map, entries: sorted(plain) })
      }
      for (const version of versions) expect([sorted(version.map.entries()), version.map.size]).toEqual([version.entries, version.entries.length])
    }),
  )
})

test('[KN62] what differs from an earlier map is told key by key, with both values, and nothing else is', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.array(step, { maxLength: 60 }), (first, more) => {
      const take = (map: PersistentMap<number>, steps: typeof first) => steps.reduce((now, { key, value }) => (value === undefined ? now.remove(key) : now.set(key, value)), map)
      const before = take(PersistentMap.empty<number>(), first)
      const now = take(before, more)
      const keys = new Set([...before.entries(), ...now.entries()].map(([name]) => name))
      const differing = [...keys].flatMap((name) => (before.get(name) === now.get(name) ? [] : [`${before.get(name)} ${now.get(name)}`]))
      expect(now.since(before).map(([was, is]) => `${was} ${is}`).sort()).toEqual(differing.sort())
    }),
  )
})
