import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate } from './read-date.ts'
import { windowSchema } from './window.ts'

const pieces = [
  'Q3', 'FY27', 'H2', '2026', '26', '4', '31', '05/06/2020', '2026-05-04', 'Sep', 'May', 'Tuesday', '-', '–', 'to', '/', '&', '(', ')', '[', '](x)', '**', '02:00', '7 pm', 'UTC', 'PST', 'AoE',
  '+02:00', 'CST', '10th', '23th', '~', 'TBD', 'early', 'fiscal', "'26", '2026-W36', 'T', 'Z', 'Europe/Berlin', ' ', ',', 'of', '__proto__', '9999-12-31', '0000-01-01', '\u0000',
]
const options = fc.record({ fiscalYearStart: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }), order: fc.constantFrom(undefined, 'day-first' as const, 'month-first' as const) })
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((parts) => parts.join(' ')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((parts) => parts.join('')),
)

test('[TM35] any text gives a sound window or at least one remark, and never throws', () => {
  fc.assert(
    fc.property(text, options, (given, how) => {
      const { window, deadline, remarks } = readDate(given, how)
      if (window === undefined) expect(remarks.length).toBeGreaterThan(0)
      else windowSchema.parse(window)
      if (deadline !== undefined) expect(window?.precision).toBe('day')
      for (const remark of remarks) expect(remark.sentence).toMatch(/[.)]$/)
      expect(readDate(given, how)).toEqual({ window, deadline, remarks })
    }),
    { numRuns: 5000 },
  )
})
