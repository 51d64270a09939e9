import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/must.ts'
import { addDays } from './days.ts'
import { periods } from './fiscal.ts'
import { periodsOf } from './period.ts'

test('[TM4] periods tile the window for any fiscal start', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 3000 }), fc.constantFrom(...periods), fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      (from, length, period, fiscalYearStart) => {
        const start = addDays('1990-01-01', from)
        const end = addDays(start, length)
        const cells = periodsOf({ start, end }, period, fiscalYearStart)
        const [first, last] = [must(cells[0]), must(cells.at(-1))]
        expect(first.start <= start && first.end >= start).toBe(true)
        expect(last.start <= end && last.end >= end).toBe(true)
        for (const [i, cell] of cells.entries()) if (i > 0) expect(cell.start).toBe(addDays(must(cells[i - 1]).end, 1))
        expect(new Set(cells.map((cell) => cell.label)).size).toBe(cells.length)
      },
    ),
  )
})
