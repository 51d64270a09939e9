import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build, preview } from 'vite'
import { launchChromium } from '../../tests/chromium.ts'

export interface BenchPage {
  /** A fresh page of it, 1440 by 900. */
  open(): Promise<Page>
  close(): Promise<void>
}

/** Builds a page of bench/web as the app is built, and serves it to a real Chromium. */
export async function benchPage(name: string): Promise<BenchPage> {
  const out = mkdtempSync(join(tmpdir(), 'throughline-bench-'))
  const common = { configFile: false as const, root: import.meta.dirname, logLevel: 'error' as const }
  await build({
    ...common, esbuild: { jsx: 'automatic' }, css: { modules: { localsConvention: 'camelCaseOnly' } },
    build: { outDir: out, target: 'es2023', modulePreload: { polyfill: false }, rollupOptions: { input: join(import.meta.dirname, `${name}.html`) } },
  })
  const server = await preview({ ...common, build: { outDir: out }, preview: { port: 0, host: '127.0.0.1' } })
  const browser: Browser = await launchChromium(['--enable-precise-memory-info', '--js-flags=--expose-gc'])
  const address = `${server.resolvedUrls?.local[0] ?? ''}${name}.html`
  return {
    async open() {
      const page = await browser.newPage({ viewport: { width: 1_440, height: 900 } })
      await page.goto(address)
      await page.waitForFunction(() => 'bench' in globalThis)
      return page
    },
    async close() {
      await browser.close()
      await server.close()
      rmSync(out, { recursive: true, force: true })
    },
  }
}
