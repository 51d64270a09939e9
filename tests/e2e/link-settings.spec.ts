import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { axeFindings, freshBrowser, freshPage, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

/** A site elsewhere that shows an address in a frame. */
async function siteFraming(address: () => string): Promise<string> {
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(`<!doctype html><title>A site</title><iframe src="${address()}" width="1000" height="700"></iframe>`)).listen(0, 'localhost')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => void server.close())
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

const statusOf = async (address: string) => (await fetch(address)).status

async function settingsOf(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: `Settings of ${label}` }).click()
  await page.getByRole('form', { name: `Settings of ${label}` }).waitFor()
}

test('[SL30] a link is made for the frame of one site and then given a password, on screen: its feed is read, the site and no other shows the page, and a stranger needs the new password', async () => {
  const service = await journeyService()
  let address = ''
  const [named, other] = [await siteFraming(() => address), await siteFraming(() => address)]
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/publish`)
  await page.getByRole('link', { name: /^Live links/ }).click()
  await page.getByRole('button', { name: 'Make the first one' }).click()
  await page.getByLabel('Who for').fill('Partners')
  await page.getByLabel('In frames of').fill(named)
  await page.getByRole('button', { name: 'Make the link' }).click()
  address = await page.getByRole('status', { name: 'New link' }).locator('code').innerText()
  expect(await (await fetch(`${address}/feed.atom`)).text()).toContain('Edition 2')
  const stranger = await freshPage(await freshBrowser())
  await stranger.goto(named)
  await stranger.frameLocator('iframe').getByText('The current edition.').waitFor()
  await stranger.goto(other)
  await expect.poll(() => stranger.frames()[1]?.url()).toMatch(/^chrome-error:/)
  await settingsOf(page, 'Partners')
  await page.getByLabel('Who for').fill('Partner portal')
  await page.getByLabel('Opens with').selectOption('A password')
  await page.getByLabel('Password', { exact: true }).fill('a secret for partners')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: 'Keep these settings' }).click()
  await page.getByRole('row', { name: /Partner portal/ }).getByText('A password').waitFor()
  expect([await statusOf(address), await statusOf(`${address}/feed.atom`)]).toEqual([403, 404])
  await stranger.goto(address)
  await stranger.getByLabel('Password').fill('a secret for partners')
  await stranger.getByRole('button', { name: 'Open' }).click()
  await stranger.getByText('The current edition.').waitFor()
})

test('[SL29] a link’s last day and readers are set anew on screen, and administrators turn all links off in the settings, and on again', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/publish/links`)
  await page.getByRole('button', { name: 'Make the first one' }).click()
  await page.getByLabel('Who for').fill('Advisory board')
  await page.getByLabel('Opens with').selectOption('A password')
  await page.getByLabel('Password').fill('a secret for them')
  await page.getByRole('button', { name: 'Make the link' }).click()
  const address = await page.getByRole('status', { name: 'New link' }).locator('code').innerText()
  await settingsOf(page, 'Advisory board')
  await page.getByLabel('Opens with').selectOption('The address alone')
  const ends = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Good until').fill(ends)
  await page.getByRole('button', { name: 'Keep these settings' }).click()
  await page.getByRole('row', { name: /Advisory board/ }).getByText('The address alone').waitFor()
  expect(await page.getByRole('row', { name: /Advisory board/ }).innerText()).toContain(`${Number(ends.slice(8))} `)
  expect(await statusOf(address)).toBe(200)
  await page.goto(`${service.address}/main/settings/sharing`)
  await page.getByRole('heading', { name: 'Sharing', level: 1 }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('combobox', { name: 'Share links' }).selectOption('Turned off')
  await expect.poll(() => statusOf(address)).toBe(404)
  await page.getByRole('link', { name: 'See the live links' }).click()
  await page.getByText('turned share links off').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: 'Sharing, in the settings' }).click()
  await page.getByRole('combobox', { name: 'Share links' }).selectOption('May be made and opened')
  await expect.poll(() => statusOf(address)).toBe(200)
})
