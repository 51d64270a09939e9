import { expect, test } from 'vitest'
import { listRecords } from '../../src/protocol/log-routes.ts'
import { lineTo } from '../line.ts'
import { freshBrowser, freshPage, journeyService, ownerEmail, signIn, useBrowser } from './journey.ts'

useBrowser()

/** What a browser lacks or does, as a script that runs before the page's own. */
const poor: Readonly<Record<string, string>> = {
  'Without TLS and Temporal': 'delete globalThis.Temporal; delete Crypto.prototype.randomUUID; delete Navigator.prototype.clipboard; delete Navigator.prototype.locks',
  'Without storage': "Object.defineProperty(window, 'indexedDB', { get() { throw new DOMException('no', 'SecurityError') } })",
  'Without an answer': 'IDBFactory.prototype.open = () => new EventTarget()',
  'With storage lost': "IDBDatabase.prototype.transaction = () => { throw new DOMException('closing', 'InvalidStateError') }",
  'Without room': "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }",
}

test('[LV38] a browser that lacks ids, locks or storage shows the workspace, and what is changed there is written', async () => {
  const service = await journeyService()
  const line = await lineTo(service.address)
  for (const [name, script] of Object.entries(poor)) {
    const context = await freshBrowser()
    await context.addInitScript(script)
    const page = await freshPage(context)
    await signIn(page, line.address, ownerEmail)
    await page.goto(`${line.address}/main/settings/calendar`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Find or do anything' }).waitFor()
    await page.keyboard.type('add holiday')
    await page.getByRole('option', { name: /Add a holiday/, selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Add a holiday' }).waitFor()
    await page.keyboard.type('3 Oct 2027')
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.keyboard.press('Enter')
    await page.getByRole('cell', { name: new RegExp(`^${name}`) }).waitFor()
    await expect.poll(async () => JSON.stringify((await service.client.call(listRecords, { params: { ws: 'main', collection: 'settings' }, query: {} })).records)).toContain(name)
    if (name === 'Without storage') {
      line.cut()
      await page.getByRole('status').filter({ hasText: 'Your edits are kept here as long as this page is open' }).waitFor()
      line.mend()
    }
    await context.close()
  }
})
