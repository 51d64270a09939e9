import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

const card = (page: Page, title: string) => page.locator('[role=gridcell][data-id]', { hasText: title }).first()

/** The left edge of the line that is drawn strongly in the rows, held against a card's own. */
async function besideCard(page: Page, title: string): Promise<number> {
  const line = await page.locator('[role=rowgroup] svg path[data-chosen]').boundingBox()
  const box = await card(page, title).boundingBox()
  return Math.round((box?.x ?? 0) - (line?.x ?? 1_000))
}

test('[RG15] what a card is built on is drawn from it to the release, stays with it while scrolling, and is told to who does not see it', async () => {
  const service = await journeyService()
  const page = await ownerPage(service, { width: 1_100, height: 560 })
  await page.goto(`${service.address}/main/roadmap`)
  await card(page, 'Relay 5 message house').focus()
  expect(await page.locator('svg path[data-chosen]').count()).toBe(0)
  await page.keyboard.press('c')
  await page.getByText(/^Built on Relay 5\.0 \(product, /).waitFor({ state: 'attached' })
  const before = await besideCard(page, 'Relay 5 message house')
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(12)
  // The other part of the line ends below the mark of the release.
  const mark = await page.getByRole('button', { name: /^Relay 5\.0, / }).boundingBox()
  const up = await page.locator('[role=row] ~ div svg path[data-chosen], [role=grid] svg path[data-chosen]').first().boundingBox()
  expect(Math.abs((up?.y ?? 0) - ((mark?.y ?? 0) + (mark?.height ?? 0)))).toBeLessThan(8)
  await page.getByRole('grid').evaluate((grid) => grid.scrollBy(180, 60))
  expect(await besideCard(page, 'Relay 5 message house')).toBe(before)
  await page.keyboard.press('c')
  await page.locator('svg path[data-chosen]').first().waitFor({ state: 'detached' })
  // By menu.
  await card(page, 'Relay 5 message house').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'What it is built on' }).click()
  await page.locator('svg path[data-chosen]').first().waitFor({ state: 'attached' })
})

test('[RG15] all connectors are drawn by a switch that the address holds, in the grid, the timeline and beside the product', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/roadmap`)
  await card(page, 'Relay 5 message house').waitFor()
  await page.getByRole('button', { name: 'Connectors' }).click()
  await page.getByText(/\d+ connectors/).waitFor()
  expect(new URL(page.url()).searchParams.get('connectors')).toBe('on')
  expect(await page.getByRole('button', { name: 'Connectors' }).getAttribute('aria-pressed')).toBe('true')
  for (const way of ['Timeline', 'Beside product']) {
    await page.getByRole('link', { name: way }).click()
    await page.getByRole('table').waitFor()
    await page.locator('[role=table] svg path[data-kind=product]').first().waitFor({ state: 'attached' })
    await page.getByRole('button', { name: /^Relay 5 message house\. Built on Relay 5\.0 \(product/ }).waitFor()
    expect(await axeFindings(page)).toEqual([])
  }
  await page.keyboard.press('5')
  await page.locator('[role=table] svg path').first().waitFor({ state: 'detached' })
})
