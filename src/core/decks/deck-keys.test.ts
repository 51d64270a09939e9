import { expect, test } from 'vitest'
import { audiences } from '../audiences/audiences.ts'
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

test('[AU22] the audience of everyone inside stays, since posters and outlines are made for it; any other can be removed', () => {
  const idOf = (key: string) => audiences.list(founded).find((one) => one.key === key)?.id ?? ''
  expect(refusalOf(() => after(founded, 'audience.remove', { id: idOf('internal') }))).toMatchObject({ code: 'in-use' })
  expect(audiences.list(after(founded, 'audience.remove', { id: idOf('sales') })).map(({ key }) => key)).not.toContain('sales')
})
