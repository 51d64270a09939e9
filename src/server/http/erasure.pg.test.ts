import { randomUUID } from 'node:crypto'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { Pool } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { publishAndWait } from '../../client/publish-edition.ts'
import { makeBackup } from '../../protocol/admin-routes.ts'
import { readEdition } from '../../protocol/deck-routes.ts'
import { commitImport, dryRunImport } from '../../protocol/import-routes.ts'
import { erasePerson, listRecords, readHistory, sendCommand, verifyLog } from '../../protocol/log-routes.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { passableFolder } from '../../../tests/passable-folder.ts'
import { command, runningService, type RunningService } from '../../../tests/running-service.ts'
import { inspectBackup, partsOf } from '../backup/read-backup.ts'

const ws = 'main'
const excerpts = 'tests/real/excerpts/imports/keps'

async function proposals(): Promise<{ path: string; bytes: Uint8Array<ArrayBuffer> }[]> {
  const names = (await readdir(excerpts, { recursive: true })).filter((name) => name.endsWith('kep.yaml')).sort()
  return Promise.all(names.map(async (path) => ({ path, bytes: new Uint8Array(await readFile(join(excerpts, path))) })))
}

async function imported({ client }: RunningService) {
  const shown = await client.call(dryRunImport, { params: { ws }, query: {}, files: await proposals() })
  await client.call(commitImport, { params: { ws, id: shown.id }, body: { digest: shown.digest } })
  return shown
}

async function records({ client }: RunningService, collection: string) {
  return (await client.call(listRecords, { params: { ws, collection }, query: { limit: 1_000 } })).records
}

/** Every byte that the database holds of every table, packed ones unpacked. */
async function stored(url: string): Promise<string> {
  const pool = new Pool({ connectionString: url })
  onTestFinished(() => pool.end())
  const texts: string[] = []
  const { rows: tables } = await pool.query<{ name: string }>(`select relname::text as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`)
  for (const { name } of tables) {
    const { rows } = await pool.query<Record<string, unknown>>(`select * from "${name}"`)
    for (const value of rows.flatMap((row) => Object.values(row))) {
      if (Buffer.isBuffer(value)) texts.push(unpacked(value).toString('latin1'))
      else texts.push(JSON.stringify(value))
    }
  }
  return texts.join('\n')
}

/** Snapshots and dry runs are packed, decks are zip files. */
function unpacked(bytes: Buffer): Buffer {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return Buffer.concat(Object.values(unzipSync(bytes)))
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
}

async function backedUp({ client }: RunningService): Promise<string> {
  const path = join(await passableFolder(), 'one.backup')
  await writeFile(path, await client.call(makeBackup, {}))
  const texts: string[] = []
  const parts = partsOf(await inspectBackup(path))
  for await (const { part, data } of parts) for await (const chunk of data) texts.push(part, chunk.toString('latin1'))
  return texts.join('\n')
}

test('[AP39] an erased person is in no byte of what the service keeps, backs up or answers, and the same files do not bring them back', async () => {
  const database = await freshDatabase()
  const service = await runningService({ DATABASE_URL: database })
  const { client } = service
  await imported(service)
  const before = { items: await records(service, 'items'), people: await records(service, 'people') }
  const person = before.people.find((one) => one['handle'] === '@eddiezane')
  expect(await stored(database)).toContain('eddiezane')
  for (const audience of ['internal', 'customers']) await publishAndWait(client, { params: { ws, deck: 'roadmap' }, body: { id: randomUUID(), audience } })
  // A dry run that waits for its commit holds what was read, until the person is erased.
  await client.call(dryRunImport, { params: { ws }, query: {}, files: await proposals() })

  await client.call(erasePerson, { params: { ws, id: String(person?.id) }, body: { reason: 'Asked for it.' } })
  const again = await imported(service)

  const erased = again.remarks.filter(({ code }) => code === 'person-erased')
  expect(erased).toMatchObject([{ place: { file: expect.stringContaining('kep.yaml'), line: expect.any(Number) } }])
  expect(again.report).toMatchObject({ new: [], changed: [], dangling: [] })
  expect(await records(service, 'items')).toEqual(before.items)
  expect(await records(service, 'people')).toHaveLength(before.people.length)
  expect(await client.call(verifyLog, { params: { ws } })).toMatchObject({ whole: true })
  const answered = JSON.stringify([again, await client.call(readHistory, { params: { ws }, query: {} }), await records(service, 'people')])
  await service.stop()
  for (const text of [answered, await stored(database), service.log()]) expect(text).not.toMatch(/eddiezane/i)
})

test('[AP39] nor in a backup that is made afterwards', async () => {
  const service = await runningService()
  await imported(service)
  expect(await backedUp(service)).toContain('eddiezane')
  const person = (await records(service, 'people')).find((one) => one['handle'] === '@eddiezane')
  await service.client.call(erasePerson, { params: { ws, id: String(person?.id) }, body: { reason: 'Asked for it.' } })
  expect(await backedUp(service)).not.toMatch(/eddiezane/i)
})

test('[AP40] files of editions that name an erased person are gone, and the others are served as before', async () => {
  const database = await freshDatabase()
  const { client, ...service } = await runningService({ DATABASE_URL: database })
  const send = async (name: string, args: object) => (await client.call(sendCommand, { params: { ws }, body: command(name, args as never) })).changes[0]?.id ?? ''
  const owner = await send('person.add', { name: 'Ottilie Amberg' })
  const other = await send('person.add', { name: 'Ines Amberg' })
  const window = { start: '2026-10-01', end: '2026-12-31', precision: 'quarter' }
  const roadmap = await send('roadmap.add', { title: 'Launches', horizon: { start: '2026-07-01', end: '2027-06-30', precision: 'year' }, period: 'quarter' })
  const bucket = await send('bucket.add', { roadmap, title: 'Events' })
  await send('activity.add', { roadmap, bucket, title: 'Fair', window, owner })
  await send('activity.add', { roadmap, bucket, title: 'Talk', window, owner: other })
  const publish = (deck: string) => publishAndWait(client, { params: { ws, deck }, body: { id: randomUUID(), audience: 'internal' } })
  const [activities, product] = [await publish('activities'), await publish('roadmap')]
  expect(await stored(database)).toContain('Ottilie')
  await client.call(erasePerson, { params: { ws, id: owner }, body: { reason: 'Asked for it.' } })
  expect(await stored(database)).not.toContain('Ottilie')
  const read = (id: string) => client.call(readEdition, { params: { ws, id, format: 'pptx' }, query: {} })
  await expect(read(activities.id)).rejects.toMatchObject({ problem: { code: 'gone' } })
  expect((await read(product.id)).length).toBeGreaterThan(1_000)
  expect(service.log()).not.toContain('Ottilie')
})
