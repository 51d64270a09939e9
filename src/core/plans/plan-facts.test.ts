import { describe, expect, test } from 'vitest'
import { must } from '../../lib/must.ts'
import { freshnessOf, sayFreshness } from './freshness.ts'
import { eightQuarters, reachOf, sayReach, spanOf, windowOf } from './horizon.ts'
import { missingPlans } from './missing-plans.ts'
import { lacksOf, sayLacks, stretchesOf } from './plan-gaps.ts'
import type { Item, Plan } from './plans.ts'

const plan = (fields: Partial<Plan> = {}): Plan => ({ id: 'p', title: 'Product plan', kind: 'product', ...fields })
const span = (start: string, end: string) => ({ start, end, precision: 'day' as const })

describe('the eight quarters', () => {
  test('[PV1] begin with the quarter of the chosen day, fiscal where there is a fiscal year', () => {
    const fiscal = eightQuarters('2026-11-12', 2)
    expect(fiscal.map(({ short }) => short)).toEqual(['Q4 FY27', 'Q1 FY28', 'Q2 FY28', 'Q3 FY28', 'Q4 FY28', 'Q1 FY29', 'Q2 FY29', 'Q3 FY29'])
    expect(spanOf(fiscal)).toEqual({ start: '2026-11-01', end: '2028-10-31' })
    expect(eightQuarters('2026-02-28').map(({ label }) => label)).toEqual(['Q1 2026', 'Q2 2026', 'Q3 2026', 'Q4 2026', 'Q1 2027', 'Q2 2027', 'Q3 2027', 'Q4 2027'])
  })

  const quarters = eightQuarters('2026-11-12', 2)

  test('[PV2] a plan with a horizon reaches as far as it says, and quarters with nothing planned are named', () => {
    const whole = reachOf(plan({ horizon: span('2026-11-01', '2028-10-31') }), [span('2026-12-01', '2027-05-01')], quarters)
    expect(sayReach(whole)).toBe('Reaches Q3 FY29: all 8 quarters')
    expect(whole.blank.map(({ short }) => short)).toEqual(['Q3 FY28', 'Q4 FY28', 'Q1 FY29', 'Q2 FY29', 'Q3 FY29'])
    const short = reachOf(plan({ horizon: span('2026-11-01', '2028-04-30') }), [], quarters)
    expect(sayReach(short)).toBe('Reaches Q1 FY29: 6 of 8 quarters')
    expect(sayReach(reachOf(plan({ horizon: span('2025-01-01', '2025-12-31') }), [], quarters))).toBe('Reaches none of the 8 quarters')
  })

  test('[PV2] without a horizon the latest date says how far, and without any date that is said', () => {
    expect(sayReach(reachOf(plan(), [span('2026-01-01', '2026-02-01'), span('2027-06-01', '2027-06-01')], quarters))).toBe('Reaches Q2 FY28: 3 of 8 quarters')
    expect(sayReach(reachOf(plan(), [], quarters))).toBe('No horizon and no dates yet')
  })

  test('[PV30] quarters for which nothing is planned are one stretch where they follow each other, reached or not', () => {
    const { empty } = reachOf(plan({ horizon: span('2026-11-01', '2027-10-31') }), [span('2026-12-01', '2026-12-24'), span('2027-06-01', '2027-08-01')], quarters)
    expect(stretchesOf(empty, quarters)).toEqual([
      { start: '2027-02-01', end: '2027-04-30', precision: 'quarter' },
      { start: '2027-11-01', end: '2028-10-31', precision: 'quarter' },
    ])
    expect(stretchesOf([], quarters)).toEqual([])
  })

  test('[PV2] what has no date of its own happens with its release', () => {
    const window = span('2026-12-01', '2026-12-01')
    const item = { id: 'f', release: 'r' } as Item
    expect(windowOf(item, () => ({ window }))).toBe(window)
    expect(windowOf({ ...item, window: span('2027-01-01', '2027-01-02') }, () => ({ window }))?.start).toBe('2027-01-01')
    expect(windowOf({ id: 'f' } as Item, () => ({ window }))).toBeUndefined()
  })
})

const fresh = (fields: Partial<Plan>) => freshnessOf(plan(fields), '2026-11-12')

test('[PV3] a plan is as fresh as its last confirmation', () => {
  expect(fresh({ confirmedOn: '2026-11-06', obtainedOn: '2026-01-01' })).toMatchObject({ days: 6, isStale: false, left: 0.9 })
  expect(sayFreshness(fresh({ confirmedOn: '2026-11-06' }))).toBe('Confirmed 6 Nov, 6 days ago')
  expect(sayFreshness(fresh({ confirmedOn: '2026-11-11' }))).toBe('Confirmed 11 Nov, yesterday')
  expect(sayFreshness(fresh({ confirmedOn: '2026-11-12' }))).toBe('Confirmed 12 Nov, today')
  expect([fresh({ confirmedOn: '2026-10-13' }).isStale, fresh({ confirmedOn: '2026-10-12' }).isStale]).toEqual([false, true])
  expect(sayFreshness(fresh({ obtainedOn: '2026-10-02' }))).toBe('Obtained 2 Oct, 41 days ago, never confirmed')
  expect([sayFreshness(fresh({})), fresh({}).isStale, fresh({}).left]).toEqual(['Never confirmed', true, 0])
})

test('[PV30] a plan without owner, goals, expectations or budget says so', () => {
  expect(sayLacks(lacksOf(plan()))).toBe('No owner, goals, expectations or budget yet')
  expect(sayLacks(lacksOf(plan({ owner: 'o', goals: 'Two launches', expectations: '', budget: 0 })))).toBe('No expectations yet')
  expect(sayLacks(lacksOf(plan({ owner: 'o', goals: 'g', expectations: 'e', budget: 1 })))).toBeUndefined()
})

test('[PV4] each kind and marketing function without a plan is missing, with what stands of it elsewhere', () => {
  const found = missingPlans([plan(), plan({ kind: 'marketing', function: 'demand' }), plan({ kind: 'channel' })], [{ kind: 'web' }, { kind: 'web' }, { kind: 'event' }])
  expect(found.map((one) => one.function ?? one.kind)).toEqual(['web', 'social', 'events', 'papers', 'pr', 'communications', 'alliance', 'partner'])
  expect(must(found.find((one) => one.function === 'web'), 'web').elsewhere).toBe(2)
  expect(missingPlans([], []).map(({ kind }) => kind).filter((kind) => kind !== 'marketing')).toEqual(['product', 'channel', 'alliance', 'partner'])
})
