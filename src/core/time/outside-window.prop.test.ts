import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './days.ts'
import { outsideWindow } from './outside-window.ts'
import { precisions, type Window } from './window.ts'

const today = '2026-11-22'

const anyWindow = fc
  .record({ from: fc.integer({ min: 0, max: 20_000 }), length: fc.integer({ min: 0, max: 900 }), precision: fc.constantFrom(...precisions) })
  .map(({ from, length, precision }): Window => ({ start: addDays('2000-01-01', from), end: addDays('2000-01-01', from + length), precision }))
const anyPolicy = fc.record({ precision: fc.constantFrom(...precisions), paddingDays: fc.integer({ min: 0, max: 366 }), labels: fc.constantFrom('calendar' as const, 'fiscal' as const, 'now-next-later' as const) })

test('[TM10] an outside window contains the source and its padding, and is never surer', () => {
  fc.assert(
    fc.property(anyWindow, anyPolicy, fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }), (window, policy, fiscalYearStart) => {
      const told = outsideWindow(window, policy, today, fiscalYearStart)!
      expect(told.start <= window.start && told.end >= addDays(window.end, policy.paddingDays)).toBe(true)
      const least = policy.labels === 'now-next-later' && told.end >= today ? 'quarter' : policy.precision
      expect(precisions.indexOf(told.precision)).toBe(Math.max(...[window.precision, policy.precision, least].map((one) => precisions.indexOf(one))))
      expect(outsideWindow(told, { ...policy, paddingDays: 0 }, today, fiscalYearStart)).toEqual(told)
    }),
  )
})
