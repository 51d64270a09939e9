import { expect, test } from 'vitest'
import { periodsOf } from './period.ts'

test('[TM4] two years in fiscal quarters are eight cells that name the year they end in', () => {
  const cells = periodsOf({ start: '2026-08-01', end: '2028-07-31' }, 'quarter', 2)
  expect(cells.map((cell) => cell.short)).toEqual(['Q3 FY27', 'Q4 FY27', 'Q1 FY28', 'Q2 FY28', 'Q3 FY28', 'Q4 FY28', 'Q1 FY29', 'Q2 FY29'])
  expect(cells[0]).toEqual({ start: '2026-08-01', end: '2026-10-31', label: 'Q3 FY27 (Aug–Oct 2026)', short: 'Q3 FY27', year: 2027, calendar: 'fiscal' })
})

test('[TM4] a window that begins and ends inside months gets the whole months', () => {
  const cells = periodsOf({ start: '2026-11-20', end: '2027-01-02' }, 'month')
  expect(cells.map(({ label, start, end }) => [label, start, end])).toEqual([
    ['Nov 2026', '2026-11-01', '2026-11-30'], ['Dec 2026', '2026-12-01', '2026-12-31'], ['Jan 2027', '2027-01-01', '2027-01-31'],
  ])
  expect(cells.every((cell) => cell.calendar === 'calendar')).toBe(true)
})
