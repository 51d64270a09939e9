import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { ProblemError } from '../../client/client.ts'
import { publishAndWait } from '../../client/publish-edition.ts'
import type { Problem } from '../../protocol/problem.ts'
import { makeToken, readAudit } from '../../protocol/admin-routes.ts'
import { previewDeck, readEdition, readOutline } from '../../protocol/deck-routes.ts'
import { commitImport, dryRunImport, readImport } from '../../protocol/import-routes.ts'
import { listRecords, readHistory, sendCommand, verifyLog } from '../../protocol/log-routes.ts'
import { exportView } from '../../protocol/view-routes.ts'
import { readPdf } from '../../exports/pdf/read-pdf.ts'
import { bytesOf, command, ownerToken, runningService, type RunningService } from '../../../tests/running-service.ts'

const ws = 'main'

async function problemOf(call: Promise<unknown>): Promise<Problem> {
  const error = await call.then(() => undefined, (found: unknown) => found)
  if (error instanceof ProblemError) return error.problem
  throw new Error(`Expected a problem, found ${JSON.stringify(error)}.`)
}

const csv = 'Key,Title,Kind,When,Margin\nA-1,Faster search,feature,Sep 2026,41\nA-2,Dark mode,feature,Q4 2026,12\n'

async function dryRun({ client }: RunningService, text: string, query: Record<string, string> = {}) {
  return client.call(dryRunImport, { params: { ws }, query: { plan: 'Plan', ...query }, files: [{ path: 'plan.csv', bytes: bytesOf(text) }] })
}

async function records({ client }: RunningService, collection: string) {
  return (await client.call(listRecords, { params: { ws, collection }, query: { limit: 1_000 } })).records
}

test('[AP12] an import is a dry run first, then one command that does exactly what was shown; the same file again changes nothing', async () => {
  const service = await runningService()
  const shown = await dryRun(service, csv)
  expect(shown.report['new']).toHaveLength(3)
  expect(await records(service, 'items')).toEqual([])
  const { position } = await service.client.call(commitImport, { params: { ws, id: shown.id }, body: { digest: shown.digest } })
  expect(await records(service, 'items')).toHaveLength(2)
  expect(await service.client.call(commitImport, { params: { ws, id: shown.id }, body: { digest: shown.digest } })).toMatchObject({ position })
  const again = await dryRun(service, csv)
  expect([again.report['new'], again.report['changed'], again.report['gone']]).toEqual([[], [], []])
  expect(position).toBe(2)
})

test('[AP13] when the workspace has moved since the dry run, nothing is written and the difference is shown first', async () => {
  const service = await runningService()
  const first = await dryRun(service, csv)
  await service.client.call(commitImport, { params: { ws, id: first.id }, body: { digest: first.digest } })
  const shown = await dryRun(service, csv.replace('Dark mode', 'Dark theme'))
  const item = (await records(service, 'items')).find((record) => record['title'] === 'Dark mode')
  await service.client.call(sendCommand, { params: { ws }, body: command('item.rename', { id: item?.id ?? '', title: 'Night mode' }) })
  const problem = await problemOf(service.client.call(commitImport, { params: { ws, id: shown.id }, body: { digest: shown.digest } }))
  expect(problem).toMatchObject({ status: 409, code: 'differs' })
  expect(JSON.stringify(problem.details)).toContain('Night mode')
  const anew = await service.client.call(readImport, { params: { ws, id: shown.id } })
  await service.client.call(commitImport, { params: { ws, id: shown.id }, body: { digest: anew.digest } })
  expect((await records(service, 'items')).map((record) => record['title']).sort()).toEqual(['Dark theme', 'Faster search'])
})

test('[AP14] a file that cannot be read is a problem that names it, and a file over the limit is too large', async () => {
  const service = await runningService({ UPLOAD_LIMIT_MB: '1' })
  const bad = await problemOf(service.client.call(dryRunImport, { params: { ws }, query: {}, files: [{ path: '../../etc/broken.json', bytes: bytesOf('{"a": ') }] }))
  expect(bad).toMatchObject({ status: 400, code: 'invalid' })
  expect(bad.detail).toContain('broken.json')
  const large = await problemOf(service.client.call(dryRunImport, { params: { ws }, query: {}, files: [{ path: 'large.csv', bytes: new Uint8Array(2_000_000).fill(65) }] }))
  expect(large.status).toBe(413)
  expect((await problemOf(service.client.call(dryRunImport, { params: { ws }, query: {}, files: [] }))).status).toBe(400)
})

test('[AP15] a release calendar becomes a communications plan tied to its release, and in one act activities with connectors', async () => {
  const service = await runningService()
  const calendar = new Uint8Array(await readFile(new URL('../../../tests/real/excerpts/imports/releases/1.34/README.md', import.meta.url)))
  const shown = await service.client.call(dryRunImport, { params: { ws }, query: {}, files: [{ path: 'releases/1.34/README.md', bytes: calendar }] })
  await service.client.call(commitImport, { params: { ws, id: shown.id }, body: { digest: shown.digest } })
  const [items, plans] = [await records(service, 'items'), await records(service, 'plans')]
  const communications = plans.find((plan) => plan['function'] === 'communications')
  const release = items.find((item) => item['kind'] === 'release')
  const comms = items.filter((item) => item['plan'] === communications?.id)
  expect(comms.length).toBeGreaterThan(0)
  expect(comms.every((item) => item['release'] === release?.id)).toBe(true)
  const horizon = { start: '2025-02-01', end: '2026-01-31', precision: 'year' }
  const made = await service.client.call(sendCommand, { params: { ws }, body: command('roadmap.add', { title: 'Marketing', horizon, period: 'quarter' }) })
  const roadmap = made.changes[0]?.id ?? ''
  const act = command('activity.from-items', { roadmap, items: comms.map(({ id }) => id) })
  await service.client.call(sendCommand, { params: { ws }, body: act })
  expect(await records(service, 'activities')).toHaveLength(comms.length)
  expect((await records(service, 'connectors')).map((one) => one['item']).sort()).toEqual(comms.map(({ id }) => id).sort())
  await service.client.call(sendCommand, { params: { ws }, body: command('undo', { group: act.id }) })
  expect(await records(service, 'activities')).toEqual([])
})

test('[AP16] the activity roadmap is refused to every audience but those inside, and the attempt stands in the audit', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const preview = (audience: string) => service.client.call(previewDeck, { params: { ws, deck: 'activities', format: 'pptx' }, query: { audience } })
  for (const audience of ['customers', 'sales']) expect(await problemOf(preview(audience))).toMatchObject({ status: 403, code: 'never-outside' })
  expect((await preview('internal')).length).toBeGreaterThan(10_000)
  const { entries } = await service.client.call(readAudit, { query: {} })
  expect(entries.filter(({ act }) => act === 'refused to share').map(({ details }) => details?.['audience']).sort()).toEqual(['customers', 'sales'])
})

test('[AP17] a published edition is numbered, current, and served as the stored bytes; a withdrawn one says so', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { client } = service
  const id = randomUUID()
  const body = { id, audience: 'customers' }
  const edition = await publishAndWait(client, { params: { ws, deck: 'roadmap' }, body })
  expect([edition.number, edition.state]).toEqual([3, 'current'])
  expect((await publishAndWait(client, { params: { ws, deck: 'roadmap' }, body })).id).toBe(edition.id)
  const file = await client.call(readEdition, { params: { ws, id: edition.id, format: 'pptx' }, query: {} })
  expect(file.length).toBe(edition.files.find(({ format, copy }) => format === 'pptx' && copy === 'customer')?.bytes)
  expect(await client.call(readEdition, { params: { ws, id: 'roadmap~customers', format: 'pptx' }, query: {} })).toEqual(file)
  const states = (await records(service, 'editions')).map((one) => [one['number'], one['state']]).sort()
  expect(states).toEqual([[1, 'superseded'], [2, 'superseded'], [3, 'current']])
  await client.call(sendCommand, { params: { ws }, body: command('edition.withdraw', { id: edition.id, reason: 'A wrong date.' }) })
  expect(await problemOf(client.call(readEdition, { params: { ws, id: edition.id, format: 'pptx' }, query: {} }))).toMatchObject({ status: 410, code: 'gone' })
})

test('[AP74] a deck is a PDF and pictures too, of an edition from what was frozen; a slide that is not there is a sentence', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { client } = service
  const preview = (format: 'pdf' | 'png', slide?: number) => client.call(previewDeck, { params: { ws, deck: 'roadmap', format }, query: { audience: 'customers', slide } })
  const { pages } = readPdf(await preview('pdf'))
  expect(await preview('png', pages.length)).not.toEqual(await preview('png'))
  expect(await problemOf(preview('png', pages.length + 1))).toMatchObject({ status: 404, detail: `There is no slide ${pages.length + 1}: the deck has ${pages.length} slides.` })
  const edition = await publishAndWait(client, { params: { ws, deck: 'roadmap' }, body: { id: randomUUID(), audience: 'customers' } })
  const read = (format: 'pdf' | 'png' | 'zip', query: { copy?: 'customer' | 'presenter'; slide?: number } = {}) => client.call(readEdition, { params: { ws, id: edition.id, format }, query })
  expect(readPdf(await read('pdf')).pages).toHaveLength(pages.length)
  expect(readPdf(await read('pdf', { copy: 'presenter' })).pages[0]?.width).toBeLessThan(600)
  const pictures = unzipSync(await read('zip'))
  expect(Object.keys(pictures)).toHaveLength(pages.length)
  expect(await read('png', { slide: 2 })).toEqual(pictures['slide-002.png'])
  expect(await read('zip')).toEqual(await read('zip'))
  expect(await problemOf(read('png', { slide: 99 }))).toMatchObject({ status: 404, detail: `There is no slide 99: the deck has ${pages.length} slides.` })
})

test('[AP18] what is inside reaches no byte of a customers’ deck, page, export or outline, and readers get only Views of theirs', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { client } = service
  const people = (await records(service, 'people')).map((person) => String(person['name']))
  const inside = [...people, ...(await records(service, 'activities')).map((one) => String(one['title'])), ...(await records(service, 'people')).map(({ id }) => id), 'Two customers use it']
  const texts: string[] = []
  for (const format of ['pptx', 'html'] as const) {
    const bytes = await client.call(previewDeck, { params: { ws, deck: 'roadmap', format }, query: { audience: 'customers' } })
    texts.push(format === 'html' ? strFromU8(bytes) : Object.entries(unzipSync(bytes)).map(([name, part]) => name + strFromU8(part)).join('\n'))
  }
  texts.push(readPdf(await client.call(previewDeck, { params: { ws, deck: 'roadmap', format: 'pdf' }, query: { audience: 'customers' } })).everything)
  for (const format of ['json', 'csv'] as const) texts.push(strFromU8(await client.call(exportView, { params: { ws, format }, query: { audience: 'customers' } })))
  texts.push(JSON.stringify(await client.call(readOutline, { params: { ws }, query: { from: '2020-01-01', to: '2030-01-01', audience: 'customers' } })))
  for (const text of texts) expect(inside.filter((word) => text.includes(word))).toEqual([])
  const { value } = await client.call(makeToken, { body: { name: 'Sales', role: 'sales', scopes: ['read'] } })
  const sales = service.as(value)
  expect((await sales.call(previewDeck, { params: { ws, deck: 'roadmap', format: 'pptx' }, query: { audience: 'customers' } })).length).toBeGreaterThan(10_000)
  for (const audience of ['internal', 'executives']) expect((await problemOf(sales.call(exportView, { params: { ws, format: 'json' }, query: { audience } }))).status).toBe(403)
  expect((await problemOf(sales.call(previewDeck, { params: { ws, deck: 'roadmap', format: 'pptx' }, query: { audience: 'customers', copy: 'presenter' } }))).status).toBe(403)
})

const odd = (second: string) => `Ref,What,Heft\nA-1,Faster search,41\nA-2,${second},12\n`

test('[AP31] a mapping that was given by hand for a table holds for its next import, and for no other table', async () => {
  const service = await runningService()
  const read = (text: string, query: Record<string, string>, path = 'plan.csv') => service.client.call(dryRunImport, { params: { ws }, query: { plan: 'Plan', ...query }, files: [{ path, bytes: bytesOf(text) }] })
  const first = await read(odd('Dark mode'), { columns: 'Ref=key,What=title,Heft=budget', outside: 'What' })
  await service.client.call(commitImport, { params: { ws, id: first.id }, body: { digest: first.digest } })
  const again = await read(odd('Dark mode'), {})
  expect([again.report['new'], again.report['changed'], again.report['gone']]).toEqual([[], [], []])
  expect(again.sources[0]?.columns['items']?.map(({ column, field }) => [column, field])).toEqual([['Ref', 'key'], ['What', 'title'], ['Heft', 'budget']])
  const changed = await read(odd('Night mode'), {})
  await service.client.call(commitImport, { params: { ws, id: changed.id }, body: { digest: changed.digest } })
  expect((await records(service, 'items')).map(({ title, budget }) => [title, budget]).sort()).toEqual([['Faster search', 41], ['Night mode', 12]])
  const other = await read(odd('Dark mode'), {}, 'other.csv')
  expect(other.sources[0]?.columns['items']?.find(({ column }) => column === 'Heft')?.field).toBe('own')
})

test('[AP34] of two who commit one dry run at once one writes and the other is answered the same, and what is sent meanwhile is kept', async () => {
  const service = await runningService()
  const { client } = service
  const shown = await dryRun(service, csv)
  const commit = () => client.call(commitImport, { params: { ws, id: shown.id }, body: { digest: shown.digest } })
  const commands = Array.from({ length: 20 }, (_, i) => client.call(sendCommand, { params: { ws }, body: command('person.add', { name: `Person ${i}` }) }))
  const [one, two] = await Promise.all([commit(), commit(), ...commands])
  expect(one?.position).toBe(two?.position)
  expect(await records(service, 'items')).toHaveLength(2)
  expect(await records(service, 'people')).toHaveLength(20)
  const own = randomUUID()
  const other = await dryRun(service, csv.replace('Dark mode', 'Night mode'))
  const keyed = () => fetch(`${service.address}/api/v1/workspaces/${ws}/imports/${other.id}/commit`, {
    method: 'POST', headers: { authorization: `Bearer ${ownerToken}`, 'content-type': 'application/json', 'idempotency-key': own }, body: JSON.stringify({ digest: other.digest }),
  })
  const [a, b] = await Promise.all([keyed(), keyed()])
  expect([a.status, b.status]).toEqual([200, 200])
  expect(((await a.json()) as { position: number }).position).toBe(((await b.json()) as { position: number }).position)
  expect(await client.call(verifyLog, { params: { ws } })).toMatchObject({ whole: true })
})

test('[AP35] an edition that two publish at once under one id is one, under two ids there are two and one is current', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const publish = (id: string) => publishAndWait(service.client, { params: { ws, deck: 'roadmap' }, body: { id, audience: 'customers' } })
  const id = randomUUID()
  const [one, two] = await Promise.all([publish(id), publish(id)])
  expect(one?.id).toBe(two?.id)
  for (const edition of await Promise.all([publish(randomUUID()), publish(randomUUID())])) {
    const page = strFromU8(await service.client.call(readEdition, { params: { ws, id: edition.id, format: 'html' }, query: {} }))
    expect(page).toContain(`edition ${edition.number}`)
    expect(page).not.toContain(`edition ${edition.number + 1}`)
  }
  const told = await records(service, 'editions')
  const byAudience = new Map<unknown, [unknown, unknown][]>()
  for (const { audience, number, state } of told) byAudience.set(audience, [...(byAudience.get(audience) ?? []), [number, state]])
  for (const list of byAudience.values()) {
    expect(new Set(list.map(([number]) => number)).size).toBe(list.length)
    expect(list.filter(([, state]) => state === 'current')).toHaveLength(1)
  }
})

test('[AP36] an import is taken back with one undo, an undo again with another, and not where people have worked on since', async () => {
  const service = await runningService()
  const { client } = service
  const shown = await dryRun(service, csv)
  const { position } = await client.call(commitImport, { params: { ws, id: shown.id }, body: { digest: shown.digest } })
  const { entries } = await client.call(readHistory, { params: { ws }, query: { cursor: String(position - 1), limit: 1 } })
  const undo = command('undo', { group: entries[0]?.group ?? '' })
  await client.call(sendCommand, { params: { ws }, body: undo })
  expect([await records(service, 'items'), await records(service, 'plans'), await records(service, 'sources')]).toEqual([[], [], []])
  await client.call(sendCommand, { params: { ws }, body: command('undo', { group: undo.id }) })
  const items = await records(service, 'items')
  expect(items).toHaveLength(2)
  await client.call(sendCommand, { params: { ws }, body: command('item.rename', { id: items[0]?.id ?? '', title: 'By hand' }) })
  expect(await problemOf(client.call(sendCommand, { params: { ws }, body: command('undo', { group: entries[0]?.group ?? '' }) }))).toMatchObject({ status: 409, code: 'conflict' })
  expect(await records(service, 'items')).toHaveLength(2)
})

test('[AP37] what has been marked inwards since is told no more by any view of the past', async () => {
  const service = await runningService()
  const { client } = service
  const send = async (name: string, args: object, effective: string) => (await client.call(sendCommand, { params: { ws }, body: command(name, args as never, { effective }) })).changes[0]?.id ?? ''
  const plan = await send('plan.add', { title: 'Product', kind: 'product' }, '2026-01-05')
  const window = { start: '2026-03-02', end: '2026-03-02', precision: 'day' }
  const item = await send('item.add', { plan, kind: 'release', title: 'Project Phoenix', window }, '2026-01-05')
  await send('item.add', { plan, kind: 'release', title: 'Relay 4.0', window }, '2026-01-05')
  await send('item.change', { id: item, mark: 'internal' }, '2026-06-01')
  const texts = [
    ...(await Promise.all((['json', 'csv'] as const).map((format) => client.call(exportView, { params: { ws, format }, query: { audience: 'customers', asOf: '2026-02-01' } })))),
    await client.call(previewDeck, { params: { ws, deck: 'roadmap', format: 'html' }, query: { audience: 'customers', asOf: '2026-02-01' } }),
    bytesOf(JSON.stringify(await client.call(readOutline, { params: { ws }, query: { from: '2026-01-01', to: '2026-02-01', audience: 'customers' } }))),
  ].map((bytes) => strFromU8(bytes))
  for (const text of texts) {
    expect(text).toContain('Relay 4.0')
    expect(text).not.toContain('Phoenix')
  }
})
