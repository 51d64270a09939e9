import { expect, test } from 'vitest'
import { journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

test('[AP71] a deck opened in a browser shows in the fonts that it brings with it, and nothing in it is refused', async () => {
  const service = await journeyService()
  const page = await ownerPage(service)
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  const response = await page.goto(`${service.address}/api/v1/workspaces/main/decks/roadmap/preview.html?audience=customers`)
  const fonts = await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((font) => font.load()))
    return [...document.fonts].map(({ status }) => status)
  })
  expect(fonts.length).toBeGreaterThan(0)
  expect(new Set(fonts)).toEqual(new Set(['loaded']))
  expect(refused).toEqual([])
  expect(response?.headers()['content-security-policy']).toMatch(/^default-src 'none';.*frame-ancestors 'none'$/)
})
