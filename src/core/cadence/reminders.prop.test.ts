import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { after } from '../../testing/deciding.ts'
import { dutyHolders } from '../duties/duties.ts'
import { State } from '../kernel/state.ts'
import { instantText, localTime } from '../time/zones.ts'
import { people, settings } from '../workspace/workspace.ts'
import { builtInRhythms } from './built-in-rhythms.ts'
import { remindersBetween, remindersOwed } from './reminders.ts'
import { keyOf, turnsBetween } from './turns.ts'

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'] as const
const companyIn = (zone: string): State =>
  State.empty.apply([
    settings.create('settings', { name: 'Fernhill', zone, fiscalYearStart: 2 }), people.create('mara', { name: 'Mara' }),
    ...[...new Set(builtInRhythms.map(({ duty }) => duty ?? ''))].map((duty, at) => dutyHolders.create(`holder-${at}`, { duty, person: 'mara', from: '2026-01-01' })),
  ])
const [begin, end] = ['2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z']

test('[RH2] through a year in four zones each week, month and quarter has its turn once, at its time on the clocks of its zone', () => {
  for (const zone of zones) {
    const state = after(companyIn(zone), 'rhythm.set', { rhythm: 'stand-up', title: 'Stand-up', due: { every: 'week', weekday: 1 }, time: '09:30', from: '2025-12-01', people: ['mara'] }, { today: '2025-12-01' })
    const turns = turnsBetween(state, '2026-01-01', '2026-12-31')
    expect(new Set(turns.map(keyOf)).size).toBe(turns.length)
    for (const { line, due } of turns) expect([zone, line.rhythm, localTime(due, line.zone ?? zone).time]).toEqual([zone, line.rhythm, line.time])
    const count = (rhythm: string) => turns.filter((turn) => turn.rhythm === rhythm).length
    // The year 2026 has 52 Fridays and 52 Mondays.
    expect(Object.fromEntries([...builtInRhythms.map(({ rhythm }) => rhythm), 'stand-up'].map((rhythm) => [rhythm, count(rhythm)]))).toEqual({ 'weekly-update': 52, 'okr-deck': 52, 'roadmap-deck': 12, 'feature-check': 0, 'key-accounts': 12, 'product-data': 12, strategy: 12, 'quarterly-update': 4, 'round-up': 0, 'stand-up': 52 })
  }
})

test('[RH7] however a clock is looked at through a year, in four zones, each reminder comes once', () => {
  for (const zone of zones) {
    const state = companyIn(zone)
    const whole = remindersBetween(state, begin, end).map(({ key, at }) => `${key} ${at}`)
    expect(new Set(whole).size).toBe(whole.length)
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 * 24 * 40 }), { minLength: 12, maxLength: 40 }), (minutes) => {
        const seen: string[] = []
        let at = begin
        for (const step of [...minutes, 60 * 24 * 366]) {
          const next = [instantText(Temporal.Instant.from(at).add({ minutes: step })), end].sort()[0] ?? end
          seen.push(...remindersBetween(state, at, next).map((one) => `${one.key} ${one.at}`))
          at = next
        }
        expect(seen).toEqual(whole)
      }),
      { numRuns: 6 },
    )
  }
})

test('[RH8] a service that was away says what it missed, and "soon" of nothing that is late already', () => {
  const state = companyIn('Europe/Berlin')
  // Friday 9 January 2026: the update was due at 19:00 UTC; the service comes back an hour later.
  const owed = remindersOwed(state, '2026-01-09T20:00:00Z', 3).filter(({ turn }) => turn.rhythm === 'weekly-update')
  expect(owed.map(({ key }) => key)).toEqual(['weekly-update/2026-W02/mara/late'])
  const intime = remindersOwed(state, '2026-01-09T18:30:00Z', 3).filter(({ turn }) => turn.rhythm === 'weekly-update')
  expect(intime.map(({ key }) => key)).toEqual(['weekly-update/2026-W02/mara/26h', 'weekly-update/2026-W02/mara/3h'])
  const done = after(state, 'turn.done', { rhythm: 'weekly-update', period: '2026-W02' }, { today: '2026-01-08' })
  expect(remindersOwed(done, '2026-01-09T20:00:00Z', 3).filter(({ turn }) => turn.rhythm === 'weekly-update')).toEqual([])
})
