import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { type Role, members, roles } from '../../src/core/kernel/permission.ts'
import { screens } from '../../src/web/gallery/screens.ts'
import { followTo } from './come-to-screen.ts'
import { type Line, lineTo } from '../line.ts'
import { colleague, freshBrowser, freshPage, journeyService, ownerEmail, signIn, useBrowser } from './journey.ts'
import { plantWords } from './planted-words.ts'

useBrowser()

const isMember = (role: Role) => (members as readonly Role[]).includes(role)

/** Goes to an address, waits until it is whole, and follows every link to a file that it offers and that was not followed before. */
async function visit(page: Page, line: Line, at: string, followed: Set<string>): Promise<void> {
  await followTo(page, line.address + at)
  await page.locator('h1:visible, h2:visible, [role=grid]:visible, [role=treegrid]:visible').first().waitFor()
  await expect.poll(() => line.underWay()).toBe(0)
  const files = await page.locator('a[href*="/api/v1/"]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  for (const file of files) {
    if (followed.has(file)) continue
    followed.add(file)
    await page.evaluate(async (href) => void (await (await fetch(href)).arrayBuffer()), file)
  }
}

/** All that the browser keeps of the page's origin. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }]
    for (const { name = '' } of await indexedDB.databases()) {
      const opening = indexedDB.open(name)
      await new Promise((resolve) => opening.addEventListener('success', resolve))
      for (const store of opening.result.objectStoreNames) {
        const all = opening.result.transaction(store).objectStore(store)
        for (const reading of [all.getAllKeys(), all.getAll()]) {
          await new Promise((resolve) => reading.addEventListener('success', resolve))
          found.push(reading.result)
        }
      }
      opening.result.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) found.push(request.url, await (await cache.match(request))?.text())
    }
    return JSON.stringify(found)
  })
}

test('[PM6] whoever walks through the whole app is sent what their role reads, and no byte of what it does not', { timeout: 3_600_000 }, async () => {
  const service = await journeyService()
  const emails = new Map<Role, string>([['owner', ownerEmail]])
  for (const role of roles) if (role !== 'owner') emails.set(role, (await colleague(service, `one-${role}`, role)).email)
  const { words, open, plantMore } = await plantWords(service, emails)
  const paths = [...new Set([...screens.filter(({ refused }) => refused === undefined).map(({ at }) => at.replace('/sample/', '/main/')).filter((at) => at.startsWith('/main/')), ...open.map((one) => `/main/plans?open=${one}`), '/main/history?view=list&text=kanarie', `/main/roadmap?asOf=${new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)}`])]
  const wrong: Record<string, object> = {}
  const walk = async (role: Role, email: string) => {
    const line = await lineTo(service.address)
    const page = await freshPage(await freshBrowser())
    await signIn(page, line.address, email)
    const followed = new Set<string>()
    for (const at of isMember(role) ? paths : ['/main/views', '/main/views?part=account', ...paths.slice(0, 4)]) await visit(page, line, at, followed)
    // What is written while they look on is told as news, or is not.
    const comment = await plantMore(role)
    if (isMember(role)) await expect.poll(() => line.heard().filter(({ text }) => text.includes(comment)).map(({ what }) => what)).toEqual(['SOCKET /api/v1/workspaces/main/live'])
    const keeps = await kept(page)
    const heard = line.heard()
    const sentWith = (word: string) => heard.filter(({ text }) => text.includes(word)).map(({ what }) => what)
    const leaks = words.filter(({ arrives, may }) => ![...arrives, ...may].includes(role)).map(({ word, where }) => [where, ...sentWith(word), ...(keeps.includes(word) ? ['kept'] : [])]).filter(({ length }) => length > 1)
    const missing = words.filter(({ word, arrives }) => arrives.includes(role) && sentWith(word).length === 0).map(({ where }) => where)
    const sockets = heard.filter(({ what }) => what.startsWith('SOCKET')).length
    if (leaks.length > 0 || missing.length > 0) wrong[role] = { leaks, missing }
    expect([role, sockets > 0, keeps.includes('/copy/head')]).toEqual([role, isMember(role), isMember(role)])
    await page.context().close()
  }
  // Two at once: whoever walks waits more than half of the time.
  const all = [...emails]
  while (all.length > 0) await Promise.all(all.splice(0, 2).map(([role, email]) => walk(role, email)))
  expect(wrong).toEqual({})
})
