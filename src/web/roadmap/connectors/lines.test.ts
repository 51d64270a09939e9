import { expect, test } from 'vitest'
import { State } from '../../../core/kernel/state.ts'
import { items, plans } from '../../../core/plans/plans.ts'
import { connectors } from '../../../core/roadmap/roadmap.ts'
import { periodsOf } from '../../../core/time/period.ts'
import { stripItems, stripOf } from '../grid/strip.ts'
import { Axis } from '../layout/axis.ts'
import { linesOf, linesTold } from './lines.ts'
import type { Near } from './route.ts'
import { threadsOf, threadsTold } from './threads.ts'

const day = (start: string) => ({ start, end: start, precision: 'day' as const })
const state = State.empty.apply([
  plans.create('p', { title: 'Product', kind: 'product' }), plans.create('m', { title: 'Marketing', kind: 'marketing' }),
  items.create('relay', { plan: 'p', kind: 'release', product: 'Relay', title: 'Relay 5', window: day('2026-08-15') }),
  items.create('sync', { plan: 'p', kind: 'feature', title: 'Sync', release: 'relay', window: day('2026-08-01') }),
  items.create('autumn', { plan: 'm', kind: 'campaign', title: 'Autumn', window: day('2026-10-01') }),
  items.create('some-day', { plan: 'm', kind: 'campaign', title: 'Some day' }),
  connectors.create('c1', { activity: 'launch', item: 'relay' }), connectors.create('c2', { activity: 'launch', item: 'sync' }),
  connectors.create('c3', { activity: 'quotes', item: 'autumn' }), connectors.create('c4', { activity: 'quotes', item: 'some-day' }),
])
const style = { labels: 'calendar' } as const
const axis = new Axis(periodsOf({ start: '2026-07-01', end: '2026-12-31' }, 'quarter'), 300)
const strip = stripOf(state, stripItems(state), axis, undefined, style)
const at = (column: number): Near => ({ left: column * 300 + 5, right: column * 300 + 295, top: 5, bottom: 49, y: 18, ways: [column * 300, column * 300 + 300] })
const near = new Map([['launch', at(0)], ['quotes', at(1)]])
const drawn = (chosen: readonly string[] = []) => linesOf({ axis, strip, style, threads: threadsOf(state), chosen: new Set(chosen), near })

test('[RG15] an item of a release leads to the mark of the release, and one without any mark gets its own in a row below', () => {
  const { strip: rows, above, count, all } = drawn()
  expect(rows.map(({ name, marks }) => [name, ...marks.map(({ text }) => text)])).toEqual([['Relay', '5'], ['Built on', 'Autumn']])
  expect(rows[1]?.marks[0]?.tie).toBe('marketing')
  // The release and its feature run together; what has no date cannot be drawn.
  expect(above.map(({ kind }) => kind)).toEqual(['product', 'marketing'])
  expect([count, all]).toEqual([3, 4])
})

test('[RG16] chosen lines come last, so that they lie on top, and it is said how many are drawn', () => {
  expect(drawn(['launch']).above.map(({ kind, isChosen }) => [kind, isChosen])).toEqual([['marketing', false], ['product', true]])
  expect(linesTold(drawn())).toBe('3 of 4 connectors drawn')
  expect(linesTold({ count: 1, all: 1 })).toBe('1 connector')
})

test('[RG17] what a card is built on is told in words, with whose plan it is in and when', () => {
  const threads = threadsOf(state)
  expect(threadsTold(threads.get('launch'), style)).toBe('Built on Sync (product, 1 Aug 2026) and Relay 5 (product, 15 Aug 2026).')
  expect(threadsTold(threads.get('quotes'), style)).toBe('Built on Autumn (marketing, 1 Oct 2026) and Some day (marketing, no date).')
  expect(threadsTold(threads.get('none'), style)).toBe('Built on nothing yet.')
  expect([...threadsOf(state, new Set(['quotes'])).keys()]).toEqual(['quotes'])
})
