import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finish } from '../../../lib/steps.ts'
import { draft, feature, readingOf } from '../../../testing/readings.ts'
import { importCommit } from './commit.ts'
import { surelyReadings } from './plain-readings.ts'

const whole = JSON.stringify({
  readings: [{
    ...readingOf([draft('teams', 'search', { title: 'Search' }), feature('alerts', { title: 'Alerts' }, { teams: ['teams:search'] })], {
      remarks: [{ severity: 'note', code: 'c', place: { file: 'f', line: 1, column: 'A' }, sentence: 'S.' }],
    }),
    columns: { items: [{ column: 'Name', field: 'title', class: 'customers', given: true, samples: ['a'] }] },
  }],
  expected: 'a'.repeat(64), plan: 'p', renames: false, leftOut: [{ collection: 'items', key: 'k', source: 's' }],
})

interface Place {
  readonly holder: Record<string, unknown>
  readonly key: string
}

function places(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...places(holder[key])])
}

test('[IMR40] readings of the agreed form are taken at a glance', () => {
  expect(finish(surelyReadings(JSON.parse(whole)))).toBe(true)
})

test('[IMR40] property: whatever is bent in them, nothing is taken at a glance that the schema would refuse', () => {
  const bend = fc.constantFrom<unknown>(undefined, null, 1, 1.5, '', 'x', 'a'.repeat(5_000), [], [null], {}, { a: 1 }, true, false)
  fc.assert(
    fc.property(fc.nat(), bend, fc.constantFrom('set', 'add', 'drop'), (n, value, how) => {
      const args: unknown = JSON.parse(whole)
      const all = places(args)
      const place = all[n % all.length]
      if (place === undefined) return
      const { holder, key } = place
      if (how === 'set') holder[key] = value
      else if (how === 'add') holder['surplus'] = value
      else delete holder[key]
      const sent: unknown = JSON.parse(JSON.stringify(args))
      if (finish(surelyReadings(sent))) expect(importCommit.args.safeParse(sent).success).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
