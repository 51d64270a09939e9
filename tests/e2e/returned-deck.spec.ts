import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readEdition } from '../../src/protocol/deck-routes.ts'
import { readHistory } from '../../src/protocol/log-routes.ts'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

/** A deck as a customer sends it back, with a page left out. */
function sentBack(file: Uint8Array): Buffer {
  const words = { 'without a specialist': 'with nobody’s help', 'A message when a figure leaves': 'A note when a figure leaves', 'arrives on': 'comes on', 'for the next six months': 'until spring' }
  const parts = Object.entries(unzipSync(file)).map(([name, bytes]) => {
    let xml = /^ppt\/(slides\/.*|presentation)\.xml$/.test(name) ? strFromU8(bytes) : undefined
    if (xml === undefined) return [name, bytes] as const
    for (const [was, now] of Object.entries(words)) xml = xml.replaceAll(was, now)
    return [name, strToU8(xml.replace(/(<p:sldIdLst>.*?)<p:sldId [^>]*\/>(?=<\/p:sldIdLst>)/, '$1'))] as const
  })
  return Buffer.from(zipSync(Object.fromEntries(parts)))
}

test('[DR14] a deck that came back is dropped on its edition; its words are held against it, chosen line by line, taken as one act with the reason, and taken back by one undo', async () => {
  const service = await journeyService()
  const file = await service.client.call(readEdition, { params: { ws: 'main', id: 'roadmap~customers', format: 'pptx' }, query: {} })
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/publish?deck=roadmap&audience=customers&view=editions`)
  const returned = page.getByRole('region', { name: 'A deck came back' })
  const choose = (buffer: Buffer) => returned.getByLabel('A deck that came back').setInputFiles({ name: 'back.pptx', mimeType: 'application/octet-stream', buffer })

  await choose(Buffer.from('no deck'))
  await returned.getByRole('alert').getByText('The deck is a damaged packed file').waitFor()
  await choose(sentBack(file))
  await returned.getByRole('status').getByText(/texts were edited in Fernhill roadmap, edition 2/).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await returned.locator('del').allInnerTexts()).toContain('without a specialist.')
  expect(await returned.getByText('No field says just this: the slide put it together.').count()).toBeGreaterThan(0)
  await returned.getByText('One page is not in the file any more').waitFor()

  // One is left; the others are taken, with the reason.
  const lines = returned.getByRole('listitem')
  await lines.filter({ hasText: 'A note when' }).first().getByLabel('Leave it').check()
  const value = lines.filter({ hasText: 'nobody’s help' }).first().getByRole('radio').first()
  await value.check()
  await returned.getByRole('button', { name: /^Take .* …$/ }).click()
  await returned.getByRole('textbox', { name: /One undo takes it back/ }).fill('Norrvik says it better')
  await page.keyboard.press('Enter')
  await returned.getByText('says so already.').first().waitFor()
  const newest = async () => (await service.client.call(readHistory, { params: { ws: 'main' }, query: { limit: 1, order: 'newest' } })).entries[0]
  expect(await newest()).toMatchObject({ reason: 'Norrvik says it better', command: 'item.change' })
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(async () => (await newest())?.command).toBe('undo')
})
