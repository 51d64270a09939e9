import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { publishAndWait } from '../../src/client/publish-edition.ts'
import { makeShareLink, revokeShareLink } from '../../src/protocol/share-routes.ts'
import type { RunningService } from '../running-service.ts'
import { axeFindings, freshBrowser, freshPage, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

const ws = 'main'
const secret = 'a secret for Norrvik'

async function shared(service: RunningService, more: Record<string, unknown> = {}): Promise<{ readonly id: string; readonly address: string }> {
  const { link, address = '' } = await service.client.call(makeShareLink, { params: { ws }, body: { id: randomUUID(), deck: 'roadmap', label: 'Norrvik', ...more } })
  return { id: link.id, address }
}

test('[SL19] published, shared with a password and revoked: a stranger reads the page on a desk and a phone, in light and dark, and within a second reads it no more', async () => {
  const service = await journeyService()
  const { number } = await publishAndWait(service.client, { params: { ws, deck: 'roadmap' }, body: { id: randomUUID(), audience: 'customers' } })
  const { id, address } = await shared(service, { password: secret })
  for (const scheme of ['light', 'dark'] as const) {
    for (const width of [1440, 390]) {
      const page = await freshPage(await freshBrowser({ scheme, width }))
      await page.goto(address)
      expect(await axeFindings(page)).toEqual([])
      await page.getByLabel('Password').fill('not it')
      await page.getByRole('button', { name: 'Open' }).click()
      await page.getByRole('alert').getByText('That is not the password.').waitFor()
      await page.getByLabel('Password').fill(secret)
      await page.getByRole('button', { name: 'Open' }).click()
      await page.getByText(`Edition ${number}`, { exact: true }).waitFor()
      expect(await axeFindings(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
      expect(await page.evaluate(() => document.scripts.length)).toBe(0)
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /PowerPoint/ }).click()])
      expect(file.suggestedFilename()).toBe(`roadmap-edition-${number}.pptx`)
    }
  }
  const page = await freshPage(await freshBrowser())
  await page.goto(address)
  await page.getByLabel('Password').fill(secret)
  await page.getByRole('button', { name: 'Open' }).click()
  await page.getByRole('heading', { name: 'What we plan for the next six months' }).waitFor()
  await service.client.call(revokeShareLink, { params: { ws, link: id } })
  await page.waitForTimeout(1_000)
  await page.reload()
  await page.getByRole('heading', { name: 'This address is not valid' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test('[SL6] without a script the whole story is read, on paper too, and every part of it is on the way of a keyboard', async () => {
  const service = await journeyService()
  const { address } = await shared(service)
  const context = await freshBrowser()
  const page = await freshPage(context)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  await page.goto(address)
  for (const name of [/^The plan/, 'What each release brings you', 'Recently launched', /^What changed since/, 'Tell us what would make this plan better for you']) expect(await page.getByRole('heading', { name, level: 2 }).count()).toBe(1)
  expect(new Set(asked)).toEqual(new Set([service.address]))
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Go to the plan')
  // The picture of the plan has its dates as text.
  expect(await page.locator('#plan time').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/\d{4}/)]))
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('navigation').isVisible()).toBe(false)
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
})

test('[SL14] whoever holds an old edition is led to the current one', async () => {
  const service = await journeyService()
  const { address } = await shared(service, { edition: 1 })
  const page = await freshPage(await freshBrowser({ width: 390 }))
  await page.goto(address)
  await page.getByRole('note').getByText('This edition has been replaced.').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'Open the current edition' }).click()
  await page.getByText('The current edition.').waitFor()
  expect(page.url()).toBe(`${address}/current`)
})

test('[SL24] on its screen a link is made, handed over once, told with its views, and revoked for good', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/publish/links`)
  await page.getByRole('button', { name: 'Make the first one' }).click()
  await page.getByLabel('Who for').fill('Advisory board')
  await page.getByLabel('Opens with').selectOption('A password')
  await page.getByLabel('Password').fill(secret)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Make the link' }).click()
  const address = await page.getByRole('status', { name: 'New link' }).locator('code').innerText()
  const stranger = await freshPage(await freshBrowser({ width: 390 }))
  await stranger.goto(address)
  await stranger.getByLabel('Password').fill(secret)
  await stranger.getByRole('button', { name: 'Open' }).click()
  await stranger.getByText('The current edition.').waitFor()
  await page.reload()
  const row = page.getByRole('region', { name: 'Live' }).getByRole('row', { name: /Advisory board/ })
  await row.getByText('Today').waitFor()
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(expect.arrayContaining(['A password', '1', 'Today']))
  expect(await page.locator('body').innerText()).not.toContain(address)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Revoke Advisory board' }).click()
  await page.getByRole('button', { name: 'Revoke for good' }).click()
  await page.getByRole('region', { name: 'No longer good' }).getByText('Revoked').waitFor()
  await stranger.waitForTimeout(1_000)
  await stranger.reload()
  await stranger.getByRole('heading', { name: 'This address is not valid' }).waitFor()
})
