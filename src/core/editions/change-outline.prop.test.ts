import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../lib/json.ts'
import { arbitraryField, arbitraryState, idsOf, withRecord } from '../../testing/state-arbitrary.ts'
import type { AudienceRules } from '../audiences/audiences.ts'
import { builtInAudience } from '../audiences/built-in.ts'
import { redact } from '../audiences/redact.ts'
import type { View } from '../audiences/view.ts'
import type { StoredRecord } from '../kernel/change.ts'
import type { RecordType } from '../kernel/record-type.ts'
import type { State } from '../kernel/state.ts'
import { recordTypes } from '../root.ts'
import { changeOutline, unionSpan } from './change-outline.ts'
import { factsOver, saidOf, type Span } from './facts.ts'

const key = 'the key of the workspace'
const audiences: AudienceRules[] = [builtInAudience('customers'), builtInAudience('internal'), { ...builtInAudience('customers'), dates: { precision: 'quarter', paddingDays: 0, labels: 'now-next-later' } }]
const told = (view: View, span: Span | undefined) =>
  canonicalJson(Object.fromEntries([...factsOver(view, span)].map(([id, { title, fields, stages }]) => [id, { title, fields, stages: stages.map(saidOf) }])))

/** A state, and the same with some fields of some items and stage targets put differently. */
const pairs: fc.Arbitrary<[State, State]> = fc
  .tuple(arbitraryState, fc.array(fc.tuple(fc.constantFrom('items', 'stage-targets'), fc.nat(), fc.nat()), { maxLength: 3 }), fc.gen())
  .map(([before, edits, gen]) => {
    let after = before
    for (const [collection, which, what] of edits) {
      const type = recordTypes.get(collection) as RecordType
      const ids = idsOf(collection)
      const names = Object.keys(type.definition.fields)
      const name = names[what % names.length] as string
      const record = after.get(collection, ids[which % ids.length] as string) as StoredRecord
      after = withRecord(after, collection, { ...record, [name]: gen(() => arbitraryField(type, name)) } as StoredRecord)
    }
    return [before, after]
  })

test('[ED1] an outline has no changes if and only if the facts are equal over both windows', () => {
  let quiet = 0
  fc.assert(
    fc.property(pairs, fc.constantFrom(...audiences), fc.option(fc.integer({ min: 1, max: 24 }), { nil: undefined }), ([before, after], audience, horizon) => {
      const views = [redact(before, audience, { today: '2025-10-01', key }), redact(after, audience, { today: '2026-02-01', key })] as const
      const span = unionSpan(...views, horizon)
      const outline = changeOutline(...views, { horizon })
      expect(outline.empty).toBe(told(views[0], span) === told(views[1], span))
      if (outline.empty) quiet++
      for (const line of outline.lines) {
        expect(line.sentence).toMatch(/\.$/)
        expect(line.sentence).not.toMatch(/undefined|\[object|null/)
        for (const part of line.parts) expect(part.sentence).not.toMatch(/undefined|\[object|null/)
      }
      expect(outline.headline.length).toBeLessThanOrEqual(110)
    }),
    { numRuns: 400 },
  )
  expect(quiet).toBeGreaterThan(20)
})

test('[ED1] a View held against itself has nothing to tell', () => {
  fc.assert(
    fc.property(arbitraryState, fc.constantFrom(...audiences), (state, audience) => {
      const view = redact(state, audience, { today: '2026-02-01', key })
      expect(changeOutline(view, view, { horizon: 6 })).toMatchObject({ empty: true, lines: [] })
    }),
  )
})

test('[ED7] no outline for customers tells who looks after an item', () => {
  fc.assert(
    fc.property(pairs, ([before, after]) => {
      const views = [before, after].map((state) => redact(state, builtInAudience('customers'), { today: '2026-02-01', key }))
      const { lines } = changeOutline(views[0] as View, views[1] as View)
      expect(lines.filter((line) => line.parts.some((part) => part.group === 'reorganised'))).toEqual([])
    }),
  )
})
