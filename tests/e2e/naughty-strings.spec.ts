import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { listRecords, sendBatch, sendCommand } from '../../src/protocol/log-routes.ts'
import { asItWas } from '../../src/lib/csv.ts'
import { naughtyStrings } from '../../src/testing/naughty-strings.ts'
import { command } from '../running-service.ts'
import { journeyService, ownerPage, useBrowser } from './journey.ts'

useBrowser()

/** What has broken programs, by what it is made of; of each kind this many. */
const kinds: readonly (readonly [RegExp, number])[] = [
  [/[\u0590-\u08ff]/u, 20], [/[\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u, 20], [/\p{Cc}/u, 20], [/^[=+\-@]/u, 30], [/\p{Extended_Pictographic}/u, 12], [/\p{M}/u, 12],
  [/[\u3040-\uffef]/u, 12], [/<script/iu, 8], [/on\w+=/iu, 8], [/%|\$\{|\{\{/u, 8], [/^[\d.,]+$/u, 6], [/^\w+$/u, 6],
]
/** A title is one line, without spaces round it. */
const isTitle = (text: string) => text === text.trim() && text !== '' && text.length <= 300 && !/[\r\n]/.test(text)
const chosen = [...new Set(kinds.flatMap(([kind, many]) => naughtyStrings.filter((text) => isTitle(text) && kind.test(text)).slice(0, many)))]

const name = (at: number) => `Naughty ${String(at).padStart(3, '0')}`

test('[PV40] hostile texts are typed into the table as titles and stand byte for byte, after a reload too; nothing in them runs, also not in the file for a spreadsheet', async () => {
  expect(chosen.length).toBeGreaterThan(90)
  const service = await journeyService()
  const params = { ws: 'main' }
  const { changes } = await service.client.call(sendCommand, { params, body: command('plan.add', { title: 'Naughty', kind: 'product' }) })
  const plan = changes[0]?.id ?? ''
  await service.client.call(sendBatch, { params, body: { commands: chosen.map((_, at) => command('item.add', { plan, kind: 'feature', title: name(at) })) } })
  const titles = async () => (await service.client.call(listRecords, { params: { ...params, collection: 'items' }, query: { limit: 1_000 } })).records.filter((item) => item['plan'] === plan).map((item) => String(item['title'])).toSorted()
  const page = await ownerPage(service, { width: 1440, height: 200 + 40 * chosen.length })
  const dialogs: string[] = []
  page.on('dialog', (dialog) => (dialogs.push(dialog.message()), void dialog.dismiss()))
  await page.goto(`${service.address}/main/plans?view=table&plan=${plan}`)
  for (const [at, text] of chosen.entries()) {
    await page.getByRole('gridcell', { name: `Title of ${name(at)}: ${name(at)}`, exact: true }).focus()
    await page.keyboard.press('F2')
    await page.getByRole('textbox', { name: `Title of ${name(at)}`, exact: true }).fill(text)
    await page.keyboard.press('Enter')
  }
  await expect.poll(titles, { timeout: 30_000 }).toEqual(chosen.toSorted())
  await page.reload()
  const shown = () => page.locator('[role=gridcell][aria-label^="Title of "] button').evaluateAll((cells) => cells.map((cell) => cell.textContent ?? ''))
  await expect.poll(async () => (await shown()).toSorted()).toEqual(chosen.toSorted())

  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const saved = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'As CSV' }).click()
  const cells = (parse(await readFile(await (await saved).path()), { bom: true }) as string[][]).flat()
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(chosen.filter((text) => !cells.some((cell) => asItWas(cell) === text))).toEqual([])
  expect(dialogs).toEqual([])
})

test('[PV40] what is more than a line, or has spaces round it, stands in a prose field as it was typed', async () => {
  const service = await journeyService()
  const text = naughtyStrings.filter((one) => !isTitle(one)).join('\n')
  const [item] = (await service.client.call(listRecords, { params: { ws: 'main', collection: 'items' }, query: { limit: 1 } })).records
  const page = await ownerPage(service)
  await page.goto(`${service.address}/main/plans?open=items/${item?.id}`)
  await page.getByLabel('Summary').fill(text)
  await page.getByLabel('Title', { exact: true }).focus()
  const kept = async () => (await service.client.call(listRecords, { params: { ws: 'main', collection: 'items' }, query: { limit: 1 } })).records[0]?.['summary']
  await expect.poll(kept).toBe(text)
  await page.reload()
  await expect.poll(() => page.getByLabel('Summary').inputValue()).toBe(text)
})
