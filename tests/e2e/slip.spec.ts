import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { listRecords } from '../../src/protocol/log-routes.ts'
import type { RunningService } from '../running-service.ts'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

type Fields = Readonly<Record<string, unknown>>

async function records(service: RunningService, collection: string): Promise<readonly Fields[]> {
  return (await service.client.call(listRecords, { params: { ws: 'main', collection }, query: { limit: 1_000 } })).records as readonly Fields[]
}

const openSlips = async (service: RunningService) => (await records(service, 'slips')).filter(({ answeredOn }) => answeredOn === undefined)

/** Where everything of ours and of others stands. */
async function windows(service: RunningService): Promise<Readonly<Record<string, unknown>>> {
  return Object.fromEntries([...(await records(service, 'activities')), ...(await records(service, 'items'))].map(({ id, window }) => [String(id), window]))
}

const ticks = (page: Page) => page.getByRole('checkbox', { name: /^Accept: / })

test('[SP12] a slip is looked at on the grid before anything is saved, accepted but for one line, and taken back with one undo', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  const [slip] = await openSlips(service)
  const before = await windows(service)
  await page.goto(`${service.address}/main/plans`)
  await page.getByRole('link', { name: /^Slips/ }).click()
  await page.getByRole('heading', { name: /wait.* for an answer/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.locator(`a[href*="plans/slips/${String(slip?.['item'])}"]`).click()
  await ticks(page).first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  const all = await ticks(page).count()
  expect(all).toBeGreaterThan(1)
  await ticks(page).last().click()
  const ticked = await page.getByRole('checkbox', { name: /^Accept: /, checked: true }).count()

  await page.getByRole('button', { name: 'See it on the grid' }).click()
  await page.getByText(/^Not saved: the roadmap with/).waitFor()
  await page.getByRole('grid').waitFor()
  expect(await windows(service)).toEqual(before)
  await page.getByRole('button', { name: 'Back to the lines' }).click()
  expect(await page.getByRole('checkbox', { name: /^Accept: /, checked: true }).count()).toBe(ticked)

  await page.getByLabel('Why, for the history').fill('The rules change once more')
  await page.getByRole('button', { name: `Accept ${ticked === 1 ? '1 line' : `${ticked} lines`}` }).click()
  await expect.poll(async () => Object.entries(await windows(service)).filter(([id, window]) => JSON.stringify(window) !== JSON.stringify(before[id])).length, { timeout: 30_000 }).toBeGreaterThan(0)
  const items = new Set((await records(service, 'items')).map(({ id }) => String(id)))
  const moved = Object.entries(await windows(service)).filter(([id, window]) => JSON.stringify(window) !== JSON.stringify(before[id])).map(([id]) => id)
  expect(moved.filter((id) => items.has(id))).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect.poll(() => windows(service), { timeout: 30_000 }).toEqual(before)

  // By hand: what an item would reach is looked at before it is moved, and moving it is part of the same act.
  const item = (await records(service, 'items')).find(({ id }) => id === slip?.['item'])
  await page.goto(`${service.address}/main/plans?open=items/${String(item?.['id'])}`)
  const date = page.getByLabel('Date', { exact: true })
  await date.fill('16 Mar 2029')
  await date.press('Enter')
  await page.getByRole('link', { name: /hangs? on it/ }).click()
  await page.getByText('Not saved yet').waitFor()
  expect(await windows(service)).toEqual(before)
  await page.getByLabel('Why, for the history').fill('Two alarms in five were false')
  await page.getByLabel('Why, as others may read it').fill('We are tuning it with pilots')
  await page.getByRole('button', { name: /^(Accept \d+ lines?|Move it alone)$/ }).click()
  await expect.poll(async () => (await windows(service))[String(item?.['id'])], { timeout: 30_000 }).toMatchObject({ start: '2029-03-16' })
})
