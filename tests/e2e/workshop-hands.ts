import { expect } from 'vitest'
import type { Locator, Page } from 'playwright-core'

/** Comes into a room as a guest, by the code on the wall. */
export async function joinsByCode(page: Page, address: string, code: string, name: string): Promise<void> {
  await page.goto(`${address}/j`)
  await page.getByLabel('Code').fill(code.toLowerCase())
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('Your first name').fill(name)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(/\/workshop\//)
}

/** Presses an act of whoever leads, and sees that the room has come to a step. */
export async function leads(page: Page, act: string, phase: string): Promise<void> {
  await page.getByRole('button', { name: act }).click()
  await page.locator('main p', { hasText: phase }).first().waitFor()
}

/** Presses an act that stands in the menu of the room. */
export async function leadsByMenu(page: Page, act: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: act }).click()
}

/** Writes a note and sees it among one's own. */
export async function writes(page: Page, text: string): Promise<void> {
  await page.getByLabel('Your note, one activity').fill(text)
  await page.getByRole('button', { name: 'Keep this note' }).click()
  await page.getByText(text, { exact: true }).filter({ visible: true }).first().waitFor()
  await expect.poll(() => page.getByLabel('Your note, one activity').inputValue(), { timeout: 30_000 }).toBe('')
}

/** A note as it lies on a board. */
export function card(page: Page, text: string): Locator {
  return page.getByRole('option', { name: new RegExp(`^${text}`) })
}

/** Moves a note on a phone, by the menu of its card. */
export async function movedByFinger(page: Page, text: string, to: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: `Move "${text}"` }).click()
  await page.getByRole('menuitem', { name: to }).click()
}

/** Moves a note by key: M on its card, and Enter on where it goes. */
export async function movedByKey(page: Page, text: string, to: string | RegExp): Promise<void> {
  await card(page, text).press('m')
  await page.getByRole('menuitem', { name: to }).focus()
  await page.keyboard.press('Enter')
}

/** Moves a note by click: it is opened, and sent on from there. */
export async function movedByClick(page: Page, text: string, to: string | RegExp): Promise<void> {
  await card(page, text).click()
  await page.getByRole('button', { name: 'Move to …' }).click()
  await page.getByRole('menuitem', { name: to }).click()
  await page.getByRole('button', { name: 'Close', exact: true }).click()
}

/** Drags a note onto something, or some way from the middle of it. */
export async function movedByDrag(page: Page, text: string, onto: Locator, by: { readonly x?: number; readonly y?: number } = {}): Promise<void> {
  const [from, to] = [await card(page, text).boundingBox(), await onto.boundingBox()]
  if (from === null || to === null) throw new Error(`There is nothing to drag "${text}" from or to.`)
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2 + (by.x ?? 0), to.y + to.height / 2 + (by.y ?? 0), { steps: 12 })
  await page.mouse.up()
}
