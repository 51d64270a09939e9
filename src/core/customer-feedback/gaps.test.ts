import fc from 'fast-check'
import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { accounts } from '../accounts/accounts.ts'
import { State } from '../kernel/state.ts'
import { items, plans } from '../plans/plans.ts'
import { people } from '../workspace/workspace.ts'
import { countAsked, feedbackOnItem, submissionsOf } from './asked-for.ts'
import { customerFeedback, type Severity } from './customer-feedback.ts'
import { gapOf, gapStatuses, productGaps } from './product-gaps.ts'
import { shipTold, toTell } from './to-tell.ts'

const said = (id: string, gap: string | undefined, account?: string, severity?: Severity, more = {}) => customerFeedback.create(id, { source: 'sales-calls', receivedOn: '2026-04-01', receivedAt: `2026-04-01T09:00:0${id.length}.000Z`, text: id, about: 'gap', ...(gap === undefined ? {} : { gap }), ...(account === undefined ? {} : { account }), ...(severity === undefined ? {} : { severity }), ...more })
const gap = (id: string, more = {}) => productGaps.create(id, { title: id, status: 'open', openedOn: '2026-04-01', ...more })

const world = State.empty.apply([
  people.create('ana', { name: 'Ana' }), accounts.create('n', { number: 17, name: 'Norrvik' }), accounts.create('b', { number: 42, name: 'Bergby' }),
  plans.create('p', { title: 'Product', kind: 'product' }), items.create('filters', { plan: 'p', kind: 'feature', title: 'Filters', release: 'r' }), items.create('r', { plan: 'p', kind: 'release', title: 'R' }),
  gap('regions', { items: ['filters'] }), gap('places'), gap('maps'),
  said('a', 'regions', 'n', 'P0', { opportunities: ['https://crm.example/1'] }), said('bb', 'regions', 'n', 'P1', { opportunities: ['https://crm.example/1', 'https://crm.example/2'] }), said('ccc', 'places', 'b', 'P2'), said('dddd', 'places'),
])

test('[CF9] how often something was asked for is told in figures alone: a customer who asked twice is one', () => {
  expect(countAsked(submissionsOf(world, 'regions'))).toEqual({ submissions: 2, customers: 1, others: 0, opportunities: 2, bySeverity: { P0: 1, P1: 1, P2: 0 } })
  expect(countAsked(feedbackOnItem(world, 'filters')).submissions).toBe(2)
  expect(JSON.stringify(countAsked(submissionsOf(world, 'places')))).not.toMatch(/Norrvik|Bergby|"n"|"b"/)
})

test('[CF10] a gap has nine statuses, and is turned down with a reason alone', () => {
  expect(gapStatuses).toHaveLength(9)
  expect(refusalOf(() => changesFor(world, 'product-gap.set-status', { id: 'maps', status: 'wont-do' })).code).toBe('needs-reason')
  const down = after(world, 'product-gap.set-status', { id: 'maps', status: 'wont-do' }, { reason: 'Others do it better.' })
  expect(productGaps.need(down, 'maps')).toMatchObject({ status: 'wont-do', why: 'Others do it better.' })
  expect(productGaps.need(after(down, 'product-gap.set-status', { id: 'maps', status: 'backlog' }), 'maps').why).toBeUndefined()
  const opened = after(world, 'product-gap.add', { title: 'Dark pages' }, { role: 'contributor' })
  expect(productGaps.list(opened).find(({ title }) => title === 'Dark pages')).toMatchObject({ status: 'open', openedOn: '2026-05-01' })
})

test('[CF11] merged gaps add up with nothing lost, and are parted or undone again', () => {
  const merged = after(world, 'product-gap.merge', { id: 'places', into: 'regions' })
  expect(countAsked(submissionsOf(merged, 'regions'))).toMatchObject({ submissions: 4, customers: 2, others: 1 })
  expect(customerFeedback.need(merged, 'ccc').gap).toBe('places')
  expect(feedbackOnItem(merged, 'filters')).toHaveLength(4)
  expect(refusalOf(() => changesFor(merged, 'product-gap.merge', { id: 'regions', into: 'places' })).code).toBe('invalid')
  expect(refusalOf(() => changesFor(merged, 'product-gap.merge', { id: 'places', into: 'maps' })).code).toBe('conflict')
  expect(refusalOf(() => changesFor(merged, 'product-gap.set-status', { id: 'places', status: 'beta' })).sentence).toContain('part of “regions”')
  const parted = after(merged, 'product-gap.part', { id: 'places' })
  expect(countAsked(submissionsOf(parted, 'regions')).submissions).toBe(2)
  expect(parted.list('product-gaps')).toEqual(world.list('product-gaps'))
})

test('[CF11] whatever is merged with what, each submission counts exactly once, in one gap', () => {
  const names = ['regions', 'places', 'maps'] as const
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { maxLength: 6 }), (pairs) => {
    let state = world
    for (const [id, into] of pairs) {
      try {
        state = after(state, 'product-gap.merge', { id, into })
      } catch {
        // A merging that is none is refused, and changes nothing.
      }
    }
    const heads = productGaps.list(state).filter(({ mergedInto }) => mergedInto === undefined)
    expect(heads.flatMap(({ id }) => submissionsOf(state, id).map((one) => one.id)).sort()).toEqual(['a', 'bb', 'ccc', 'dddd'])
    for (const { id } of productGaps.list(state)) expect(gapOf(state, id)?.mergedInto).toBeUndefined()
  }))
})

test('[CF12] once it is out, each customer who asked is to be told once, whoever there asked and however often', () => {
  expect(toTell(world)).toEqual([])
  expect(refusalOf(() => changesFor(world, 'customer-feedback.tell', { item: 'filters', entry: 'a' })).sentence).toContain('not out yet')
  const merged = after(world, 'product-gap.merge', { id: 'places', into: 'regions' })
  const out = merged.apply(items.update(items.need(merged, 'r'), { status: 'done' }))
  expect(toTell(out).map(({ item, waiting, askers }) => [item.id, waiting, askers.map(({ account, entries }) => [account, entries.length])])).toEqual([['filters', 3, [['n', 2], ['b', 1], [undefined, 1]]]])
  const told = after(out, 'customer-feedback.tell', { item: 'filters', entry: 'bb', how: 'By mail' })
  expect(shipTold.list(told)).toMatchObject([{ item: 'filters', account: 'n', how: 'By mail', at: '2026-05-01T12:00:00Z' }])
  expect(refusalOf(() => changesFor(told, 'customer-feedback.tell', { item: 'filters', entry: 'a' })).sentence).toContain('told of it on 2026-05-01')
  const one = after(told, 'customer-feedback.tell', { item: 'filters', entry: 'dddd' })
  expect(toTell(one)[0]?.waiting).toBe(1)
  // Whoever was told before we knew whose they are is not told again.
  const known = after(one, 'customer-feedback.change', { id: 'dddd', account: 'b' })
  expect(toTell(known)[0]?.waiting).toBe(0)
  // Nor is who was told as a customer and turned out to be none.
  const nobody = after(after(out, 'customer-feedback.tell', { item: 'filters', entry: 'bb' }), 'customer-feedback.change', { id: 'bb', account: null })
  expect(toTell(nobody)[0]?.askers.find(({ entries }) => entries.some(({ id }) => id === 'bb'))?.told).toBeDefined()
  expect(refusalOf(() => changesFor(out, 'customer-feedback.tell', { item: 'r', entry: 'a' })).sentence).toContain('Nobody asked')
  expect(toTell(out.apply(items.update(items.need(out, 'filters'), { status: 'dropped' })))).toEqual([])
})
