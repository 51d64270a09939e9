import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { ProblemError } from '../../client/client.ts'
import { makeToken } from '../../protocol/admin-routes.ts'
import { askImportAgain, commitImport, dryRunImport, readImport, rejectedRows, stopImport, watchImport } from '../../protocol/import-routes.ts'
import { listRecords, verifyLog } from '../../protocol/log-routes.ts'
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

test('[IM50] a dry run that is asked like another takes over what was said of columns and dates', async () => {
  const service = await runningService()
  const first = await dryRun(service)
  const mappings = [{ file: 'plan.csv', columns: { Notes: 'value' }, outside: ['Name'], inside: [] }]
  const again = await service.client.call(askImportAgain, { params: { ws, id: first.id }, body: { ...first.asked, mappings, order: 'day-first' } })
  const like = await dryRun(service, { like: again.id })
  expect([like.asked.mappings, like.asked.order]).toEqual([mappings, 'day-first'])
  expect(like.sources[0]?.columns['items']?.map(({ field }) => field)).toEqual(['title', 'window', 'value'])
  expect(await codeOf(dryRun(service, { like: randomUUID() }))).toBe('not-found')
})

test('[IM51] the plan that is chosen takes the rows of tables, and files of a known shape name their own', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { records } = await service.client.call(listRecords, { params: { ws, collection: 'plans' }, query: {} })
  const chosen = records.find(({ kind }) => kind === 'marketing')
  const planOf = async (path: string, text: string) => {
    const { report } = await service.client.call(dryRunImport, { params: { ws }, query: { plan: String(chosen?.['title']), kind: 'marketing' }, files: [{ path, bytes: bytesOf(text) }] })
    return (report['new'] as { collection: string; values: { plan: string } }[]).find(({ collection }) => collection === 'items')?.values.plan
  }
  expect(await planOf('plan.csv', csv)).toBe(chosen?.['title'])
  expect(await planOf('data/features.yml', 'a:\n  title: A\n  product_team: t\n  maturity: ga\n')).toBe('Product')
})

test('[IM49] a dry run of many rows that is stopped on its way writes nothing, and nothing of it is kept', async () => {
  const service = await runningService()
  const bytes = bytesOf(`Name,When,Owner\n${Array.from({ length: 50_000 }, (_, n) => `Activity ${n},2027-0${1 + (n % 9)}-01,Person ${n % 40}\n`).join('')}`)
  const id = randomUUID()
  const { entries } = await service.client.call(verifyLog, { params: { ws }, query: {} })
  const running = codeOf(service.client.call(dryRunImport, { params: { ws }, query: { ...plan, id }, files: [{ path: 'big.csv', bytes }] }))
  const watched: { rows: number; of: number; share: number }[] = []
  // Stopped as soon as some of its rows were read; the request alone takes longer than that.
  for (;;) {
    const far = await service.client.call(watchImport, { params: { ws, id }, query: {} }).catch(() => undefined)
    if (far !== undefined) watched.push(far)
    if ((far?.rows ?? 0) > 0) break
  }
  expect(await service.client.call(stopImport, { params: { ws, id }, query: {} })).toEqual({ stopped: true, forgotten: false })
  expect(await running).toBe('gone')
  expect(watched.at(-1)).toMatchObject({ of: 50_000 })
  expect(watched.map(({ share }) => share)).toEqual(watched.map(({ share }) => share).toSorted((a, b) => a - b))
  expect(await codeOf(service.client.call(readImport, { params: { ws, id }, query: {} }))).toBe('not-found')
  expect((await service.client.call(verifyLog, { params: { ws }, query: {} })).entries).toBe(entries)
  // The next one works.
  expect((await dryRun(service)).sources).toHaveLength(1)
})

test('[IM47] rows that were not taken come as a file with their columns, line and reason, which nothing in it runs', async () => {
  const service = await runningService()
  const { id } = await dryRun(service)
  const file = textOf(await service.client.call(rejectedRows, { params: { ws, id }, query: { file: 'plan.csv' } }))
  expect(file).toBe('\uFEFFName,When,Notes,Line,Not taken because\r\n,Apr 2027,"No, name",3,The row was not taken: it has no Name.\r\n')
})

test('[IM47] mended rows are imported again without the line and the reason, and what was made inert is as it was', async () => {
  const service = await runningService()
  const broken = 'Name,When,Notes\nSpring fair,Mar 2027,\n,Apr 2027,=1+1\n'
  const { id } = await service.client.call(dryRunImport, { params: { ws }, query: plan, files: [{ path: 'plan.csv', bytes: bytesOf(broken) }] })
  const file = textOf(await service.client.call(rejectedRows, { params: { ws, id }, query: { file: 'plan.csv' } }))
  expect(file).toContain(",Apr 2027,'=1+1,3,")
  const again = await service.client.call(dryRunImport, { params: { ws }, query: plan, files: [{ path: 'plan.csv not taken.csv', bytes: bytesOf(file.replace(',Apr 2027', 'April fair,Apr 2027')) }] })
  expect(again.sources[0]?.columns['items']?.map(({ column }) => column)).toEqual(['Name', 'When', 'Notes'])
  expect((again.report['new'] as { title: string; values: object }[]).find(({ title }) => title === 'April fair')?.values).toEqual({ plan: 'Campaigns', kind: 'programme', summary: '=1+1', window: { start: '2027-04-01', end: '2027-04-30', precision: 'month' } })
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
