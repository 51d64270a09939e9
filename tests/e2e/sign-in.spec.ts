import { expect, test } from 'vitest'
import { freshBrowser, freshPage, journeyService, ownerEmail, password, useBrowser } from './journey.ts'

useBrowser()

test('[SI90] an owner signs in by password, works, and signing out leaves nothing behind', async () => {
  const service = await journeyService()
  const page = await freshPage(await freshBrowser())
  await page.goto(service.address)
  await page.waitForURL(/\/sign-in/)
  await page.getByLabel('E-mail').fill(ownerEmail)
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('alert').first().waitFor()
  expect(await page.getByLabel('E-mail').inputValue()).toBe(ownerEmail)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL(/\/main\/today/)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('button', { name: /account, theme, sign out/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in/)
  await page.goto(`${service.address}/main/today`)
  await page.waitForURL(/\/sign-in/)
  const kept = await page.evaluate(async () => ({ databases: (await indexedDB.databases()).length, storage: localStorage.length }))
  expect(kept.storage).toBe(0)
})
