import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'

/** Where the systems that we know of keep a Chromium. */
const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

const quiet = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

/** What the packed one asks for and no reader's browser has: pages would be tested under other rules than they are read by. */
const unlikeReaders = new Set(['--disable-web-security', '--allow-running-insecure-content', '--single-process'])

/** The packed one is unpacked before any test: two files that unpack it at once would start what the other is still writing. */
export async function setup(project: TestProject): Promise<void> {
  if (onMachine() === undefined && project.vitest.state.getPaths().some((file) => file.endsWith('.spec.ts'))) await packedChromium()
}

/**
 * A headless Chromium: the one that CHROMIUM names, else one of the machine's, else the one inside the npm package @sparticuz/chromium.
 * Throws with the line that tells what to install.
 */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const found = onMachine()
  if (found !== undefined) return chromium.launch({ executablePath: found, args: [...quiet, ...more] })
  try {
    const { path, args } = await packedChromium()
    return await chromium.launch({ executablePath: path, args: [...args, ...quiet, ...more] })
  } catch (cause) {
    throw new Error('There is no Chromium to drive: install one ("apt-get install chromium"), or set CHROMIUM to its path.', { cause })
  }
}

function onMachine(): string | undefined {
  return process.env['CHROMIUM'] ?? usual.find((path) => existsSync(path))
}

async function packedChromium(): Promise<{ readonly path: string; readonly args: readonly string[] }> {
  const { default: packed } = await import('@sparticuz/chromium')
  return { path: await packed.executablePath(), args: packed.args.filter((one) => !unlikeReaders.has(one)) }
}
