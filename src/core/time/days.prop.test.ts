import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, weekday } from './days.ts'

const anyDay = fc.integer({ min: 0, max: 3_652_058 }).map((number) => addDays('0000-01-01', number))

test('[TM2] adding, counting and weekdays agree with Temporal', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -200_000, max: 200_000 }), (day, days) => {
      const plain = Temporal.PlainDate.from(day)
      expect(weekday(day)).toBe(plain.dayOfWeek)
      const later = plain.add({ days })
      if (later.year < 0 || later.year > 9999) return
      expect(addDays(day, days)).toBe(later.toString())
      expect(daysBetween(day, later.toString())).toBe(days)
    }),
  )
})

test('[TM1] adding months agrees with Temporal', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
      const later = Temporal.PlainDate.from(day).add({ months })
      if (later.year >= 0 && later.year <= 9999) expect(addMonths(day, months)).toBe(later.toString())
    }),
  )
})
