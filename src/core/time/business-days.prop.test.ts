import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addWorkingDays, fullBusinessDaysAfter } from './business-days.ts'
import { addDays } from './days.ts'
import { instantAt, localTime } from './zones.ts'

const zones = ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'Africa/Cairo', '-12:00']

test('[TM14] the same local time gives the same last day in any zone, and it ends at local midnight', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 12_000 }), fc.constantFrom('09:00', '12:30', '18:00', '23:00'), fc.integer({ min: 1, max: 12 }), fc.constantFrom(...zones), fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 5 }),
      (from, time, count, zone, off) => {
        const day = addDays('2012-01-01', from)
        const calendar = { holidays: off.map((days) => addDays(day, days)) }
        const found = fullBusinessDaysAfter(instantAt(day, time, zone), count, zone, calendar)
        expect(found.lastDay).toBe(addWorkingDays(day, count, calendar))
        expect(localTime(found.endsAt, zone).day).toBe(addDays(found.lastDay, 1))
      },
    ),
    { numRuns: 300 },
  )
})
