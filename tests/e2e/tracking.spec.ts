import { expect, test } from 'vitest'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

test('[TK16] from Plans to a tracking page: the plan against what came of it, a line moved by keys, and the Markdown for others', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/plans`)
  await page.getByRole('link', { name: 'Tracking' }).click()
  await page.getByRole('link', { name: 'Relay 4.3' }).click()
  await page.getByText('3 to do', { exact: true }).waitFor()
  await page.getByRole('row', { name: /Olek.*20.*too much/ }).waitFor()
  const work = page.getByRole('grid', { name: 'Work in its order' })
  const order = async () => (await work.getByRole('row').allInnerTexts()).map((text) => text.split('\n').find((one) => /^[A-Z]/.test(one)))
  expect(await order()).toEqual(['Conflict rules 1 to do', 'Conflict rules', 'Bulk archive', 'Change history', 'Source builder'])
  await work.getByRole('row', { name: 'Source builder' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(order).toEqual(['Conflict rules 1 to do', 'Conflict rules', 'Bulk archive', 'Source builder', 'Change history'])
  const text = page.getByLabel('The page as Markdown')
  await expect.poll(() => text.innerText()).toContain('Estimates: ')
  await page.getByLabel('Made for').selectOption('public')
  await expect.poll(() => text.innerText()).toMatch(/Private item/)
  expect(await text.innerText()).not.toMatch(/Conflict rules|Change history|Bulk archive/)
  expect(await axeFindings(page)).toEqual([])
})
