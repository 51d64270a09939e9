import { expect, test } from 'vitest'
import { State } from '../kernel/state.ts'
import { launches } from '../launches/launches.ts'
import { items, plans } from '../plans/plans.ts'
import { connectors } from '../roadmap/roadmap.ts'
import { people } from '../workspace/workspace.ts'
import { recordTitle, toldChange } from './told-change.ts'

const style = { labels: 'calendar' } as const
const state = State.empty.apply([
  people.create('p', { name: 'Mara' }), plans.create('plan', { title: 'Product', kind: 'product' }),
  items.create('i', { plan: 'plan', kind: 'release', title: 'Relay 5', window: { start: '2027-01-12', end: '2027-01-12', precision: 'day' } }),
])

test('[PA2] a change is told with dates, names and titles in place of what the record holds', () => {
  const [moved] = items.update(items.need(state, 'i'), { window: { start: '2027-01-26', end: '2027-01-26', precision: 'day' }, owner: 'p' })
  expect(moved && toldChange(moved, state, style)).toEqual({
    kind: 'update', collection: 'items', id: 'i', word: 'item', title: 'Relay 5',
    fields: [{ field: 'window', word: 'date', from: '12 Jan 2027', to: '26 Jan 2027' }, { field: 'owner', word: 'owner', to: 'Mara' }],
  })
})

test('[PA2] a value of a closed list is told in words, and what somebody wrote as they wrote it', () => {
  const [moved] = items.update(items.need(state, 'i'), { title: 'A plug-in', status: 'under-way' })
  expect(moved && toldChange(moved, state, style).fields.map(({ to }) => to)).toEqual(['A plug-in', 'under way'])
})

test('[PA2] a launch is called by its release, and who stands for a role by name', () => {
  const launched = state.apply([launches.create('l', { release: 'i' })])
  const [led] = launches.update(launches.need(launched, 'l'), { leads: [{ role: 'Product', person: 'p' }] })
  expect(led && toldChange(led, launched, style)).toMatchObject({ title: 'Relay 5', fields: [{ field: 'leads', to: 'role Product, Mara' }] })
  const [accepted] = launches.update(launches.need(launched, 'l'), { accepted: [{ check: 'freeze', facts: '', reason: 'Small.', by: 'p', on: '2026-11-12' }] })
  expect(accepted && toldChange(accepted, launched, style)?.fields[0]?.to).toContain('by Mara')
})

test('[PA2] of a list of signatures or stages only what came and went is told, with its days as people write them', () => {
  const launched = state.apply([launches.create('l', { release: 'i', leads: [{ role: 'Product', person: 'p' }] }), people.create('q', { name: 'Aino' })])
  const [added] = launches.update(launches.need(launched, 'l'), { leads: [{ role: 'Product', person: 'p' }, { role: 'Legal', person: 'q' }] })
  expect(added && toldChange(added, launched, style).fields).toEqual([{ field: 'leads', word: 'leads', to: 'role Legal, Aino' }])
  const [accepted] = launches.update(launches.need(launched, 'l'), { accepted: [{ check: 'freeze', facts: '', reason: 'Small.', by: 'p', on: '2026-11-12' }] })
  expect(accepted && toldChange(accepted, launched, style).fields[0]?.to).toContain('on 12 Nov 2026')
})

test('[PA2] what has gone is told by what it was, and a tie by what it ties', () => {
  expect(toldChange(items.remove(items.need(state, 'i')), state, style)).toMatchObject({ kind: 'remove', title: 'Relay 5', word: 'item' })
  expect(toldChange(connectors.create('c', { activity: 'gone', item: 'i' }), state, style).title).toBe('an activity that is gone and Relay 5')
})

test('[PA2] what ties a thing to people is called by the thing', () => {
  const named = state.apply([people.create('q', { name: 'Aino' })])
  expect(recordTitle(named, 'efforts', { item: 'i', agreedBy: ['p', 'q'] })).toBe('Relay 5')
  expect(recordTitle(named, 'memberships', { person: 'p' })).toBe('Mara')
})
