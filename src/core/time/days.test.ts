import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, monthEnd, monthStart, weekday, weekStart } from './days.ts'
import { fiscalYearOf, partNumbered, quarterOf } from './fiscal.ts'

test('[TM1] a month after 31 January is the last day of February', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28')
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  expect(addMonths('2025-05-20', 6)).toBe('2025-11-20')
})

test('[TM2] days, weeks and months are those of the calendar', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
  expect(addDays('1900-02-28', 1)).toBe('1900-03-01')
  expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365)
  expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1)
  expect(weekday('2025-08-27')).toBe(3)
  expect(weekday('2026-09-20')).toBe(7)
  expect(weekStart('2026-09-20')).toBe('2026-09-14')
  expect([monthStart('2024-02-10'), monthEnd('2024-02-10')]).toEqual(['2024-02-01', '2024-02-29'])
})

test('[TM2] days are held at the ends of the calendar', () => {
  expect(addDays('9999-12-31', 1)).toBe('9999-12-31')
  expect(addDays('0000-01-01', -1)).toBe('0000-01-01')
  expect(quarterOf('9999-12-31')).toMatchObject({ start: '9999-10-01', end: '9999-12-31' })
})

test('[TM3] with a fiscal year from February, 1 November 2021 to 31 January 2022 is the fourth quarter of FY22', () => {
  for (const day of ['2021-11-01', '2021-12-15', '2022-01-31']) expect(quarterOf(day, 2)).toEqual({ year: 2022, number: 4, start: '2021-11-01', end: '2022-01-31' })
  expect(fiscalYearOf('2022-02-01', 2)).toBe(2023)
  expect(partNumbered(2027, 3, 'quarter', 2)).toMatchObject({ start: '2026-08-01', end: '2026-10-31' })
})

test('[TM3] a fiscal year that starts in January or December ends in the year that names it', () => {
  expect(fiscalYearOf('2026-06-01', 1)).toBe(2026)
  expect(partNumbered(2026, 1, 'year', 12)).toMatchObject({ start: '2025-12-01', end: '2026-11-30' })
})
