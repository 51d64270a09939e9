import { expect, test } from 'vitest'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

test('[RH13] what is due is said to be done in one press, and a rhythm of one’s own is added and moved', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/library/rhythms`)
  const section = (name: string | RegExp) => page.getByRole('region', { name })
  await section(/^Due until/).getByRole('button', { name: /^Nothing changed: / }).first().click()
  await section('Done').getByText('Nothing changed,').first().waitFor()
  await page.getByRole('button', { name: 'Add a rhythm' }).click()
  await page.getByLabel('What', { exact: true }).fill('Demo day')
  await page.getByLabel('How often').selectOption({ label: 'every month, on a working day' })
  await page.getByLabel('Working day of the month').fill('3')
  await page.getByRole('button', { name: 'Add the rhythm' }).click()
  await section('When it is due').getByText('on the 3rd working day of each month, 17:00').waitFor()
  await page.getByRole('button', { name: 'Change … when Demo day is due' }).click()
  await page.getByLabel('How often').selectOption({ label: 'every week' })
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await section('When it is due').getByText('every Friday, 17:00').waitFor()
  expect(await axeFindings(page)).toEqual([])
})
