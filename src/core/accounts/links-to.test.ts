import { expect, test } from 'vitest'
import { State } from '../kernel/state.ts'
import { canRead } from '../permissions.ts'
import { recordTypes } from '../root.ts'
import { countLinks, linksToAccount } from './links-to.ts'

const state = State.empty
  .withCollection('accounts', [{ id: 'a', number: 17, name: 'Norrvik' }, { id: 'b', number: 18, name: 'Bergby' }])
  .withCollection('items', [
    { id: 'tied', plan: 'p', kind: 'feature', title: 'Tied', accounts: ['b', 'a'] },
    { id: 'named', plan: 'p', kind: 'feature', title: 'Named', value: 'For {account:17}', own: { '{ account: 17 }': 'x' } },
    { id: 'other', plan: 'p', kind: 'feature', title: 'Other', value: 'For {account:170}', accounts: ['b'], sourceKey: 'a' },
  ])
  .withCollection('comments', [{ id: 'c', collection: 'items', record: 'tied', text: 'Ask {account:17}', author: 'x', at: '2026-01-01T00:00:00Z' }])
  .withCollection('share-links', [{ id: 's', label: 'For {account:17}', deck: 'd', audience: 'x', madeBy: 'y', madeOn: '2026-01-01', expires: '2026-02-01' }])

const links = (role: 'owner' | 'viewer' | 'sales') => linksToAccount(state, { id: 'a', number: 17 }, recordTypes.values(), (collection, record) => canRead({ id: 'me', role }, collection, record))

test('[AC3] what refers to an account or names it in a text is found, whatever the record, and nothing else', () => {
  expect(links('owner')).toEqual([
    { collection: 'comments', id: 'c', title: 'comment', fields: ['text'] },
    { collection: 'items', id: 'named', title: 'Named', fields: ['value', 'own'] },
    { collection: 'items', id: 'tied', title: 'Tied', fields: ['accounts'] },
    { collection: 'share-links', id: 's', title: 'For {account:17}', fields: ['label'] },
  ])
  expect(links('viewer').map(({ collection }) => collection)).toEqual(['comments', 'items', 'items'])
  expect(links('sales')).toEqual([])
})

const notALink = (collection: string) => collection !== 'share-links'

test('[AC3] in how many records each account is named is counted as it would be listed', () => {
  const counts = countLinks(state, recordTypes.values(), notALink)
  expect([...counts]).toEqual(expect.arrayContaining([['a', 3], ['b', 2]]))
  for (const { id, number } of [{ id: 'a', number: 17 }, { id: 'b', number: 18 }]) expect(counts.get(id)).toBe(linksToAccount(state, { id, number }, recordTypes.values(), notALink).length)
})
