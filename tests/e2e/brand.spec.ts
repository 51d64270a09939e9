import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { composeDeck } from '../../src/protocol/compose-routes.ts'
import { listRecords } from '../../src/protocol/log-routes.ts'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

const larkfield = new URL('../brand/larkfield.pptx', import.meta.url).pathname

test('[BR25] a theme is made with its slides beside it, colours that cannot be read are told and not kept, a .pptx is told about before it is taken, and every deck wears it', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  const themes = async () => (await service.client.call(listRecords, { params: { ws: 'main', collection: 'themes' }, query: {} })).records
  await page.goto(`${service.address}/main/settings/brand`)
  await page.getByRole('button', { name: 'New theme' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Larkfield')
  await page.getByLabel('Name', { exact: true }).press('Enter')
  await page.locator('figure').nth(2).waitFor()

  await page.getByLabel('Second text', { exact: true }).fill('B0A89E')
  await page.getByText('2.25 to 1: too faint to read').waitFor()
  await page.getByRole('alert').filter({ hasText: 'Make one of them darker or lighter' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel('Second text', { exact: true }).fill('404040')
  await page.getByLabel('Accent', { exact: true }).fill('8A1538')
  await expect.poll(async () => (await themes())[0]).toMatchObject({ title: 'Larkfield', colors: { 'ink-2': '404040', accent: '8A1538' } })
  const accent = () => page.locator('figure').first().evaluate((figure) => getComputedStyle(figure.querySelector('div')?.shadowRoot?.querySelector('.k-ink-2') ?? figure).color)
  await expect.poll(accent).toBe('rgb(64, 64, 64)')

  await page.getByLabel('Logo', { exact: true }).setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(unzipSync(readFileSync(larkfield))['ppt/media/image1.png'] ?? []) })
  await expect.poll(() => page.locator('figure').first().evaluate((figure) => figure.querySelector('div')?.shadowRoot?.querySelector('img')?.naturalWidth ?? 0)).toBeGreaterThan(0)
  await page.getByLabel('Your .pptx', { exact: true }).setInputFiles(larkfield)
  await page.getByText('Nothing is missing').waitFor()
  await page.getByText('3 pages of notes').waitFor()
  expect(await page.getByLabel('Your layout for Timeline').inputValue()).toBe('')
  expect(await axeFindings(page)).toEqual([])
  expect((await themes())[0]).not.toHaveProperty('master')
  await page.getByRole('button', { name: 'Make it the master' }).click()
  await page.getByRole('button', { name: 'Take off' }).nth(1).waitFor()
  await expect.poll(async () => (await themes())[0]).toMatchObject({ master: { bytes: expect.any(Number) as number }, colors: { accent: '006B3F' } })

  await page.getByRole('button', { name: 'Use for every deck' }).click()
  await page.getByRole('button', { name: 'No longer for every deck' }).waitFor()
  await expect.poll(async () => (await service.client.call(composeDeck, { params: { ws: 'main', deck: 'roadmap' }, query: { audience: 'customers' } })).styles).toContain('.k-accent{color:#006B3F}')
  for (const still of [1, 0]) {
    await page.getByRole('button', { name: 'Take off' }).first().click()
    await expect.poll(() => page.getByRole('button', { name: 'Take off' }).count()).toBe(still)
  }
  await page.getByText('Drop a .pptx here').waitFor()
})
