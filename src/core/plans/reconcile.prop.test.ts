import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draft, feature, readingOf } from '../../testing/readings.ts'
import { checkInvariants } from '../kernel/invariants.ts'
import { State } from '../kernel/state.ts'
import type { Draft, Reading } from './draft.ts'
import { maturityLevels } from './maturity.ts'
import { reconcile } from './reconcile.ts'

const keys = ['a', 'b', 'c', 'd'] as const
const key = fc.constantFrom(...keys)
const title = fc.constantFrom('Code search', 'Code search for Java', 'Code Search!', 'Alerts', 'Graphs of code')

const featureDraft: fc.Arbitrary<Draft> = fc
  .record({
    key, title, maturity: fc.option(fc.constantFrom(...maturityLevels, 'odd'), { nil: undefined }), link: fc.option(fc.constantFrom('/x', '/y'), { nil: undefined }),
    team: fc.option(key, { nil: undefined }), parent: fc.option(key, { nil: undefined }), mark: fc.option(fc.constant('internal'), { nil: undefined }),
  })
  .map(({ key: name, title: words, maturity, link, team, parent, mark }) => {
    const fields = { title: words, ...(maturity && { maturity }), ...(link && { documentationLink: link }), ...(mark && { mark }) }
    return feature(name, fields, { ...(team && { teams: [`teams:${team}`] }), ...(parent && { parent: `items:${parent}` }) })
  })
const teamDraft = key.map((name) => draft('teams', name, { title: `Team ${name}` }))
const targetDraft = fc.record({ key, stage: fc.constantFrom('beta', 'ga') }).map(({ key: item, stage }) => draft('stage-targets', `${item}/${stage}`, { stage }, { item: `items:${item}` }))
const releaseDraft = fc.option(fc.constantFrom('2026-05-01', '2026-06-01'), { nil: undefined }).map((day) =>
  draft('items', 'release:v1', { kind: 'release', title: 'v1', ...(day && { window: { start: day, end: day, precision: 'day' } }) }, { plan: 'plans:plan:product' }, { shared: true }),
)

const reading: fc.Arbitrary<Reading> = fc
  .record({ drafts: fc.array(fc.oneof(featureDraft, teamDraft, targetDraft, releaseDraft), { maxLength: 12 }), shape: fc.constantFrom('handbook', 'table'), torn: fc.boolean() })
  .map(({ drafts, shape, torn }) =>
    readingOf(drafts, { shape, remarks: torn ? [{ severity: 'error', code: 'torn', place: { file: 'f' }, sentence: 'Torn.' }] : [] }))

let made = 0
const options = { newId: (name: string) => `${++made}:${name}`, today: '2026-05-01' }

test('[IMR2] property: importing twice is importing once, after any earlier imports', () => {
  fc.assert(
    fc.property(fc.array(fc.array(reading, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 }), (imports) => {
      let state = State.empty
      for (const readings of imports) {
        state = state.apply(reconcile(state, readings, options).changes)
        expect(reconcile(state, readings, { ...options, today: '2026-07-01' }).changes).toEqual([])
      }
    }),
    { numRuns: 100 },
  )
})

test('[IMR30] property: whatever is imported, every record fits its type and every reference names a record', () => {
  fc.assert(
    fc.property(fc.array(fc.array(reading, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 }), (imports) => {
      let state = State.empty
      for (const readings of imports) state = checkInvariants(state, reconcile(state, readings, options).changes)
    }),
    { numRuns: 100 },
  )
})

test('[IMR31] property: every draft is accounted for: new, changed, the same, renamed, or refused with a remark', () => {
  fc.assert(
    fc.property(reading, reading, (one, two) => {
      const state = State.empty.apply(reconcile(State.empty, [one], options).changes)
      const { report } = reconcile(state, [two], options)
      const names = new Set(two.drafts.map(({ collection, key: name }) => `${collection}|${name}`))
      const refused = new Set(report.remarks.filter(({ code }) => code === 'reference-missing' || code === 'field-missing').map(({ sentence }) => sentence))
      expect(report.new.length + report.changed.length + report.same + refused.size).toBeGreaterThanOrEqual(names.size)
    }),
    { numRuns: 100 },
  )
})
