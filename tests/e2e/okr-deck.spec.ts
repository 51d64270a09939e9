import { expect, test } from 'vitest'
import { axeFindings, colleague, colleaguePage, journeyService, useBrowser } from './journey.ts'

useBrowser()

/** A Friday, an hour before the week closes. */
const friday = Date.parse('2026-11-13T18:00:00Z')

test('[OD12] from the weekly update to the OKR deck: what a contributor says before the hour stands in the week’s deck, what nobody says is late, and the deck is taken away as slides', async () => {
  const service = await journeyService({}, () => friday)
  const { email } = await colleague(service, 'Ossian', 'editor')
  const page = await colleaguePage(service, email)
  await page.clock.setFixedTime(friday)
  await page.goto(`${service.address}/main/goals`)
  await page.getByRole('list', { name: 'Not yet' }).getByRole('button', { name: 'Trial starts' }).click()
  const inspector = page.getByRole('complementary', { name: 'Open key result' })
  await inspector.getByLabel('Now', { exact: true }).fill('318')
  await inspector.getByLabel('How sure of 420').fill('84')
  await inspector.getByLabel('Wins').fill('Price test B brought 22 more.')
  await inspector.getByLabel('Risks').fill('The launch moved.')
  await inspector.getByRole('button', { name: 'Check in', exact: true }).click()
  await inspector.getByRole('paragraph').filter({ hasText: 'Price test B brought 22 more.' }).waitFor()
  await page.getByRole('link', { name: 'OKR deck' }).click()
  const deck = page.getByRole('region', { name: 'OKR deck' })
  await deck.getByLabel('Week', { exact: true }).selectOption({ label: '9 Nov to 13 Nov' })
  await deck.getByText('So far: the week is not closed.').waitFor()
  await deck.getByText('Price test B brought 22 more.').waitFor()
  expect(await deck.getByText('Companies that open a live report each week').count()).toBe(0)
  expect(await axeFindings(page)).toEqual([])
  await deck.getByRole('button', { name: 'Slides' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'PDF' }).click()])
  expect(download.suggestedFilename()).toBe('okr-deck-2026-11-09.pdf')
  // The week that closed before, as it was kept, held against this one.
  await deck.getByLabel('Week', { exact: true }).selectOption({ label: '2 Nov to 6 Nov' })
  await deck.getByText(/^Kept 6 Nov|^Kept Fri 6 Nov/).waitFor()
  await deck.getByLabel('Held against').selectOption({ label: '9 Nov to 13 Nov' })
  await deck.getByText(/less sure|surer/).first().waitFor()
})
