import { expect, test } from 'vitest'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

test('[QP5][RU3] a step of planning the quarter gets its person and address, and is done in one press; that one wants no round-up is another', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/goals?view=planning`)
  const planning = page.getByRole('region', { name: 'Planning' })
  await planning.getByRole('button', { name: 'Change … Gather input' }).click()
  await planning.getByLabel('Who does it').selectOption({ label: 'Olek' })
  await planning.getByLabel('Where what came of it stands').fill('https://example.com/input')
  expect(await axeFindings(page)).toEqual([])
  await planning.getByRole('button', { name: 'Save', exact: true }).click()
  await planning.getByRole('link', { name: 'Input of teams, sales and customers' }).waitFor()
  await planning.getByRole('button', { name: 'Done: Gather input' }).click()
  await planning.getByRole('button', { name: 'Open it again: Gather input' }).waitFor()
  await page.goto(`${service.address}/main/settings/account`)
  const choice = page.getByRole('group', { name: 'Weekly round-up' })
  await choice.getByRole('button', { name: 'Do not' }).click()
  await choice.getByRole('button', { name: 'Do not', pressed: true }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})
