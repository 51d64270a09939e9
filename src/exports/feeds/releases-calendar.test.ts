import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { AudienceRules } from '../../core/audiences/audiences.ts'
import { builtInAudience } from '../../core/audiences/built-in.ts'
import { redact } from '../../core/audiences/redact.ts'
import { tellPage } from '../../core/editions/page/tell-page.ts'
import { naughtyStrings } from '../../testing/naughty-strings.ts'
import { fernhill, item, months } from '../../testing/fernhill-plan.ts'
import { type Rows, stateOf } from '../../testing/plan-arbitrary.ts'
import { plainCharacters } from '../markup.ts'
import { releasesCalendar } from './releases-calendar.ts'

const today = '2026-09-14'
const customers = builtInAudience('customers')

function calendar(rows: Rows = fernhill, audience: AudienceRules = customers): string {
  const view = redact(stateOf(rows), audience, { today, key: 'the key of the workspace' })
  const { calendar: events = [], day, disclaimer } = tellPage(view, { title: 'Roadmap', months: 6 }, { heading: 'What we plan', name: 'Roadmap' })
  return releasesCalendar({ title: 'Fernhill releases', page: 'https://roadmap.example/s/abc', day, disclaimer, events })
}

function events(text: string) {
  return new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]]).getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one)
    return { title: event.summary, from: event.startDate.toString(), to: event.endDate.toString(), status: String(one.getFirstPropertyValue('status')) }
  })
}

test('[FE4] a calendar has each release with a window, over its whole days, in the words of its audience', () => {
  expect(events(calendar())).toEqual([
    { title: 'Relay 4.1 (Jul 2026)', from: '2026-07-01', to: '2026-08-01', status: 'TENTATIVE' },
    { title: 'Canvas 6.5 (17 Aug 2026)', from: '2026-08-17', to: '2026-08-18', status: 'CONFIRMED' },
    { title: 'Relay 4.2 (Sep 2026)', from: '2026-09-01', to: '2026-10-01', status: 'TENTATIVE' },
    { title: 'Canvas 7 (Oct–Nov 2026)', from: '2026-10-01', to: '2026-12-01', status: 'TENTATIVE' },
    { title: 'Relay 4.3 (Nov 2026)', from: '2026-11-01', to: '2026-12-01', status: 'TENTATIVE' },
    { title: 'Canvas 7.1 (Feb–Apr 2027)', from: '2027-02-01', to: '2027-05-01', status: 'TENTATIVE' },
  ])
  expect(events(calendar(fernhill, { ...customers, dates: { precision: 'quarter', paddingDays: 20, labels: 'calendar' } })).map(({ title }) => title)).toContain('Relay 4.2 (Q3–Q4 2026)')
})

test('[FE2] no instant is in a calendar but the start of the day that it speaks for', () => {
  expect(new Set([...calendar().matchAll(/\d{8}T\d{6}Z?/g)].map(([instant]) => instant))).toEqual(new Set(['20260914T000000Z']))
})

test('[FE5] an audience that hears "now, next, later" finds only what is over', () => {
  const titles = events(calendar(fernhill, { ...customers, dates: { precision: 'day', paddingDays: 0, labels: 'now-next-later' } })).map(({ title }) => title)
  expect(titles).toEqual(['Relay 4.1 (Jul 2026)', 'Canvas 6.5 (17 Aug 2026)'])
})

test('[FE3] whatever a title holds, the calendar is read back as it was', () => {
  for (const text of [...naughtyStrings, 'a\r\nEND:VEVENT', 'a;b,c\\n:d']) {
    const rows: Rows = [...fernhill.slice(0, 2), item('r', 'release', `x${text}`, { window: months('2026-10') })]
    const [event, ...more] = events(calendar(rows))
    expect(more).toEqual([])
    expect(event?.title).toBe(`${plainCharacters(`x${text}`)} (Oct 2026)`)
  }
})

test('[FE6] the same View gives the same bytes', () => {
  expect(calendar()).toBe(calendar())
})
