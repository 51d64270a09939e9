import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeShareLink } from '../../src/protocol/share-routes.ts'
import { axeFindings, freshBrowser, freshPage, journeyService, useBrowser } from './journey.ts'

useBrowser()

test('[FB6] a customer on a phone finds the form on the shared page and sends it by keys alone', async () => {
  const service = await journeyService()
  const { address = '' } = await service.client.call(makeShareLink, { params: { ws: 'main' }, body: { id: randomUUID(), deck: 'roadmap', label: 'Norrvik' } })
  const page = await freshPage(await freshBrowser({ width: 390, height: 844, scheme: 'dark' }))
  await page.goto(address)
  await page.getByRole('link', { name: 'Write to us here' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tell us what would make this plan better' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(1)
  await page.getByLabel('What would you like to tell us?').focus()
  for (const label of ['What would you like to tell us?', 'Your name, if you like', 'Your e-mail address, if you like']) {
    expect(await page.getByLabel(label).evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type(label.startsWith('Your e') ? 'ana@norrvik.example' : 'Ana')
    await page.keyboard.press('Tab')
  }
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Send')
  await page.waitForTimeout(3_100)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Thank you' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})
