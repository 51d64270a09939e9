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
  expect(all.slips).toEqual([{ collection: 'items', id, times: 2 }])
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

test('[PA7] the whole past is looked through for a person, a kind and words, and nobody finds what is not theirs to see', async () => {
  const { client, as } = await runningService()
  const params = { ws: 'main' }
  const send = async (name: string, args: object, reason?: string) => (await client.call(sendCommand, { params, body: command(name, args as never, reason === undefined ? {} : { reason }) })).changes[0]?.id ?? ''
  const plan = await send('plan.add', { title: 'Product', kind: 'product' })
  const item = await send('item.add', { plan, kind: 'release', title: 'Needle', window: { start: '2027-01-12', end: '2027-01-12', precision: 'day' } })
  await send('item.move', { id: item, window: { start: '2027-01-19', end: '2027-01-19', precision: 'day' } }, 'the haystack is large')
  const person = await send('person.add', { name: 'Mara' })
  await send('membership.set', { person, role: 'editor' }, 'only administrators know')
  for (let at = 0; at < 30; at++) await send('plan.add', { title: `Plan ${at}`, kind: 'marketing' })
  const { value } = await client.call(makeToken, { body: { name: 'viewer', role: 'viewer', scopes: ['read'] } })
  const found = async (query: object, who = client) => (await who.call(readHistory, { params, query: { order: 'newest', limit: 2, ...query } })).entries.map(({ command: name }) => name)
  expect(await found({ words: 'needle' })).toEqual(['item.move', 'item.add'])
  expect(await found({ words: 'haystack', kind: 'items' })).toEqual(['item.move'])
  expect(await found({ words: '19 Jan 2027', order: 'oldest' })).toEqual(['item.move'])
  expect(await found({ kind: 'people' })).toEqual(['person.add'])
  const [move] = (await client.call(readHistory, { params, query: { words: 'haystack' } })).entries
  expect((await client.call(readHistory, { params, query: { group: move?.group } })).entries).toEqual([move])
  expect(await found({ who: 'nobody' })).toEqual([])
  expect(await found({ words: 'administrators know' })).toEqual(['membership.set'])
  expect(await found({ words: 'administrators know' }, as(value))).toEqual([])
  const first = await client.call(readHistory, { params, query: { order: 'newest', limit: 20, words: 'plan ' } })
  const rest = await client.call(readHistory, { params, query: { order: 'newest', limit: 20, words: 'plan ', cursor: first.next } })
  expect([first.entries.length, rest.entries.length, rest.next]).toEqual([20, 10, undefined])
})

const onDay = (start: string) => ({ start, end: start, precision: 'day' })

test('[TG4] what one did oneself stands neither in Today nor in the inbox, and what others did on top of it does', async () => {
  const { client, as } = await runningService()
  const params = { ws: 'main' }
  const { value } = await client.call(makeToken, { body: { name: 'other', role: 'editor', scopes: ['read', 'write'] } })
  const other = as(value)
  const send = (who: typeof client, name: string, args: object) => who.call(sendCommand, { params, body: command(name, args as never) })
  const { changes, position } = await send(client, 'plan.add', { title: 'Product', kind: 'product' })
  const item = async (title: string) => (await send(client, 'item.add', { plan: changes[0]?.id, kind: 'release', title, window: onDay('2027-01-04') })).changes[0]?.id ?? ''
  const [mine, theirs] = [await item('Mine'), await item('Theirs')]
  for (const id of [mine, theirs]) await send(client, 'item.move', { id, window: onDay('2027-01-11') })
  await send(other, 'item.move', { id: theirs, window: onDay('2027-01-18') })
  const told = async (who: typeof client) => (await who.call(readDifference, { params, query: { from: String(position), by: 'others' } })).changes.map(({ kind, id, before, after }) => [kind, id, before?.['window'], after?.['window']])
  expect(await told(client)).toEqual([['update', theirs, onDay('2027-01-11'), onDay('2027-01-18')]])
  expect((await told(other)).map(([, id]) => id)).toEqual([mine, theirs])
})
