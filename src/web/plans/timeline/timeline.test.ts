import { describe, expect, test } from 'vitest'
import type { Moved } from '../../../core/plans/baseline.ts'
import { eightQuarters, spanOf } from '../../../core/plans/horizon.ts'
import { type Item, items, plans } from '../../../core/plans/plans.ts'
import { State } from '../../../core/kernel/state.ts'
import type { Precision, Window } from '../../../core/time/window.ts'
import { boardOf } from '../board.ts'
import { withValue } from '../../parts/address-values.ts'
import { itemFilter } from '../filter.ts'
import { monthsOf } from '../phone/months.ts'
import { bandsOf, besideFlag, timeAxis } from './axis.ts'
import { barLabel, placeOf, slippedPart } from './bars.ts'
import { offsetsOf, type Row, rowAt, rowsOf } from './rows.ts'
import { draggedBy, lengthenedBy, steppedBy, stretchedBy } from './steps.ts'

const window = (start: string, end = start, precision: Precision = 'day'): Window => ({ start, end, precision })
const quarters = eightQuarters('2026-11-12', 2)
const span = spanOf(quarters)
const axis = timeAxis(span, 'months', 0)

describe('the axis', () => {
  test('[PV14] fiscal periods stand over calendar ticks, and years are said where they begin', () => {
    const { top, bottom } = bandsOf(span, 'months', 2)
    expect(top.map(({ text }) => text)).toEqual(['Q4 FY27', 'Q1 FY28', 'Q2 FY28', 'Q3 FY28', 'Q4 FY28', 'Q1 FY29', 'Q2 FY29', 'Q3 FY29'])
    expect(bottom.slice(0, 4).map(({ text }) => text)).toEqual(['Nov 2026', 'Dec', 'Jan 2027', 'Feb'])
    expect(bandsOf(span, 'quarters', 2).top.map(({ text }) => text)).toEqual(['FY27', 'FY28', 'FY29'])
    expect(bandsOf(span, 'weeks', 2).top[0]?.text).toBe('Nov 2026, Q4 FY27')
  })

  test('[PV14] weeks stand up to the last day of the calendar, and end there', () => {
    expect(bandsOf({ start: '9999-12-01', end: '9999-12-31' }, 'weeks').bottom.at(-1)).toMatchObject({ start: '9999-12-27', end: '9999-12-31' })
  })

  test('[PV14] the words of a period make way for the flag of today: in full or by their first word, before it or after it', () => {
    expect(besideFlag('Nov 2026', 70, 105)).toEqual({ text: 'Nov 2026', indent: 0 })
    expect(besideFlag('Nov 2026', 38, 105)).toEqual({ text: 'Nov', indent: 0 })
    expect(besideFlag('Q4, Nov–Jan', 16, 134)).toEqual({ text: 'Q4', indent: 64 })
    expect(besideFlag('Nov', 4, 105)).toEqual({ text: 'Nov', indent: 52 })
    expect(besideFlag('9 Nov', 10, 70)).toEqual({ text: '', indent: 0 })
  })

  test('[PV15] a bar lies where its days are, and is cut off where the axis ends', () => {
    expect([axis.x('2026-11-01'), axis.right('2026-11-01'), axis.x('2026-11-11')]).toEqual([0, 3.45, 34.5])
    expect(placeOf(window('2026-10-01', '2026-11-10'), axis)).toMatchObject({ shape: 'span', left: 0, width: 34.5, cutLeft: true, cutRight: false })
    expect(placeOf(window('2028-10-01', '2029-01-31', 'month'), axis)).toMatchObject({ shape: 'soft', cutRight: true })
    expect(placeOf(window('2026-11-05'), axis).shape).toBe('point')
    expect(placeOf(window('2027-05-01', '2027-07-31', 'quarter'), axis).shape).toBe('box')
    expect(barLabel(window('2027-05-01', '2027-07-31', 'quarter'), { labels: 'fiscal', fiscalYearStart: 2 })).toBe('Q2 FY28 (May–Jul 2027)')
  })

  test('[PV15] the slipped part is what lies after the old end, and the whole bar when it has moved past it', () => {
    expect(slippedPart(window('2026-11-01', '2026-11-10'), window('2026-11-01', '2026-11-20'), axis)).toEqual({ left: 34.5, width: 34.5 })
    expect(slippedPart(window('2026-11-01', '2026-11-10'), window('2026-12-01', '2026-12-10'), axis).left).toBe(0)
  })
})

describe('moving by hand', () => {
  const month = window('2026-12-01', '2026-12-31', 'month')
  const quarter = window('2027-02-01', '2027-04-30', 'quarter')

  test('[PV16] what is known to the day moves by days; anything else to the nearest whole month, quarter, half or year', () => {
    expect(draggedBy(window('2026-11-10', '2026-11-12'), -3)).toEqual(window('2026-11-07', '2026-11-09'))
    expect([10, 20, -10, -20].map((days) => draggedBy(month, days).start)).toEqual(['2026-12-01', '2027-01-01', '2026-12-01', '2026-11-01'])
    expect([40, 50].map((days) => draggedBy(quarter, days).start)).toEqual(['2027-02-01', '2027-05-01'])
  })

  test('[PV16] keys go by a day, a week or a month, and by the window’s own unit where that is longer', () => {
    expect([steppedBy(window('2026-11-10'), 'week', 1), steppedBy(window('2026-11-10'), 'month', -1)].map(({ start }) => start)).toEqual(['2026-11-17', '2026-10-10'])
    expect([steppedBy(month, 'day', 1), steppedBy(quarter, 'week', -1)].map(({ start }) => start)).toEqual(['2027-01-01', '2026-11-01'])
  })

  test('[PV16] by keys the end goes by a step too, and a step of the zoom may be a quarter', () => {
    expect(steppedBy(window('2026-11-10'), 'quarter', 1).start).toBe('2027-02-10')
    expect([steppedBy(month, 'quarter', 1), steppedBy(quarter, 'month', 1)].map(({ start }) => start)).toEqual(['2027-03-01', '2027-05-01'])
    expect([lengthenedBy(window('2026-11-10'), 'week', 1), lengthenedBy(window('2026-11-10', '2026-11-12'), 'month', -1), lengthenedBy(month, 'day', 1), lengthenedBy(quarter, 'week', -1)].map(({ end }) => end)).toEqual(
      ['2026-11-17', '2026-11-10', '2027-01-31', '2027-04-30'],
    )
  })

  test('[PV17] an end is stretched by days or whole units, and never past the other end', () => {
    expect(stretchedBy(window('2026-11-10', '2026-11-12'), 'end', 4).end).toBe('2026-11-16')
    expect(stretchedBy(window('2026-11-10', '2026-11-12'), 'start', 40).start).toBe('2026-11-12')
    expect(stretchedBy(month, 'end', 29)).toEqual(window('2026-12-01', '2027-01-31', 'month'))
    expect(stretchedBy(quarter, 'start', -80)).toEqual(window('2026-11-01', '2027-04-30', 'quarter'))
    expect(stretchedBy(quarter, 'end', -500)).toEqual(quarter)
  })
})

const said = (row: Row) => (row.kind === 'item' ? `${'> '.repeat(row.depth)}${row.item.title} (${row.from})` : row.kind)

describe('the rows', () => {
  const state = State.empty.apply([
    plans.create('p', { title: 'Product', kind: 'product' }),
    items.create('r', { plan: 'p', kind: 'release', title: 'Release', window: window('2027-01-12') }),
    items.create('f', { plan: 'p', kind: 'feature', title: 'Feature', release: 'r' }),
    items.create('t', { plan: 'p', kind: 'theme', title: 'Theme' }),
    items.create('e', { plan: 'p', kind: 'epic', title: 'Epic', parent: 't', window: window('2027-03-01', '2027-03-31', 'month') }),
    items.create('old', { plan: 'p', kind: 'release', title: 'Old', window: window('2026-01-01') }),
    items.create('far', { plan: 'p', kind: 'release', title: 'Far', window: window('2030-01-01') }),
    items.create('none', { plan: 'p', kind: 'feature', title: 'Undated' }),
    items.create('dropped', { plan: 'p', kind: 'feature', title: 'Dropped', status: 'dropped', window: window('2027-01-12') }),
  ])
  const titles = (search: Parameters<typeof itemFilter>[0]) => items.list(state).filter(itemFilter(search)).map(({ title }) => title)
  const board = boardOf(state, { today: '2026-11-12', quarters, stands: itemFilter({}) })
  const slip: Moved = { item: items.need(state, 'r'), was: window('2026-12-29'), is: window('2027-01-12'), how: 'later', days: 14 }
  const written = (turned: readonly string[] = []) =>
    rowsOf(board, { span, quarters, isFiltered: false, turned: new Set(turned), moved: new Map([['r', slip]]), told: new Set(['r']), stagesOf: () => [], releaseOf: (id) => items.get(state, id) })

  test('[PV18] items stand nested below their plan with the date that they have, their release has or their parts have, and a slip below its item', () => {
    const { rows } = written(['missing'])
    expect(rows.map(said)).toEqual(['plan', 'empty', 'Release (own)', 'slip', '> Feature (release)', 'Theme (parts)', '> Epic (own)', 'missing-head'])
    expect(rows.flatMap((row) => (row.kind === 'item' && row.item.id === 't' ? [row.window.start, row.window.end] : []))).toEqual(['2027-03-01', '2027-03-31'])
  })

  test('[PV30] the quarters for which a plan has nothing are told below it, unless a filter hides some of it', () => {
    expect(written().rows.flatMap((row) => (row.kind === 'empty' ? row.stretches.map(({ start, end }) => [start, end]) : []))).toEqual([['2027-05-01', '2028-10-31']])
    const filtered = rowsOf(board, { span, quarters, isFiltered: true, turned: new Set(), moved: new Map(), told: new Set(), stagesOf: () => [], releaseOf: (id) => items.get(state, id) })
    expect(filtered.rows.map(said)).toEqual(['plan', 'Release (own)', '> Feature (release)', 'Theme (parts)', '> Epic (own)'])
  })

  test('[PV18] what is closed hides what is below it, and each missing plan is a row', () => {
    expect(written(['plans/p', 'missing']).rows.map(said)).toEqual(['plan', 'missing-head'])
    expect(written().rows.filter(({ kind }) => kind === 'missing')).toHaveLength(10)
  })

  test('[PV18] rows stand below each other, each as high as its kind', () => {
    const { rows } = written(['missing'])
    const offsets = offsetsOf(rows)
    expect([...offsets]).toEqual([0, 32, 62, 92, 128, 158, 188, 218, 250])
    expect([0, 31, 32, 127, 128, 249, 9_999].map((y) => rowAt(offsets, y))).toEqual([0, 0, 1, 3, 4, 7, 7])
    expect(rowAt(offsetsOf([]), 10)).toBe(0)
  })

  test('[PV19] what has no date waits apart, and what lies outside the quarters is counted', () => {
    const { undated, before, after } = written(['plans/p'])
    expect([[...undated].map(([plan, list]) => [plan, list.map(({ id }) => id)]), before, after]).toEqual([[['p', ['none']]], 1, 1])
  })

  test('[PV21] on a phone items stand under the month they begin in, or their quarter, half or year, and undated ones last', () => {
    const more = state.apply([
      items.create('q', { plan: 'p', kind: 'release', title: 'Quarter', window: window('2027-02-01', '2027-04-30', 'quarter') }),
      items.create('now', { plan: 'p', kind: 'release', title: 'Running', window: window('2026-09-01', '2026-12-01') }),
    ])
    const lines = monthsOf(boardOf(more, { today: '2026-11-12', quarters, stands: itemFilter({}) }), span, { labels: 'fiscal', fiscalYearStart: 2 })
    expect(lines.map((line) => (line.kind === 'head' ? line.text : `> ${line.item.title}`))).toEqual([
      'Nov 2026', '> Running', 'Jan 2027', '> Feature', '> Release', 'Q1 FY28 (Feb–Apr 2027)', '> Quarter', 'Mar 2027', '> Epic', 'No date yet', '> Theme', '> Undated',
    ])
  })

  test('[PV31] a value is put into a filter and taken out again, and a filter without any is none', () => {
    expect([withValue(undefined, 'done'), withValue('done', 'planned'), withValue('done,planned', 'done'), withValue('done', 'done')]).toEqual(['done', 'done,planned', 'planned', undefined])
  })

  test('[PV20] filters of the address hold together, and what was dropped stands only when asked for', () => {
    expect(titles({ kind: 'feature' })).toEqual(['Feature', 'Undated'])
    expect(titles({ kind: 'feature', status: 'dropped,planned' })).toEqual(['Dropped', 'Feature', 'Undated'])
    expect(titles({ q: 'EL eas' })).toEqual(['Release'])
    expect(titles({ owner: 'nobody', plan: 'other' })).toEqual([])
    expect(itemFilter({ product: 'One Two' })({ product: 'One,Two' } as Item)).toBe(true)
  })
})
