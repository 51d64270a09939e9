import { expect, test } from 'vitest'
import { only, text } from '../../testing/plan-texts.ts'
import { readSources } from '../read-sources.ts'

const ics = `BEGIN:VCALENDAR
X-WR-CALNAME:Events 2026
BEGIN:VEVENT
UID:a
SUMMARY:🎉 Summit
DTSTART;VALUE=DATE:20260601
DTEND;VALUE=DATE:20260603
LOCATION:Berlin
DESCRIPTION:Keynote\\nand talks
END:VEVENT
BEGIN:VEVENT
UID:b
DTSTART:20260601T100000Z
END:VEVENT
BEGIN:VEVENT
UID:c
SUMMARY:Webinar
STATUS:CANCELLED
DTSTART;TZID=Europe/Berlin:20260701T180000
END:VEVENT
END:VCALENDAR
`

test('[IM9] events become items with their days, and what has no field is kept', () => {
  const [reading] = readSources([text('events.ics', ics)], { plan: { title: 'Events', kind: 'marketing' } })
  expect(reading).toMatchObject({ shape: 'ical', title: 'Events 2026' })
  expect(only(reading, 'items', 'a')).toMatchObject({ fields: { kind: 'event', title: '🎉 Summit', window: { start: '2026-06-01', end: '2026-06-02', precision: 'day' }, summary: 'Keynote\nand talks', own: { LOCATION: 'Berlin' } }, place: { file: 'events.ics', line: 3 } })
  expect(only(reading, 'items', 'c').fields).toMatchObject({ status: 'dropped', window: { start: '2026-07-01' }, own: { DTSTART: '2026-07-01T18:00:00 Europe/Berlin' } })
  expect(reading?.remarks).toMatchObject([{ severity: 'error', code: 'no-title', place: { line: 11 } }])
  expect(reading?.columns['items']?.every((column) => column.class === 'internal')).toBe(true)
})
