import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDate } from '../../src/core/time/read-date.ts'
import { readReal, readRealFolder, realData } from '../real-files.ts'

const excerpts = join(import.meta.dirname, 'excerpts/dates')
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** The cells of the When column of a release calendar. */
function whenCells(markdown: string): string[] {
  const rows = markdown.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
  const at = rows[0]?.findIndex((cell) => cell.includes('When')) ?? -1
  return at < 0 ? [] : rows.slice(2).map((row) => row[at] ?? '')
}

function codes(cell: string): string {
  const { window, remarks } = readDate(cell)
  return [window === undefined ? 'none' : window.start === window.end ? window.start : `${window.start}..${window.end}`, ...remarks.map((remark) => remark.code)].join(' ')
}

const read = (file: string) => whenCells(text(readReal(join(excerpts, file)))).map(codes)

test('[TM40] the traps of the release calendars, row by row', () => {
  expect(read('kubernetes-1.29.md')).toEqual(['none no-year', '2023-11-06..2023-11-09', '2023-11-14'])
  expect(read('kubernetes-1.30.md')).toEqual([
    '2024-01-23 ordinal', '2024-02-09 zones-disagree', 'none weekday-disagrees', '2024-03-06 zones-disagree', '2024-03-19..2024-03-22',
  ])
  expect(read('kubernetes-1.31.md')).toEqual(['2024-07-24', '2024-07-31 zones-disagree'])
  expect(read('kubernetes-1.32.md')).toEqual(['2024-10-30', '2024-11-08 zone-season', '2024-11-12..2024-11-15', '2024-11-19', '2024-11-22 ordinal zone-season'])
  expect(read('kubernetes-1.34.md')).toEqual(['2025-06-12', '2025-06-20 zones-disagree', '2025-07-11 zones-disagree', '2025-07-25', '2025-08-15', '2025-08-27'])
})

test('[TM40] a freeze told in UTC and PDT in winter says by how much they differ', () => {
  const cells = whenCells(text(readReal(join(excerpts, 'kubernetes-1.30.md'))))
  expect(readDate(cells[1] ?? '').remarks[0]?.sentence).toBe(
    'The times are not the same instant: "18:00 PDT Thursday 8th February 2024" is 1 hour earlier than "02:00 UTC Friday 9th February 2024" (PDT is UTC-7). The UTC time was kept.',
  )
})

test('[TM41] a table of release quarters reads as quarters', () => {
  expect(quarters(text(readReal(join(excerpts, 'github-roadmap.md'))))).toEqual(['2024-01-01..2024-03-31', '2024-04-01..2024-06-30', '2024-07-01..2024-09-30', '2024-10-01..2024-12-31'])
})

test('[TM42] a card export in US order is read when the order is given, and remarked on when not', () => {
  const due = text(readReal(join(excerpts, 'wekan.csv'))).trim().split('\n').slice(1).map((line) => line.split(',')[6] ?? '')
  expect(due.map(codes)).toEqual(['none ambiguous', 'none ambiguous', 'none no-date', '2020-05-20'])
  expect(due.map((cell) => readDate(cell, { order: 'month-first' }).window?.start)).toEqual(['2020-05-06', '2020-05-11', undefined, '2020-05-20'])
})

function quarters(markdown: string): string[] {
  return [...markdown.matchAll(/^\| [0-9.]+ \|([^|]+)\|/gm)].map((match) => codes(match[1] ?? ''))
}

/** The full sets are read where they are; the excerpts above say the same everywhere. */
const full = (name: string) => {
  const folder = join(realData ?? '', name)
  return realData !== undefined && existsSync(folder) ? folder : undefined
}

const releases = full('kubernetes/releases')
if (releases !== undefined) describe('the full release calendars', () => {
  const files = readRealFolder(releases).filter(({ path }) => path.endsWith('README.md'))
  const cells = files.flatMap(({ bytes }) => whenCells(text(bytes)))

  test('[TM40] every When cell of six calendars gives a window or a remark', () => {
    expect(files).toHaveLength(6)
    expect(cells.length).toBeGreaterThan(200)
    for (const cell of cells) {
      const { window, remarks } = readDate(cell)
      expect(window !== undefined || remarks.length > 0).toBe(true)
    }
  })

  test('[TM40] only two cells give no date, and none is unreadable', () => {
    const withoutDate = cells.map(codes).filter((found) => found.startsWith('none'))
    expect(withoutDate.sort()).toEqual(['none no-year', 'none weekday-disagrees'])
    const disagreeing = files.map(({ path, bytes }) => [path.slice(0, 4), whenCells(text(bytes)).filter((cell) => codes(cell).includes('zones-disagree')).length])
    expect(Object.fromEntries(disagreeing)).toEqual({ '1.29': 0, '1.30': 2, '1.31': 1, '1.32': 0, '1.33': 0, '1.34': 2 })
  })

  test('[TM40] the calendar of 1.34 has 36 dated rows, the last on 28 Aug 2025', () => {
    const rows = whenCells(text(files.find(({ path }) => path.startsWith('1.34'))?.bytes ?? new Uint8Array()))
    expect(rows.map(codes).filter((found) => !found.startsWith('none'))).toHaveLength(36)
    expect(codes(rows.at(-1) ?? '')).toBe('2025-08-28')
  })
})

const roadmaps = full('github-roadmap')
if (roadmaps !== undefined) test('[TM41] ten roadmap pages: every release row is a quarter', () => {
  const files = readRealFolder(roadmaps).filter(({ path }) => path.endsWith('.md'))
  const found = files.flatMap(({ bytes }) => quarters(text(bytes)))
  expect(files).toHaveLength(10)
  expect(found).toHaveLength(24)
  for (const one of found) expect(one).toMatch(/^\d{4}-(01|04|07|10)-01\.\.\d{4}-\d\d-\d\d$/)
})

const conferences = full('conference-data')
if (conferences !== undefined) test('[TM42] conference dates are days in order', () => {
  const files = readRealFolder(conferences).filter(({ path }) => path.endsWith('.json'))
  const events = files.flatMap(({ bytes }) => JSON.parse(text(bytes)) as { startDate: string; endDate: string; cfpEndDate?: string }[])
  expect([files.length, events.length]).toEqual([6, 246])
  for (const { startDate, endDate, cfpEndDate } of events) {
    expect(readDate(`${startDate} to ${endDate}`)).toEqual({ window: { start: startDate, end: endDate, precision: 'day' }, remarks: [] })
    if (cfpEndDate !== undefined) expect(readDate(cfpEndDate).window?.start).toBe(cfpEndDate)
  }
})

const schedules = full('openstack-releases')
if (schedules !== undefined) test('[TM42] the weeks of three release schedules are read', () => {
  const files = readRealFolder(schedules)
  const days = files.flatMap(({ bytes }) => [...text(bytes).matchAll(/(?:start|end|week|date): '?(\d{4}-\d\d-\d\d)/g)].map((match) => match[1] ?? ''))
  expect(files).toHaveLength(3)
  expect(days.length).toBeGreaterThan(150)
  for (const day of days) expect(codes(day)).toBe(day)
})

const boards = full('wekan-exports/board-import.csv')
if (boards !== undefined) test('[TM42] a whole card export: empty, clear and ambiguous dates are told apart', () => {
  const cells = text(readReal(boards)).trim().split('\n').slice(1).flatMap((line) => line.split(',').slice(6))
  expect(cells).toHaveLength(125)
  for (const cell of cells) {
    const [first = 0, second = 0] = cell.split('/').map(Number)
    const expected = cell.trim() === '' ? 'no-date' : first <= 12 && second <= 12 && first !== second ? 'ambiguous' : undefined
    expect(readDate(cell).remarks[0]?.code).toBe(expected)
    if (cell.trim() !== '') expect(readDate(cell, { order: 'month-first' }).window?.precision).toBe('day')
  }
})
