import { expect, test } from 'vitest'
import { PersistentMap } from './persistent-map.ts'

test('[KN41] two keys with one hash live and go by themselves', () => {
  const both = PersistentMap.empty<number>().set('costarring', 1).set('liquid', 2)
  expect([both.get('costarring'), both.get('liquid'), both.size]).toEqual([1, 2, 2])
  const changed = both.set('costarring', 3)
  expect([changed.get('costarring'), changed.get('liquid'), changed.size]).toEqual([3, 2, 2])
  const one = both.remove('liquid')
  expect([one.get('costarring'), one.get('liquid'), one.size]).toEqual([1, undefined, 1])
  expect(both.get('liquid')).toBe(2)
})

test('[KN40] setting what is there and removing what is not give the same map', () => {
  const map = PersistentMap.empty<number>().set('a', 1)
  expect(map.set('a', 1)).toBe(map)
  expect(map.remove('b')).toBe(map)
})

test('[KN40] a hundred thousand keys are all found again, and all go', () => {
  let map = PersistentMap.empty<number>()
  for (let i = 0; i < 100_000; i++) map = map.set(`key ${i}`, i)
  expect(map.size).toBe(100_000)
  for (let i = 0; i < 100_000; i++) if (map.get(`key ${i}`) !== i) throw new Error(`key ${i} is lost`)
  for (let i = 0; i < 100_000; i++) map = map.remove(`key ${i}`)
  expect([map.size, [...map.entries()]]).toEqual([0, []])
})
