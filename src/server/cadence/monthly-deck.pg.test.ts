import { expect, test } from 'vitest'
import { listRecords, sendBatch } from '../../protocol/log-routes.ts'
import { listUnsent, readMonthlyDeck } from '../../protocol/rhythm-routes.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { command, runningService, type RunningService } from '../../../tests/running-service.ts'

const params = { ws: 'main' }

async function send(service: RunningService, name: string, args: object): Promise<void> {
  await service.client.call(sendBatch, { params, body: { commands: [command(name, args as never)] } })
}

const firstOf = async (service: RunningService, collection: string) => (await service.client.call(listRecords, { params: { ...params, collection }, query: {} })).records[0]?.id ?? ''

test('[MD4] [MD6] at its hour it is made as an edition for everyone inside, once however many nodes look; before it the API tells who has confirmed', async () => {
  const DATABASE_URL = await freshDatabase()
  let now = Date.parse('2026-11-10T09:00:00Z')
  const first = await runningService({ DATABASE_URL }, () => now)
  await send(first, 'settings.change', { zone: 'UTC' })
  await send(first, 'person.add', { name: 'Olek' })
  const owner = await firstOf(first, 'people')
  await send(first, 'plan.add', { title: 'Product', kind: 'product', owner })
  await send(first, 'item.add', { plan: await firstOf(first, 'plans'), kind: 'release', title: 'Relay 5', window: { start: '2026-12-01', end: '2026-12-01', precision: 'day' } })
  const asked = () => first.client.call(readMonthlyDeck, { params, query: {} })
  expect(await asked()).toMatchObject({ next: { period: '2026-11', due: '2026-11-20T17:00:00Z', confirmers: [{ person: owner, state: 'due', features: [{ title: 'Relay 5', is: 'upcoming' }] }], unowned: [] }, editions: [] })
  await send(first, 'turn.done', { rhythm: 'feature-check', period: '2026-11', person: owner, noChange: true })
  expect((await asked()).next?.confirmers.map(({ state }) => state)).toEqual(['done'])
  const second = await runningService({ DATABASE_URL }, () => now)
  now = Date.parse('2026-11-20T17:00:05Z')
  await expect.poll(async () => (await asked()).editions.map(({ number, day }) => [number, day]), { timeout: 60_000 }).toEqual([[1, '2026-11-20']])
  await first.stop()
  const third = await runningService({ DATABASE_URL }, () => now)
  now = Date.parse('2026-11-21T09:00:00Z')
  await Promise.all([second.stop(), third.stop()])
  const fourth = await runningService({ DATABASE_URL }, () => now)
  expect((await fourth.client.call(readMonthlyDeck, { params, query: {} })).editions).toHaveLength(1)
  await fourth.stop()
})

test('[MD8] what was refused at its hour is made once somebody has done what was missing, and the refusal is told once', async () => {
  let now = Date.parse('2026-11-10T09:00:00Z')
  const service = await runningService({}, () => now)
  await send(service, 'settings.change', { zone: 'UTC' })
  await send(service, 'plan.add', { title: 'Product', kind: 'product' })
  const plan = await firstOf(service, 'plans')
  await send(service, 'item.add', { plan, kind: 'release', title: 'Relay 5', window: { start: '2026-12-01', end: '2026-12-01', precision: 'day' } })
  const { records } = await service.client.call(listRecords, { params: { ...params, collection: 'decks' }, query: {} })
  await send(service, 'deck.change', { id: records.find((one) => one['key'] === 'roadmap')?.id ?? '', onStale: 'refuse' })
  now = Date.parse('2026-11-20T17:00:05Z')
  const told = () => service.log().split('making decks on their clock has trouble').length - 1
  await expect.poll(told).toBeGreaterThan(0)
  const first = told()
  const unmade = async () => (await service.client.call(listUnsent, { params, query: {} })).unmade.map(({ about }) => about)
  expect(await unmade()).toEqual(['Monthly deck, 2026-11'])
  await send(service, 'plan.change', { id: plan, confirmedOn: '2026-11-20' })
  const editions = async () => (await service.client.call(readMonthlyDeck, { params, query: {} })).editions.length
  await expect.poll(editions, { timeout: 60_000 }).toBe(1)
  await expect.poll(unmade).toEqual([])
  expect(told()).toBe(first)
})
