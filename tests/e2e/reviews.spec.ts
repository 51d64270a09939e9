import { expect, test } from 'vitest'
import { axeFindings, freshBrowser, freshPage, journeyService, ownerEmail, signIn, useBrowser } from './journey.ts'

useBrowser()

test('[RV20] a review is asked on a Friday evening, nobody answers for three full business days, and it no longer blocks; a rejection does', async () => {
  let now = Date.parse('2026-11-13T17:00:00Z')
  const service = await journeyService({}, () => now)
  const page = await freshPage(await freshBrowser())
  await page.clock.install({ time: now })
  const goOn = async (to: string) => {
    now = Date.parse(to)
    await page.clock.setSystemTime(now)
    await page.reload()
  }
  await signIn(page, service.address, ownerEmail)
  await page.goto(`${service.address}/main/reviews`)
  await page.getByRole('button', { name: 'Ask for a review' }).click()
  const form = page.locator('form')
  await form.getByLabel('What is it').fill('Story of the winter')
  await form.getByLabel('Kind').selectOption({ label: 'Press' })
  await form.getByLabel('Product director').selectOption({ label: 'Mara' })
  expect(await form.getByRole('button', { name: 'Ask' }).isDisabled()).toBe(true)
  await form.getByLabel('Marketing').selectOption({ label: 'Aino' })
  await form.getByRole('button', { name: 'Ask' }).click()
  const line = page.getByRole('region', { name: 'Asked by me' }).getByRole('listitem').filter({ hasText: 'Story of the winter' })
  await line.getByText('Clears after 18 Nov 2026').waitFor()
  await page.getByRole('region', { name: 'Waiting for me' }).getByText('as product director, until the end of 18 Nov 2026').waitFor()
  expect(await axeFindings(page)).toEqual([])

  await goOn('2026-11-18T22:30:00Z')
  await line.getByText('Clears after 18 Nov 2026').waitFor()
  await goOn('2026-11-18T23:00:30Z')
  await line.getByText('No longer blocking').waitFor()

  await line.getByRole('button').click()
  const inspector = page.getByRole('complementary').last()
  await inspector.getByText('No longer blocking: 3 full business days have gone by without an answer.').waitFor()
  await inspector.getByRole('button', { name: 'Reject …' }).click()
  await page.getByLabel('Reject Story of the winter').fill('It names a customer.')
  await page.getByRole('button', { name: 'Do it' }).click()
  await line.getByText('Rejected').waitFor()
  expect(await axeFindings(page)).toEqual([])
})
