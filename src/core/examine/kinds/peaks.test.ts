import { expect, test } from 'vitest'
import type { Share } from '../../roadmap/capacity-load.ts'
import { peaksIn } from './peaks.ts'

const share = (id: string): Share => ({ activity: { id, roadmap: 'pmm', title: id, effort: 10, window: { start: '9999-12-27', end: '9999-12-31', precision: 'day' } }, days: 10 }) as unknown as Share

test('[EM58] the last weeks of the calendar are looked at like any, and looking ends with them', () => {
  const period = { start: '9999-10-01', end: '9999-12-31', label: 'Q4 9999', short: 'Q4', year: 9999, calendar: 'calendar' } as const
  expect(peaksIn({ period, kept: 13, there: 13, load: 20, shares: [share('one'), share('two')], withoutEffort: [] }).map(({ activities }) => activities.length)).toEqual([2])
})
