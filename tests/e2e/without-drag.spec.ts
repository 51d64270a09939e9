import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addDays } from '../../src/core/time/days.ts'
import type { Window } from '../../src/core/time/window.ts'
import { listRecords } from '../../src/protocol/log-routes.ts'
import type { RunningService } from '../running-service.ts'
import { journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

async function record({ client }: RunningService, collection: string, title: string) {
  return (await client.call(listRecords, { params: { ws: 'main', collection }, query: { limit: 1_000 } })).records.find((one) => one['title'] === title)
}

const windowOf = async (service: RunningService, title: string) => (await record(service, 'items', title))?.['window'] as Window

/** What is pressed in a menu that hangs at something, one entry after another. */
async function choose(page: Page, ...names: readonly (string | RegExp)[]): Promise<void> {
  for (const name of names) await page.getByRole('menuitem', { name }).first().click()
}

/** Says no why, by a click, where it is asked for one that may be left out; else says one. */
async function answerWhy(page: Page): Promise<void> {
  const asked = page.getByRole('dialog', { name: 'Why is it moved?' })
  const isAsked = await asked.waitFor({ timeout: 1_500 }).then(() => true, () => false)
  if (!isAsked) return
  const without = page.getByRole('button', { name: 'Without a reason' })
  if (await without.isVisible()) return without.click()
  await asked.getByRole('textbox').fill('the team asked for it')
  await page.keyboard.press('Enter')
}

test('[PV42] by clicks alone a bar is moved, its end goes, what has no date gets one, and an item is put below another', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/plans`)
  const before = await windowOf(service, 'Relay 4.2')
  const act = async (title: string, ...names: readonly (string | RegExp)[]) => {
    await page.getByRole('button', { name: `What can be done with ${title}`, exact: true }).click()
    await choose(page, ...names)
  }
  await page.getByRole('row').filter({ hasText: 'days later' }).first().waitFor()
  await act('Relay 4.2', 'A day later')
  await page.getByRole('button', { name: 'Without a reason' }).click()
  await expect.poll(() => windowOf(service, 'Relay 4.2')).toEqual({ ...before, start: addDays(before.start, 1), end: addDays(before.end, 1) })
  await act('Relay 4.2', /^Ends a \w+ later/)
  await page.getByRole('button', { name: 'Without a reason' }).click()
  await expect.poll(async () => (await windowOf(service, 'Relay 4.2')).end > addDays(before.end, 1)).toBe(true)
  expect((await windowOf(service, 'Relay 4.2')).start).toBe(addDays(before.start, 1))

  await page.goto(`${service.address}/main/plans?view=tree`)
  const parentOf = async (title: string) => (await record(service, 'items', title))?.['parent']
  const [theme, other] = ['Decide on today’s figures', 'Connect in an afternoon']
  await act(theme, 'Below the one above it')
  await expect.poll(() => parentOf(theme)).toBe((await record(service, 'items', other))?.id)
  await act(theme, 'One level up')
  await expect.poll(() => parentOf(theme)).toBe(undefined)
  await act(theme, /^Put below/)
  await page.getByRole('combobox', { name: `Put ${theme} below` }).fill('connect in')
  await page.getByRole('option', { name: other }).click()
  await expect.poll(() => parentOf(theme)).toBe((await record(service, 'items', other))?.id)

  await page.goto(`${service.address}/main/plans`)
  await page.getByRole('button', { name: /^\d+ in / }).first().click()
  await page.getByRole('dialog', { name: /^No date yet in/ }).getByRole('button').first().click()
  const title = page.getByLabel('Title', { exact: true })
  await page.getByLabel('Date', { exact: true }).fill('Mar 2027')
  await title.click()
  await answerWhy(page)
  await expect.poll(async () => windowOf(service, await title.inputValue())).toMatchObject({ start: '2027-03-01', end: '2027-03-31' })
})

const chip = (page: Page, part: string, title: string) => page.getByRole('region', { name: part }).getByRole('button', { name: title }).first()

for (const [by, grasp] of [
  ['clicks', (page: Page, part: string, title: string) => chip(page, part, title).click({ button: 'right' })],
  ['keys', (page: Page, part: string, title: string) => chip(page, part, title).press('m')],
] as const) {
  test(`[RG20] by ${by} alone what waits in the tray is put into a cell: an item of the plans, what has no row, what has no date`, async () => {
    const service = await journeyService()
    const page = await ownerPage(service)
    await page.goto(`${service.address}/main/roadmap`)
    await page.getByRole('region', { name: 'From the plans' }).waitFor()
    const bucket = (await record(service, 'buckets', 'Launches'))?.id
    const go = async (...names: readonly (string | RegExp)[]) => {
      if (by === 'clicks') return choose(page, ...names)
      for (const [at, name] of names.entries()) {
        const entry = page.getByRole('menuitem', { name }).first()
        for (let steps = 0; steps < 30 && !(await entry.evaluate((one) => one === document.activeElement)); steps++) await page.keyboard.press('ArrowDown')
        await page.keyboard.press(at < names.length - 1 ? 'ArrowRight' : 'Enter')
      }
    }
    await grasp(page, 'From the plans', 'Finance leads series')
    await go('Launches', 'At its own time')
    await answerWhy(page)
    await expect.poll(async () => (await record(service, 'activities', 'Finance leads series'))?.['bucket']).toBe(bucket)
    await grasp(page, 'Loose ends', 'Podcast pilot')
    await go('Move to bucket', 'Launches')
    await answerWhy(page)
    await expect.poll(async () => (await record(service, 'activities', 'Podcast pilot'))?.['bucket']).toBe(bucket)
    await grasp(page, 'Undated', 'Quote bank')
    await go('Move to period', /2027/)
    await answerWhy(page)
    await expect.poll(async () => (await record(service, 'activities', 'Quote bank'))?.['window']).toMatchObject({ precision: 'quarter' })
    if (by === 'clicks') return
    // By keys without a menu too: taken with Alt and an arrow, carried, put down with Enter.
    const next = page.getByRole('region', { name: 'From the plans' }).getByRole('listitem').getByRole('button').first()
    const many = (await service.client.call(listRecords, { params: { ws: 'main', collection: 'connectors' }, query: { limit: 1_000 } })).records.length
    await next.press('Alt+ArrowUp')
    await page.getByText(/Enter puts it here/).first().waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await answerWhy(page)
    await expect.poll(async () => (await service.client.call(listRecords, { params: { ws: 'main', collection: 'connectors' }, query: { limit: 1_000 } })).records.length).toBe(many + 1)
  })
}
