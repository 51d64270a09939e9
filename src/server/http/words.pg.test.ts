import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { ProblemError } from '../../client/client.ts'
import { publishAndWait } from '../../client/publish-edition.ts'
import { makeToken, readAudit } from '../../protocol/admin-routes.ts'
import { previewDeck, readEdition, readOutline, readWords } from '../../protocol/deck-routes.ts'
import { listRecords, sendCommand } from '../../protocol/log-routes.ts'
import type { Problem } from '../../protocol/problem.ts'
import { exportView } from '../../protocol/view-routes.ts'
import { command, ownerToken, runningService, type RunningService } from '../../../tests/running-service.ts'
import { run } from '../../cli/program.ts'

const ws = 'main'

async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const error = await call.then(() => undefined, (found: unknown) => found)
  if (error instanceof ProblemError) return error.problem
  throw new Error(`Expected a problem, found ${JSON.stringify(error)}.`)
}

const does = async ({ client }: RunningService, name: string, args: Parameters<typeof command>[1], more: Parameters<typeof command>[2] = {}) =>
  (await client.call(sendCommand, { params: { ws }, body: command(name, args, more) })).changes

/** A workspace with a release that customers are told of, which names an account. */
async function named(): Promise<RunningService> {
  const service = await runningService()
  await does(service, 'account.add', { number: 17, name: 'Coffin Office', aliases: ['Kafé Oslo'] })
  const plan = (await does(service, 'plan.add', { title: 'Product', kind: 'product' }))[0]?.id ?? ''
  const { records } = await service.client.call(listRecords, { params: { ws, collection: 'settings' }, query: {} })
  expect(records).toHaveLength(1)
  const today = new Date().toISOString().slice(0, 10)
  await does(service, 'item.add', { plan, kind: 'release', title: 'Relay 4.0', product: 'Relay', value: 'Made with COFFIN\u00a0OFFICE, in their\u00a0café.', window: { start: today, end: today, precision: 'day' } })
  return service
}

const publish = ({ client }: RunningService, audience = 'customers') => publishAndWait(client, { params: { ws, deck: 'roadmap' }, body: { id: randomUUID(), audience } })

test('[WO14] publishing is refused while a word stands in what would leave, with its place, and done once it was changed', async () => {
  const service = await named()
  const problem = await problemOf(publish(service))
  expect(problem).toMatchObject({ status: 403, code: 'never-outside', details: { words: expect.arrayContaining([expect.objectContaining({ word: 'Coffin Office', kind: 'account', code: 'Customer 17', by: '{account:17}', place: expect.objectContaining({ kind: 'slide', part: 'text' }) })]) } })
  expect(problem.detail).toContain('Change "Coffin Office" to "Customer 17" everywhere')
  const { entries } = await service.client.call(readAudit, { query: {} })
  expect(entries.filter(({ act }) => act === 'refused to share')).toHaveLength(1)
  const replace = command('words.replace', { word: 'Coffin Office', by: '{account:17}' })
  await service.client.call(sendCommand, { params: { ws }, body: replace })
  expect(await publish(service)).toMatchObject({ number: 1, state: 'current' })
  await does(service, 'undo', { group: replace.id })
  expect((await problemOf(publish(service))).code).toBe('never-outside')
  const customers = (await service.client.call(listRecords, { params: { ws, collection: 'audiences' }, query: {} })).records.find((one) => one['key'] === 'customers')?.id ?? ''
  await does(service, 'words.allow', { word: 'Coffin Office', audience: customers }, { reason: 'They said yes in writing.' })
  expect(await publish(service)).toMatchObject({ number: 2 })
})

test('[WO14] publishing is refused, too, while a value is kept back because of a word', async () => {
  const service = await named()
  await does(service, 'settings.change', { neverOutside: ['Coffin Office'] })
  expect(await problemOf(publish(service))).toMatchObject({ code: 'never-outside', details: { words: [{ word: 'Coffin Office', kind: 'listed', place: { kind: 'record', collection: 'items', field: 'value' } }] } })
})

test('[WO15] members see a preview and its words; whoever reads no records is neither handed it nor told the words', async () => {
  const service = await named()
  const query = { audience: 'customers' }
  const preview = { params: { ws, deck: 'roadmap', format: 'html' as const }, query }
  expect((await service.client.call(previewDeck, preview)).length).toBeGreaterThan(1_000)
  const { words } = await service.client.call(readWords, { params: { ws, deck: 'roadmap' }, query })
  expect(words.map(({ word }) => word)).toContain('Coffin Office')
  const { records } = await service.client.call(listRecords, { params: { ws, collection: 'plans' }, query: {} })
  await does(service, 'item.add', { plan: records[0]?.id ?? '', kind: 'release', title: 'Relay 4.1', window: { start: '2026-01-05', end: '2026-01-05', precision: 'day' } }, { outsideReason: 'Kafe Oslo asked for it.' })
  const { value } = await service.client.call(makeToken, { body: { name: 'sales', role: 'sales', scopes: ['read'] } })
  const sales = service.as(value)
  const today = new Date().toISOString().slice(0, 10)
  for (const asked of [() => sales.call(previewDeck, preview), () => sales.call(exportView, { params: { ws, format: 'json' }, query }), () => sales.call(readOutline, { params: { ws }, query: { from: '2020-01-01', to: today, audience: 'customers' } })]) {
    const problem = await problemOf(asked())
    expect(problem).toMatchObject({ status: 403, code: 'never-outside' })
    expect(JSON.stringify(problem)).not.toMatch(/coffin|oslo/i)
  }
  expect((await problemOf(sales.call(readWords, { params: { ws, deck: 'roadmap' }, query }))).code).toBe('not-allowed')
  const out: string[] = []
  const terminal = { out: (text: string) => void out.push(text), err: () => undefined, env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-05-20' }
  expect(await run(['words', 'roadmap', '--url', service.address], terminal)).toBe(1)
  expect(out.join('\n')).toMatch(/^Slide \d+, ".*": its text holds "Coffin Office", the name of an account \(Customer 17\)\.$/m)
})

test('[WO16] an export for an audience outside that holds a word is handed to nobody', async () => {
  const service = await named()
  for (const format of ['json', 'csv', 'xlsx'] as const) {
    expect(await problemOf(service.client.call(exportView, { params: { ws, format }, query: { audience: 'customers' } }))).toMatchObject({ code: 'never-outside', details: { words: [expect.objectContaining({ word: 'Coffin Office', place: expect.objectContaining({ kind: 'record', collection: 'items', field: 'value' }) })] } })
  }
})

test('[WO17] inside nothing is searched for', async () => {
  const service = await named()
  const { value } = await service.client.call(makeToken, { body: { name: 'sales', role: 'sales', scopes: ['read'] } })
  expect((await service.as(value).call(exportView, { params: { ws, format: 'json' }, query: { audience: 'sales' } })).length).toBeGreaterThan(100)
  expect(await publish(service, 'internal')).toMatchObject({ number: 1 })
  expect((await service.client.call(readWords, { params: { ws, deck: 'roadmap' }, query: { audience: 'internal' } })).words).toEqual([])
})

test('[WO24] of a withdrawn edition whoever reads no records is told the reason that may leave, and no other', async () => {
  const service = await runningService()
  const editions = [await publish(service), await publish(service)]
  await does(service, 'edition.withdraw', { id: editions[0]?.id ?? '' }, { reason: 'A price stood in it.', outsideReason: 'A date was wrong.' })
  await does(service, 'edition.withdraw', { id: editions[1]?.id ?? '' }, { reason: 'A price stood in it.' })
  const { value } = await service.client.call(makeToken, { body: { name: 'sales', role: 'sales', scopes: ['read'] } })
  const read = (client: RunningService['client'], at: number) => client.call(readEdition, { params: { ws, id: editions[at]?.id ?? '', format: 'html' }, query: {} })
  expect(await problemOf(read(service.client, 0))).toMatchObject({ code: 'gone', detail: expect.stringContaining('A price stood in it.') as string })
  expect((await problemOf(read(service.as(value), 0))).detail).toMatch(/has been withdrawn: A date was wrong\.$/)
  expect((await problemOf(read(service.as(value), 1))).detail).toMatch(/has been withdrawn\.$/)
})
