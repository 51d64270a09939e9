import { expect, test } from 'vitest'
import { State } from '../kernel/state.ts'
import { after, refusalOf } from '../../testing/deciding.ts'

const founded = after(State.empty, 'workspace.found', { name: 'Fernhill' })

test('[DK34] no two decks and no two audiences have the same key, and none is too long for an address', () => {
  const deck = { title: 'Another', kind: 'product-roadmap', months: 6 }
  const audience = { title: 'Another', classes: ['public'], inside: true, dates: { precision: 'day', paddingDays: 0, labels: 'calendar' } }
  expect(refusalOf(() => after(founded, 'deck.add', { ...deck, key: 'roadmap' }))).toMatchObject({ code: 'exists' })
  expect(refusalOf(() => after(founded, 'audience.add', { ...audience, key: 'customers' }))).toMatchObject({ code: 'exists' })
  expect(refusalOf(() => after(founded, 'deck.add', { ...deck, key: 'k'.repeat(61) })).code).toBe('invalid')
  expect(() => after(after(founded, 'deck.add', { ...deck, key: 'spring' }), 'audience.add', { ...audience, key: 'partners' })).not.toThrow()
})
