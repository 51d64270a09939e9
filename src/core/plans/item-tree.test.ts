import { expect, test } from 'vitest'
import { nestItems, type ItemNode, orphansOf, rollUp } from './item-tree.ts'
import type { Item } from './plans.ts'

const item = (id: string, kind: Item['kind'], fields: Partial<Item> = {}): Item => ({ id, plan: 'p', kind, title: id, ...fields })
const shape = (nodes: readonly ItemNode[]): unknown => nodes.map(({ item: { id }, children }) => (children.length === 0 ? id : [id, shape(children)]))

const all = [
  item('theme', 'theme'), item('epic', 'epic', { parent: 'theme' }), item('story', 'story', { parent: 'epic' }),
  item('release', 'release', { parent: 'theme' }), item('feature', 'feature', { parent: 'theme', release: 'release' }), item('alone', 'feature', { release: 'release' }),
]

test('[PV5] items nest by theme, or by release', () => {
  expect(shape(nestItems(all, 'theme'))).toEqual([['theme', [['epic', ['story']], ['release', ['alone']], 'feature']]])
  expect(shape(nestItems(all, 'release'))).toEqual([['theme', [['epic', ['story']]]], ['release', ['feature', 'alone']]])
  expect(shape(nestItems(all.slice(1), 'theme'))).toEqual([['epic', ['story']], ['release', ['alone']], 'feature'])
})

/** Of an epic that is done by itself, with stories of these statuses below it. */
function statusOf(...statuses: (Item['status'] | undefined)[]) {
  const [top] = nestItems([item('epic', 'epic', { status: 'done' }), ...statuses.map((status, at) => item(`s${at}`, 'story', { parent: 'epic', ...(status === undefined ? {} : { status }) }))], 'theme')
  return top === undefined ? undefined : rollUp(top)
}

test('[PV6] the status of what has things below it is put together from theirs', () => {
  expect(statusOf('done', 'done')).toEqual({ status: 'done', done: 2, all: 2 })
  expect(statusOf('done', 'planned')).toEqual({ status: 'under-way', done: 1, all: 2 })
  expect(statusOf(undefined, 'planned')).toEqual({ status: 'planned', done: 0, all: 2 })
  expect(statusOf('done', 'dropped')).toEqual({ status: 'done', done: 1, all: 1 })
  expect(statusOf('dropped', 'deferred')).toEqual({ status: 'deferred', done: 0, all: 1 })
  expect(statusOf('dropped', 'dropped')).toEqual({ status: 'dropped', done: 0, all: 0 })
  expect(statusOf()).toEqual({ status: 'done', done: 1, all: 1 })
})

test('[PV7] what hangs where nobody will find it is found', () => {
  const more = [
    item('lost', 'story'), item('shipped', 'feature', { release: 'release' }), item('upside-down', 'epic', { parent: 'story' }),
    item('old', 'epic', { parent: 'theme', status: 'dropped' }), item('left', 'story', { parent: 'old' }), item('a', 'epic', { parent: 'b' }), item('b', 'epic', { parent: 'a' }),
  ]
  const byId = new Map([...all, ...more].map((one) => [one.id, one]))
  const found = orphansOf(byId.values(), (id) => byId.get(id))
  expect(found.map((one) => [one.item.id, one.why])).toEqual([['lost', 'no-parent'], ['upside-down', 'wrong-level'], ['left', 'parent-gone'], ['a', 'circle'], ['b', 'circle']])
})
