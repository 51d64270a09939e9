import { expect, test } from 'vitest'
import { listRecords } from '../../src/protocol/log-routes.ts'
import { runningService } from '../running-service.ts'
import { card, drag } from './grid-hands.ts'
import { dragged, freshBrowser, freshPage, password, useBrowser } from './journey.ts'

useBrowser()

const campaigns = `Campaign,Starts,Ends,Owner,Channel
Spring finance webinar,09/03/2027,09/03/2027,Ana Bell,Webinar
Analyst briefing,14/04/2027,14/04/2027,,PR
Partner roadshow,May 2027,Jun 2027,Ben Ode,Event
`

test('[SH6] [SH7] from the printed address: the sample, a plan imported, its campaigns dragged into buckets and quarters, a release that slips, and all of it undone', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const titles = async (collection: string) => (await service.client.call(listRecords, { params: { ws: 'main', collection }, query: { limit: 1_000 } })).records
  const page = await freshPage(await freshBrowser())
  await page.goto(service.signInAddress ?? '')
  await page.getByLabel('Your name').fill('Ida Berg')
  await page.getByLabel('E-mail, for signing in').fill('ida@norrvik.example')
  await page.getByRole('button', { name: 'Choose a password' }).click()
  await page.getByLabel('Password').first().fill(password)
  await page.keyboard.press('Enter')
  await page.getByText('Open the sample').click()
  await page.getByText('Open Fernhill').click()
  await page.getByRole('link', { name: 'Plans' }).first().click()
  await page.getByRole('link', { name: 'Import' }).click()
  await page.getByLabel('Plan files').setInputFiles({ name: 'campaigns.csv', mimeType: 'text/csv', buffer: Buffer.from(campaigns) })
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('button', { name: 'Day first' }).click()
  await page.getByRole('button', { name: 'Day first' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Commit' }).click()
  await expect.poll(async () => (await titles('items')).filter(({ title }) => campaigns.includes(`${String(title)},`)).length).toBe(3)
  await page.getByRole('link', { name: 'Roadmap' }).first().click()
  const tray = page.getByRole('region', { name: 'From the plans' })
  // Once it has come to rest: it rises into its place.
  const above = async () => {
    const [toast, foot] = [await page.getByText('Imported').boundingBox(), await tray.boundingBox()]
    return (foot?.y ?? 0) - (toast?.y ?? 0) - (toast?.height ?? 0)
  }
  await expect.poll(above).toBeGreaterThanOrEqual(0)
  for (const [campaign, onto] of [['Analyst briefing', 'Category narrative'], ['Partner roadshow', 'Enablement week']] as const) {
    await drag(page, tray.getByText(campaign).first(), card(page, onto))
    await expect.poll(async () => (await titles('activities')).some(({ title }) => title === campaign)).toBe(true)
    await tray.getByText(campaign).first().waitFor({ state: 'detached' })
  }
  await page.getByRole('link', { name: 'Plans' }).first().click()
  const slips = page.getByRole('row').filter({ hasText: 'days later' })
  await slips.first().waitFor()
  const before = await slips.count()
  const row = page.getByRole('row').filter({ hasText: 'Relay 4.4' }).first()
  await dragged(page, row.locator('[data-can]'), 100)
  await page.keyboard.type('The security review takes longer')
  await page.keyboard.press('Enter')
  await slips.filter({ hasText: 'The security review takes longer' }).waitFor()
  await page.keyboard.press('Control+z')
  await slips.filter({ hasText: 'The security review takes longer' }).waitFor({ state: 'detached' })
  expect(await slips.count()).toBe(before)
  // Back through what was dragged and imported too: one key each.
  for (let times = 0; times < 3; times++) await page.keyboard.press('Control+z')
  await expect.poll(async () => [...(await titles('activities')), ...(await titles('items'))].filter(({ title }) => campaigns.includes(`${String(title)},`)).length).toBe(0)
})
