import { expect, test } from 'vitest'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

test('[MD7] what the monthly deck tells is listed by who stands by it, and confirming it is one press', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/publish/monthly`)
  const part = page.getByRole('region', { name: /^Rasa/ })
  await part.getByRole('button', { name: 'Relay 4.3', exact: true }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await part.getByRole('button', { name: /^It is right/ }).click()
  await part.getByText(/^Confirmed /).waitFor()
  expect(await part.getByRole('button', { name: /^It is right/ }).count()).toBe(0)
  await page.getByRole('region', { name: 'Made before' }).waitFor()
})
