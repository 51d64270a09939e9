import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { ProblemError } from '../../client/client.ts'
import { ownColors } from '../../core/decks/themes.ts'
import { templateFiles, zipped } from '../../../tests/brand/made-template.ts'
import { runningService } from '../../../tests/running-service.ts'
import { makeToken } from '../../protocol/admin-routes.ts'
import { checkTemplate, readMaster, takeLogo, takeTemplate } from '../../protocol/brand-routes.ts'
import { publishAndWait } from '../../client/publish-edition.ts'
import { previewDeck, readEdition } from '../../protocol/deck-routes.ts'
import { listRecords, sendCommand } from '../../protocol/log-routes.ts'

const ws = 'main'
const larkfield = new Uint8Array(readFileSync(new URL('../../../tests/brand/larkfield.pptx', import.meta.url)))
const id = () => crypto.randomUUID()
const refused = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => (error instanceof ProblemError ? `${error.problem.code}: ${error.problem.detail}` : error))
const names = (bytes: Uint8Array) => Object.keys(unzipSync(bytes))

test('[BR18] [BR23] [BR24] a template is checked, taken, handed back cleaned, and dresses previews and editions, which keep it when the theme changes', async () => {
  const { client, as } = await runningService({ SAMPLE: 'on' })
  const files = [{ path: 'brand.pptx', bytes: larkfield }]
  const report = await client.call(checkTemplate, { params: { ws }, files })
  expect(report.used.find(({ ours }) => ours === 'timeline')).toMatchObject({ theirs: 'Title Only (master 2)' })
  expect(report.leftOut).toMatchObject({ slides: 2, comments: 2 })

  await client.call(sendCommand, { params: { ws }, body: { id: id(), name: 'theme.add', args: { title: 'Larkfield', colors: ownColors, fonts: { title: 'Georgia', text: 'Arial' } } } })
  const { records } = await client.call(listRecords, { params: { ws, collection: 'themes' }, query: {} })
  const theme = String(records[0]?.id)
  expect(await refused(client.call(readMaster, { params: { ws, theme } }))).toContain('not-found: The theme "Larkfield" has no master of its own.')
  const taken = await client.call(takeTemplate, { params: { ws, theme }, query: { id: id() }, files })
  const clean = await client.call(readMaster, { params: { ws, theme } })
  expect(clean.length).toBe(taken.bytes)
  const dressed = (await client.call(listRecords, { params: { ws, collection: 'themes' }, query: {} })).records[0]
  expect(dressed).toMatchObject({ colors: { paper: 'FFFFFF', ink: '16302A', accent: '006B3F' }, fonts: { title: 'Georgia', text: 'Arial' } })
  expect(names(clean).filter((name) => /slides\/|notes|comment/i.test(name))).toEqual([])

  const { records: decks } = await client.call(listRecords, { params: { ws, collection: 'decks' }, query: {} })
  const deck = decks.find(({ key }) => key === 'roadmap')
  await client.call(sendCommand, { params: { ws }, body: { id: id(), name: 'deck.change', args: { id: String(deck?.id), theme } } })
  const preview = await client.call(previewDeck, { params: { ws, deck: 'roadmap', format: 'pptx' }, query: { audience: 'customers' } })
  expect(names(preview)).toContain('ppt/slideMasters/slideMaster2.xml')
  expect(Buffer.from(unzipSync(preview)['ppt/theme/theme1.xml'] ?? []).toString()).toContain('Larkfield')
  const page = await client.call(previewDeck, { params: { ws, deck: 'roadmap', format: 'html' }, query: { audience: 'customers' } })
  expect(Buffer.from(page).toString()).toContain('.k-accent{color:#006B3F}')

  const edition = await publishAndWait(client, { params: { ws, deck: 'roadmap' }, body: { id: id(), audience: 'customers' } })
  await client.call(sendCommand, { params: { ws }, body: { id: id(), name: 'deck.change', args: { id: String(deck?.id), theme: null } } })
  const stored = await client.call(readEdition, { params: { ws, id: edition.id, format: 'pptx' }, query: {} })
  expect(names(stored)).toContain('ppt/slideMasters/slideMaster2.xml')
  expect(names(await client.call(previewDeck, { params: { ws, deck: 'roadmap', format: 'pptx' }, query: { audience: 'customers' } }))).not.toContain('ppt/slideMasters/slideMaster2.xml')

  await client.call(sendCommand, { params: { ws }, body: { id: id(), name: 'deck.change', args: { id: String(deck?.id), theme } } })
  await client.call(sendCommand, { params: { ws }, body: { id: id(), name: 'account.add', args: { number: 77, name: 'Larkfield' } } })
  expect(await refused(publishAndWait(client, { params: { ws, deck: 'roadmap' }, body: { id: id(), audience: 'customers' } }))).toContain('The master that the deck stands on holds "Larkfield"')

  const { value } = await client.call(makeToken, { body: { name: 'sales', role: 'sales', scopes: ['read', 'write'], workspace: ws } as never })
  expect(await refused(as(value).call(checkTemplate, { params: { ws }, files }))).toContain('not-allowed')
  expect(await refused(as(value).call(readMaster, { params: { ws, theme } }))).toContain('not-allowed')
})

test('[BR19] a hostile template ends its own thread alone, with a sentence, and a logo loses its words', async () => {
  const { client } = await runningService({})
  const send = (bytes: Uint8Array) => refused(client.call(checkTemplate, { params: { ws }, files: [{ path: 'x.pptx', bytes: new Uint8Array(bytes) }] }))
  expect(await send(new TextEncoder().encode('no zip'))).toContain('invalid: The template is a damaged packed file')
  expect(await send(zipped({ ...templateFiles(), 'ppt/media/zeros.bin': new Uint8Array(40_000_000) }))).toContain('too-large')
  expect(await send(zipped(templateFiles()))).toBe('done')

  await client.call(sendCommand, { params: { ws }, body: { id: id(), name: 'theme.add', args: { title: 'Ours', colors: ownColors, fonts: { title: 'Georgia', text: 'Arial' } } } })
  const { records } = await client.call(listRecords, { params: { ws, collection: 'themes' }, query: {} })
  const theme = String(records[0]?.id)
  const logo = unzipSync(larkfield)['ppt/media/image1.png'] as Uint8Array<ArrayBuffer>
  expect(await client.call(takeLogo, { params: { ws, theme }, query: { id: id(), alt: 'Larkfield' }, files: [{ path: 'logo.png', bytes: logo }] })).toMatchObject({ format: 'png' })
  expect(await refused(client.call(takeLogo, { params: { ws, theme }, query: { id: id() }, files: [{ path: 'logo.svg', bytes: new TextEncoder().encode('<svg/>') }] }))).toContain('invalid: The logo is no PNG or JPEG')
})
