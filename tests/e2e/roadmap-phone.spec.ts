import { expect, test } from 'vitest'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

test('[RG19] on a phone one goes from period to period, sees what ships in it, and decides a cell by touch', async () => {
  const service = await journeyService()
  const page = await ownerPage(service, { width: 390, height: 844 })
  await page.goto(`${service.address}/main/roadmap`)
  const first = await page.getByRole('heading', { level: 1 }).filter({ hasText: 'FY' }).innerText()
  await page.getByRole('button', { name: /^Relay 4\.2/ }).waitFor()
  await page.getByRole('button', { name: 'Later' }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasNotText: first }).filter({ hasText: 'FY' }).waitFor()
  await page.getByRole('group', { name: 'The whole grid' }).getByRole('button').last().click()
  await page.getByRole('button', { name: 'undecided' }).first().click()
  await page.getByRole('textbox', { name: 'A new activity here' }).fill('A film of the year')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /A film of the year/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})
