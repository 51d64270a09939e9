import { expect, test } from 'vitest'
import { readIcal } from './ical.ts'

const calendar = (...events: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:PUBLISH', ...events.flatMap((event) => ['BEGIN:VEVENT', ...event.trim().split('\n').map((line) => line.trim()), 'END:VEVENT']), 'END:VCALENDAR'].join('\r\n')

const daysOf = (rule: string, start = '20260105', today?: string) => {
  const { entries, odd } = readIcal(calendar(`UID:r\nSUMMARY:Sync\nDTSTART;VALUE=DATE:${start}\nRRULE:${rule}`), today)
  return { days: entries.map((entry) => entry.start), codes: odd.map(({ code }) => code) }
}

test('[IM9] days and times stand in one file; a day event ends on its last day, and emoji are letters like others', () => {
  const { entries, odd } = readIcal(
    calendar(
      'UID:1\nSUMMARY:🎉 Launch week\nDTSTART;VALUE=DATE:20260302\nDTEND;VALUE=DATE:20260307',
      'UID:2\nSUMMARY:Freeze\nDTSTART:20260711T020000Z\nDTEND:20260711T030000Z',
      'UID:3\nSUMMARY:Party\nDTSTART;TZID=America/New_York:20260710T230000\nDTEND;TZID=America/New_York:20260711T000000',
      'UID:4\nSUMMARY:Offsite\nDTSTART;VALUE=DATE:20260901\nDURATION:P3D',
    ),
    undefined,
  )
  expect(odd).toEqual([])
  expect(entries.map(({ title, start, end }) => [title, start, end])).toEqual([
    ['🎉 Launch week', '2026-03-02', '2026-03-06'],
    ['Freeze', '2026-07-11', '2026-07-11'],
    ['Party', '2026-07-10', '2026-07-10'],
    ['Offsite', '2026-09-01', '2026-09-03'],
  ])
  expect(entries[1]?.times).toEqual({ start: '2026-07-11T02:00:00Z', end: '2026-07-11T03:00:00Z' })
  expect(entries.map((entry) => entry.line)).toEqual([4, 10, 16, 22])
})

test('[IM9] folded lines, escapes and a damaged event among sound ones', () => {
  const { entries, odd } = readIcal(calendar('UID:1\nSUMMARY:One\\, two\nDTSTART;VALUE=DATE:20260101', 'UID:2\nSUMMARY:Bad\nDTSTART\nDTEND', 'UID:3\nSUMMARY:Three\nDTSTART;VALUE=DATE:20260103'), undefined)
  expect(entries.map((entry) => entry.title)).toEqual(['One, two', 'Three'])
  expect(odd).toMatchObject([{ severity: 'error', code: 'event-unreadable', line: 9 }])
})

test('[IM19] an event that is cut off is an error with its line', () => {
  expect(readIcal('BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:x', undefined).odd).toMatchObject([{ severity: 'error', code: 'truncated', line: 2 }])
})

test('[IM10] rules are written out day by day', () => {
  expect(daysOf('FREQ=WEEKLY;COUNT=3').days).toEqual(['2026-01-05', '2026-01-12', '2026-01-19'])
  expect(daysOf('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4').days).toEqual(['2026-01-05', '2026-01-07', '2026-01-19', '2026-01-21'])
  expect(daysOf('FREQ=MONTHLY;BYDAY=1MO;COUNT=3').days).toEqual(['2026-01-05', '2026-02-02', '2026-03-02'])
  expect(daysOf('FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20260401').days).toEqual(['2026-01-31', '2026-02-28', '2026-03-31'])
  expect(daysOf('FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2').days).toEqual(['2026-11-26', '2027-11-25'])
  expect(daysOf('FREQ=YEARLY;COUNT=2', '20240229').days).toEqual(['2024-02-29', '2028-02-29'])
  expect(daysOf('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2').days).toEqual(['2026-01-30', '2026-02-27'])
})

test('[IM10] dates left out, added and moved by hand are so', () => {
  const { entries } = readIcal(
    calendar('UID:r\nSUMMARY:Sync\nDTSTART;VALUE=DATE:20260105\nRRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;VALUE=DATE:20260112\nRDATE;VALUE=DATE:20260201', 'UID:r\nSUMMARY:Sync, moved\nRECURRENCE-ID;VALUE=DATE:20260119\nDTSTART;VALUE=DATE:20260120'),
    undefined,
  )
  expect(entries.map(({ key, title, start }) => [key, title, start])).toEqual([
    ['r/2026-01-05', 'Sync', '2026-01-05'], ['r/2026-02-01', 'Sync', '2026-02-01'], ['r/2026-01-19', 'Sync, moved', '2026-01-20'],
  ])
})

test('[IM10] a bomb of a rule ends, and what was cut is told', () => {
  expect(daysOf('FREQ=DAILY;COUNT=100000000')).toMatchObject({ codes: ['repeat-limit'], days: { length: 400 } })
  expect(daysOf('FREQ=SECONDLY')).toEqual({ days: ['2026-01-05'], codes: ['repeat-unread'] })
  expect(daysOf('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=5')).toEqual({ days: [], codes: ['repeat-limit'] })
  expect(daysOf('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')).toEqual({ days: [], codes: ['repeat-endless'] })
  const endless = daysOf('FREQ=MONTHLY;BYDAY=1MO', '20010101', '2026-01-01')
  expect(endless.codes).toEqual(['repeat-endless'])
  expect([endless.days[0], endless.days.at(-1)]).toEqual(['2025-01-06', '2027-12-06'])
})
