import type { Page } from 'playwright-core'
import { press, type Step } from './interactions.ts'

const keys = (key: string, times = 5) => async (page: Page) => {
  for (let at = 0; at < times; at++) await page.keyboard.press(key)
}
const button = (name: string) => (page: Page) => press(page, page.getByRole('button', { name, exact: true }).first())
const tab = (name: string) => (page: Page) => press(page, page.getByRole('link', { name, exact: true }))

/** What a hand does on the grid in a minute. */
export const gridSteps: readonly Step[] = [
  ['open a card', (page) => press(page, page.locator('[role=grid] [data-id]').nth(4))],
  ['another card', (page) => press(page, page.locator('[role=grid] [data-id]').nth(6))],
  ['close it', (page) => press(page, page.getByRole('button', { name: 'Close' }).first())],
  ['keys onto the grid', (page) => page.locator('[role=grid] [tabindex="0"][data-id]').first().focus()],
  ['arrows down', keys('ArrowDown')], ['arrows right', keys('ArrowRight')], ['a row on', keys('PageDown', 3)],
  ['select', keys(' ', 2)], ['what it is built on', keys('c', 2)],
  ['take it by keys', keys('Alt+ArrowRight', 1)], ['carry it', keys('ArrowDown', 3)], ['leave it', keys('Escape', 1)],
  ['drag', drag], ['menu', (page) => press(page, page.locator('[role=grid] [data-id]').nth(5), { button: 'right' })], ['no menu', keys('Escape', 1)],
  ['months', button('Months')], ['years', button('Years')], ['quarters', button('Quarters')],
  ['all connectors', button('Connectors')], ['no connectors', button('Connectors')],
  ['filter', button('Filter')], ['words', (page) => page.keyboard.type('launch', { delay: 60 })], ['no words', keys('Backspace', 6)], ['close the filter', keys('Escape', 1)],
  ['timeline', tab('Timeline')], ['list', tab('List')], ['beside', tab('Beside product')], ['grid', tab('Grid')],
]

async function drag(page: Page): Promise<void> {
  const box = await page.locator('[role=grid] [data-id]').nth(3).boundingBox()
  if (box === null) throw new Error('There is no card to drag.')
  await page.mouse.move(box.x + 20, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 300, box.y + 90, { steps: 12 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
}
