import { expect, test } from 'vitest'
import { State } from '../../core/kernel/state.ts'
import { after } from '../../testing/deciding.ts'
import { changeFacts, entryAt, type ToldEntry, withEntries } from './entry-facts.ts'

const founded = after(State.empty, 'workspace.found', { name: 'Fernhill' })
const entry = (position: number): ToldEntry => ({ position, at: '2026-05-01T12:00:00Z', effective: '2026-05-01', actor: 'system', group: 'g', command: 'team.add', changes: [] })

test('[ST9] the log drawer tells each change field by field, with the record’s name where it has one', () => {
  expect(changeFacts({ kind: 'update', collection: 'settings', id: 'settings', before: { zone: 'UTC', fiscalYearStart: null }, after: { zone: 'Europe/Berlin', fiscalYearStart: 2 } }, founded)).toEqual({
    kind: 'update', collection: 'settings', id: 'settings', name: 'Fernhill', isThere: true,
    fields: [{ field: 'fiscalYearStart', from: undefined, to: '2' }, { field: 'zone', from: '"UTC"', to: '"Europe/Berlin"' }],
  })
  expect(changeFacts({ kind: 'remove', collection: 'teams', id: 't1', before: { title: 'Relay core' } }, founded)).toMatchObject({ name: 'Relay core', isThere: false })
})

test('[ST9] pages of the log join without doubles, and scrubbing lands on the entry at or before a position', () => {
  const all = withEntries([entry(3), entry(5)], [entry(5), entry(1)])
  expect(all.map(({ position }) => position)).toEqual([1, 3, 5])
  expect([undefined, 4, 9, 0].map((at) => entryAt(all, at)?.position)).toEqual([5, 3, 5, 1])
})
