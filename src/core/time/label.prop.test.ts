import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './days.ts'
import { roundOutwards } from './fiscal.ts'
import { labelWindow } from './label.ts'
import { readDate } from './read-date.ts'
import { precisions, type Window } from './window.ts'

/** A window of whole days, months, quarters, halves or years of a calendar. */
const wholeWindow = (fiscalYearStart: number | undefined) =>
  fc.record({ from: fc.integer({ min: 0, max: 70_000 }), more: fc.integer({ min: 0, max: 1500 }), precision: fc.constantFrom(...precisions) }).map(({ from, more, precision }): Window => {
    const start = addDays('1905-01-01', from)
    const whole = roundOutwards({ start, end: addDays(start, more) }, precision, fiscalYearStart)
    return { start: whole.start, end: whole.end, precision }
  })

test('[TM7] a calendar label is read back as the window it was made from', () => {
  fc.assert(
    fc.property(wholeWindow(undefined), (made) => {
      expect(readDate(labelWindow(made))).toEqual({ window: made, remarks: [] })
    }),
    { numRuns: 500 },
  )
})

test('[TM7] a fiscal label is read back when the fiscal start is known', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }).chain((start) => fc.tuple(fc.constant(start), wholeWindow(start))), ([fiscalYearStart, made]) => {
      expect(readDate(labelWindow(made, { labels: 'fiscal', fiscalYearStart }), { fiscalYearStart })).toEqual({ window: made, remarks: [] })
    }),
    { numRuns: 500 },
  )
})
