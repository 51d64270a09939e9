import { expect, test } from 'vitest'
import { command, ownerToken, runningService } from '../../../tests/running-service.ts'
import { share, whole } from '../../../tests/share-hands.ts'
import { ProblemError } from '../../client/client.ts'
import { run } from '../../cli/program.ts'
import { makeToken } from '../../protocol/admin-routes.ts'
import { listRecords, sendCommand } from '../../protocol/log-routes.ts'
import type { Problem } from '../../protocol/problem.ts'
import { exportDirection, listStrategy, readReportingLines, readStrategy, strategyOf, strategyVersions } from '../../protocol/strategy-routes.ts'

const ws = 'main'
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test('[SY17] the API and the command line tell every page, its gaps, its review and its versions, and who reports to whom', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { client } = service
  const { pages, without } = await client.call(listStrategy, { params: { ws }, query: {} })
  expect(pages.map(({ title, gaps, stands, lastReview }) => [title, gaps.length, stands, lastReview?.outcome])).toEqual([
    ['Where Fernhill is going', 0, 'reviewed', 'changed'], ['Strategy of Canvas core', 8, 'late', undefined], ['Where Relay is going', 0, 'due', 'no-change'],
  ])
  expect(without).toEqual([])
  const [company] = pages
  const page = company?.id ?? ''
  const read = await client.call(readStrategy, { params: { ws, page }, query: {} })
  expect(read.sections.find(({ section }) => section === 'mission')?.text).toBe('Everybody in a company decides on the same figures, those of today.')
  expect(read.themes.map(({ title, objectives, items }) => [title, objectives.length, items.length])).toEqual([['Figures of today', 1, 2], ['One true copy', 1, 1]])

  const { versions } = await client.call(strategyVersions, { params: { ws, page }, query: {} })
  const [last] = versions.slice(-1)
  expect([last?.reason, last?.changed.map(({ section }) => section)]).toEqual(['Said in one breath.', ['mission']])
  const { compared } = await client.call(strategyVersions, { params: { ws, page }, query: { from: versions.at(-2)?.position ?? 0 } })
  expect(compared).toEqual([{ section: 'mission', lines: [{ is: 'gone', text: 'Everybody in a company decides on the same figures, and on those of today.' }, { is: 'new', text: 'Everybody in a company decides on the same figures, those of today.' }] }])

  const item = (await client.call(listRecords, { params: { ws, collection: 'items' }, query: { limit: 1_000 } })).records.find(({ title }) => title === 'Conflict rules')
  const { strategy } = await client.call(strategyOf, { params: { ws, collection: 'items', id: item?.id ?? '' }, query: {} })
  expect(strategy.map(({ title, theme }) => [title, theme?.title])).toContainEqual(['Where Relay is going', 'See why figures differ'])
  expect((await problemOf(client.call(strategyOf, { params: { ws, collection: 'objectives', id: 'none' }, query: {} }))).status).toBe(404)

  const { lines, findings } = await client.call(readReportingLines, { params: { ws }, query: {} })
  expect([lines.map(({ name, depth }) => `${'.'.repeat(depth)}${name}`), findings]).toEqual([['Mara', '.Aino', '..Tomas', '.Bea', '.Ines', '..Joren', '.Rasa', '..Olek'], []])
  expect((await problemOf(client.call(readReportingLines, { params: { ws }, query: { of: 'nobody' } }))).status).toBe(404)

  const said: string[] = []
  const terminal = { out: (text: string) => said.push(text), err: (text: string) => said.push(text), env: { THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-11-29' }
  const ask = async (...words: string[]) => { said.length = 0; expect(await run([...words, '--url', service.address], terminal)).toBe(0); return said.join('\n') }
  expect(await ask('strategy', 'list')).toMatch(/Strategy of Canvas core \([\w-]+\): lacks Vision, three years, .*; late, by .* again; never looked through/)
  expect(await ask('strategy', 'direction', pages[2]?.id ?? '')).toContain('## Mission\n\nTwo systems never show two figures for the same thing.')
  expect(await ask('strategy', 'people', 'ines')).toBe('Ines\n  Joren')
})

test('[SY13] a page that is not marked, one that is not there, and one with a word that must not leave are not handed out', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { client } = service
  const { pages } = await client.call(listStrategy, { params: { ws }, query: {} })
  const [canvas, relay] = [pages[1]?.id ?? '', pages[2]?.id ?? '']
  const sales = service.as((await client.call(makeToken, { body: { name: 'sales', role: 'sales', scopes: ['read'] } })).value)
  const asked = (page: string, by = sales) => by.call(exportDirection, { params: { ws, page, format: 'html' }, query: { audience: 'customers' } })
  const page = textOf(await asked(relay))
  expect(page).toContain('<h1>Where Relay is going</h1>')
  expect(page).not.toMatch(/Support|trust when something differs|generator|Mara|<script/)
  expect(page.replace(/<style>[^]*?<\/style>/, '')).toMatch(/Win|wins back teams/)
  const [inside, nowhere] = [await problemOf(asked(canvas)), await problemOf(asked('none'))]
  expect([inside.status, inside.detail]).toEqual([nowhere.status, nowhere.detail])
  await client.call(sendCommand, { params: { ws }, body: command('strategy-section.write', { page: relay, section: 'next', text: 'A pilot with Norrvik.' }) })
  // What names a customer is kept back, and the rest is told.
  const without = textOf(await asked(relay))
  expect([without.includes('Norrvik'), without.includes('What is next')]).toEqual([false, false])
  await client.call(sendCommand, { params: { ws }, body: command('strategy-section.write', { page: relay, section: 'next', text: 'See http://10.0.0.7/plan for it.' }) })
  expect((await problemOf(asked(relay))).code).toBe('never-outside')
  expect((await problemOf(asked(relay, client))).code).toBe('never-outside')
})

test('[SY19] behind a share link stand the direction pages that its audience is told of; what is not told is the same as what is not there', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { address } = await share(service)
  const list = await whole(`${address}/direction`)
  expect([list.status, list.body.match(/<li>/g)?.length, /Canvas core/.test(list.body)]).toEqual([200, 2, false])
  const own = (await service.client.call(listStrategy, { params: { ws }, query: {} })).pages.map(({ id }) => id)
  expect(own.some((id) => list.body.includes(id))).toBe(false)
  const [, first = ''] = /href="[^"]*\/direction\/([0-9a-f]{32})">Where Relay is going</.exec(list.body) ?? []
  const page = await whole(`${address}/direction/${first}`)
  expect([page.status, page.body.includes('<h1>Where Relay is going</h1>')]).toEqual([200, true])
  expect(page.headers).toMatchObject({ 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'private, no-store' })
  const nothing = await whole(`${address}/direction/${'0'.repeat(32)}`)
  for (const id of own) expect(await whole(`${address}/direction/${id}`)).toMatchObject({ status: 404, body: nothing.body })
  const unknown = await whole(`${service.address}/s/${'A'.repeat(43)}/direction`)
  expect([unknown.status, unknown.body]).toEqual([404, nothing.body])
  for (const id of own) await service.client.call(sendCommand, { params: { ws }, body: command('strategy-page.change', { id, mark: null }) })
  expect(await whole(`${address}/direction`)).toMatchObject({ status: 404, body: nothing.body })
})

async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const error = await call.then(() => undefined, (thrown: unknown) => thrown)
  if (!(error instanceof ProblemError)) throw new Error('It was not refused.')
  return error.problem
}
