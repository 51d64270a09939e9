import { expect, test } from 'vitest'
import { State } from '../../../core/kernel/state.ts'
import { items, plans } from '../../../core/plans/plans.ts'
import { placeBelow, placeIn, placeUp } from './place-below.ts'

const state = State.empty.apply([
  plans.create('p', { title: 'Product', kind: 'product' }),
  items.create('r', { plan: 'p', kind: 'release', title: 'Release' }),
  items.create('t', { plan: 'p', kind: 'theme', title: 'Theme' }),
  items.create('e', { plan: 'p', kind: 'epic', title: 'Epic', parent: 't' }),
  items.create('s', { plan: 'p', kind: 'story', title: 'Story', parent: 'e' }),
  items.create('c', { plan: 'p', kind: 'campaign', title: 'Campaign', release: 'r' }),
])
const get = (id: string | undefined) => items.get(state, id)
const one = (id: string) => items.need(state, id)

test('[PV32] an item is put below the one above it or one level up, by theme or by release', () => {
  const lines = [['r', 0], ['t', 0], ['e', 1], ['s', 2], ['c', 0]].map(([id, depth]) => ({ node: { item: one(String(id)) }, depth: Number(depth) }))
  expect(placeIn(lines, 4, 'theme', get)).toEqual({ field: 'parent', value: 't' })
  expect(placeIn(lines, 2, 'theme', get)).toEqual({ sentence: 'Nothing stands above "Epic" on its level.' })
  expect([placeUp(one('s'), 'theme', get), placeUp(one('e'), 'theme', get), placeUp(one('c'), 'release', get)]).toEqual([{ field: 'parent', value: 't' }, { field: 'parent', value: null }, { field: 'release', value: null }])
  expect(placeUp(one('t'), 'theme', get)).toEqual({ sentence: '"Theme" stands at the top already.' })
})

test('[PV32] what would go round in a circle, or stand below what it cannot ship in, is refused with a sentence', () => {
  expect(placeBelow(one('t'), one('s'), 'theme', get)).toEqual({ sentence: '"Story" already stands below "Theme": move that one elsewhere first.' })
  expect(placeBelow(one('r'), one('c'), 'theme', get)).toEqual({ sentence: '"Campaign" already stands below "Release": move that one elsewhere first.' })
  expect(placeBelow(one('t'), one('t'), 'theme', get)).toEqual({ sentence: '"Theme" cannot stand below itself.' })
  expect(placeBelow(one('c'), one('t'), 'release', get)).toEqual({ sentence: '"Theme" is no release: by release, only what ships in one stands below it.' })
  expect(placeBelow(one('r'), one('r'), 'release', get)).toEqual({ sentence: '"Release" cannot stand below itself.' })
  expect(placeUp(one('c'), 'theme', get)).toEqual({ sentence: '"Campaign" ships in "Release", so it stands below it: change its release in its details.' })
})
