import { expect, test } from 'vitest'
import { readHistory } from '../../src/protocol/log-routes.ts'
import { lineTo } from '../line.ts'
import { freshBrowser, freshPage, journeyService, ownerEmail, signIn, useBrowser } from './journey.ts'

useBrowser()

test('[PV41] a cell is kept once; Escape keeps nothing; and an answer that comes late takes nobody back from the cell where they are by then', async () => {
  const service = await journeyService()
  const line = await lineTo(service.address)
  const page = await freshPage(await freshBrowser())
  await signIn(page, line.address, ownerEmail)
  await page.goto(`${line.address}/main/plans?view=table`)
  const newest = async () => (await service.client.call(readHistory, { params: { ws: 'main' }, query: { order: 'newest', limit: 1 } })).entries[0]?.position ?? 0
  const cell = (title: string) => page.getByRole('gridcell', { name: `Title of ${title}: ${title}`, exact: true })
  const begin = async (title: string, text: string) => {
    await cell(title).focus()
    await page.keyboard.press('F2')
    await page.getByRole('textbox', { name: `Title of ${title}`, exact: true }).fill(text)
  }
  await cell('Relay 4.4').waitFor()
  const before = await newest()
  await begin('Relay 4.4', 'Relay 4.4, never')
  await page.keyboard.press('Escape')
  await cell('Relay 4.4').waitFor()
  await begin('Relay 4.2', 'Relay 4.2, once')
  await page.keyboard.press('Enter')
  await cell('Relay 4.2, once').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Title of Relay 4.2, once: Relay 4.2, once')
  await begin('Relay 4.3', 'Relay 4.3, by leaving')
  await cell('Relay 4.4').focus()
  await cell('Relay 4.3, by leaving').waitFor()
  await expect.poll(newest).toBe(before + 2)

  // Away: what is kept shows, and one goes on; the answer comes when they are somewhere else.
  line.cut()
  await page.getByText('Your edits are kept here').waitFor()
  await begin('Relay 4.4', 'Relay 4.4, away')
  await page.keyboard.press('Enter')
  await page.getByText('(1 waiting)').waitFor()
  await begin('Relay 4.2, once', 'Relay 4.2, twi')
  line.mend()
  await expect.poll(newest).toBe(before + 3)
  await cell('Relay 4.4, away').waitFor()
  await page.keyboard.type('ce')
  await page.keyboard.press('Enter')
  await cell('Relay 4.2, twice').waitFor()
  await expect.poll(newest).toBe(before + 4)

  // Whoever is in another cell a moment after Enter stays there.
  await begin('Relay 4.2, twice', 'Relay 4.2, thrice')
  await page.evaluate(() => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    document.querySelector<HTMLElement>('[role=gridcell][aria-label^="Title of Relay 4.3"]')?.focus()
  })
  await cell('Relay 4.2, thrice').waitFor()
  await expect.poll(newest).toBe(before + 5)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Title of Relay 4.3, by leaving: Relay 4.3, by leaving')
})
