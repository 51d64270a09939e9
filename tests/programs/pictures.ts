import { mkdir, mkdtemp, rm, chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { createLogger } from '../../src/server/logging.ts'
import { readSettings } from '../../src/server/settings.ts'
import { startThroughline } from '../../src/server/start-throughline.ts'
import { screens } from '../../src/web/gallery/screens.ts'
import { launchChromium } from '../chromium.ts'
import { comeToScreen } from '../e2e/come-to-screen.ts'

// Every screen of a whole service with the sample in it, as an owner sees it. `bin/pictures.mjs` runs this.

const [folder = 'pictures', ...wanted] = process.argv.slice(2)
const owner = { email: 'mara@fernhill.example', password: 'a password for pictures' }
const data = await mkdtemp(join(tmpdir(), 'throughline-pictures-'))
await chmod(data, 0o711)
await mkdir(folder, { recursive: true })

const settings = readSettings({ PORT: '0', DATA_DIR: join(data, 'data'), SAMPLE: 'on', OWNER_EMAIL: owner.email, OWNER_PASSWORD: owner.password, LOG_LEVEL: 'error' })
const service = await startThroughline(settings, { logger: createLogger('error'), onLost: (sentence) => console.error(sentence) })
const browser = await launchChromium()
let complaints = 0
try {
  for (const scheme of ['light', 'dark'] as const) {
    for (const [width, height] of [[1440, 900], [390, 844]] as const) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce' })
      await signIn(context)
      for (const screen of screens) if (wanted.length === 0 || wanted.includes(screen.name)) await picture(context, screen, `${scheme}.${width}`)
      await context.close()
    }
  }
} finally {
  await browser.close()
  await service.stop()
  await rm(data, { recursive: true, force: true })
}
console.log(`Pictures of ${wanted.length === 0 ? screens.length : wanted.length} screens are in ${folder}${complaints === 0 ? '.' : `; the pages complained ${complaints} times, above.`}`)
process.exitCode = complaints === 0 ? 0 : 1

async function signIn(context: BrowserContext): Promise<void> {
  const { address } = service
  const answer = await context.request.post(`${address}/api/auth/sign-in/email`, { data: owner, headers: { origin: address } })
  if (!answer.ok()) throw new Error(`Signing in answered ${answer.status()}: ${await answer.text()}`)
}

async function picture(context: BrowserContext, screen: (typeof screens)[number], kind: string): Promise<void> {
  const { name, refused } = screen
  const page = await context.newPage()
  const complain = (what: string) => {
    complaints++
    console.error(`${name}, ${kind}: ${what}`)
  }
  page.on('pageerror', (error) => complain(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !(refused === true && message.text().startsWith('Failed to load resource'))) complain(message.text())
  })
  if (!(await comeToScreen(page, service.address, screen))) complain('it did not come')
  await page.waitForTimeout(600)
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (tooWide > 1) complain(`the page is ${tooWide} px wider than the window`)
  await page.screenshot({ path: join(folder, `${name.replaceAll(' ', '-')}.${kind}.png`) })
  await page.close()
}
