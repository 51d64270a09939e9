import { expect, test } from 'vitest'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

test('[DP10] a deprecation is begun, decided by three answers, and walks its gates in order: nothing lets engineering begin before it was shared', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/launches/deprecations`)
  await page.getByRole('button', { name: 'Deprecate something' }).click()
  await page.getByLabel('What goes').fill('Nightly reports')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('link', { name: 'Nightly reports' }).click()
  const gate = (title: string) => page.getByRole('list', { name: 'Gates' }).getByRole('listitem').filter({ hasText: title })
  await gate('Decided').getByText('Answer first').waitFor()
  for (const [question, answer] of [['Who uses it', 'Few; the live ones.'], ['Our teams', 'Support.'], ['Prospects', 'None.']] as const) {
    await page.getByLabel(question).fill(answer)
    await page.getByLabel(question).blur()
  }
  expect(await axeFindings(page)).toEqual([])
  const pass = async (title: string) => {
    await gate(title).getByRole('button', { name: 'Passed …' }).click()
    await gate(title).getByRole('button', { name: 'Passed', exact: true }).click()
    await gate(title).getByRole('img', { name: 'Passed' }).waitFor()
  }
  for (const title of ['Decided', 'Post written', 'Shared with customer engineering']) {
    expect(await gate('Engineering begins').getByRole('button').count()).toBe(0)
    await pass(title)
  }
  await pass('Shared with everybody inside')
  await pass('Engineering begins')
  await gate('Post published').getByText('Say the release that it comes with').waitFor()
  await page.getByRole('button', { name: 'Give it up …' }).click()
  await page.getByLabel(/^Give up the deprecation/).fill('Too many use it.')
  await page.getByRole('button', { name: 'Do it' }).click()
  await page.getByText('Too many use it.').first().waitFor()
  expect(await axeFindings(page)).toEqual([])
})
