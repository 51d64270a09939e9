import { expect, test } from 'vitest'
import { listRecords } from '../../src/protocol/log-routes.ts'
import type { RunningService } from '../running-service.ts'
import { axeFindings, colleague, colleaguePage, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

async function decisionsOf(service: RunningService) {
  return (await service.client.call(listRecords, { params: { ws: 'main', collection: 'cell-agreements' }, query: { limit: 1_000 } })).records
}

const waits = { timeout: 30_000 }

test('[EM100] a roadmap is walked cell by cell: by keys and clicks, answered with what each answer leads to, agreed with those in the room, and taken back; every finding leads to its cell; who may only read is offered no act', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/roadmap/examine`)
  const cell = page.getByRole('article')
  const name = () => cell.getByRole('heading', { level: 1 }).innerText()
  await cell.waitFor()
  const first = await name()

  // J and K walk; S passes over, and it stands at the left.
  await page.keyboard.press('j')
  await expect.poll(name, waits).not.toBe(first)
  await page.keyboard.press('k')
  await expect.poll(name, waits).toBe(first)
  await page.keyboard.press('s')
  await page.getByRole('complementary', { name: 'The walk' }).getByRole('heading', { name: 'Passed over' }).waitFor()
  expect(await axeFindings(page)).toEqual([])

  // A blank cell is left empty on purpose: what that leads to is told before it is done.
  const map = page.getByRole('group', { name: 'Map of the grid' })
  await map.getByRole('button', { name: /: undecided$/ }).first().click()
  const blank = await name()
  await cell.getByRole('button', { name: 'Empty on purpose', exact: true }).click()
  await cell.getByLabel('Why nothing here').fill('Nothing is sold here yet.')
  const agreed = await map.getByRole('button', { name: /: (agreed|empty on purpose, agreed)$/ }).count()
  await cell.getByText(`${agreed + 1} of 48 agreed`).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await cell.getByRole('button', { name: 'Leave it empty' }).click()
  await map.getByRole('button', { name: `${blank}: empty on purpose, agreed` }).waitFor()
  await page.getByRole('heading', { name: 'Agreed just now' }).waitFor()
  await expect.poll(async () => (await decisionsOf(service)).find((one) => one['reason'] === 'Nothing is sold here yet.')?.['agreedBy'], waits).toHaveLength(1)

  // Every open question of a filled cell is left so on purpose; then Enter agrees, and goes on to the next open one.
  await map.getByRole('button', { name: /: 1 open question$/ }).first().click()
  const filled = await name()
  await cell.getByRole('button', { name: /on purpose/i }).first().click()
  await cell.getByLabel('Why', { exact: true }).fill('The room knows, and says so.')
  await cell.getByText(/^Then:/).waitFor()
  await cell.getByRole('button', { name: /^Leave it (so|empty)$/ }).click()
  await cell.getByText('Nothing is open: Enter agrees').waitFor()
  await page.locator('body').press('Enter')
  await map.getByRole('button', { name: `${filled}: agreed` }).waitFor()
  await expect.poll(name, waits).not.toBe(filled)

  // One undo opens it again.
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await map.getByRole('button', { name: `${filled}: nothing is open, to be agreed` }).waitFor()

  // Every finding is in the list by its kind and leads to its cell; the grid counts what is open in a cell.
  await page.emulateMedia({ colorScheme: 'dark' })
  const findings = page.getByRole('complementary', { name: 'All findings' })
  await findings.getByRole('button', { name: /^Overloads/ }).click()
  const article = page.getByRole('article', { name: 'Overloads' })
  await article.getByRole('listitem').first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  await article.getByRole('listitem').first().getByRole('button', { name: /FY\d\d$/ }).click()
  await page.getByText(/^Answer \d+ questions? to agree$/).waitFor()
  await page.getByRole('link', { name: 'Grid', exact: true }).click()
  await page.locator('[data-questions]').first().waitFor({ state: 'attached' })

  // Who may only read sees the same in the hand, and is offered no act.
  const { email } = await colleague(service, 'Vera', 'viewer')
  const reading = await colleaguePage(service, email, { width: 390, height: 844 })
  await reading.goto(`${service.address}/main/roadmap/examine`)
  const open = reading.getByRole('region', { name: 'Open cells' })
  await open.getByRole('button').first().click()
  await reading.getByRole('heading', { name: /^Open questions?$/ }).waitFor()
  expect(await reading.getByRole('button', { name: /on purpose|^Agree/i }).count()).toBe(0)
  expect(await axeFindings(reading)).toEqual([])
})
