import { expect, test } from 'vitest'
import { comeToScreen } from '../come-to-screen.ts'
import { screens } from '../../src/web/gallery/screens.ts'
import { axeFindings, freshBrowser, freshPage, journeyService, ownerEmail, signIn, useBrowser } from './journey.ts'

useBrowser()

test('[SH4] axe finds nothing on any screen, in light and in dark, on a desk and on a phone', { timeout: 600_000 }, async () => {
  const service = await journeyService()
  const found: Record<string, string[]> = {}
  for (const [scheme, width] of [['light', 1440], ['dark', 1440], ['light', 390], ['dark', 390]] as const) {
    const page = await freshPage(await freshBrowser({ scheme, width, height: width === 390 ? 844 : 900 }))
    await signIn(page, service.address, ownerEmail)
    for (const screen of screens) {
      const isThere = await comeToScreen(page, service.address, screen)
      await page.waitForTimeout(300)
      const findings = isThere ? await axeFindings(page) : ['it did not come']
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (tooWide > 1) findings.push(`the page is ${tooWide} px wider than the window`)
      if (findings.length > 0) found[`${screen.name} ${scheme} ${width}`] = findings
    }
  }
  expect(found).toEqual({})
})
