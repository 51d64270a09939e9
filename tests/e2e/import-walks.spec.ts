import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { listRecords, verifyLog } from '../../src/protocol/log-routes.ts'
import type { RunningService } from '../running-service.ts'
import { axeFindings, colleague, colleaguePage, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

const campaigns = 'Name,Start,Owner,Notes\nFinance webinar,2027-01-26,Ana Bell,Slot shared\nAutumn fair,2027-03-04,Ben Ode,=1+1\n,2027-03-04,,=2+2\n'
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

async function titlesOf(service: RunningService): Promise<string[]> {
  const { records } = await service.client.call(listRecords, { params: { ws: 'main', collection: 'items' }, query: { limit: 1_000 } })
  return records.map(({ title }) => String(title))
}

async function entriesOf(service: RunningService): Promise<number> {
  return (await service.client.call(verifyLog, { params: { ws: 'main' }, query: {} })).entries
}

async function openImport(service: RunningService, page: Page): Promise<void> {
  await page.goto(`${service.address}/main/plans/import`)
  await page.getByRole('heading', { name: 'Bring your plans' }).waitFor()
}

const rows = (page: Page) => page.getByRole('region', { name: 'Rows' })

test('[IS7] [IS8] a reload and a colleague come back to the dry run, and going back keeps files, plan and columns', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await openImport(service, page)
  await page.getByLabel('Plan files').setInputFiles(csv('campaigns.csv', campaigns))
  await page.getByRole('button', { name: 'Check the file' }).click()
  await rows(page).getByText('Finance webinar').waitFor()
  await page.getByLabel('Notes goes to').selectOption('value')
  await expect.poll(() => page.getByLabel('Notes goes to').inputValue()).toBe('value')
  await page.getByLabel('Do it: Autumn fair').click()
  await page.reload()
  await rows(page).getByText('Finance webinar').waitFor()
  expect([await page.getByLabel('Notes goes to').inputValue(), await page.getByLabel('Do it: Autumn fair').isChecked()]).toEqual(['value', false])

  const { email } = await colleague(service, 'Edda', 'editor')
  const other = await colleaguePage(service, email)
  await other.goto(page.url())
  await rows(other).getByText('Finance webinar').waitFor()
  const { email: reader } = await colleague(service, 'Vera', 'viewer')
  const shut = await colleaguePage(service, reader)
  await shut.goto(page.url())
  await shut.getByText('Plans are imported by owners').waitFor()

  // Back to the files: after a reload the browser has none, yet what was said of columns holds for the same file.
  await page.getByRole('button', { name: 'Other files' }).click()
  await page.getByLabel('Plan files').setInputFiles(csv('campaigns.csv', campaigns))
  await page.getByText('What you said of columns and dates is kept').waitFor()
  await page.getByRole('button', { name: 'Check the file' }).click()
  await rows(page).getByText('Finance webinar').waitFor()
  expect(await page.getByLabel('Notes goes to').inputValue()).toBe('value')
  await page.goBack()
  await page.getByRole('button', { name: 'Remove campaigns.csv' }).waitFor()
  await page.goForward()
  await rows(page).getByText('Finance webinar').waitFor()

  await page.goto(`${service.address}/main/plans/import?run=00000000-0000-4000-8000-000000000000`)
  await page.getByRole('alert').filter({ hasText: 'There is no dry run with that id' }).waitFor()
})

test('[IS8] a dry run of many rows that is cancelled leaves nothing behind, and its files stay chosen', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  const entries = await entriesOf(service)
  await openImport(service, page)
  const many = `Name,Start\n${Array.from({ length: 50_000 }, (_, n) => `Activity ${n},2027-0${1 + (n % 9)}-01\n`).join('')}`
  await page.getByLabel('Plan files').setInputFiles(csv('many.csv', many))
  // The answer is held on its way until it was cancelled, so that the page is the one that has to leave it alone.
  let id = ''
  const hold: { letGo?: () => void } = {}
  const held = new Promise<void>((resolve) => (hold.letGo = resolve))
  await page.route('**/imports?*', async (route) => {
    id = new URL(route.request().url()).searchParams.get('id') ?? ''
    const answer = await route.fetch().catch(() => undefined)
    await held
    await (answer === undefined ? route.abort() : route.fulfill({ response: answer })).catch(() => undefined)
  })
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('progressbar', { name: 'Checking the files' }).waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  hold.letGo?.()
  await page.getByRole('button', { name: 'Remove many.csv' }).waitFor()
  await page.getByText('Stopped. Nothing was written').waitFor()
  await expect.poll(() => page.evaluate(async (run) => (await fetch(`/api/v1/workspaces/main/imports/${run}`)).status, id)).toBe(404)
  expect(await entriesOf(service)).toBe(entries)
  expect(new URL(page.url()).searchParams.get('run')).toBe(null)
})

test('[IM47] rows that were not taken are downloaded, mended and imported again', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await openImport(service, page)
  await page.getByLabel('Plan files').setInputFiles(csv('campaigns.csv', campaigns))
  await page.getByRole('button', { name: 'Check the file' }).click()
  const downloaded = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Rows not taken', exact: true }).click()
  const file = Buffer.concat(await (await (await downloaded).createReadStream()).toArray()).toString('utf8')
  expect(file).toBe("\uFEFFName,Start,Owner,Notes,Line,Not taken because\r\n,2027-03-04,,'=2+2,4,The row was not taken: it has no Name.\r\n")
  await page.getByRole('button', { name: 'Other files' }).click()
  await page.getByRole('button', { name: 'Remove campaigns.csv' }).click()
  await page.getByLabel('Plan files').setInputFiles(csv('campaigns.csv not taken.csv', file.replace('\n,2027', '\nMended fair,2027')))
  await page.getByRole('button', { name: 'Check the file' }).click()
  await page.getByRole('row', { name: /Mended fair/ }).getByText('notes =2+2', { exact: true }).waitFor()
  expect(await page.getByLabel('Not taken because goes to').count()).toBe(0)
  await page.getByRole('button', { name: 'Commit' }).click()
  await expect.poll(() => titlesOf(service)).toContain('Mended fair')
})

test('[IS9] a folder is taken with all that is in it, each file by its path, and files of one name are told apart', async () => {
  const service = await journeyService()
  const page = await ownerPage(service, { width: 390, height: 844, scheme: 'dark' })
  await openImport(service, page)
  const folder = await mkdtemp(join(tmpdir(), 'plans-'))
  for (const [region, title] of [['north', 'Fair in the north'], ['south', 'Fair in the south']] as const) {
    await mkdir(join(folder, region))
    await writeFile(join(folder, region, 'plan.csv'), `Name,Start\n${title},2027-03-04\n`)
  }
  await page.getByLabel('A whole folder').setInputFiles(folder)
  await page.getByRole('listitem').filter({ hasText: 'north/plan.csv' }).waitFor()
  await page.getByLabel('Plan files').setInputFiles(csv('plan.csv', 'Name,Start\nFair at home,2027-03-04\n'))
  await page.getByLabel('Plan files').setInputFiles(csv('plan.csv', 'Name,Start\nFair far away,2027-03-04\n'))
  await page.getByRole('button', { name: 'Remove plan (2).csv' }).waitFor()
  await page.getByRole('button', { name: 'Check 4 files' }).click()
  for (const title of ['Fair in the north', 'Fair in the south', 'Fair at home', 'Fair far away']) await rows(page).getByText(title, { exact: true }).waitFor()
  await page.getByRole('heading', { name: /south\/plan\.csv$/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test('[IS10] the whole import goes by keys alone: a file, a column, a row left out, the commit and its undo', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  const before = (await titlesOf(service)).toSorted()
  await openImport(service, page)
  const chooser = page.waitForEvent('filechooser')
  await tabTo(page, 'files')
  await page.keyboard.press('Enter')
  await (await chooser).setFiles(csv('campaigns.csv', campaigns))
  await page.getByText('campaigns.csv').waitFor()
  await tabTo(page, 'Check the file')
  await page.keyboard.press('Enter')
  await rows(page).getByText('Finance webinar').waitFor()
  await tabTo(page, 'Notes goes to')
  await page.keyboard.type('Customer value')
  await expect.poll(() => page.getByLabel('Notes goes to').inputValue()).toBe('value')
  await page.getByRole('button', { name: 'Commit', exact: true }).waitFor()
  await tabTo(page, 'Do it: Autumn fair')
  await page.keyboard.press('Space')
  await tabTo(page, 'Reason')
  await page.keyboard.type('Agreed on Friday')
  await tabTo(page, 'Commit')
  await page.keyboard.press('Enter')
  await expect.poll(() => titlesOf(service)).toContain('Finance webinar')
  expect(await titlesOf(service)).not.toContain('Autumn fair')
  await page.getByText('Imported').waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await titlesOf(service)).toSorted()).toEqual(before)
})

/** Goes on by Tab to what is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  const called = () => page.evaluate(() => {
    const at = document.activeElement
    return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? ''
  })
  for (let n = 0; n < 150; n++) {
    await page.keyboard.press('Tab')
    if ((await called()) === name) return
  }
  throw new Error(`Tab never came to "${name}".`)
}
