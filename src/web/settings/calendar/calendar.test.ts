import { expect, test } from 'vitest'
import { after } from '../../../testing/deciding.ts'
import { State } from '../../../core/kernel/state.ts'
import { readDay, readPasted } from './days-text.ts'
import { yearParts } from './year-parts.ts'

const founded = after(State.empty, 'workspace.found', { name: 'Fernhill', fiscalYearStart: 2 })
const frozen = after(after(founded, 'freeze.add', { start: '2026-12-19', end: '2027-02-04', name: 'Year end' }), 'holiday.add', { day: '2026-05-01', name: 'May Day' })
const style = { labels: 'fiscal', fiscalYearStart: 2 } as const

test('[ST7] a year is shown with its own quarters over the calendar’s, and everything in it at its true place', () => {
  const year = yearParts(frozen, 2027, 2, '2026-11-12')
  expect([year.name, year.start, year.end]).toEqual(['FY27', '2026-02-01', '2027-01-31'])
  expect(year.quarters.map(({ name, months, isNow }) => [name, months, isNow])).toEqual([['Q1 FY27', 'Feb–Apr', false], ['Q2 FY27', 'May–Jul', false], ['Q3 FY27', 'Aug–Oct', false], ['Q4 FY27', 'Nov–Jan', true]])
  for (const parts of [year.quarters, year.months, year.calendarQuarters]) expect(parts.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(100)
  expect(year.calendarQuarters[0]?.name).toBe('Q1 2026')
  // A freeze that goes on into the next year ends at the strip's end, and the year has no business day for its holiday.
  const [holiday, freeze] = year.shades
  expect([holiday?.shade.name, freeze?.shade.name]).toEqual(['May Day', 'Year end'])
  expect((freeze?.left ?? 0) + (freeze?.width ?? 0)).toBeCloseTo(100)
  expect(yearParts(founded, 2027, 2, '2026-11-12').businessDays - year.businessDays).toBe(1)
})

test('[ST7] without a fiscal year it is the calendar’s', () => {
  const year = yearParts(frozen, 2026, undefined, '2025-11-12')
  expect([year.name, year.quarters[0]?.name, year.calendarQuarters, year.today]).toEqual(['2026', 'Q1', [], undefined])
})

test('[ST8] a holiday or freeze is read as people write it, and what cannot be read says why', () => {
  expect(readDay('holiday', ' Christmas ', '24 Dec 2026', style)).toEqual({ command: 'holiday.add', args: { day: '2026-12-24', name: 'Christmas' } })
  expect(readDay('holiday', 'Winter', 'Dec 2026', style)).toEqual({ command: 'holiday.add', args: { day: '2026-12-01', end: '2026-12-31', name: 'Winter' } })
  expect(readDay('freeze', 'Year end', '19 Dec 2026–4 Jan 2027', style)).toEqual({ command: 'freeze.add', args: { start: '2026-12-19', end: '2027-01-04', name: 'Year end' } })
  expect(readDay('freeze', '', '2026', style)).toEqual({ problem: expect.stringContaining('name') })
  expect(readDay('freeze', 'X', 'soon', style)).toEqual({ problem: expect.stringContaining('Write it as') })
})

test('[ST8] rows pasted from a spreadsheet are read one by one, days and name in either order, and none is passed over silently', () => {
  const read = readPasted('holiday', 'Christmas\t2026-12-24\n\n25 Dec 2026, Christmas Day, paid\nnonsense\n1 May 2026; May Day', style)
  expect(read.map(({ line, read: one }) => [line, 'command' in one ? one.args : one.problem.slice(0, 5)])).toEqual([
    [1, { day: '2026-12-24', name: 'Christmas' }], [3, { day: '2026-12-25', name: 'Christmas Day, paid' }], [4, 'Write'], [5, { day: '2026-05-01', name: 'May Day' }],
  ])
})
