import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { ProblemError } from '../../client/client.ts'
import { makeToken, readAudit } from '../../protocol/admin-routes.ts'
import { okrDeckFile, okrDeckRead } from '../../protocol/goal-routes.ts'
import { listRecords, readHistory, sendBatch } from '../../protocol/log-routes.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { passableFolder } from '../../../tests/passable-folder.ts'
import { command, ownerToken, runningService, type RunningService } from '../../../tests/running-service.ts'

const ws = 'main'
const params = { ws }

async function send(service: RunningService, ...commands: (readonly [name: string, args: object])[]): Promise<void> {
  await service.client.call(sendBatch, { params, body: { commands: commands.map(([name, args]) => command(name, args as never)) } })
}

/** A team's goal of the quarter with two key results; `on` is a day of it. */
async function withGoals(service: RunningService): Promise<string> {
  await send(service, ['person.add', { name: 'Olek' }])
  const owner = (await service.client.call(listRecords, { params: { ws, collection: 'people' }, query: {} })).records[0]?.id ?? ''
  await send(service, ['objective.add', { title: 'Relay wins teams back', level: 'team', owner, period: { start: '2026-10-01', end: '2026-12-31', precision: 'quarter' } }])
  const objective = (await service.client.call(listRecords, { params: { ws, collection: 'objectives' }, query: {} })).records[0]?.id ?? ''
  await send(service, ['key-result.add', { objective, title: 'Trial starts', owner, baseline: 280, target: 420 }], ['key-result.add', { objective, title: 'Quotes', owner, baseline: 0, target: 3 }])
  const results = (await service.client.call(listRecords, { params: { ws, collection: 'key-results' }, query: {} })).records
  return results.find((one) => one['title'] === 'Trial starts')?.id ?? ''
}

const kept = async (service: RunningService) => (await service.client.call(listRecords, { params: { ws, collection: 'okr-decks' }, query: {} })).records

test('[OD9] the deck of a week is kept once when its hour is past, however many nodes look and whenever they start', async () => {
  const DATABASE_URL = await freshDatabase()
  let now = Date.parse('2026-11-25T09:00:00Z')
  const first = await runningService({ DATABASE_URL }, () => now)
  const trials = await withGoals(first)
  await send(first, ['check-in.give', { keyResult: trials, current: 310, confidence: 92, wins: 'Starts hold.' }])
  const second = await runningService({ DATABASE_URL }, () => now)
  now = Date.parse('2026-11-27T19:00:00Z')
  await expect.poll(async () => (await kept(second)).map((one) => one['week'])).toEqual([])
  now = Date.parse('2026-11-27T19:00:05Z')
  await expect.poll(() => kept(second).then((all) => all.map((one) => one['week']))).toEqual(['2026-11-23'])
  expect((await kept(first))[0]).toMatchObject({ lines: [{ title: 'Quotes', said: 'late' }, { title: 'Trial starts', said: 'in-time', wins: 'Starts hold.', confidence: 92 }] })
  await first.stop()
  // A service that was away for a fortnight makes the last week's, as it stands by then.
  now = Date.parse('2026-12-12T08:00:00Z')
  const third = await runningService({ DATABASE_URL }, () => now)
  await expect.poll(() => kept(third).then((all) => all.map((one) => String(one['week'])).sort())).toContain('2026-12-07')
  const { entries } = await third.client.call(readHistory, { params, query: {} })
  const made = entries.filter(({ command: name }) => name === 'okr-deck.keep')
  expect(made.map(({ actor }) => actor)).toEqual(made.map(() => 'system'))
  expect(new Set(made.map(({ group }) => group)).size).toBe(made.length)
  await Promise.all([second.stop(), third.stop()])
})

test('[OD11] the API and the command line tell a week’s deck as data, held against another, and write it as slides', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const found = await service.client.call(okrDeckRead, { params, query: {} })
  expect(found.weeks).toHaveLength(3)
  const [latest = '', before] = found.weeks
  const kept = await service.client.call(okrDeckRead, { params, query: { week: latest } })
  expect(kept).toMatchObject({ week: latest, against: before, gone: [] })
  expect(new Set(kept.lines.map(({ level }) => level))).toEqual(new Set(['department', 'team']))
  expect(kept.lines.some(({ was, confidence }) => was?.confidence !== undefined && was.confidence !== confidence)).toBe(true)
  expect(kept.lines.some(({ said }) => said === 'late')).toBe(true)
  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-11-29' }
  expect(await run(['goals', '--week', latest, '--url', service.address], terminal)).toBe(0)
  expect(said.join('\n')).toMatch(/Relay 4\.3 wins back teams that left for copies: Trial starts, now \d+/)
  const file = path.join(await passableFolder(), 'okr.pptx')
  expect(await run(['goals', '--week', latest, '--deck', file, '--url', service.address], terminal)).toBe(0)
  expect((await readFile(file)).subarray(0, 2).toString('latin1')).toBe('PK')
  expect(await run(['goals', '--deck', 'okr.docx', '--url', service.address], terminal)).toBe(2)
})

const codeOf = (work: Promise<unknown>) => work.then(() => undefined, (error: unknown) => (error instanceof ProblemError ? error.problem.code : error))

test('[OD6] asked for with the audience of anybody else, and by roles that read Views, it is refused and written down', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const asked = (audience: string) => service.client.call(okrDeckFile, { params: { ws, format: 'pdf' }, query: { audience } })
  expect(await Promise.all(['customers', 'public', 'sales'].map((key) => codeOf(asked(key))))).toEqual(['never-outside', 'never-outside', 'never-outside'])
  const { value } = await service.client.call(makeToken, { body: { name: 'sales', role: 'sales', scopes: ['read'], workspace: ws } as never })
  expect(await codeOf(service.as(value).call(okrDeckFile, { params: { ws, format: 'pdf' }, query: {} }))).toBe('not-allowed')
  const { entries } = await service.client.call(readAudit, { query: {} })
  expect(entries.filter(({ act }) => act === 'refused to share').length).toBeGreaterThanOrEqual(4)
})
