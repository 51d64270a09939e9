import { expect, test } from 'vitest'
import { readDate, type ReadDateOptions } from './read-date.ts'

/** "start..end precision", then the codes of the remarks. */
function read(text: string, options?: ReadDateOptions): string {
  const { window, remarks } = readDate(text, options)
  return [window === undefined ? 'none' : `${window.start}..${window.end} ${window.precision}`, ...remarks.map((remark) => remark.code)].join(' ')
}

function readsAs(expected: string, texts: readonly string[], options?: ReadDateOptions): void {
  for (const text of texts) expect(`${text} -> ${read(text, options)}`).toBe(`${text} -> ${expected}`)
}

const deadline = (text: string) => readDate(text).deadline

test('[TM20] one day in many forms', () => {
  readsAs('2025-08-27..2025-08-27 day', [
    '27 Aug 2025', '27 August 2025', 'August 27, 2025', 'Aug. 27th, 2025', 'Wednesday 27th August 2025', 'Wed, 27 Aug 2025', '27-Aug-2025', '27/Aug/25', '27 Aug 25',
    '2025-08-27', '2025/08/27', '2025.8.27', '20250827', '2025-Aug-27', '27th of August 2025', 'the 27th of August, 2025', '27.08.2025', '08/27/2025', '27 AUG 2025', '27August2025',
    '**27 Aug 2025**', '_27 Aug 2025_', '`2025-08-27`', '[27 Aug 2025](https://example.org/a)', '~~27 Aug 2025~~', '<b>27 Aug 2025</b>', '\u200b27\u00a0Aug\u202f2025 ', '27 Aug 2025.',
  ])
  readsAs('2022-10-25..2022-10-25 day', ['October 25th, 2022'])
  readsAs('2023-11-14..2023-11-14 day', ['Tuesday 14th November2023'])
})

test('[TM20] a wrong ordinal ending keeps the number and is remarked on', () => {
  readsAs('2024-01-23..2024-01-23 day ordinal', ['Tuesday 23th January 2024'])
  readsAs('2024-01-11..2024-01-11 day', ['11th January 2024'])
})

test('[TM21] quarters, halves, months and years in many forms', () => {
  readsAs('2026-07-01..2026-09-30 quarter', ['Q3 2026', '2026 Q3', "Q3'26", 'Q3 26', '2026Q3', 'Q3-2026', '2026-Q3', 'q3/2026', '3Q26', '3Q 2026', 'Quarter 3 2026', 'third quarter of 2026', 'CY26 Q3'])
  readsAs('2026-07-01..2026-12-31 half', ['H2 2026', '2026 H2', '2026-H2', '2H26', "H2'26", 'second half of 2026'])
  readsAs('2026-09-01..2026-09-30 month', ['Sep 2026', 'Sept 2026', 'Sep. 2026', 'September 2026', '2026-09', '2026/9', '09/2026', 'Sep-2026', "Sep '26", 'september, 2026'])
  readsAs('2026-01-01..2026-12-31 year', ['2026', 'CY2026'])
  readsAs('2026-08-31..2026-09-06 day', ['2026-W36'])
})

test('[TM22] fiscal words need a fiscal start', () => {
  const fiscal = { fiscalYearStart: 2 }
  readsAs('2026-02-01..2026-04-30 quarter', ['FY27 Q1', 'Q1 FY27', 'FY27-Q1', 'FY2027 Q1', "Q1 FY'27", 'FY27Q1', 'Q1FY27', 'fiscal Q1 2027', 'Q1 fiscal year 2027'], fiscal)
  readsAs('2026-02-01..2027-01-31 year', ['FY2027', 'FY27', 'FY 27', 'fiscal year 2027', 'fiscal 2027'], fiscal)
  readsAs('2026-08-01..2027-01-31 half', ['H2 FY27'], fiscal)
  readsAs('none fiscal-unknown', ['FY27 Q1', 'FY2027', 'H2 FY27', 'Q3 FY27 (Aug–Oct 2026)'])
  readsAs('2026-07-01..2026-09-30 quarter', ['Q3 2026'], fiscal)
})

test('[TM23] ranges of days', () => {
  readsAs('2026-05-04..2026-05-08 day', [
    '4-8 May 2026', '4–8 May 2026', '4 - 8 May 2026', 'May 4-8, 2026', 'May 4 – May 8, 2026', '4 May to 8 May 2026', '2026-05-04 to 2026-05-08', '2026-05-04 - 2026-05-08', '2026-05-04..2026-05-08',
    'from 4 May until 8 May 2026', 'Monday 4th - Friday 8th May 2026', '4 May 2026 through 8 May 2026', '2026-05-04–2026-05-08', 'May 4, 2026 - May 8, 2026', '4 May 2026 - 8 May',
  ])
  readsAs('2025-07-10..2025-07-14 day', ['July 10th - July 14th, 2025'])
  readsAs('2026-12-30..2027-01-02 day', ['30 Dec 2026–2 Jan 2027'])
  readsAs('2026-09-28..2026-10-02 day', ['28 Sep–2 Oct 2026'])
})

test('[TM24] ranges of months, quarters and years keep the less sure precision', () => {
  readsAs('2026-09-01..2026-10-31 month', ['Sep–Oct 2026', 'Sep - October 2026', 'Sep/Oct 2026', 'Sep and Oct 2026', '2026-09 to 2026-10'])
  readsAs('2026-11-01..2027-01-31 month', ['Nov 2026–Jan 2027', 'Nov 2026 - Jan 2027'])
  readsAs('2026-07-01..2026-12-31 quarter', ['Q3-Q4 2026', 'Q3-4 2026', 'Q3/Q4 2026', 'Q3 & Q4 2026', '2026 Q3 - 2026 Q4', '2026Q3–2026Q4', 'Q3 2026 to Q4 2026', 'July 2026 - Q4 2026'])
  readsAs('2026-10-01..2027-03-31 quarter', ['Q4 2026–Q1 2027', 'Q4 2026-Q1 2027', 'Q4 2026 to Q1 2027'])
  readsAs('2026-01-01..2027-12-31 year', ['2026-2027', '2026–2027', '2026 to 2027'])
})

test('[TM25] no date is said to be none', () => {
  readsAs('none no-date', ['', '  ', 'TBD', 'tbd', '**TBD**', 'never', 'n/a', 'N/A', '-', '—', '?', 'to be announced', 'unknown'])
  expect(readDate('TBD').remarks[0]?.sentence).toBe('"TBD" gives no date.')
})

test('[TM26] a date without a year stays without a date', () => {
  readsAs('none no-year', ['H2', 'Q3', 'September', 'Tuesday 10th October', '10 October', 'Sep–Oct', 'Q3-Q4', '5/6'])
})

test('[TM27] 05/06/2020 is read only when the order is known', () => {
  readsAs('none ambiguous', ['05/06/2020', '05.06.2020', '5-6-2020', '26/09/14', 'Sep 24', 'FY26/27', 'FY26-27', 'May - 2026', '4-May 2026', 'May and Sep 2026'])
  readsAs('2020-06-05..2020-06-05 day', ['05/06/2020', '5.6.2020', '05/06/20'], { order: 'day-first' })
  readsAs('2020-05-06..2020-05-06 day', ['05/06/2020', '05/06/20'], { order: 'month-first' })
  readsAs('2020-05-13..2020-05-13 day', ['05/13/2020', '13/05/2020'])
  readsAs('2020-05-05..2020-05-05 day', ['05/05/2020'])
})

test('[TM28] what no calendar or clock has is impossible', () => {
  readsAs('none impossible', ['31 Feb 2026', '2026-02-29', '2026-13-01', '2026-13', '31/04/2026', '2026-W54', '20261301', '25:00 UTC 3 May 2026', '10:75 UTC 3 May 2026', '13:00 PM UTC 3 May 2026', '0001-01-01'])
  readsAs('none impossible', ['05/13/2020'], { order: 'day-first' })
})

test('[TM28] a range that ends before it starts gives no date', () => {
  readsAs('none backwards', ['8-4 May 2026', 'Nov–Jan 2027', 'Q4-Q3 2026', '2026-05-08 to 2026-05-04'])
})

test('[TM29] a weekday that does not fit its date', () => {
  readsAs('none weekday-disagrees', ['Tuesday 27th August 2025', 'Monday 4th - Thursday 8th May 2026', '02:00 UTC Wednesday 27th February 2024 / 18:00 PDT Tuesday 26th February 2024'])
  expect(readDate('Tuesday 27th August 2025').remarks[0]?.sentence).toContain('27 Aug 2025 is a Wednesday')
})

test('[TM30] a time with a zone is a deadline in that zone', () => {
  expect(deadline('2025-08-27T10:00:00Z')).toEqual({ at: '2025-08-27T10:00:00Z', zone: 'UTC' })
  expect(deadline('2025-08-27T10:00:00.123+02:00')).toEqual({ at: '2025-08-27T08:00:00Z', zone: '+02:00' })
  expect(deadline('2025-08-27 10:00 +0530')).toEqual({ at: '2025-08-27T04:30:00Z', zone: '+05:30' })
  expect(deadline('20250827T100000Z')).toEqual({ at: '2025-08-27T10:00:00Z', zone: 'UTC' })
  expect(deadline('19:00 PDT Thursday 24th July 2025')).toEqual({ at: '2025-07-25T02:00:00Z', zone: 'America/Los_Angeles' })
  expect(deadline('7 pm PT, July 24 2025')).toEqual({ at: '2025-07-25T02:00:00Z', zone: 'America/Los_Angeles' })
  expect(deadline('10:00 Europe/Berlin 3 May 2026')).toEqual({ at: '2026-05-03T08:00:00Z', zone: 'Europe/Berlin' })
  expect(deadline('10:00 UTC+2 3 May 2026')).toEqual({ at: '2026-05-03T08:00:00Z', zone: '+02:00' })
  readsAs('2025-07-24..2025-07-24 day', ['19:00 PDT Thursday 24th July 2025'])
})

test('[TM30] without a zone that is known only the day is kept', () => {
  readsAs('2024-01-09..2024-01-09 day no-zone', ['09/Jan/24 3:54 PM', '2024-01-09T15:54:00', '2024-01-09 15:54'])
  readsAs('2026-05-03..2026-05-03 day zone-unknown', ['10:00 IST 3 May 2026', '10:00 CST 3 May 2026', '10:00 BST 3 May 2026'])
  readsAs('2026-10-25..2026-10-25 day ambiguous', ['02:30 Europe/Berlin 25 Oct 2026'])
  for (const text of ['09/Jan/24 3:54 PM', '10:00 IST 3 May 2026', '02:30 Europe/Berlin 25 Oct 2026']) expect(deadline(text)).toBeUndefined()
})

test('[TM31] one moment in two zones that agree', () => {
  expect(readDate('02:00 UTC Friday 25th July 2025 / 19:00 PDT Thursday 24th July 2025')).toEqual({
    window: { start: '2025-07-25', end: '2025-07-25', precision: 'day' }, deadline: { at: '2025-07-25T02:00:00Z', zone: 'UTC' }, remarks: [],
  })
})

test('[TM31] PST in July is an hour off, and UTC is kept', () => {
  expect(readDate('[02:00 UTC Friday 11th July 2025 / 19:00 PST Thursday 10th July 2025](https://everytimezone.com/s/dcc4aad9)')).toEqual({
    window: { start: '2025-07-11', end: '2025-07-11', precision: 'day' },
    deadline: { at: '2025-07-11T02:00:00Z', zone: 'UTC' },
    remarks: [{
      code: 'zones-disagree',
      sentence: 'The times are not the same instant: "19:00 PST Thursday 10th July 2025" is 1 hour later than "02:00 UTC Friday 11th July 2025" (PST is UTC-8). The UTC time was kept.',
    }],
  })
})

test('[TM31] UTC is kept wherever it stands, and without it nothing is', () => {
  const later = readDate('19:00 PST Thursday 10th July 2025 / 02:00 UTC Friday 11th July 2025')
  expect([later.window?.start, later.deadline?.at, later.remarks.length]).toEqual(['2025-07-11', '2025-07-11T02:00:00Z', 1])
  readsAs('none zones-disagree', ['19:00 PDT 10 July 2025 / 21:00 EDT 10 July 2025'])
})

test('[TM32] daylight time in winter is remarked on, and alone gives no deadline', () => {
  const both = readDate('02:00 UTC Friday 8th November 2024 / 19:00 PDT Thursday 7th November 2024')
  expect([both.deadline?.at, both.remarks.map((remark) => remark.code)]).toEqual(['2024-11-08T02:00:00Z', ['zone-season']])
  const alone = readDate('19:00 PST Thursday 10th July 2025')
  expect([alone.window?.start, alone.deadline, alone.remarks.map((remark) => remark.code)]).toEqual(['2025-07-10', undefined, ['zone-season']])
})

test('[TM33] anywhere on Earth', () => {
  expect(readDate('23:59 AoE 12 May 2026').deadline).toEqual({ at: '2026-05-13T11:59:00Z', zone: '-12:00' })
  expect(readDate('12 May 2026 AoE')).toEqual({ window: { start: '2026-05-12', end: '2026-05-12', precision: 'day' }, deadline: { at: '2026-05-13T11:59:59Z', zone: '-12:00' }, remarks: [] })
})

test('[TM34] loose words keep the date', () => {
  readsAs('2026-09-01..2026-09-30 month vague', ['~Sep 2026', 'Sep 2026?', 'about September 2026', 'early Sep 2026', 'Sep 2026 (tentative)', 'ETA Sep 2026', 'Sep 2026 (tbc)'])
})

test('[TM35] words that are no date are said to be unreadable', () => {
  readsAs('none unreadable', ['week 5', 'before June 2026', 'v1.34', '1.34', 'after KubeCon', 'Friday', '2 0 2 6', 'x'.repeat(301), 'x'.repeat(1_000_000)])
})

test('[TM36] brackets that say another date contradict', () => {
  readsAs('none contradiction', ['Q3 FY27 (Jul–Sep 2026)', '27 Aug 2025 (28 Aug 2025)'], { fiscalYearStart: 2 })
  readsAs('2025-08-27..2025-08-27 day left-out', ['27 Aug 2025 (v1.34)'])
  readsAs('none contradiction', ['2025 Aug 2026', 'Q3 Q4 2026', 'Q3 Sep 2026'])
})

test('[TM36] times inside a range are left out, and said to be', () => {
  readsAs('2026-05-08..2026-05-08 day left-out', ['Fri 8 May 2026 10:00-11:00 UTC'])
  readsAs('2026-05-04..2026-05-08 day left-out', ['2026-05-04T10:00Z - 2026-05-08T10:00Z'])
})
