import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Role } from '../../src/core/kernel/permission.ts'
import { listRecords } from '../../src/protocol/log-routes.ts'
import type { RunningService } from '../running-service.ts'
import { axeFindings, colleague, freshBrowser, freshPage, journeyService, signIn, useBrowser } from './journey.ts'

useBrowser()

/** Signs a reader in, and keeps all that their browser is sent by the API. */
async function readerPage(service: RunningService, name: string, role: Role, options: Parameters<typeof freshBrowser>[0] = {}): Promise<{ readonly page: Page; readonly received: () => Promise<string> }> {
  const { email } = await colleague(service, name, role)
  const context = await freshBrowser(options)
  const answers: Promise<string>[] = []
  context.on('response', (response) => {
    if (response.url().includes('/api/')) answers.push(response.text().then((text) => `${response.url()}\n${text}`, () => ''))
  })
  const page = await freshPage(context)
  page.on('websocket', ({ url }) => answers.push(Promise.resolve(`a live workspace: ${url()}`)))
  await signIn(page, service.address, email)
  return { page, received: async () => (await Promise.all(answers)).join('\n') }
}

/** Words of the sample that are for people inside: activities, buckets, comments, colleagues. */
async function insideWords(service: RunningService): Promise<string[]> {
  const wanted = { activities: 'title', buckets: 'title', comments: 'text', people: 'name', plans: 'goals', 'cell-agreements': 'reason' }
  const found = await Promise.all(Object.entries(wanted).map(async ([collection, field]) => {
    const { records } = await service.client.call(listRecords, { params: { ws: 'main', collection }, query: { limit: 200 } })
    return records.map((record) => record[field]).filter((value): value is string => typeof value === 'string' && value.length > 6)
  }))
  return found.flat()
}

test('[RD1] sales comes to a page of what is made for them: a deck is read, and nothing internal is sent', async () => {
  const service = await journeyService()
  const words = (await insideWords(service)).filter((word) => word !== 'Sunniva')
  expect(words.length).toBeGreaterThan(20)
  const { page, received } = await readerPage(service, 'Sunniva', 'sales')
  await page.waitForURL(/\/main\/views/)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('region', { name: 'What changed' }).getByText(/since/).waitFor()
  expect(await page.getByRole('region', { name: 'As it stands today' }).getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['For sales', 'For customers'])
  expect(await axeFindings(page)).toEqual([])
  const [deck] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: /^Read .* for sales/ }).first().click()])
  await deck.waitForLoadState()
  expect((await deck.locator('body').innerText()).length).toBeGreaterThan(200)
  await page.goto(`${service.address}/main/roadmap`)
  await page.waitForURL(/\/main\/views/)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const all = await received()
  expect(all).toContain('/views')
  expect(all).not.toContain('a live workspace')
  expect(all).not.toContain('/replica')
  expect(words.filter((word) => all.includes(word))).toEqual([])
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  await page.getByRole('button', { name: /account, theme, sign out/ }).click()
  await page.getByRole('menuitem', { name: 'Your account' }).click()
  await page.getByRole('heading', { name: 'Your account', level: 1 }).waitFor()
  await page.getByRole('button', { name: /account, theme, sign out/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
})

test('[RD3] a guest, on a phone in the dark, is told that nothing is there yet and whom to ask', async () => {
  const service = await journeyService()
  const { page, received } = await readerPage(service, 'Gustav', 'guest', { width: 390, height: 844, scheme: 'dark' })
  await page.getByText('Ask whoever invited you').waitFor()
  expect(await axeFindings(page)).toEqual([])
  const all = await received()
  expect((await insideWords(service)).filter((word) => word !== 'Gustav' && all.includes(word))).toEqual([])
})
