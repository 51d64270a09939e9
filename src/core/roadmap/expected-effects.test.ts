import { expect, test } from 'vitest'
import { after, changesFor, refusalOf } from '../../testing/deciding.ts'
import { redact } from '../audiences/redact.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { State } from '../kernel/state.ts'
import { competitors } from '../market/market.ts'
import { metrics, metricValues } from '../metrics/metrics.ts'
import { settings } from '../workspace/workspace.ts'
import { convertedBy, effectOf } from './before-after.ts'
import { conversions, effectsOf, expectedEffects, missingOfBaseline } from './expected-effects.ts'
import { activities, roadmaps } from './roadmap.ts'

const today = '2026-11-29'
const day = (start: string, end: string) => ({ start, end, precision: 'day' as const })
const value = (period: string, of: number, part?: string) => metricValues.create(`v ${period} ${part ?? ''}`, { metric: 'm', period, value: of, on: today, ...(part === undefined ? {} : { part }) })
const founded = State.empty.apply([
  settings.create('settings', { name: 'Us', zone: 'UTC' }), roadmaps.create('map', { title: 'Ours', horizon: { start: '2026-01-01', end: '2027-12-31', precision: 'quarter' }, period: 'quarter' }),
  activities.create('portal', { roadmap: 'map', title: 'Better portal', window: day('2026-10-05', '2026-10-11') }), activities.create('undated', { roadmap: 'map', title: 'Some day' }),
  metrics.create('m', { title: 'Visits', every: 'week', better: 'up', counts: 'adoption' }), competitors.create('tide', { title: 'Tideline' }),
  expectedEffects.create('e', { activity: 'portal', metric: 'm', baselineValue: 100, baselineDay: '2026-10-01', target: 130, by: '2026-11-15', before: day('2026-09-14', '2026-10-04'), after: day('2026-10-12', '2026-11-01') }),
])
const of = (state: State, id = 'e') => effectOf(state, expectedEffects.need(state, id), today)
const target = (state: State) => of(state).target

test('[MC9] an activity says its effect on a metric once, and what of the baseline is missing is told', () => {
  expect(effectsOf(founded, 'portal').map(missingOfBaseline)).toEqual([['baselineSource']])
  expect(refusalOf(() => changesFor(founded, 'expected-effect.add', { activity: 'portal', metric: 'm' })).sentence).toBe('That activity says its effect on that metric already: change that one.')
  expect(missingOfBaseline(expectedEffects.need(after(founded, 'expected-effect.change', { id: 'e', baselineSource: 'Web report' }, { role: 'contributor' }), 'e'))).toEqual([])
  expect(after(founded, 'activity.remove', { id: 'portal' }).count('expected-effects')).toBe(0)
  expect(refusalOf(() => changesFor(founded, 'metric.remove', { id: 'm' })).code).toBe('in-use')
})

test('[MC10] before and after are means of the known periods wholly in two windows; where one has none, the step is unknown and why', () => {
  expect(of(founded)).toMatchObject({ unknown: 'There is no value from 14 Sep to 4 Oct, before it.' })
  const before = founded.apply([value('2026-09-14', 90), value('2026-09-21', 110)])
  expect(of(before)).toMatchObject({ before: { mean: 100, have: 2, of: 3 }, unknown: 'There is no value yet from 12 Oct to 1 Nov, after it.' })
  const known = before.apply([value('2026-10-12', 120), value('2026-10-26', 130)])
  expect(of(known)).toMatchObject({ before: { mean: 100 }, after: { mean: 125, have: 2, of: 3 }, step: { by: 25, percent: 25, isGood: true }, target: 'reached' })
  expect(of(known).unknown).toBeUndefined()
  expect(of(known.apply([metrics.update(metrics.need(known, 'm'), { better: 'down' })[0] as never]))).toMatchObject({ step: { isGood: false }, target: 'reached' })
  const usual = founded.apply([expectedEffects.create('f', { activity: 'undated', metric: 'm' }), ...expectedEffects.update(expectedEffects.need(founded, 'e'), { before: null, after: null })])
  expect(of(usual, 'f').unknown).toBe('The activity has no date, and nobody has said which days are held against each other.')
  expect(of(usual)).toMatchObject({ before: { window: { start: '2026-07-07', end: '2026-10-04' }, of: 12 }, after: { window: { start: '2026-10-12', end: '2027-01-09' }, of: 6 } })
  const ahead = usual.apply(activities.update(activities.need(usual, 'portal'), { window: day('2026-12-01', '2026-12-05') })).apply([value('2026-11-16', 5)])
  expect(of(ahead).unknown).toBe('What came after it is measured from 6 Dec on.')
})

test('[MC10] a target is reached, ahead, missed, or unknown where there is no value', () => {
  expect(target(founded)).toBe('unknown')
  expect(target(founded.apply([value('2026-11-16', 120)]))).toBe('missed')
  expect(target(founded.apply([value('2026-11-16', 120), ...expectedEffects.update(expectedEffects.need(founded, 'e'), { by: '2026-12-15' })]))).toBe('ahead')
})

test('[MC11] the mix of parts, such as new and old customers, is told before and after', () => {
  const state = founded.apply([value('2026-09-14', 20, 'New'), value('2026-09-14', 60, 'Old'), value('2026-10-12', 50, 'New'), value('2026-10-12', 50, 'Old')])
  expect(of(state).mix).toEqual([{ part: 'New', before: 25, after: 50 }, { part: 'Old', before: 75, after: 50 }])
})

test('[MC12] of a competitor’s customers it is told how many of how many came over; money is restricted and what nobody knows is unset', () => {
  const state = after(after(founded, 'conversion.add', { activity: 'portal', competitor: 'tide', on: '2026-11-20', asked: 24, converted: 6, spend: 60_000, spentBefore: 40_000 }, { role: 'contributor' }), 'conversion.add', { activity: 'portal', competitor: 'tide', on: '2026-11-01', converted: 2 })
  expect(convertedBy(state, 'portal')).toMatchObject([{ percent: 25, increase: { by: 20_000, percent: 50 } }, { conversion: { converted: 2 } }])
  expect(convertedBy(state, 'portal')[1]).not.toHaveProperty('percent')
  expect(refusalOf(() => changesFor(founded, 'conversion.add', { activity: 'portal', competitor: 'tide', on: today, asked: 3, converted: 4 })).sentence).toBe('More came over than were asked: look at the two numbers.')
  expect(Object.entries(conversions.definition.fields).flatMap(([name, field]) => ('class' in field && field.class === 'restricted' ? [name] : []))).toEqual(['spend', 'spentBefore'])
  const view = redact(state, builtInAudience('internal'), { today, key: 'key' })
  expect(['metrics', 'metric-values', 'expected-effects', 'conversions'].flatMap((collection) => view.list(collection))).toEqual([])
})
