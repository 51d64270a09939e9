import { randomUUID } from 'node:crypto'
import { Client as Database } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { type Client, ProblemError } from '../../client/client.ts'
import { publishAndWait } from '../../client/publish-edition.ts'
import { listRecords, sendCommand } from '../../protocol/log-routes.ts'
import { publishEdition, stopPublishing, watchPublishing } from '../../protocol/publishing-routes.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { killableService } from '../../../tests/killable-service.ts'
import { command, ownerToken, runningService } from '../../../tests/running-service.ts'

const ws = 'main'
const deck = { ws, deck: 'roadmap' }
const body = (audience = 'customers') => ({ id: randomUUID(), audience })
const look = (client: Client, id: string, wait = 0) => client.call(watchPublishing, { params: { ws, id }, query: { wait } })
const numbersOf = async (client: Client) => {
  const { records } = await client.call(listRecords, { params: { ws, collection: 'editions' }, query: {} })
  return { numbers: records.map((one) => Number(one['number'])).sort((a, b) => a - b), current: records.filter((one) => one['state'] === 'current').length }
}

/** Holds the head of the workspace, so that whatever is written to its log waits, and nothing else. */
async function headOf(url: string): Promise<{ letGo(): Promise<void> }> {
  const database = new Database({ connectionString: url })
  await database.connect()
  await database.query('begin')
  await database.query('select 1 from workspace_head where workspace_id = $1 for no key update', [ws])
  const letGo = async () => database.query('rollback').then(() => undefined)
  onTestFinished(() => database.end())
  return { letGo }
}

test('[AP85] publishing is answered at once with an address, where it tells how far it is and what came of it; under one id it is done once', async () => {
  const url = await freshDatabase()
  const service = await runningService({ SAMPLE: 'on', DATABASE_URL: url })
  const before = await numbersOf(service.client)
  const head = await headOf(url)
  const asked = body()
  const answer = await fetch(`${service.address}/api/v1/workspaces/main/decks/roadmap/editions`, { method: 'POST', headers: { authorization: `Bearer ${ownerToken}`, 'content-type': 'application/json' }, body: JSON.stringify(asked) })
  const begun = (await answer.json()) as { readonly at: string }
  expect([answer.status, begun]).toMatchObject([202, { id: asked.id, state: 'running', deck: 'roadmap', audience: 'customers', at: `/api/v1/workspaces/main/publishings/${asked.id}` }])
  const steps = new Set<string>()
  await expect.poll(async () => {
    const { progress } = await look(service.client, asked.id)
    steps.add(`${progress.step} ${progress.file ?? ''}`.trim())
    return progress.step
  }).toBe('keeping')
  expect([...steps].some((step) => /^(waiting|reading|searching|drawing)/.test(step))).toBe(true)
  const again = await service.client.call(publishEdition, { params: deck, body: asked })
  expect(again.state).toBe('running')
  await head.letGo()
  expect(await publishAndWait(service.client, { params: deck, body: asked })).toMatchObject({ number: before.numbers.length + 1, state: 'current' })
  expect((await look(service.client, asked.id)).state).toBe('done')
  expect(await numbersOf(service.client)).toMatchObject({ numbers: [...before.numbers, before.numbers.length + 1] })
  await expect(publishAndWait(service.client, { params: deck, body: { ...asked, audience: 'sales' } })).rejects.toThrow('take a new one')
  await expect(look(service.client, randomUUID())).rejects.toThrow('No edition is being published under that id.')
})

test('[AP85] asked at the same moment for two audiences under one id, one is published and the other is told to take a new one', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const id = randomUUID()
  const both = await Promise.allSettled(['customers', 'sales'].map((audience) => publishAndWait(service.client, { params: deck, body: { id, audience } })))
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.flatMap((one) => (one.status === 'rejected' ? [String((one.reason as Error).message)] : []))).toEqual([expect.stringContaining('take a new one')])
})

test('[AP85] what stops publishing is told with its places, on the command line too, and once it is mended the same id publishes', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { records } = await service.client.call(listRecords, { params: { ws, collection: 'items' }, query: {} })
  const item = records.find((one) => one['kind'] === 'release')?.id as string
  await service.client.call(sendCommand, { params: { ws }, body: command('item.change', { id: item, value: 'Asked for by Norrvik.' }) })
  await service.client.call(sendCommand, { params: { ws }, body: command('settings.change', { neverOutside: ['Norrvik'] } as never) })
  const asked = body()
  const refused = await publishAndWait(service.client, { params: deck, body: asked }).then(() => undefined, (error: unknown) => error)
  expect(refused instanceof ProblemError && refused.problem).toMatchObject({ code: 'never-outside', details: expect.anything() })
  expect(await look(service.client, asked.id)).toMatchObject({ state: 'refused', problem: { code: 'never-outside' } })
  const said: string[] = []
  const terminal = { out: (text: string) => void said.push(text), err: (text: string) => void said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-05-20' }
  const typed = ['publish', 'roadmap', '--audience', 'customers', '--url', service.address]
  expect([await run(typed, terminal), said.join()]).toEqual([2, expect.stringContaining('Norrvik')])
  await service.client.call(sendCommand, { params: { ws }, body: command('item.change', { id: item, value: 'Asked for by many.' }) })
  expect(await publishAndWait(service.client, { params: deck, body: asked })).toMatchObject({ state: 'current' })
  expect([await run(typed, terminal), said.at(-1)]).toEqual([0, expect.stringMatching(/^Published ".*, edition \d+" for customers/)])
})

test('[AP86] publishing is stopped from any node while nothing is published; what was published stays', async () => {
  const url = await freshDatabase()
  const one = await runningService({ SAMPLE: 'on', DATABASE_URL: url })
  const other = await runningService({ DATABASE_URL: url })
  const head = await headOf(url)
  const [first, second] = [body(), body()]
  for (const asked of [first, second]) await one.client.call(publishEdition, { params: deck, body: asked })
  expect(await other.client.call(stopPublishing, { params: { ws, id: second.id } })).toEqual({ stopped: true })
  await head.letGo()
  expect(await look(other.client, first.id, 30)).toMatchObject({ state: 'done' })
  expect(await look(other.client, second.id, 30)).toMatchObject({ state: 'stopped', problem: { detail: 'Publishing was stopped. Nothing was published.' } })
  expect(await other.client.call(stopPublishing, { params: { ws, id: first.id } })).toEqual({ stopped: false })
  expect(await publishAndWait(other.client, { params: deck, body: second })).toMatchObject({ state: 'current' })
})

test('[AP86] a node that is killed in the middle leaves no half edition, others learn of it at once, and the number is not lost', async () => {
  const url = await freshDatabase()
  const stays = await runningService({ SAMPLE: 'on', DATABASE_URL: url })
  const before = await numbersOf(stays.client)
  const dies = await killableService({ DATABASE_URL: url })
  const head = await headOf(url)
  const asked = body()
  await dies.client.call(publishEdition, { params: deck, body: asked })
  await expect.poll(async () => (await look(stays.client, asked.id)).progress.step).toBe('keeping')
  await dies.kill()
  await expect.poll(async () => (await look(stays.client, asked.id)).state).toBe('lost')
  await head.letGo()
  expect(await numbersOf(stays.client)).toEqual(before)
  expect(await publishAndWait(stays.client, { params: deck, body: asked })).toMatchObject({ number: before.numbers.length + 1, state: 'current' })
})

test('[AP86] of editions of one deck that two nodes publish at once each has its number, none is missing, and one is current', async () => {
  const url = await freshDatabase()
  const nodes = [await runningService({ SAMPLE: 'on', DATABASE_URL: url }), await runningService({ DATABASE_URL: url })]
  const before = await numbersOf(nodes[0]?.client as Client)
  const made = await Promise.all(nodes.flatMap(({ client }) => [1, 2].map(() => publishAndWait(client, { params: deck, body: body() }))))
  const after = await numbersOf(nodes[1]?.client as Client)
  expect(made.map(({ number }) => number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4].map((more) => before.numbers.length + more))
  expect(after.numbers).toEqual(Array.from({ length: before.numbers.length + 4 }, (_, at) => at + 1))
  expect(after.current).toBe(before.current)
})
