import { expect, test } from 'vitest'
import { listRecords } from '../../src/protocol/log-routes.ts'
import type { RunningService } from '../running-service.ts'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

const campaigns = `Name,Start,End,Notes
Finance webinar,2027-01-26,2027-01-26,Slot shared
Autumn fair,2027-03-04,2027-03-06,In two cities
,2027-03-04,,A row without a name
Reader survey,03/04/2027,,Before the summit
`
const titles = new Set(['Finance webinar', 'Autumn fair', 'Reader survey'])

async function itemsOf(service: RunningService) {
  const { records } = await service.client.call(listRecords, { params: { ws: 'main', collection: 'items' }, query: { limit: 1_000 } })
  return records.filter(({ title }) => titles.has(String(title))).map(({ title }) => String(title)).toSorted()
}

test('[IS1] [IS2] [IS3] [IS5] [IS6] a file is looked over, a column is mapped anew and let out, a row is left out, and the commit is one undo', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/plans/import`)
  await page.getByRole('heading', { name: 'Bring your plans' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel('Plan files').setInputFiles({ name: 'campaigns.csv', mimeType: 'text/csv', buffer: Buffer.from(campaigns) })
  await page.getByLabel('Rows go to').selectOption({ label: 'A new plan …' })
  await page.getByLabel('called').fill('Campaigns FY28')
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('heading', { name: 'campaigns.csv into Campaigns FY28' }).waitFor()
  // Nothing is written by a dry run, and the row that was not taken stands with its line.
  expect(await itemsOf(service)).toEqual([])
  await page.getByRole('row', { name: /4 Not taken/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel('Notes goes to').selectOption('value')
  await expect.poll(() => page.getByLabel('Notes goes to').inputValue()).toBe('value')
  await page.getByRole('listitem').filter({ hasText: 'Finance webinar · Autumn fair' }).getByLabel('Stays inside').click()
  await page.getByRole('listitem').filter({ hasText: 'Finance webinar · Autumn fair' }).getByLabel('Customers can see this').waitFor()
  await page.getByText('"03/04/2027" is 3 Apr 2027 day first, and 4 Mar 2027 month first').waitFor()
  await page.getByRole('button', { name: 'Month first' }).click()
  await page.getByRole('row', { name: /Reader survey/ }).getByText('programme · 4 Mar 2027').waitFor()
  await page.getByRole('button', { name: 'Day first instead' }).waitFor()
  const downloaded = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Rows not taken', exact: true }).click()
  expect((await downloaded).suggestedFilename()).toBe('campaigns.csv not taken.csv')
  await page.getByLabel('Do it: Autumn fair').click()
  await page.getByLabel('Reason').fill('The plan that marketing agreed')
  await page.getByRole('button', { name: 'Commit' }).click()
  await expect.poll(() => itemsOf(service)).toEqual(['Finance webinar', 'Reader survey'])
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(() => itemsOf(service)).toEqual([])
})

test('[IS4] files that cannot be read say which, where and why, and what was chosen stays', async () => {
  const service = await journeyService()
  const page = await ownerPage(service, { width: 390, height: 844, scheme: 'dark' })
  await page.goto(`${service.address}/main/plans/import`)
  const chooser = page.getByLabel('Plan files')
  await chooser.setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear all,\nthe plan is late.\n') })
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('alert').filter({ hasText: 'letter.txt was not read: it is of no kind that is known' }).waitFor()
  await page.getByText('your files are still chosen').waitFor()
  await page.getByRole('button', { name: 'Remove letter.txt' }).click()
  await chooser.setInputFiles({ name: 'campaigns.csv', mimeType: 'text/csv', buffer: Buffer.from(campaigns) })
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('region', { name: 'Rows' }).getByText('Finance webinar').waitFor()
  expect(await axeFindings(page)).toEqual([])
})
