import type { Page } from 'playwright-core'
import { press, type Step } from './interactions.ts'

const keys = (key: string, times = 5) => async (page: Page) => {
  for (let at = 0; at < times; at++) await page.keyboard.press(key)
}
const button = (name: string) => (page: Page) => press(page, page.getByRole('button', { name, exact: true }).first())
const tab = (name: string) => (page: Page) => press(page, page.getByRole('link', { name, exact: true }))

/** What a hand does on the timeline of the plans in a minute. */
export const timelineSteps: readonly Step[] = [
  ['open an item', (page) => press(page, page.locator('[role=treegrid] [data-can]').nth(4))],
  ['another item', (page) => press(page, page.locator('[role=treegrid] [data-can]').nth(6))],
  ['close it', (page) => press(page, page.getByRole('button', { name: 'Close' }).first())],
  ['keys onto the timeline', (page) => page.locator('[role=treegrid] [role=row] button').nth(3).focus()],
  ['arrows down', keys('ArrowDown')], ['arrows right', keys('ArrowRight', 2)],
  ['drag', drag],
  ['weeks', button('Weeks')], ['quarters', button('Quarters')], ['months', button('Months')],
  ['filter', button('Filter')], ['words', (page) => page.keyboard.type('item 4', { delay: 60 })], ['no words', keys('Backspace', 6)], ['close the filter', keys('Escape', 1)],
  ['table', tab('Table')], ['tree', tab('Tree')], ['timeline', tab('Timeline')],
]

async function drag(page: Page): Promise<void> {
  const box = await page.locator('[role=treegrid] [data-can]').nth(3).boundingBox()
  if (box === null) throw new Error('There is no bar to drag.')
  await page.mouse.move(box.x + 5, box.y + 4)
  await page.mouse.down()
  await page.mouse.move(box.x + 120, box.y + 4, { steps: 12 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
}
