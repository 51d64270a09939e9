import type { Page } from 'playwright-core'
import type { screens } from '../../src/web/gallery/screens.ts'

type Screen = (typeof screens)[number]

const somethingToRead = 'h1:visible, h2:visible, [role=grid]:visible, [role=treegrid]:visible'

/** Pages that were led on from where they came to. */
const led = new WeakSet<Page>()

/** Goes to a screen of the sample and does what leads to what it shows. False when it did not come. */
export async function comeToScreen(page: Page, address: string, { at, keys, press = [], waitFor }: Screen): Promise<boolean> {
  await followTo(page, address + at.replace('/sample/', '/main/'))
  const isThere = (selector: string) => page.locator(selector).first().waitFor({ timeout: 60_000 }).then(() => true, () => false)
  if (!(await isThere(somethingToRead))) return false
  for (const text of press) {
    const found = page.getByText(text, { exact: true }).filter({ visible: true }).first()
    if (!(await found.click().then(() => true, () => false))) return false
  }
  if (keys !== undefined) await page.keyboard.press(keys)
  // What a screen was led to, it shows still when the same screen is asked for again: whoever comes after it loads the app anew.
  if (press.length > 0 || keys !== undefined) led.add(page)
  return waitFor === undefined || isThere(waitFor)
}


/**
 * Goes to an address as a link of the app does, without loading the app anew, where the page shows the app already and stands as it came; else as
 * somebody does who types the address.
 */
export async function followTo(page: Page, to: string): Promise<void> {
  const isApp = page.url().startsWith(`${new URL(to).origin}/main/`) && new URL(to).pathname.startsWith('/main/')
  if (page.url() === to && !led.has(page)) return
  if (!isApp || led.delete(page)) return void (await page.goto(to))
  await page.evaluate((there) => history.pushState(null, '', there), to)
  // Nothing on the page moved: the address is none that it can follow.
  if (!(await page.evaluate(standsStill))) await page.goto(to)
}

/** In the page: waits until what it shows has stood still for a moment, and says whether it had moved. */
export async function standsStill(): Promise<boolean> {
  const [still, most] = [150, 5_000]
  return new Promise((resolve) => {
    let hasMoved = false
    const end = () => {
      watch.disconnect()
      resolve(hasMoved)
    }
    let stands = setTimeout(end, still * 2)
    const watch = new MutationObserver(() => {
      hasMoved = true
      clearTimeout(stands)
      stands = setTimeout(end, still)
    })
    watch.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true })
    setTimeout(end, most)
  })
}
