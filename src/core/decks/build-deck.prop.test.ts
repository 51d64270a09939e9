import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fontMeasure } from '../../exports/fonts/measure.ts'
import { planRows, prose, stateOf, title, windowNear } from '../../testing/plan-arbitrary.ts'
import { geometryFaults } from '../../testing/slide-checks.ts'
import { builtInAudiences } from '../audiences/built-in.ts'
import { outlineGroups, type Outline, type OutlineGroup } from '../audiences/outline.ts'
import { redact } from '../audiences/redact.ts'
import type { AudienceRules } from '../audiences/audiences.ts'
import { buildDeck } from './build-deck.ts'

const today = '2026-09-14'
const measure = fontMeasure()
const audience = (key: string) => builtInAudiences.find((one) => one.key === key) as AudienceRules

const outline: fc.Arbitrary<Outline> = fc
  .record({
    headline: title,
    lines: fc.array(fc.record({ group: fc.constantFrom(...(Object.keys(outlineGroups) as OutlineGroup[])), title, rest: prose, before: fc.option(title, { nil: undefined }), after: fc.option(title, { nil: undefined }), from: windowNear(today), to: windowNear(today), dated: fc.boolean() }), { maxLength: 14 }),
  })
  .map(({ headline, lines }) => ({
    since: '2026-08-17', empty: lines.length === 0, headline, sentence: `${headline}.`,
    lines: lines.map(({ rest, from, to, dated, ...line }, at) => ({ ...line, sentence: `${line.title} ${rest}`, collection: 'items', id: `x${at}`, parts: [], ...(dated ? { windows: { before: from, after: to } } : {}) })),
  }))

test('[DK20] in any deck, no line is wider than its box, no text higher, nothing outside the slide, and no two texts over each other', () => {
  fc.assert(
    fc.property(planRows(today, { themes: 5, releases: 8, features: 45 }), outline, fc.constantFrom('customers', 'internal'), fc.constantFrom(1, 3, 6, 12, 24), fc.boolean(), title, (rows, since, key, months, presenter, name) => {
      const view = redact(stateOf(rows), audience(key), { today, key: 'key' })
      const deck = buildDeck(view, { title: name, months, company: name, feedbackAddress: 'feedback@fernhill.example', currentAddress: `https://fernhill.example/${name}` }, { measure, presenter, edition: { number: 12, day: today }, since: { label: 'edition 11, 17 Aug 2026', outline: since } })
      expect(geometryFaults(deck, measure)).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('[DK28] a customers’ deck is a function of what customers may see: internal fields and internal records change nothing in it', () => {
  fc.assert(
    fc.property(planRows(today, { themes: 3, releases: 5, features: 20 }), prose, title, (rows, text, name) => {
      const inside = rows.map(([collection, record]) => (collection === 'items' ? ([collection, { ...record, summary: text, owner: 'person', budget: 7, regions: [name] }] as const) : ([collection, record] as const)))
      const more = [...inside, ['people', { id: 'person', name }], ['items', { id: 'secret', plan: 'plan', kind: 'feature', title: name, mark: 'internal', window: { start: today, end: today, precision: 'day' } }]] as const
      const made = (of: typeof rows) => buildDeck(redact(stateOf(of), audience('customers'), { today, key: 'key' }), { title: 'Roadmap', months: 6 }, { measure })
      expect(made(more)).toEqual(made(rows))
    }),
    { numRuns: 30 },
  )
})
