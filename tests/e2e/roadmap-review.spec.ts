import { expect, test } from 'vitest'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

test('[RW7] a review is walked on one page and closed as a version; the next one tells what has changed since, and the two are compared', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  const answer = async (question: string, said: 'Yes' | 'No', note: string) => {
    const part = page.getByRole('region', { name: /^Review for version/ }).locator('section').filter({ has: page.getByRole('heading', { name: question }) })
    await part.getByRole('button', { name: said, exact: true }).click()
    await part.getByRole('textbox').fill(note)
    await part.getByRole('button', { name: 'Keep this answer' }).click()
    await part.getByRole('button', { name: 'Kept' }).waitFor()
  }
  const review = async () => {
    await page.goto(`${service.address}/main/roadmap/review`)
    await page.getByRole('button', { name: 'Begin a review' }).click()
    for (const [question, said, note] of [['Have resources shifted?', 'Yes', 'Two people went to Canvas.'], ['Are priorities changing?', 'No', 'As they were.'], ['Do adjustments need to be made?', 'No', 'None.']] as const) await answer(question, said, note)
  }
  await review()
  const closing = page.getByRole('button', { name: /^Close as version/ })
  const first = Number((await closing.innerText()).replace(/\D/g, ''))
  await closing.click()
  await page.getByRole('heading', { name: `Version ${first} ` }).waitFor()

  await page.goto(`${service.address}/main/roadmap?view=list`)
  await page.getByText('Pricing page test').first().click()
  await page.getByRole('complementary').last().getByLabel('Priority').selectOption('1')
  await review()
  const facts = page.getByRole('region', { name: /^Review for version/ }).locator('section').filter({ has: page.getByRole('heading', { name: 'Are priorities changing?' }) })
  await facts.getByRole('button', { name: 'Pricing page test' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: `Close as version ${first + 1}` }).click()
  await page.getByRole('button', { name: `Compare with version ${first}`, exact: true }).click()
  await page.getByText(/thing is different|things are different/).waitFor()
  await page.getByRole('list').getByRole('button', { name: 'Pricing page test' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
})
