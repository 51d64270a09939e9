import { expect, test } from 'vitest'
import { addDays } from '../../core/time/days.ts'
import { listRecords, sendCommand } from '../../protocol/log-routes.ts'
import { readViewAs } from '../../protocol/view-as-routes.ts'
import { command, runningService } from '../../../tests/running-service.ts'

const params = { ws: 'main' }

test('[AP80] members see what an audience is told, and what comes, goes and changes against another or an earlier day', async () => {
  const { client } = await runningService({ SAMPLE: 'on' })
  const customers = await client.call(readViewAs, { params, query: { audience: 'customers' } })
  expect(customers.audience).toMatchObject({ key: 'customers', inside: false })
  expect(customers.changes).toBeUndefined()
  const titles = customers.collections['items']?.map(({ title }) => title)
  expect(titles).toContain('Conflict rules')
  expect(customers.collections['items']?.find(({ title }) => title === 'Conflict rules')).toMatchObject({ customers: ['Customer 8', 'Customer 17'] })
  expect(JSON.stringify(customers)).not.toMatch(/Norrvik|Aldersund|\{account/)
  const against = await client.call(readViewAs, { params, query: { audience: 'customers', against: 'public' } })
  expect(against.changes?.find(({ title }) => title === 'Conflict rules')).toMatchObject({ how: 'comes' })
  const rules = (await client.call(listRecords, { params: { ws: 'main', collection: 'items' }, query: { limit: 100 } })).records.find((record) => record['title'] === 'Conflict rules')
  const before = await client.call(readViewAs, { params, query: { audience: 'customers', against: addDays(customers.today, -40) } })
  expect(before.changes?.find(({ title }) => title === 'Alerts on a threshold')).toMatchObject({ collection: 'items', how: 'comes' })
  expect(before.changes?.find(({ title }) => title === 'Offline reports')?.fields.map(({ field }) => field)).toContain('window')
  await client.call(sendCommand, { params, body: command('item.change', { id: rules?.id ?? '', mark: 'internal' }) })
  expect((await client.call(readViewAs, { params, query: { audience: 'customers' } })).collections['items']?.map(({ title }) => title)).not.toContain('Conflict rules')
  await expect(client.call(readViewAs, { params, query: { audience: 'customers', against: 'internal' } })).rejects.toThrow('one is inside and one is not')
})
