import { expect, test } from 'vitest'
import { makeToken } from '../../protocol/admin-routes.ts'
import { readDifference, readHistory, sendCommand } from '../../protocol/log-routes.ts'
import { command, runningService } from '../../../tests/running-service.ts'

test('[PA3] the difference of two positions is one change a record with its reasons, of what the reader may see alone', async () => {
  const { client, as } = await runningService()
  const params = { ws: 'main' }
  const send = (name: string, args: object, reason?: string) => client.call(sendCommand, { params, body: command(name, args as never, reason === undefined ? {} : { reason }) })
  const { changes } = await send('plan.add', { title: 'Product', kind: 'product' })
  const added = await send('item.add', { plan: changes[0]?.id, kind: 'release', title: 'Relay 5', window: { start: '2027-01-12', end: '2027-01-12', precision: 'day' } })
  const id = added.changes[0]?.id ?? ''
  await send('item.move', { id, window: { start: '2027-01-19', end: '2027-01-19', precision: 'day' } }, 'first')
  await send('item.move', { id, window: { start: '2027-01-26', end: '2027-01-26', precision: 'day' } }, 'conflicts on large workspaces')
  await send('person.add', { name: 'Mara' })
  const person = await client.call(sendCommand, { params, body: command('person.add', { name: 'Olek' }) })
  await send('membership.set', { person: person.changes[0]?.id, role: 'editor' })
  const query = { from: String(added.position) }
  const all = await client.call(readDifference, { params, query })
  expect(all.changes.filter(({ collection }) => collection === 'items')).toEqual([
    { kind: 'update', collection: 'items', id, before: { window: { start: '2027-01-12', end: '2027-01-12', precision: 'day' } }, after: { window: { start: '2027-01-26', end: '2027-01-26', precision: 'day' } } },
  ])
  expect(all.reasons.at(-1)).toEqual({ collection: 'items', id, fields: ['window'], reason: 'conflicts on large workspaces' })
  expect(all.changes.map(({ collection }) => collection).toSorted()).toEqual(['items', 'memberships', 'people', 'people'])
  const { value } = await client.call(makeToken, { body: { name: 'viewer', role: 'viewer', scopes: ['read'] } })
  const seen = await as(value).call(readDifference, { params, query })
  expect(seen.changes.map(({ collection }) => collection).toSorted()).toEqual(['items', 'people', 'people'])
  const newest = await client.call(readHistory, { params, query: { record: `items/${id}`, order: 'newest', limit: 2 } })
  expect(newest.entries.map(({ reason }) => reason)).toEqual(['conflicts on large workspaces', 'first'])
  const page = await client.call(readHistory, { params, query: { order: 'newest', limit: 3 } })
  expect(page.entries.map(({ command: name }) => name)).toEqual(['membership.set', 'person.add', 'person.add'])
  const next = await client.call(readHistory, { params, query: { order: 'newest', limit: 3, cursor: page.next } })
  expect(next.entries.map(({ command: name }) => name)).toEqual(['item.move', 'item.move', 'item.add'])
})
