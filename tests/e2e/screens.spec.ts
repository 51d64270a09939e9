import { expect, test } from 'vitest'
import { comeToScreen, standsStill } from './come-to-screen.ts'
import { screens } from '../../src/web/gallery/screens.ts'
import { axeFindings, freshBrowser, freshPage, journeyService, ownerEmail, signIn, useBrowser } from './journey.ts'

useBrowser()

test('[SH4] axe finds nothing on any screen, in light and in dark, on a desk and on a phone', { timeout: 3_600_000 }, async () => {
  const service = await journeyService()
  const found: Record<string, string[]> = {}
  for (const width of [1440, 390]) {
    const page = await freshPage(await freshBrowser({ width, height: width === 390 ? 844 : 900 }))
    await signIn(page, service.address, ownerEmail)
    for (const screen of screens) {
      const isThere = await comeToScreen(page, service.address, screen)
      await page.evaluate(standsStill)
      const findings = isThere ? await axeFindings(page) : ['it did not come']
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (tooWide > 1) findings.push(`the page is ${tooWide} px wider than the window`)
      // The scheme changes colours alone, so in the dark nothing else is asked again.
      await page.emulateMedia({ colorScheme: 'dark' })
      findings.push(...(await axeFindings(page, ['color-contrast'])).map((finding) => `dark: ${finding}`))
      await page.emulateMedia({ colorScheme: 'light' })
      if (findings.length > 0) found[`${screen.name} ${width}`] = findings
    }
  }
  expect(found).toEqual({})
})
