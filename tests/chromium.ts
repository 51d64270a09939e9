import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where the systems that we know of keep a Chromium. */
const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

const quiet = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

/**
 * A headless Chromium: the one that CHROMIUM names, else one of the machine's, else the one inside the npm package @sparticuz/chromium.
 * Throws with the line that tells what to install.
 */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const found = process.env['CHROMIUM'] ?? usual.find((path) => existsSync(path))
  if (found !== undefined) return chromium.launch({ executablePath: found, args: [...quiet, ...more] })
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    return await chromium.launch({ executablePath: await packed.executablePath(), args: [...packed.args, ...quiet, ...more] })
  } catch (cause) {
    throw new Error('There is no Chromium to drive: install one ("apt-get install chromium"), or set CHROMIUM to its path.', { cause })
  }
}
