import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** A card of the grid, by its title. */
export const card = (page: Page, title: string): Locator => page.locator('[role=gridcell][data-id]', { hasText: title }).first()

/** The title of what is open beside the grid. */
export const titleField = (page: Page): Locator => page.getByLabel('Title', { exact: true })

/** Opens a card, and waits as a person does until it is what stands beside the grid: until then the field is still that of the card before it. */
export async function openCard(page: Page, title: string): Promise<void> {
  await card(page, title).click()
  await expect.poll(() => titleField(page).inputValue()).toBe(title)
}

/** Drags one thing onto another by hand. */
export async function drag(page: Page, what: Locator, onto: Locator): Promise<void> {
  await carry(page, what, onto)
  await page.mouse.up()
}

/** Takes one thing and holds it over another: it falls when the button is let go. */
export async function carry(page: Page, what: Locator, onto: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded()
  await onto.scrollIntoViewIfNeeded()
  const [from, to] = [await what.boundingBox(), await onto.boundingBox()]
  if (from === null || to === null) throw new Error('There is no place to drag from or to.')
  await page.mouse.move(from.x + 20, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(from.x + 30, from.y - 10, { steps: 4 })
  await page.mouse.move(to.x + 40, to.y + 12, { steps: 8 })
}

/** Every card that is painted: what it is, in which row, and how it is told, without who has it open. */
export async function paintedCards(page: Page): Promise<readonly { readonly id: string; readonly bucket: string; readonly told: string }[]> {
  const cards = await page.locator('[data-bucket] [role=gridcell][data-id]').evaluateAll((found) =>
    found.map((one) => ({ id: (one as HTMLElement).dataset['id'] ?? '', bucket: (one.closest('[data-bucket]') as HTMLElement).dataset['bucket'] ?? '', told: (one.ariaLabel ?? '').replace(/, [^,]+ has it open$/, '') })))
  return cards.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
