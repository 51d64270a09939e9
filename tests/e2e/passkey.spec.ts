import { expect, test } from 'vitest'
import type { CDPSession, Page } from 'playwright-core'
import { runningService } from '../running-service.ts'
import { freshBrowser, freshPage, useBrowser } from './journey.ts'

useBrowser()

/** A device that keeps passkeys, in the browser's own making. */
async function device(page: Page, isUserVerified: boolean): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified, automaticPresenceSimulation: true },
  })
  return session
}

test('[SI29] the first owner makes a passkey, signs out, and comes in again with nothing else', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const page = await freshPage(await freshBrowser())
  await device(page, true)
  await page.goto(service.signInAddress ?? '')
  await page.waitForURL(/\/sign-in\/owner/)
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  expect(await page.getByRole('alert').innerText()).toContain('What are you called?')
  await page.getByLabel('Your name').fill('Ida')
  await page.getByLabel('E-mail, for signing in').fill('ida@norrvik.example')
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.waitForURL(/\/welcome/)
  await page.goto(`${service.address}/main/settings/account`)
  await page.getByRole('region', { name: 'Passkeys' }).getByText('This computer').waitFor()
  await page.getByRole('region', { name: 'This browser' }).getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.waitForURL(/\/main\/today/)
})

test('[SI29] a device that did not check who holds it opens nothing', async () => {
  const service = await runningService({ SAMPLE: 'on' })
  const page = await freshPage(await freshBrowser())
  await device(page, false)
  await page.goto(service.signInAddress ?? '')
  await page.getByLabel('Your name').fill('Ida')
  await page.getByLabel('E-mail, for signing in').fill('ida@norrvik.example')
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.getByRole('alert').waitFor()
  expect(page.url()).toContain('/sign-in/owner')
})
