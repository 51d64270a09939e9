import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { invite } from '../../src/protocol/auth-routes.ts'
import { whoAmI } from '../../src/protocol/who-am-i.ts'
import { command } from '../running-service.ts'
import { company } from '../company.ts'
import { sendCommand } from '../../src/protocol/log-routes.ts'
import { axeFindings, freshBrowser, freshPage, journeyService, useBrowser } from './journey.ts'

useBrowser()

/** A browser before the service's sign-in. The provider's pages ask for a font from far away, which is not waited for. */
async function newcomer(address: string): Promise<Page> {
  const context = await freshBrowser()
  await context.route(/googleapis/, (route) => route.abort())
  const page = await freshPage(context)
  await page.goto(address)
  await page.waitForURL(/\/sign-in/)
  return page
}

/** From the sign-in page's button through the company's pages, as whoever has this address. */
async function throughCompany(page: Page, issuer: string, email: string): Promise<void> {
  await page.getByRole('button', { name: 'Continue with Norrvik Login' }).click()
  await page.waitForURL((url) => url.origin === issuer)
  await page.getByPlaceholder('Enter any login').fill(email)
  await page.getByPlaceholder('and password').fill('whatever the company asks for')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

test('[SI91] whoever was invited goes from the sign-in page through the company’s pages into the workspace, as their person and in their role', async () => {
  const idp = await company({ showsPages: true })
  const service = await journeyService(idp.settings)
  const { invitation } = await service.client.call(invite, { params: { ws: 'main' }, body: { id: randomUUID(), email: 'olek@norrvik.example', name: 'Olek Dahl', role: 'viewer' } })
  const page = await newcomer(`${service.address}/main/plans?view=table`)
  await throughCompany(page, idp.issuer, 'olek@norrvik.example')
  await page.waitForURL(`${service.address}/main/plans?view=table`)
  await page.getByRole('grid').or(page.getByRole('treegrid')).first().waitFor()
  await page.getByRole('button', { name: /Olek Dahl.*account, theme, sign out/ }).waitFor()
  const me = (await (await page.request.get(service.address + '/api/v1' + whoAmI.path)).json()) as object
  expect(me).toMatchObject({ account: { oidc: true, password: false }, workspaces: [{ id: 'main', role: 'viewer', person: invitation.person }] })

  // The company knows them still; the workspace has no place for them any more.
  await page.getByRole('button', { name: /account, theme, sign out/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
  await service.client.call(sendCommand, { params: { ws: 'main' }, body: command('membership.set', { person: invitation.person, role: null }) })
  await page.getByRole('button', { name: 'Continue with Norrvik Login' }).click()
  await page.getByText('nobody has invited you here yet').waitFor()
  expect((await page.request.get(`${service.address}/api/v1/me`)).status()).toBe(401)
})

test('[SI92] whoever has no place is told so in a sentence, whether they are unknown or turn back at the company’s pages', async () => {
  const idp = await company({ showsPages: true })
  const service = await journeyService(idp.settings)
  const page = await newcomer(service.address)
  await throughCompany(page, idp.issuer, 'stranger@norrvik.example')
  await page.getByText('Ask a colleague for an invitation to the e-mail that your company knows you by.').waitFor()
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  expect(await axeFindings(page)).toEqual([])
  expect((await page.request.get(`${service.address}/api/v1/me`)).status()).toBe(401)

  const other = await newcomer(service.address)
  await other.getByRole('button', { name: 'Continue with Norrvik Login' }).click()
  await other.waitForURL((url) => url.origin === idp.issuer)
  await other.getByRole('link', { name: 'Cancel' }).click()
  await other.waitForURL((url) => url.origin === service.address && url.pathname === '/sign-in')
  await other.getByText('You turned back at your company’s sign-in').waitFor()
})
