import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, onTestFinished, test } from 'vitest'
import { run } from '../../cli/program.ts'
import { ProblemError } from '../../client/client.ts'
import { makeToken, readAudit } from '../../protocol/admin-routes.ts'
import { listRecords, sendCommand } from '../../protocol/log-routes.ts'
import { addPhotograph, exportBoard, printSheet, readPhotograph } from '../../protocol/paper-routes.ts'
import { ownFolder } from '../../../tests/gathered-terminal.ts'
import { command, ownerToken, runningService, type RunningService } from '../../../tests/running-service.ts'

const ws = 'main'

/** A workshop that has come to its dates, with a note that was typed in from paper. */
async function dated({ client }: RunningService) {
  const does = async (name: string, args: object) => (await client.call(sendCommand, { params: { ws }, body: command(name, args as never) })).changes[0]?.id ?? ''
  const { records } = await client.call(listRecords, { params: { ws, collection: 'roadmaps' }, query: {} })
  const workshop = await does('workshop.add', { title: 'Autumn', roadmap: records[0]?.id })
  const ann = await does('participant.add', { workshop, name: 'Ann' })
  await does('workshop.start', { id: workshop })
  await does('workshop.go', { id: workshop, to: 'dates' })
  await does('note.enter', { workshop, notes: [{ text: 'Launch event in Berlin', author: ann }] })
  return workshop
}

const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)
const problemOf = (call: Promise<unknown>) => call.then(() => undefined, (error: unknown) => (error instanceof ProblemError ? error.problem.code : error))

test('[WK132] kit, board and photographs are handed to members alone; each that is taken away, or refused, is audited', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const { client } = service
  const workshop = await dated(service)
  expect(latin(await client.call(printSheet, { params: { ws, workshop, sheet: 'agenda' }, query: { paper: 'letter' } })).slice(0, 5)).toBe('%PDF-')
  expect(latin(await client.call(exportBoard, { params: { ws, workshop, format: 'csv' } }))).toContain('Launch event in Berlin,Ann')
  const taken = new Uint8Array(await sharp({ create: { width: 80, height: 40, channels: 3, background: '#f00' } }).jpeg().withMetadata({ orientation: 6 }).toBuffer())
  const added = await client.call(addPhotograph, { params: { ws, workshop }, query: { id: randomUUID(), caption: 'The wall' }, files: [{ path: 'IMG_1.JPG', bytes: taken }] })
  expect(added).toMatchObject({ width: 40, height: 80 })
  const params = { ws, workshop, photo: added.photo }
  expect(await sharp(await client.call(readPhotograph, { params })).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 80 })
  expect(await problemOf(client.call(readPhotograph, { params: { ...params, workshop: 'another' } }))).toBe('not-found')
  expect(await problemOf(client.call(addPhotograph, { params: { ws, workshop: 'none' }, query: { id: randomUUID() }, files: [{ path: 'a.jpg', bytes: taken }] }))).toBe('not-found')
  for (const role of ['executive', 'sales', 'guest'] as const) {
    const other = service.as((await client.call(makeToken, { body: { name: role, role, scopes: ['read', 'write'], workspace: ws } })).value)
    expect(await problemOf(other.call(readPhotograph, { params }))).toBe('not-allowed')
    expect(await problemOf(other.call(exportBoard, { params: { ws, workshop, format: 'png' } }))).toBe('not-allowed')
    expect(await problemOf(other.call(printSheet, { params: { ws, workshop, sheet: 'grid' }, query: {} }))).toBe('not-allowed')
    expect(await problemOf(other.call(addPhotograph, { params: { ws, workshop }, query: { id: randomUUID() }, files: [{ path: 'a.jpg', bytes: taken }] }))).toBe('not-allowed')
  }
  const { entries } = await client.call(readAudit, { query: {} })
  expect(entries.filter(({ act }) => act === 'export').map(({ details }) => details?.['sheet'] ?? details?.['format']).sort()).toEqual(['agenda', 'csv'])
  expect(entries.filter(({ act }) => act === 'refused to share')).toHaveLength(9)
})

test('[WK132] a photograph is added by whoever leads or plans alone, and nobody writes one of their own making', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const workshop = await dated(service)
  const editor = service.as((await service.client.call(makeToken, { body: { name: 'viewer', role: 'viewer', scopes: ['read', 'write'], workspace: ws } })).value)
  const none = new Uint8Array([1, 2, 3])
  expect(await problemOf(editor.call(addPhotograph, { params: { ws, workshop }, query: { id: randomUUID() }, files: [{ path: 'a.jpg', bytes: none }] }))).toBe('not-found')
  const forged = { workshop, picture: { digest: 'a'.repeat(64), type: 'image/jpeg', width: 1, height: 1 } }
  expect(await problemOf(service.client.call(sendCommand, { params: { ws }, body: command('photo.add', forged) }))).toBe('not-allowed')
})

test('[CL20] the command line saves a workshop’s board and prints its kit, by the workshop’s name or id', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const workshop = await dated(service)
  const folder = ownFolder()
  onTestFinished(() => folder.remove())
  const file = (name: string) => join(folder.path, name)
  const out: string[] = []
  const does = (...args: string[]) => run(['workshop', ...args], { out: (text) => out.push(text), err: (text) => out.push(text), env: { THROUGHLINE_URL: service.address, THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-11-12' })
  expect([await does('export', 'Autumn', '--out', file('board.csv')), await does('print', 'note-cards', workshop, '--paper', 'letter', '--out', file('cards.pdf'))]).toEqual([0, 0])
  expect(readFileSync(file('board.csv'), 'utf8')).toContain('Launch event in Berlin,Ann')
  expect(readFileSync(file('cards.pdf'), 'latin1').slice(0, 5)).toBe('%PDF-')
  expect([await does('export', 'Spring', '--out', file('board.csv')), await does('export', 'Autumn', '--out', file('board.doc')), await does('print', 'poem', 'Autumn', '--out', file('poem.pdf'))]).toEqual([2, 2, 2])
  expect(out.join('\n')).toMatch(/There is no workshop called "Spring"; there are .*"Autumn"[\s\S]*must end in[\s\S]*There is no sheet "poem": choose note-cards/)
})
