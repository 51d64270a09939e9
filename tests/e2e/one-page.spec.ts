import { expect, test } from 'vitest'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

test('[OP8] from Plans to the roadmap of one time on one page: another time, for others, and the slide', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/plans`)
  await page.getByRole('link', { name: 'On one page' }).click()
  const paper = page.getByRole('article')
  await paper.getByRole('heading', { name: 'Finance opens Canvas before it opens a sheet of its own.' }).waitFor()
  await paper.getByText('Companies decide on figures of today').waitFor()
  const inside = await paper.getByRole('listitem').count()
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel('Made for').selectOption('public')
  await paper.getByText('It is not a commitment', { exact: false }).waitFor()
  expect(await paper.getByRole('listitem').count()).toBeLessThan(inside)
  expect(await paper.innerText()).not.toContain('Conflict rules')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Slide' }).click()
  expect((await saved).suggestedFilename()).toMatch(/^Roadmap .*\.pptx$/)
  const before = await paper.getAttribute('aria-label')
  await page.getByRole('button', { name: 'The time after' }).click()
  await expect.poll(() => paper.getAttribute('aria-label')).not.toBe(before)
})
