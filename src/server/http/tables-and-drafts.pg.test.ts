import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { ProblemError } from '../../client/client.ts'
import { makeToken } from '../../protocol/admin-routes.ts'
import { askImportAgain, commitImport, dryRunImport, readImport, rejectedRows, stopImport, watchImport } from '../../protocol/import-routes.ts'
import { listRecords } from '../../protocol/log-routes.ts'
import { exportTable } from '../../protocol/view-routes.ts'
import { readSources } from '../../imports/read-sources.ts'
import { bytesOf, runningService, type RunningService } from '../../../tests/running-service.ts'

const ws = 'main'
const csv = 'Name,When,Notes\nSpring fair,Mar 2027,=1+1\n,Apr 2027,"No, name"\nSummer tour,Q3 2027,\n'
const plan = { plan: 'Campaigns', kind: 'marketing' as const }
const dryRun = ({ client }: RunningService, more: object = {}) => client.call(dryRunImport, { params: { ws }, query: { ...plan, ...more }, files: [{ path: 'plan.csv', bytes: bytesOf(csv) }] })
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

async function codeOf(call: Promise<unknown>): Promise<string | undefined> {
  const error = await call.then(() => undefined, (found: unknown) => found)
  return error instanceof ProblemError ? error.problem.code : undefined
}

test('[IM45] a dry run keeps its files: asked again with another mapping, it is a dry run of its own', async () => {
  const service = await runningService()
  const first = await dryRun(service)
  expect([first.hasFiles, first.sources[0]?.columns['items']?.find(({ column }) => column === 'Notes')?.field]).toEqual([true, 'summary'])
  const mappings = [{ file: 'plan.csv', columns: { Notes: 'value' }, outside: ['Name'], inside: [] }]
  const again = await service.client.call(askImportAgain, { params: { ws, id: first.id }, body: { ...first.asked, mappings } })
  expect(again.id).not.toBe(first.id)
  expect(again.asked.mappings).toEqual(mappings)
  expect(again.sources[0]?.columns['items']?.map(({ column, field, class: reach }) => [column, field, reach])).toEqual([['Name', 'title', 'customers'], ['When', 'window', 'internal'], ['Notes', 'value', 'internal']])
  await service.client.call(commitImport, { params: { ws, id: again.id }, body: { digest: again.digest, leftOut: [{ collection: 'items', key: 'Summer tour', source: 'plan.csv' }] } })
  const { records } = await service.client.call(listRecords, { params: { ws, collection: 'items' }, query: {} })
  expect(records.map(({ title, value }) => [title, value])).toEqual([['Spring fair', '=1+1']])
})

test('[IM46] a dry run is known by the id that its maker gave, is stopped or forgotten by it, and no id is used twice', async () => {
  const service = await runningService()
  const id = randomUUID()
  expect((await dryRun(service, { id })).id).toBe(id)
  expect(await codeOf(dryRun(service, { id }))).toBe('exists')
  expect(await codeOf(service.client.call(watchImport, { params: { ws, id }, query: {} }))).toBe('not-found')
  expect(await service.client.call(stopImport, { params: { ws, id }, query: {} })).toEqual({ stopped: false, forgotten: true })
  expect(await codeOf(service.client.call(readImport, { params: { ws, id }, query: {} }))).toBe('not-found')
})

test('[IM47] rows that were not taken come as a file with their columns, line and reason, which nothing in it runs', async () => {
  const service = await runningService()
  const { id } = await dryRun(service)
  const file = textOf(await service.client.call(rejectedRows, { params: { ws, id }, query: { file: 'plan.csv' } }))
  expect(file).toBe('\uFEFFName,When,Notes,Line,Not taken because\r\n,Apr 2027,"No, name",3,The row was not taken: it has no Name.\r\n')
})

test('[EX20][EX21] members take any table away, with the columns they choose; others, and what nobody has, are refused', async () => {
  const service = await runningService()
  const { id, digest } = await dryRun(service)
  await service.client.call(commitImport, { params: { ws, id }, body: { digest } })
  const table = (format: 'csv' | 'xlsx', columns?: string) => service.client.call(exportTable, { params: { ws, collection: 'items', format }, query: columns === undefined ? {} : { columns } })
  expect(textOf(await table('csv', 'title,window,plan,summary'))).toBe("\uFEFFtitle,start,end,precision,plan,summary\r\nSpring fair,2027-03-01,2027-03-31,month,Campaigns,'=1+1\r\nSummer tour,2027-07-01,2027-09-30,quarter,Campaigns,\r\n")
  const [reading] = readSources([{ path: 'back.xlsx', bytes: await table('xlsx') }])
  expect(reading?.drafts.filter(({ collection }) => collection === 'items').map(({ fields }) => fields['title'])).toEqual(['Spring fair', 'Summer tour'])
  expect(await codeOf(table('csv', 'title,secret'))).toBe('invalid')
  expect(await codeOf(service.client.call(exportTable, { params: { ws, collection: 'nothing', format: 'csv' }, query: {} }))).toBe('not-found')
  const { value } = await service.client.call(makeToken, { body: { name: 'sales', role: 'sales', scopes: ['read'], workspace: ws } as never })
  expect(await codeOf(service.as(value).call(exportTable, { params: { ws, collection: 'items', format: 'csv' }, query: {} }))).toBe('not-allowed')
})
