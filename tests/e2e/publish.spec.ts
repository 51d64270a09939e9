import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { listRecords } from '../../src/protocol/log-routes.ts'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

const rows = (page: Page) => page.getByRole('grid', { name: 'Slides' }).getByRole('row')
const names = async (page: Page) => (await rows(page).allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' '))
const at = async (page: Page, title: string) => (await names(page)).findIndex((text) => text.includes(title))
const upToDate = (page: Page) => page.getByText(/^Up to date, drawn in/).waitFor()

test('[PU1] a deck is put together, seen as it will look, published, and withdrawn with a reason', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.getByRole('link', { name: 'Publish', exact: true }).click()
  await page.getByLabel('For whom').selectOption({ label: 'For sales' })
  await upToDate(page)
  expect(await axeFindings(page)).toEqual([])

  // By its menu, then by keys: the timeline goes before the problems, and back.
  const before = [await at(page, 'Problems'), await at(page, 'Timeline')]
  await rows(page).nth(before[1] ?? 0).getByRole('button', { name: 'What can be done with Timeline' }).click()
  await page.getByRole('menuitem', { name: 'Move up' }).click()
  await expect.poll(() => at(page, 'Timeline')).toBe(before[0])
  await rows(page).nth(before[0] ?? 0).click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => at(page, 'Timeline')).toBe(before[1])
  await page.getByLabel('Grouped by').selectOption('product')
  await upToDate(page)

  // A slide of one's own words is in the picture within the moment.
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('menuitem', { name: 'In your own words' }).click()
  const title = page.getByLabel('Title', { exact: true })
  await title.fill('Before we begin')
  await title.press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Before we begin' }).nth(1).waitFor()
  expect(await at(page, 'Before we begin')).toBe((before[1] ?? 0) + 1)

  // What nobody decided is decided beside it.
  const coverage = page.getByRole('region', { name: 'Coverage' })
  const undecided = coverage.getByRole('button', { name: /^Leave out …/ }).first()
  await undecided.click()
  await page.getByRole('textbox', { name: /left out\?$/ }).fill('Legal asks us to wait')
  await page.keyboard.press('Enter')
  await coverage.getByText('“Legal asks us to wait”').waitFor()

  // All of it stands in the address and in the workspace.
  await page.reload()
  await upToDate(page)
  expect(await at(page, 'Before we begin')).toBe((before[1] ?? 0) + 1)
  await page.getByRole('button', { name: /^Publish edition 1/ }).click()
  const dialog = page.getByRole('dialog', { name: /^Publish edition 1/ })
  expect(await axeFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Publish it' }).click()
  await page.getByRole('article').getByText('Current', { exact: true }).waitFor({ timeout: 60_000 })
  expect(await page.getByRole('table').getByRole('link', { name: 'PPTX for readers' }).getAttribute('href')).toMatch(/editions\/.+\.pptx$/)
  expect(await axeFindings(page)).toEqual([])

  await page.getByRole('button', { name: 'Withdraw …' }).click()
  await page.getByRole('textbox', { name: /withdrawn\?/ }).fill('It showed a price')
  await page.getByLabel('What may readers be told of it?').fill('A slide was wrong')
  await page.keyboard.press('Enter')
  await page.getByText('Readers are told: “A slide was wrong”').waitFor()
  const edition = (await service.client.call(listRecords, { params: { ws: 'main', collection: 'editions' }, query: { limit: 100 } })).records.find((record) => record['withdrawnReason'] === 'It showed a price')
  expect(edition).toMatchObject({ number: 1, state: 'withdrawn', withdrawnOutsideReason: 'A slide was wrong' })
})

test('[PU2] the deck of the activity roadmap is offered for nobody who may not be shown it, and its preview is the one deck at hand', async () => {
  const service = await journeyService()
  const page = await ownerPage(service, { width: 390, height: 844, scheme: 'dark' })
  await page.goto(`${service.address}/main/publish?deck=activities`)
  await upToDate(page)
  expect(await page.getByLabel('For whom').locator('option').allInnerTexts()).toEqual(['For executives', 'For everyone inside'])
  expect(await axeFindings(page)).toEqual([])
})
