import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { lineTo } from '../line.ts'
import { colleague, freshBrowser, freshPage, journeyService, ownerPage, signIn, useBrowser } from './journey.ts'

useBrowser()

/** Adds a holiday by the palette, as a person does it. */
async function addHoliday(page: Page, day: string, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Find or do anything' }).waitFor()
  await page.keyboard.type('add holiday')
  await page.getByRole('option', { name: /Add a holiday/, selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Add a holiday' }).waitFor()
  await page.keyboard.type(day)
  await page.getByLabel('Name', { exact: true }).focus()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}

const away = (page: Page) => page.getByRole('status').filter({ hasText: /Your edits are kept here/ })
const holiday = (page: Page, name: string) => page.getByRole('cell', { name: new RegExp(`^${name}`) })

test('[LV28] two people see each other’s changes at once; what one does while the service is away is sent by another tab, or when they come back', async () => {
  const service = await journeyService()
  const line = await lineTo(service.address)
  const { email } = await colleague(service, 'Nora', 'admin')
  const mara = await ownerPage(service)
  await mara.goto(`${service.address}/main/settings/calendar`)
  const browser = await freshBrowser()
  const nora = await freshPage(browser)
  await signIn(nora, line.address, email)
  await nora.goto(`${line.address}/main/settings/calendar`)
  const tab = await freshPage(browser)
  await tab.goto(`${line.address}/main/settings/calendar`)
  for (const page of [nora, tab]) await page.getByRole('heading', { level: 1 }).waitFor()

  await addHoliday(mara, '3 Oct 2027', 'Unity')
  await holiday(nora, 'Unity').waitFor()
  await addHoliday(nora, '4 Oct 2027', 'Answer')
  await holiday(mara, 'Answer').waitFor()

  line.cut()
  for (const page of [nora, tab]) await away(page).waitFor()
  await addHoliday(nora, '5 Oct 2027', 'Made away')
  await holiday(nora, 'Made away').waitFor()
  await addHoliday(mara, '6 Oct 2027', 'Meanwhile')
  await holiday(mara, 'Meanwhile').waitFor()
  expect(await holiday(mara, 'Made away').count()).toBe(0)
  await nora.close()
  line.mend()
  for (const page of [tab, mara]) for (const name of ['Unity', 'Answer', 'Made away', 'Meanwhile']) await holiday(page, name).waitFor()

  line.cut()
  await away(tab).waitFor()
  await addHoliday(tab, '7 Oct 2027', 'Left behind')
  await holiday(tab, 'Left behind').waitFor()
  await tab.close()
  line.mend()
  const back = await freshPage(browser)
  await back.goto(`${line.address}/main/settings/calendar`)
  for (const page of [back, mara]) await holiday(page, 'Left behind').waitFor()
})
