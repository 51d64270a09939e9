import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryState } from '../../testing/state-arbitrary.ts'
import { State } from '../kernel/state.ts'
import { whoIsTold } from './becomes-visible.ts'
import { builtInAudience, builtInAudiences } from './built-in.ts'
import { redact } from './redact.ts'

const customers = builtInAudience('customers')
const view = (state: State, audience = customers) => redact(state, audience, { today: '2026-03-01', key: 'key' })
const given = (...items: readonly object[]) =>
  State.empty.withCollection('plans', [{ id: 'plan', title: 'Product', kind: 'product' }]).withCollection('items', items.map((item) => ({ plan: 'plan', kind: 'feature', ...item })) as never)

test('[AU29] what becomes visible, changes and goes is told by record and field', () => {
  const before = given({ id: 'a', title: 'Alpha', value: 'Old' }, { id: 'b', title: 'Beta' }, { id: 'c', title: 'Gamma', summary: 'Inside' })
  const after = given({ id: 'a', title: 'Alpha', value: 'New' }, { id: 'c', title: 'Gamma', summary: 'Other' }, { id: 'd', title: 'Delta', mark: 'public' })
  const plan = view(after).list('plans')[0]?.id
  expect(whoIsTold(view(before), view(after))).toMatchObject([
    { collection: 'items', title: 'Alpha', how: 'changes', fields: [{ field: 'value', before: 'Old', after: 'New' }] },
    { collection: 'items', title: 'Delta', how: 'comes', fields: [{ field: 'kind', after: 'feature' }, { field: 'plan', after: plan }, { field: 'title', after: 'Delta' }] },
    { collection: 'items', title: 'Beta', how: 'goes', fields: [{ field: 'kind', before: 'feature' }, { field: 'plan', before: plan }, { field: 'title', before: 'Beta' }] },
  ])
})

const names = (told: ReturnType<typeof whoIsTold>) => told.map(({ collection, id, how }) => `${collection} ${id} ${how}`).sort()

test('[AU29] a View holds nothing against itself, and turned about what comes goes', () => {
  const turned = { comes: 'goes', goes: 'comes', changes: 'changes' } as const
  fc.assert(
    fc.property(arbitraryState, fc.constantFrom(...builtInAudiences), fc.constantFrom(...builtInAudiences), (state, one, other) => {
      fc.pre(one.inside === other.inside)
      expect(whoIsTold(view(state, one), view(state, one))).toEqual([])
      const there = whoIsTold(view(state, one), view(state, other))
      const back = whoIsTold(view(state, other), view(state, one)).map((told) => ({ ...told, how: turned[told.how] }))
      expect(names(back)).toEqual(names(there))
    }),
    { numRuns: 40 },
  )
})
