import { randomUUID } from 'node:crypto'
import axe from 'axe-core'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import type { Role } from '../../src/core/kernel/permission.ts'
import { acceptInvitation, invite } from '../../src/protocol/auth-routes.ts'
import { launchChromium } from '../chromium.ts'
import { type RunningService, runningService } from '../running-service.ts'

export const ownerEmail = 'mara@fernhill.example'
export const password = 'a long enough password'

let browser: Browser | undefined

/** One browser for a file of journeys. Call at its top. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await launchChromium()
  }, 120_000)
  afterAll(async () => browser?.close())
}

/** A whole service with the sample in it, and an owner who signs in by password. */
export async function journeyService(env: Record<string, string> = {}, now?: () => number): Promise<RunningService> {
  return runningService({ SAMPLE: 'on', OWNER_EMAIL: ownerEmail, OWNER_PASSWORD: password, ...env }, now)
}

export interface OpenOptions {
  readonly width?: number
  readonly height?: number
  readonly scheme?: 'light' | 'dark'
}

/** A browser of somebody's own: nothing in it yet. What the page complains of fails the test. */
export async function freshBrowser({ width = 1440, height = 900, scheme = 'light' }: OpenOptions = {}): Promise<BrowserContext> {
  if (browser === undefined) throw new Error('Call useBrowser() at the top of the file.')
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce' })
  context.setDefaultTimeout(90_000)
  onTestFinished(() => context.close())
  return context
}

/** A page whose errors are remembered. */
export async function freshPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  onTestFinished(() => expect(errors).toEqual([]))
  return page
}

/** The owner's page, signed in by their password, as a person does it. */
export async function ownerPage(service: Pick<RunningService, 'address'>, options: OpenOptions = {}): Promise<Page> {
  const page = await freshPage(await freshBrowser(options))
  await signIn(page, service.address, ownerEmail)
  return page
}

export async function signIn(page: Page, address: string, email: string): Promise<void> {
  await page.goto(`${address}/sign-in`)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/main\//)
}

/** A colleague who was invited and has taken it up. */
export async function colleague(service: Pick<RunningService, 'client'>, name: string, role: Role): Promise<{ readonly email: string }> {
  const email = `${name.toLowerCase()}@fernhill.example`
  const { link } = await service.client.call(invite, { params: { ws: 'main' }, body: { id: randomUUID(), email, role, name } })
  const token = link.split('/').at(-1) ?? ''
  await service.client.call(acceptInvitation, { body: { token, password } })
  return { email }
}

/** Their page, signed in. */
export async function colleaguePage(service: RunningService, email: string, options: OpenOptions = {}): Promise<Page> {
  const page = await freshPage(await freshBrowser(options))
  await signIn(page, service.address, email)
  return page
}

/** What axe finds wrong on a page as it stands, by all rules or by some: nothing is what is wanted. */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Half a megabyte to read: once a page, however often it is asked.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const only = rules === undefined ? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] : [...rules]
  return page.evaluate(async (runOnly) => {
    // Of what is as it should be axe would write down where each piece stands, which takes longer than looking at it.
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly, resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim() ?? ''})`).join(' | ')}`)
  }, only)
}

/** Drags something sideways by some pixels, once it stands still and can be taken hold of. */
export async function dragged(page: Page, what: Locator, by: number): Promise<void> {
  await what.hover()
  const place = await what.boundingBox()
  if (place === null) throw new Error('It has no place to be dragged from.')
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 2]
  await page.mouse.down()
  await page.mouse.move(x + by, y, { steps: 8 })
  await page.mouse.up()
}
