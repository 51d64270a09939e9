import { expect, test } from 'vitest'
import { after, changesFor, idOf, refusalOf } from '../../testing/deciding.ts'
import { State } from '../kernel/state.ts'
import { people, settings } from '../workspace/workspace.ts'
import { figure, figureWords, stepWords } from './figures.ts'
import { heldAgainst } from './held-values.ts'
import { metricPeriod, periodsWithin, periodWords } from './metric-periods.ts'
import { isOfPeriod, latestOf, mixIn, pointsOf, valuesOf, wholes } from './metric-series.ts'
import { metrics, metricValues } from './metrics.ts'

const founded = State.empty.apply([
  settings.create('settings', { name: 'Fernhill', zone: 'UTC', fiscalYearStart: 2 }), people.create('tester', { name: 'Ada' }),
  metrics.create('starts', { title: 'Trial starts', unit: 'starts', every: 'week', better: 'up', counts: 'revenue' }),
  metrics.create('share', { title: 'Opened', unit: '%', every: 'month', better: 'up', counts: 'adoption' }),
])
const today = '2026-11-29'
const say = (state: State, day: string, value: number, more: object = {}, reason?: string) => after(state, 'metric.say', { metric: 'starts', day, value, ...more }, { today, role: 'contributor', id: idOf(`${day} ${value} ${JSON.stringify(more)}`), ...(reason === undefined ? {} : { reason }) })
const starts = metrics.need(founded, 'starts')
const value = (day: string, of: number) => ({ metric: 'starts', day, value: of })

test('[MC1] a value counts for the period in which its day lies, of the whole or of a part', () => {
  const state = say(say(founded, '2026-11-18', 310), '2026-11-18', 40, { part: 'New customers' })
  expect(valuesOf(state, 'starts').map(({ period, part, value }) => [period, part, value])).toEqual([['2026-11-16', undefined, 310], ['2026-11-16', 'New customers', 40]])
  const of = (every: 'day' | 'month' | 'quarter') => metricPeriod(founded, { every }, '2026-11-18')
  expect([of('day'), of('month'), of('quarter')]).toEqual([{ start: '2026-11-18', end: '2026-11-18' }, { start: '2026-11-01', end: '2026-11-30' }, { start: '2026-11-01', end: '2027-01-31' }])
  expect(periodWords('quarter', of('quarter'), { labels: 'fiscal', fiscalYearStart: 2 })).toBe('Q4 FY27')
  expect(periodWords('week', metricPeriod(founded, starts, '2026-11-18'), { labels: 'calendar' })).toBe('week of 16 Nov 2026')
})

test('[MC2] a value that is said again is corrected, and what stood before is kept with why; the same changes nothing', () => {
  const first = say(founded, '2026-11-18', 310)
  const corrected = say(first, '2026-11-20', 318, {}, 'Two trials were counted late.')
  expect(valuesOf(corrected, 'starts')).toMatchObject([{ value: 318, earlier: [{ value: 310, on: today, why: 'Two trials were counted late.' }] }])
  expect(changesFor(corrected, 'metric.say', { metric: 'starts', day: '2026-11-16', value: 318 }, { today })).toEqual([])
  expect(valuesOf(say(corrected, '2026-11-16', 320), 'starts')[0]?.earlier?.map(({ value }) => value)).toEqual([310, 318])
})

test('[MC3] no value is said of a period that is still to come, and not two of one period in one act', () => {
  expect(refusalOf(() => say(founded, '2026-12-01', 1)).sentence).toBe('“Trial starts” cannot have a value for 2026-12-01: that day is still to come.')
  const two = () => changesFor(founded, 'metric.take', { values: [{ metric: 'starts', day: '2026-11-16', value: 1 }, { metric: 'starts', day: '2026-11-18', value: 2 }] }, { today })
  expect(refusalOf(two).sentence).toContain('Two values are given of “Trial starts” for the same period')
  expect(changesFor(founded, 'metric.take', { values: [{ metric: 'starts', day: '2026-11-16', value: 1 }, { metric: 'share', day: '2026-11-16', value: 2 }, { metric: 'starts', day: '2026-11-09', value: 3 }] }, { today })).toHaveLength(3)
})

test('[MC15] taking back that a value was forgotten, after another was said, is refused: a period and part have one value', () => {
  const first = say(say(founded, '2026-11-18', 310), '2026-11-18', 40, { part: 'New' })
  const [whole] = valuesOf(first, 'starts')
  const forgot = changesFor(first, 'metric.forget', { id: whole?.id ?? '' }, { today })
  const back = (state: State) => () => changesFor(state, 'undo', { group: idOf('forgotten') }, { today, changesOf: () => forgot, recordAt: (collection, id) => first.get(collection, id) })
  expect(valuesOf(first.apply(forgot).apply(back(first.apply(forgot))()), 'starts')).toHaveLength(2)
  const again = say(first.apply(forgot), '2026-11-17', 320)
  expect(refusalOf(back(again))).toMatchObject({ code: 'invalid', sentence: 'A value of that period has been said since: correct that one.' })
  expect(valuesOf(again, 'starts')).toHaveLength(2)
})

test('[MC15] five thousand values are taken in one act, and looked through once', () => {
  const values = Array.from({ length: 5_000 }, (_, at) => ({ metric: 'share', day: '2026-11-02', value: 1, part: `Part ${at}` }))
  expect(metricValues.list(founded.apply(changesFor(founded, 'metric.take', { values }, { today })))).toHaveLength(5_000)
})

test('[MC4] the whole is what was said of it, else what its parts add up to, but never of percent; a period without a value stays a gap', () => {
  let state = say(say(founded, '2026-11-02', 10, { part: 'New' }), '2026-11-02', 30, { part: 'Old' })
  state = say(state, '2026-11-16', 50)
  expect([...wholes(state, starts)]).toEqual([['2026-11-02', 40], ['2026-11-16', 50]])
  expect(pointsOf(state, starts, 10).map(({ start, value }) => [start, value])).toEqual([['2026-11-02', 40], ['2026-11-09', undefined], ['2026-11-16', 50]])
  expect(latestOf(state, starts, '2026-11-10')).toEqual({ start: '2026-11-02', end: '2026-11-08', value: 40 })
  expect(mixIn(state, starts, { start: '2026-11-01', end: '2026-11-30' })).toEqual([{ part: 'Old', sum: 30, percent: 75 }, { part: 'New', sum: 10, percent: 25 }])
  const share = after(founded, 'metric.say', { metric: 'share', day: '2026-11-02', value: 20, part: 'New' }, { today })
  expect([...wholes(share, metrics.need(share, 'share'))]).toEqual([])
})

test('[MC4] a chart ends with the newest values, however early the first day is that somebody wrote', () => {
  const state = say(say(say(founded, '1026-11-16', 1), '2026-11-09', 40), '2026-11-16', 50)
  expect(pointsOf(state, starts, 3).map(({ start, value }) => [start, value])).toEqual([['2026-11-02', undefined], ['2026-11-09', 40], ['2026-11-16', 50]])
  expect(pointsOf(say(founded, '0000-01-01', 1), starts, 3)).toHaveLength(1)
})

const within = (every: 'day' | 'week' | 'quarter', start: string) => periodsWithin(founded, { every }, { start, end: '9999-12-31' }).map((one) => one.start)

test('[MC10] a window may reach to the last day of the calendar, and no further', () => {
  expect([within('day', '9999-12-30'), within('week', '9999-12-30'), within('quarter', '9999-12-30')]).toEqual([['9999-12-30', '9999-12-31'], [], []])
})

test('[MC4] figures are told with thousands, a true minus and two places at most', () => {
  expect([figure(1_234_567.891), figure(-1_200), figure(0), figure(-0.001), figureWords(12.5, '%'), figureWords(3, 'starts'), stepWords(12.34), stepWords(-3)]).toEqual(['1,234,567.89', '−1,200', '0', '0', '12.5%', '3 starts', '+12.3%', '−3%'])
})

test('[MC8] values of a file are told as new, corrected or the same before they are taken', () => {
  const state = say(say(founded, '2026-11-02', 10), '2026-11-09', 20)
  expect(heldAgainst(state, [value('2026-11-02', 10), value('2026-11-09', 22), value('2026-11-16', 30)])).toEqual([{ becomes: 'same', was: 10 }, { becomes: 'corrected', was: 20 }, { becomes: 'new' }])
})

test('[MC16] a quarterly value of another fiscal year is told of no quarter of this one, and is back where that year is', () => {
  const quarterly = founded.apply([metrics.create('revenue', { title: 'Revenue', every: 'quarter', better: 'up', counts: 'revenue' })])
  const said = ['2026-02-10', '2026-05-10'].reduce((state, day, at) => after(state, 'metric.take', { values: [{ metric: 'revenue', day, value: 10 + at }, { metric: 'revenue', day, value: 4, part: 'New' }] }, { today, id: idOf(day) }), quarterly)
  const told = (month: number | null) => {
    const state = said.apply(settings.update(settings.need(said, 'settings'), { fiscalYearStart: month }))
    const revenue = metrics.need(state, 'revenue')
    return [latestOf(state, revenue)?.start, pointsOf(state, revenue, 9).length, mixIn(state, revenue, { start: '2026-01-01', end: '2026-12-31' }).length, valuesOf(state, 'revenue').filter((one) => !isOfPeriod(state, revenue, one)).length]
  }
  // By calendar quarters no value fits; where the year begins in May its quarters begin on the same days.
  expect([told(2), told(null), told(5)]).toEqual([['2026-05-01', 2, 1, 0], [undefined, 0, 0, 4], ['2026-05-01', 2, 1, 0]])
})
