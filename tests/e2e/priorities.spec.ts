import { expect, test } from 'vitest'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

test('[PB10] a problem is moved by keys, by its menu and by dragging, and so is an item of the backlog; one undo puts it back', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/plans/priorities`)
  const problems = page.getByRole('grid', { name: 'Problems in their order' })
  const order = async () => (await problems.getByRole('row').allInnerTexts()).map((text) => text.split('\n').find((one) => /^[A-Z]/.test(one)))
  const first = ['Two systems, two numbers', 'A figure changes and nobody notices', 'Each new source is a project', 'Reports cannot be read on the way']
  await expect.poll(order).toEqual(first)
  expect(await axeFindings(page)).toEqual([])

  await problems.getByRole('row', { name: first[0] ?? '' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(order).toEqual([first[1], first[0], first[2], first[3]])
  await page.keyboard.press('Control+z')
  await expect.poll(order).toEqual(first)

  await page.getByRole('button', { name: `What can be done with ${first[3]}` }).click()
  await page.getByRole('menuitem', { name: 'Put it first' }).click()
  await expect.poll(order).toEqual([first[3], first[0], first[1], first[2]])

  // A pointer takes hold of the row itself.
  await problems.getByRole('row', { name: first[3] ?? '' }).dragTo(problems.getByRole('row', { name: first[1] ?? '' }), { sourcePosition: { x: 30, y: 30 }, targetPosition: { x: 60, y: 4 } })
  await expect.poll(order).toEqual([first[0], first[3], first[1], first[2]])

  const backlog = page.getByRole('grid', { name: 'The backlog in its order' })
  const waiting = async () => (await backlog.getByRole('row').allInnerTexts()).map((text) => text.split('\n').find((one) => /^[A-Z]/.test(one)))
  expect(await waiting()).toEqual(['Offline reports', 'Regional storage', 'Translated reports'])
  await page.getByRole('button', { name: 'What can be done with Translated reports' }).click()
  await page.getByRole('menuitem', { name: 'Put it first' }).click()
  await expect.poll(waiting).toEqual(['Translated reports', 'Offline reports', 'Regional storage'])

  await page.getByRole('button', { name: 'Add a problem' }).click()
  await page.getByLabel('The problem').fill('Nobody knows what is coming')
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByRole('button', { name: 'Nobody knows what is coming', exact: true }).click()
  const inspector = page.getByRole('complementary', { name: /^Open / })
  await inspector.getByRole('combobox', { name: 'Customers' }).selectOption('Norrvik')
  await inspector.getByText('outside: Customer 17').waitFor()
  expect(await axeFindings(page)).toEqual([])
})
