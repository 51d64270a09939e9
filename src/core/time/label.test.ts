import { expect, test } from 'vitest'
import { partOf } from './fiscal.ts'
import { labelShort, labelWindow } from './label.ts'
import { readDate } from './read-date.ts'
import { type Precision, type Window } from './window.ts'

const window = (start: string, end: string, precision: Precision): Window => ({ start, end, precision })
const fiscal = { labels: 'fiscal', fiscalYearStart: 2 } as const

test('[TM5] windows read as people write them', () => {
  expect(labelWindow(window('2025-08-27', '2025-08-27', 'day'))).toBe('27 Aug 2025')
  expect(labelWindow(window('2026-05-04', '2026-05-08', 'day'))).toBe('4–8 May 2026')
  expect(labelWindow(window('2026-09-28', '2026-10-02', 'day'))).toBe('28 Sep–2 Oct 2026')
  expect(labelWindow(window('2026-12-30', '2027-01-02', 'day'))).toBe('30 Dec 2026–2 Jan 2027')
  expect(labelWindow(window('2026-09-01', '2026-09-30', 'month'))).toBe('Sep 2026')
  expect(labelWindow(window('2026-10-01', '2026-11-30', 'month'))).toBe('Oct–Nov 2026')
  expect(labelWindow(window('2026-11-01', '2027-01-31', 'month'))).toBe('Nov 2026–Jan 2027')
  expect(labelWindow(window('2026-07-01', '2026-09-30', 'quarter'))).toBe('Q3 2026')
  expect(labelWindow(window('2026-10-01', '2027-03-31', 'quarter'))).toBe('Q4 2026–Q1 2027')
  expect(labelWindow(window('2026-07-01', '2026-12-31', 'half'))).toBe('H2 2026')
  expect(labelWindow(window('2026-01-01', '2026-12-31', 'year'))).toBe('2026')
})

test('[TM5] a window that is only sure by the month does not show its days', () => {
  expect(labelWindow(window('2026-09-15', '2026-10-20', 'month'))).toBe('Sep–Oct 2026')
})

test('[TM6] fiscal quarters, halves and years say their months', () => {
  expect(labelWindow(window('2026-08-01', '2026-10-31', 'quarter'), fiscal)).toBe('Q3 FY27 (Aug–Oct 2026)')
  expect(labelWindow(window('2026-02-01', '2026-07-31', 'half'), fiscal)).toBe('H1 FY27 (Feb–Jul 2026)')
  expect(labelWindow(window('2026-02-01', '2027-01-31', 'year'), fiscal)).toBe('FY27 (Feb 2026–Jan 2027)')
})

test('[TM6] a calendar quarter is not called a fiscal one, nor the other way round', () => {
  expect(labelWindow(window('2026-07-01', '2026-09-30', 'quarter'), fiscal)).toBe('Q3 2026')
  expect(labelWindow(window('2026-08-01', '2026-10-31', 'quarter'))).toBe('Aug–Oct 2026')
  expect(labelWindow(window('2026-08-01', '2026-10-31', 'quarter'), { labels: 'fiscal' })).toBe('Aug–Oct 2026')
})

test('[TM8] axis labels are short', () => {
  expect(labelShort(window('2025-08-27', '2025-08-27', 'day'))).toBe('27 Aug')
  expect(labelShort(window('2026-09-01', '2026-09-30', 'month'))).toBe('Sep')
  expect(labelShort(window('2026-07-01', '2026-09-30', 'quarter'))).toBe('Q3')
  expect(labelShort(window('2026-08-01', '2026-10-31', 'quarter'), fiscal)).toBe('Q3 FY27')
  expect(labelShort(window('2026-01-01', '2026-12-31', 'year'))).toBe('2026')
})

test('[TM7] the label of a quarter is read back as that quarter', () => {
  const { start, end } = partOf('2026-08-15', 'quarter', 2)
  const made = window(start, end, 'quarter')
  expect(readDate(labelWindow(made, fiscal), { fiscalYearStart: 2 }).window).toEqual(made)
})
