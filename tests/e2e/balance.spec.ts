import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { listRecords } from '../../src/protocol/log-routes.ts'
import type { RunningService } from '../running-service.ts'
import { axeFindings, colleague, colleaguePage, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

async function activity(service: RunningService, title: string) {
  const { records } = await service.client.call(listRecords, { params: { ws: 'main', collection: 'activities' }, query: { limit: 1_000 } })
  return records.find((record) => record['title'] === title)
}

/** How many overloads the page counts. */
async function overloads(page: Page): Promise<number> {
  const words = ['nobody is over', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
  const said = (await page.getByRole('region', { name: 'What is over' }).getByRole('heading', { level: 2 }).first().innerText()).toLowerCase()
  return words.findIndex((word) => said.startsWith(word))
}

const answered = async (page: Page) => {
  const why = page.getByRole('dialog', { name: /^Why/ }).getByRole('textbox')
  await why.fill('Agreed with the team')
  await why.press('Enter')
}

test('[BA54] overloads are seen, a proposal is taken but for one move and taken back with one undo, and then work is carried by hand', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/roadmap/capacity`)
  await page.getByRole('button', { name: 'Propose a balance' }).waitFor()
  const before = await overloads(page)
  expect(before).toBeGreaterThan(2)
  expect(await axeFindings(page)).toEqual([])

  await page.getByRole('button', { name: 'Propose a balance' }).click()
  const moves = page.getByRole('checkbox', { name: /^Take move/ })
  await found(page, moves)
  const count = await moves.count()
  expect(count).toBeGreaterThan(2)
  const left = await leftOut(page, moves)
  await page.getByText('nothing is saved yet').waitFor()
  const kept = await activity(service, left)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: `Take ${count - 1} moves` }).click()
  await answered(page)
  await expect.poll(() => overloads(page)).toBeLessThan(before)
  const after = await overloads(page)
  expect(after).toBeGreaterThan(0)
  expect(await activity(service, left)).toEqual(kept)
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(() => overloads(page)).toBe(before)

  // One overload is resolved by hand: its work goes to another period, where there is room.
  const one = page.getByRole('region', { name: 'What is over' }).getByRole('listitem').filter({ has: page.locator('ul') }).first()
  const title = (await one.locator('ul button').nth(2).innerText()).trim()
  const card = one.locator('ul > li').nth(1)
  const was = await activity(service, title)
  await carried(page, card, page.getByRole('button', { name: new RegExp(`^${(await one.locator('b').first().innerText()).trim()}[^:]*: none of`) }).last())
  await answered(page)
  await expect.poll(() => overloads(page)).toBe(before - 1)
  // The page shows it before the service has answered.
  await expect.poll(async () => (await activity(service, title))?.['window']).not.toEqual(was?.['window'])

  // Whoever may only read sees all of it, and is offered nothing to do.
  const reader = await colleaguePage(service, (await colleague(service, 'Vera', 'viewer')).email, { width: 390, height: 844 })
  await reader.goto(`${service.address}/main/roadmap/capacity`)
  await reader.getByRole('heading', { name: /^(One|Two|Three|Four|Five|Six) overloads? in/ }).waitFor()
  expect(await reader.getByRole('button', { name: /^(Propose|Take|Move|Another person)/ }).count()).toBe(0)
  expect(await reader.getByLabel('Has, in days').getAttribute('readonly')).not.toBeNull()
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})

/** Waits until there are moves; a house that is busy with other things may need to look for longer. */
async function found(page: Page, moves: Locator): Promise<void> {
  const longer = page.getByRole('button', { name: 'Look for longer' })
  for (let tries = 0; tries < 3; tries++) {
    await moves.first().or(longer).first().waitFor({ timeout: 45_000 })
    if ((await moves.count()) > 0) return
    await longer.click()
    await page.getByRole('progressbar').waitFor()
    await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 45_000 })
  }
}

/** Unticks the first move without which the rest can be taken, and says whose it is. */
async function leftOut(page: Page, moves: Locator): Promise<string> {
  for (const move of await moves.all()) {
    await move.click()
    if (await page.getByRole('button', { name: /^Take \d+ moves?$/ }).isEnabled()) return ((await move.getAttribute('aria-label')) ?? '').replace(/^Take move \d+: /, '')
    await move.click()
  }
  throw new Error('Every move needs another.')
}

async function carried(page: Page, card: Locator, cell: Locator): Promise<void> {
  await card.scrollIntoViewIfNeeded()
  const [from, to] = [await card.boundingBox(), await cell.boundingBox()]
  if (from === null || to === null) throw new Error('They have no place.')
  await page.mouse.move(from.x + 40, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y - 20, { steps: 4 })
  await page.mouse.move(to.x + 40, to.y + 16, { steps: 8 })
  await page.mouse.up()
}
