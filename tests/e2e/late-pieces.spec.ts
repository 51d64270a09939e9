import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { listRecords } from '../../src/protocol/log-routes.ts'
import { freshBrowser, freshPage, journeyService, ownerEmail, ownerPage, signIn, useBrowser } from './journey.ts'

useBrowser()

const menu = (page: Page) => page.getByRole('button', { name: /workspaces and settings$/ })
const another = (page: Page) => page.getByRole('button', { name: /choose another day$/ })
const lost = (page: Page) => page.getByText('This part of the page could not be loaded')

test('[SH8] a menu and a popover that were asked for before their piece has come open when it comes; keys go into them, and back to their button', async () => {
  const service = await journeyService()
  const context = await freshBrowser()
  let isHeld = true
  const held: Route[] = []
  await context.route(/\/assets\/(menu|popover)-at-[^/]*\.js$/, (route) => (isHeld ? void held.push(route) : route.continue()))
  const page = await freshPage(context)
  await signIn(page, service.address, ownerEmail)
  await menu(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => menu(page).getAttribute('aria-expanded')).toBe('true')
  expect(await page.getByRole('menu').count()).toBe(0)
  isHeld = false
  await Promise.all(held.map((route) => route.continue()))
  await page.getByRole('menu', { name: 'Workspaces and settings' }).waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await expect.poll(focused).toContain('Fernhill')
  await page.keyboard.press('ArrowDown')
  await expect.poll(focused).toContain('Settings')
  await page.keyboard.press('Escape')
  await page.getByRole('menu').waitFor({ state: 'detached' })
  await expect.poll(() => menu(page).evaluate((button) => button === document.activeElement)).toBe(true)
  await another(page).press('Enter')
  await page.getByRole('dialog', { name: 'Another day' }).waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => another(page).evaluate((button) => button === document.activeElement)).toBe(true)
})

test('[SH8] a piece that does not come is told of, with the way to load the page again', async () => {
  const service = await journeyService()
  const context = await freshBrowser()
  await context.route(/\/assets\/menu-at-[^/]*\.js$/, (route) => route.abort())
  const page = await freshPage(context)
  await signIn(page, service.address, ownerEmail)
  await menu(page).click()
  await lost(page).waitFor()
  await context.unrouteAll()
  await page.getByRole('link', { name: 'Load the page again' }).click()
  await lost(page).waitFor({ state: 'detached' })
  await menu(page).click()
  await page.getByRole('menuitem', { name: 'People' }).click()
  await page.waitForURL(/settings\/people/)
})

test('[LV40] in a browser to which what decides commands never comes, a decision is written, and shows once it is', async () => {
  const service = await journeyService()
  const context = await freshBrowser()
  await context.route(/\/assets\/predict-[^/]*\.js$/, (route) => route.abort())
  const page = await freshPage(context)
  await signIn(page, service.address, ownerEmail)
  const heading = page.getByRole('heading', { name: /^Cells nobody has decided/ })
  const undecided = async () => Number(/\d+/.exec(await heading.innerText())?.[0])
  const agreed = async () => (await service.client.call(listRecords, { params: { ws: 'main', collection: 'cell-agreements' }, query: { limit: 500 } })).records.length
  const [open, were] = [await undecided(), await agreed()]
  await page.getByRole('button', { name: 'Empty on purpose' }).first().click()
  await page.getByRole('textbox', { name: /^Why is/ }).fill('Nothing ships then')
  await page.getByRole('textbox', { name: /^Why is/ }).press('Enter')
  await expect.poll(undecided, { timeout: 20_000 }).toBe(open - 1)
  expect(await agreed()).toBe(were + 1)
  await page.getByText('A part of this page could not be loaded. What you do is kept').waitFor()
})

test('[SH9] the first screen is there before commands, menus and the palette have come, and each of these comes by itself', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  const scripts = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  for (const piece of ['predict', 'menu-at', 'popover-at', 'floats']) await expect.poll(async () => (await scripts()).some((name) => name.includes(`/assets/${piece}-`))).toBe(true)
})
