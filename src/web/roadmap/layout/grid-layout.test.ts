import { describe, expect, test } from 'vitest'
import { State } from '../../../core/kernel/state.ts'
import { cellsOf } from '../../../core/roadmap/empty-cells.ts'
import { overloadsOf } from '../../../core/roadmap/overload.ts'
import { loadByPeriod } from '../../../core/roadmap/load.ts'
import { type Activity, roadmaps } from '../../../core/roadmap/roadmap.ts'
import { dayNumber } from './day-number.ts'
import { daysBetween } from '../../../core/time/days.ts'
import { type Asked, GridLayouter } from './grid-layout.ts'
import { extent, firstPlace, memberAt, placeOfActivity, stepFrom } from './places.ts'

const quarter = (n: number) => [['2026-02-01', '2026-04-30'], ['2026-05-01', '2026-07-31'], ['2026-08-01', '2026-10-31'], ['2026-11-01', '2027-01-31']][n] as [string, string]
const window = (from: number, to = from) => ({ start: quarter(from)[0], end: quarter(to)[1], precision: 'quarter' as const })
const given = (id: string, bucket: string | undefined, fields: object) => ({ id, roadmap: 'r', title: id, ...(bucket === undefined ? {} : { bucket }), ...fields })

function stateOf(activities: readonly { readonly id: string }[], agreements: readonly { readonly id: string }[] = []): State {
  return State.empty
    .withCollection('settings', [{ id: 'settings', name: 'F', zone: 'UTC', fiscalYearStart: 2 }])
    .withCollection('roadmaps', [{ id: 'r', title: 'R', period: 'quarter', horizon: { ...window(0, 3), precision: 'year' } }])
    .withCollection('buckets', [{ id: 'x', roadmap: 'r', title: 'X', hue: 1, rank: 'a' }, { id: 'y', roadmap: 'r', title: 'Y', hue: 2, rank: 'b' }])
    .withCollection('activities', activities as never)
    .withCollection('cell-agreements', agreements as never)
}

const measure = (text: string) => text.length * 6
const asked = (state: State, more: Partial<Asked> = {}): Asked => ({ state, roadmap: roadmaps.need(state, 'r'), period: 'quarter', columnWidth: 150, measure, ...more })
const laidOut = (state: State, more: Partial<Asked> = {}) => new GridLayouter().layout(asked(state, more))

const some = [
  given('short', 'x', { window: window(0) }), given('long', 'x', { window: window(0, 1) }), given('late', 'x', { window: window(2) }),
  given('proof', 'y', { window: window(1) }), given('outlier', undefined, { window: window(1) }), given('undated', 'y', {}), given('dropped', 'x', { window: window(3), status: 'dropped' }),
]

describe('cards', () => {
  test('[RG10] cards stand in the columns that their windows touch, the longest on top, and none on another', () => {
    const [row] = laidOut(stateOf(some)).rows
    const at = (id: string) => row?.members.activities.findIndex((one) => one.id === id) ?? -1
    const place = (id: string) => [row?.placing.from[at(id)], row?.placing.to[at(id)], row?.placing.lane[at(id)]]
    expect([place('long'), place('short'), place('late')]).toEqual([[0, 1, 0], [0, 0, 1], [2, 2, 0]])
    expect(row?.members.activities.some(({ id }) => id === 'dropped')).toBe(false)
  })

  test('[RG10] a title that does not fit one line makes its lane higher, until columns are wide enough', () => {
    const state = stateOf([given('a title of so many words that no line takes it', 'x', { window: window(0) })])
    const tall = laidOut(state).rows[0]?.heights.row ?? 0
    expect(laidOut(state, { columnWidth: 400 }).rows[0]?.heights.row).toBeLessThan(tall)
  })

  test('[RG10] days stand at their true places within their columns', () => {
    const { axis } = laidOut(stateOf([]))
    expect(axis.xOf(dayNumber('2026-02-01'))).toBe(0)
    expect(axis.xOf(dayNumber('2026-05-01'))).toBe(150)
    expect(axis.xOf(dayNumber('2026-03-01'))).toBeCloseTo((28 / 89) * 150)
    expect(axis.xOf(dayNumber('2030-01-01'))).toBe(600)
    expect(['1969-12-31', '1970-01-01', '2000-02-29', '2026-11-28'].map(dayNumber)).toEqual(['1969-12-31', '1970-01-01', '2000-02-29', '2026-11-28'].map((day) => daysBetween('1970-01-01', day)))
  })

  test('[RG10] outliers, the undated, and what lies before or after the columns are told apart', () => {
    const { book, outside } = laidOut(stateOf([...some, given('far', 'x', { window: { start: '2030-01-01', end: '2030-02-01', precision: 'day' } })]))
    expect([book.outliers, book.undated, outside].map((list) => list.map(({ id }) => id))).toEqual([['outlier'], ['undated'], ['far']])
  })
})

describe('cells', () => {
  test('[RG11] blank cells and loads are those that core knows of, also with a filter', () => {
    const state = stateOf(some.map((one) => ({ ...one, effort: 12 })), [{ id: 'c', bucket: 'y', period: quarter(0)[0], agreed: 'empty', reason: 'Summer.' } as never])
    const cells = cellsOf(state, roadmaps.need(state, 'r')).filter(({ standing }) => standing === 'undecided' || standing === 'empty').map(({ bucket, period, standing }) => `${bucket.id} ${period.start} ${standing}`)
    for (const isShown of [undefined, ({ id }: Activity) => id === 'late']) {
      const layout = laidOut(state, { isShown })
      expect(layout.rows.flatMap(({ bucket, blanks }) => blanks.map((blank) => `${bucket.id} ${blank.period.start} ${blank.standing}`)).sort()).toEqual(cells.sort())
    }
    const inBuckets = stateOf(some.filter((one) => 'bucket' in one).map((one) => ({ ...one, effort: 12 })))
    expect(laidOut(inBuckets).loads.map(({ effort }) => effort)).toEqual(loadByPeriod(inBuckets, roadmaps.need(inBuckets, 'r')).map(({ effort }) => effort))
  })

  test('[RG11] among months a blank quarter is one cell of three columns; among years a column is blank when all of it is', () => {
    const months = laidOut(stateOf(some), { period: 'month' }).rows[1]
    expect(months?.blanks.map(({ from, to }) => [from, to])).toEqual([[0, 2], [6, 8], [9, 11]])
    const years = laidOut(stateOf(some), { period: 'year' }).rows[1]
    expect(years?.blanks).toEqual([])
  })

  test('[RG11] who is asked for more days than a period has is named, with how many', () => {
    const state = stateOf([given('much', 'x', { window: window(0), owner: 'o', effort: 80 }), given('more', 'y', { window: window(0), owner: 'o', effort: 10 })])
    const { loads, rows } = laidOut(state)
    expect(loads[0]?.over).toEqual([{ owner: 'o', by: 90 - (loads[0]?.working ?? 0) }])
    expect(rows.map(({ over }) => over[0])).toEqual([80 - (loads[0]?.working ?? 0), 0])
    const kept = state.withCollection('capacities', [{ id: 'c', person: 'o', window: window(0), days: 50 }])
    expect([laidOut(kept).loads[0]?.over, laidOut(kept).rows.map(({ over }) => over[0])]).toEqual([[{ owner: 'o', by: 50 }], [40, 0]])
    expect(overloadsOf(kept, roadmaps.need(kept, 'r')).map(({ over }) => over)).toEqual([50])
  })
})

test('[RG12] a change lays out its own bucket again and no other, and gives what laying out anew would', () => {
  const state = stateOf(some)
  const layouter = new GridLayouter()
  const before = layouter.layout(asked(state))
  const moved = state.apply([{ kind: 'update', collection: 'activities', id: 'late', before: { window: window(2) }, after: { window: window(3) } }])
  const now = layouter.layout(asked(moved))
  expect(now.rows[1]).toBe(before.rows[1])
  expect(now.rows[0]).not.toBe(before.rows[0])
  const told = ({ rows, tops, loads }: typeof now) => [rows.map(({ members, placing, blanks }) => [members.activities.map(({ id }, at) => [id, placing.from[at], placing.lane[at]]).sort(), blanks]), [...tops], loads]
  expect(told(now)).toEqual(told(laidOut(moved)))
  expect(layouter.layout(asked(moved)).rows).toEqual(now.rows)
})

test('[RG13] arrows walk from card to card and over blank cells, row by row, and reach everything', () => {
  const layout = laidOut(stateOf(some))
  const seen = new Set<string>()
  const name = (place: ReturnType<typeof firstPlace>) => (place === undefined ? '' : place.lane < 0 ? `blank ${place.row} ${extent(layout.rows[place.row] as never, place)[0]}` : (layout.rows[place.row]?.members.activities[memberAt(layout.rows[place.row] as never, place.column, place.lane) ?? -1]?.id ?? ''))
  const walk = (place: ReturnType<typeof firstPlace>) => {
    if (place === undefined || seen.has(name(place))) return
    seen.add(name(place))
    for (const direction of ['left', 'right', 'up', 'down'] as const) walk(stepFrom(layout, place, direction))
  }
  walk(firstPlace(layout))
  expect([...seen].sort()).toEqual(['blank 0 3', 'blank 1 0', 'blank 1 2', 'blank 1 3', 'late', 'long', 'proof', 'short'])
  expect(name(stepFrom(layout, placeOfActivity(layout, 'short') as never, 'last'))).toBe('blank 0 3')
  expect(name(stepFrom(layout, placeOfActivity(layout, 'short') as never, 'bottom'))).toBe('blank 1 0')
})
