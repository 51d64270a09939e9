import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { randomUUID } from 'node:crypto'
import { publishAndWait } from '../../src/client/publish-edition.ts'
import { axeFindings, journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

const said = (page: Page) => page.getByRole('status').first().innerText()

test('[PN4] an edition is presented: the room’s window and the one with the notes keep in step, by keys and by touch, and a reload comes back to the slide', async () => {
  const service = await journeyService()
  const { id } = await publishAndWait(service.client, { params: { ws: 'main', deck: 'roadmap' }, body: { id: randomUUID(), audience: 'customers' } })
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/publish?view=editions&edition=${id}&audience=customers`)
  const [room] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: 'Present', exact: true }).click()])
  await expect.poll(() => said(room)).toContain('Slide 1 of 12')
  expect(await axeFindings(room)).toEqual([])
  const [notes] = await Promise.all([page.context().waitForEvent('page'), room.getByRole('button', { name: 'Notes in a window of their own' }).click()])
  await notes.getByRole('region', { name: 'What to say' }).waitFor()
  expect(await axeFindings(notes)).toEqual([])

  // The room's window leads, then the other one does.
  await room.keyboard.press('PageDown')
  await expect.poll(() => said(notes)).toBe('Slide 2 of 12')
  await notes.getByRole('button', { name: 'Next slide' }).click()
  await expect.poll(() => said(room)).toContain('Slide 3 of 12')
  await room.keyboard.press('b')
  await expect.poll(() => said(notes)).toBe('Slide 3 of 12: the room’s screen is dark')
  await room.locator('main').click({ position: { x: 1_200, y: 300 } })
  await expect.poll(() => said(notes)).toBe('Slide 4 of 12')
  await room.reload()
  await expect.poll(() => said(room)).toContain('Slide 4 of 12')
  await room.keyboard.press('End')
  await expect.poll(() => said(notes)).toBe('Slide 12 of 12')
})
