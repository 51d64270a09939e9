import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { command, ownerToken, runningService } from '../../../tests/running-service.ts'
import { run } from '../../cli/program.ts'
import { ProblemError } from '../../client/client.ts'
import { publishAndWait } from '../../client/publish-edition.ts'
import { takeDrift } from '../../core/editions/take-drift.ts'
import { makeToken } from '../../protocol/admin-routes.ts'
import { readEdition } from '../../protocol/deck-routes.ts'
import { readDrift } from '../../protocol/drift-routes.ts'
import { listRecords, sendBatch, sendCommand } from '../../protocol/log-routes.ts'

const ws = 'main'
const refused = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => (error instanceof ProblemError ? `${error.problem.code}: ${error.problem.detail}` : error))

/** A deck with words changed in its slides, as somebody saved it. */
function edited(file: Uint8Array, words: Readonly<Record<string, string>>, keeps = true): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipSync(file)).flatMap(([name, bytes]): (readonly [string, Uint8Array])[] => {
    const isOfSlide = /^ppt\/slides\/.*(xml|rels)$/.test(name)
    if (!isOfSlide) return [[name, bytes]]
    let xml = strFromU8(bytes)
    for (const [was, now] of Object.entries(words)) xml = xml.replaceAll(was, now)
    return [[name, strToU8(keeps ? xml : xml.replaceAll(/\/e\/[\w-]{22}/g, '/e/gone'))]]
  })
  return new Uint8Array(zipSync(Object.fromEntries(parts)))
}

test('[DR12] a deck that came back says of which edition it is; its edited words are offered, taken as one, and taken back by one undo', async () => {
  const { client, as } = await runningService({ SAMPLE: 'on' })
  const edition = await publishAndWait(client, { params: { ws, deck: 'roadmap' }, body: { id: crypto.randomUUID(), audience: 'customers' } })
  const file = await client.call(readEdition, { params: { ws, id: edition.id, format: 'pptx' }, query: {} })
  const presenters = await client.call(readEdition, { params: { ws, id: edition.id, format: 'pptx' }, query: { copy: 'presenter' } })
  const send = (bytes: Uint8Array, query: { edition?: string } = {}, by = client) => by.call(readDrift, { params: { ws }, query, files: [{ path: 'back.pptx', bytes: new Uint8Array(bytes) }] })
  const words = { 'without a specialist': 'with nobody’s help', 'A message when a figure leaves': 'A note when a figure leaves', 'arrives on': 'comes on' }

  expect(await send(file)).toMatchObject({ edition: { id: edition.id, number: edition.number }, said: true, drifts: [], missing: [], added: [] })
  expect(await send(edited(presenters, words))).toMatchObject({ said: true, missing: [], added: [] })
  expect(await refused(send(edited(file, words, false)))).toContain('invalid: The deck does not say of which edition it is')
  const { drifts, said } = await send(edited(file, words, false), { edition: edition.id })
  expect(said).toBe(false)
  const open = drifts.flatMap(({ offers }) => offers.filter(({ standing }) => standing === 'open'))
  expect(drifts.filter(({ offers }) => offers.length === 0).map(({ shape, now }) => [shape, now.includes('comes on')])).toContainEqual(['Title', true])
  expect(new Set(open.map(({ field, becomes }) => `${field}: ${becomes}`))).toEqual(new Set([expect.stringContaining('value: Twelve sources connect in a few clicks, with nobody’s help.'), expect.stringMatching(/^value: A note when a figure leaves .*\{account:\d+\}/)]))

  const group = crypto.randomUUID()
  const commands = takeDrift(open).map((one) => ({ ...command(one.name, one.args), expects: one.expects, group, reason: 'Anna of Norrvik wrote it better.' }))
  await client.call(sendBatch, { params: { ws }, body: { commands } })
  const values = async () => JSON.stringify((await client.call(listRecords, { params: { ws, collection: 'items' }, query: {} })).records.map(({ value }) => value))
  expect(await values()).toContain('with nobody’s help')
  expect((await send(edited(file, words))).drifts.flatMap(({ offers }) => offers.map(({ standing }) => standing)).filter((standing) => standing !== 'taken')).toEqual([])
  await client.call(sendCommand, { params: { ws }, body: command('undo', { group }) })
  expect(await values()).not.toContain('with nobody’s help')

  const { value } = await client.call(makeToken, { body: { name: 'c', role: 'contributor', scopes: ['read', 'write'], workspace: ws } as never })
  expect(await refused(send(file, {}, as(value)))).toContain('not-allowed')
  expect(await refused(send(strToU8('no deck')))).toContain('invalid: The deck is a damaged packed file')
})

test('[DR13] the command line tells what was edited and where it may go, and ends with 2 where the file cannot be read', async () => {
  const { client, address } = await runningService({ SAMPLE: 'on' })
  const folder = mkdtempSync(join(tmpdir(), 'drift-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = await client.call(readEdition, { params: { ws, id: 'roadmap~customers', format: 'pptx' }, query: {} })
  const { records } = await client.call(listRecords, { params: { ws, collection: 'editions' }, query: {} })
  const deck = (await client.call(listRecords, { params: { ws, collection: 'decks' }, query: {} })).records.find(({ key }) => key === 'roadmap')
  const edition = records.find(({ deck: of, state }) => of === deck?.id && state === 'current')
  const back = join(folder, 'back.pptx')
  writeFileSync(back, edited(file, { 'without a specialist': 'with nobody’s help' }))
  const said = async (...args: string[]) => {
    const out: string[] = []
    const code = await run(['drift', ...args], { out: (text) => out.push(text), err: (text) => out.push(text), env: { THROUGHLINE_URL: address, THROUGHLINE_TOKEN: ownerToken }, stdin: async () => new Uint8Array(), today: () => '2026-11-12' })
    return { code, out: out.join('\n') }
  }
  const told = await said(back, '--edition', String(edition?.id))
  expect(told.code).toBe(0)
  expect(told.out).toMatch(/^Fernhill roadmap, edition 2, .*: 1 text was edited\.\nPage \d+, Value:\n {2}- Twelve sources .*\n {2}\+ Twelve sources connect in a few clicks, with nobody’s help\.\n {2}value of the item “/)
  expect(await said(back)).toMatchObject({ code: 2, out: expect.stringContaining('The deck does not say of which edition it is') })
  writeFileSync(back, 'no deck')
  expect(await said(back, '--edition', String(edition?.id))).toMatchObject({ code: 2, out: expect.stringContaining('The deck is a damaged packed file') })
})
