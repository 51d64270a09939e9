import type { Page } from 'playwright-core'
import type { screens } from '../src/web/gallery/screens.ts'

/** Goes to a screen of the sample and does what leads to what it shows. False when it did not come. */
export async function comeToScreen(page: Page, address: string, { at, keys, press = [], waitFor }: (typeof screens)[number]): Promise<boolean> {
  await page.goto(address + at.replace('/sample/', '/main/'))
  const isThere = (selector: string) => page.locator(selector).first().waitFor({ timeout: 20_000 }).then(() => true, () => false)
  if (!(await isThere('h1:visible, h2:visible, [role=grid]:visible, [role=treegrid]:visible'))) return false
  for (const text of press) {
    const found = page.getByText(text, { exact: true }).filter({ visible: true }).first()
    if (!(await found.click().then(() => true, () => false))) return false
  }
  if (keys !== undefined) await page.keyboard.press(keys)
  return waitFor === undefined || isThere(waitFor)
}
